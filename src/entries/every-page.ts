/** What every page runs: small things at once, the search and the previews on the first intent, the rest after the visit. */
import '../elements/copy-link.ts';
import '../elements/open-target.ts';
import '../elements/preference-switch.ts';
import { prefer, preference } from '../elements/preferences.ts';
import type { SearchDialog } from '../elements/search-dialog.ts';

const SEARCH = '[data-open-search]';
const TERM = 'a[data-term]';
const MENU = '[popovertarget]';
const LANGUAGE = 'a[data-switch-language]';

function linkAt(event: Event, selector: string): HTMLAnchorElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null;
}

const loadSearch = (): Promise<unknown> => import('../elements/search-dialog.ts');
const loadOffline = (): Promise<unknown> => import('../elements/offline-copy.ts');
const loadPreview = () => import('../elements/term-preview.ts');

/** What is told of the offline copy: on arrival where there is one, elsewhere with the first intent to open the menu. */
const showOffline = (): void => void import('../elements/offline-state.ts').catch(() => undefined);

/** Focuses the field that stands in the page, or opens the dialog elsewhere. False when there is neither. */
function openSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main search-panel input');
  const dialog = document.querySelector<SearchDialog>('search-dialog');
  if (field) field.select();
  else if (dialog) {
    loadSearch()
      .then(() => dialog.open())
      // Something cannot be fetched: the search page may still come from a cache.
      .catch(() => location.assign(document.querySelector<HTMLAnchorElement>(SEARCH)?.href ?? ''));
  }
  return Boolean(field ?? dialog);
}

/** The same place in the other language: the fragment and the query as they are now. */
function keepPlace(link: HTMLAnchorElement): void {
  link.search = location.search;
  link.hash = location.hash;
}

function intend(event: Event): void {
  if (linkAt(event, SEARCH)) loadSearch().catch(() => undefined);
  if (linkAt(event, MENU)) showOffline();
  const language = linkAt(event, LANGUAGE);
  if (language) keepPlace(language);
  const term = linkAt(event, TERM);
  if (!term || event.type === 'pointerdown' || preference('previews') === 'off') return;
  const pointer = event instanceof PointerEvent ? event : undefined;
  // A finger goes straight to the entry.
  if (pointer ? pointer.pointerType === 'touch' : !term.matches(':focus-visible')) return;
  loadPreview().then(
    ({ TermPreview }) => term.matches(':hover, :focus-visible') && TermPreview.get().intend(term, pointer),
    () => undefined,
  );
}

if (/Mac|iP/.test(navigator.platform)) {
  for (const keys of document.querySelectorAll('[data-shortcut]')) keys.textContent = '⌘ K';
}

// Without https a browser has no workers at all.
if ((navigator as Partial<Navigator>).serviceWorker?.controller) addEventListener('load', showOffline);

addEventListener('pointerover', intend);
addEventListener('pointerdown', intend);
addEventListener('focusin', intend);

addEventListener('click', (event) => {
  const language = linkAt(event, LANGUAGE);
  if (language) {
    keepPlace(language);
    prefer('language', language.hreflang);
  }
  const special = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!special && linkAt(event, SEARCH) && openSearch()) event.preventDefault();
});

addEventListener('keydown', (event) => {
  const shortcut =
    event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
  if (shortcut && openSearch()) event.preventDefault();
});

// The copy for reading offline comes after all that the visit itself needs.
if (import.meta.env.PROD)
  addEventListener('load', () => setTimeout(() => void loadOffline().catch(() => undefined), 1500));
