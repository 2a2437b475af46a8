/** What was searched here lately: kept on this device, shown while the field is empty, forgotten on request. */

/** Beside the choices of preferences.ts, which every page runs: what both need would be one more file for each. */
const KEY = 'senda:searches';
const MOST = 8;
/** Longer ones are pasted text, not searches to repeat. */
const LONGEST = 100;

/** The searches, newest first; undefined where the browser stores nothing for the site. */
export function recentSearches(): string[] | undefined {
  let stored: string | null;
  try {
    stored = localStorage.getItem(KEY);
  } catch {
    return undefined;
  }
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(list) ? list.filter(isSearch).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts a search first. */
export function rememberSearch(query: string): void {
  if (!isSearch(query)) return;
  keep([query, ...(recentSearches() ?? []).filter((other) => !same(other, query))]);
}

/** Forgets one search, or all of them. */
export function forgetSearch(query?: string): void {
  keep(query === undefined ? [] : (recentSearches() ?? []).filter((other) => other !== query));
}

export class RecentSearches {
  readonly #place: HTMLElement;
  readonly #off: HTMLElement | null;
  readonly #addressOf: (query: string) => string;

  constructor(root: ParentNode, addressOf: (query: string) => string) {
    this.#place = root.querySelector<HTMLElement>('[data-recent]') ?? document.createElement('div');
    this.#off = root.querySelector<HTMLElement>('[data-recent-off]');
    this.#addressOf = addressOf;
  }

  show(visible: boolean): void {
    const searches = recentSearches();
    if (this.#off) this.#off.hidden = !visible || searches !== undefined;
    this.#place.hidden = !visible || !searches?.length;
    this.#place.querySelector('ul')?.replaceChildren(...(searches ?? []).map((query) => this.#row(query)));
  }

  /** Forgets what a button names, and says where the focus belongs: a neighbour, or nothing when none is left. */
  press(button: Element): HTMLElement | undefined {
    const buttons = [...this.#place.querySelectorAll('[data-forget]')];
    const at = buttons.indexOf(button);
    if (at < 0) forgetSearch();
    else forgetSearch(button.closest('li')?.querySelector('a')?.textContent);
    this.show(true);
    const left = [...this.#place.querySelectorAll<HTMLElement>('[data-forget]')];
    return left[Math.min(at, left.length - 1)];
  }

  #row(query: string): Node {
    const template = this.#place.querySelector('template');
    const row = (template?.content.cloneNode(true) ?? document.createDocumentFragment()) as DocumentFragment;
    const link = row.querySelector('a');
    if (link) {
      link.textContent = query;
      link.href = this.#addressOf(query);
    }
    const button = row.querySelector('button');
    button?.setAttribute(
      'aria-label',
      (button.getAttribute('aria-label') ?? '').replace('{query}', () => query),
    );
    return row;
  }
}

function keep(searches: readonly string[]): void {
  try {
    if (searches.length > 0) localStorage.setItem(KEY, JSON.stringify(searches.slice(0, MOST)));
    else localStorage.removeItem(KEY);
  } catch {
    // Blocked or full: nothing is kept.
  }
}

function isSearch(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST;
}

function same(one: string, other: string): boolean {
  return one.toLocaleLowerCase() === other.toLocaleLowerCase();
}
