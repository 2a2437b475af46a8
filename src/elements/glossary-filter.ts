import { fold } from '../model/search/words.ts';
import type { SearchAnswer, SearchIndex } from './search-answer.ts';

const FIELDS = ['letter', 'stage', 'kind'] as const;
/** Which data attribute of a row holds what each field asks for. */
const HOLDS = { letter: 'letter', stage: 'stages', kind: 'kind' } as const;
/** What the search calls an entry of the glossary. */
const ENTRY = 'term';

/**
 * Narrows the glossary's table by words, letter, stage and kind. Wraps the filter form and the table;
 * the choices live in the address, so they can be linked and survive the way back.
 * Words are looked for in the rows, and asked of the search as well, which forgives: misspelt, abbreviated or
 * in another language. Where its names cannot be had, the rows alone are looked through.
 * Rows carry `data-words`, `data-letter`, `data-stages` (ids), `data-kind`; rows with `data-see` are not counted.
 *
 * @attr base - path below which the site is served
 * @attr languages - codes of the languages, the page's own first
 */
export class GlossaryFilter extends HTMLElement {
  #listening = new AbortController();
  #index: SearchIndex | undefined;
  #opening: Promise<void> | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const form = this.#form;
    form.addEventListener('input', () => this.#apply(), { signal });
    form.addEventListener('focusin', () => void this.#open(), { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    // The fields are empty only after the event.
    form.addEventListener('reset', () => setTimeout(() => this.#apply()), { signal });
    addEventListener('popstate', () => this.#read(), { signal });
    this.#read();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  get #form(): HTMLFormElement {
    const form = this.querySelector('form');
    if (!form) throw new Error('<glossary-filter> has no form');
    return form;
  }

  /** Fetches the names once somebody reaches for the form; a failure is forgotten, so that a later visit tries again. */
  #open(): Promise<void> {
    return (this.#opening ??= this.#fetch().catch(() => {
      this.#opening = undefined;
    }));
  }

  async #fetch(): Promise<void> {
    const text = (name: string): string => this.getAttribute(name) ?? '';
    const finding = await import('./search-index.ts');
    const languages = text('languages').split(' ');
    this.#index = await finding.openSearch({ base: text('base'), languages });
    if (this.isConnected) this.#apply();
  }

  #read(): void {
    const asked = new URLSearchParams(location.search);
    for (const name of ['q', ...FIELDS]) {
      const field = this.#form.elements.namedItem(name);
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
      field.value = asked.get(name) ?? '';
      // A letter or stage that does not exist asks for nothing.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
    if (asked.get('q')) void this.#open();
    this.#apply();
  }

  #apply(): void {
    const chosen = new FormData(this.#form);
    const value = (name: string): string => {
      const entry = chosen.get(name);
      return typeof entry === 'string' ? entry : '';
    };
    const words = fold(value('q')).split(/\s+/).filter(Boolean);
    const answer = this.#ask(value('q').trim());
    const named = new Set(answer?.own.map(({ url }) => url));
    const rows = [...this.querySelectorAll<HTMLElement>('[data-words]')];
    for (const row of rows) {
      const text = fold(row.dataset.words ?? '');
      const fits = FIELDS.every((field) => value(field) === '' || holds(row.dataset[HOLDS[field]], value(field)));
      row.hidden = !fits || !(words.every((word) => text.includes(word)) || isNamed(row, named));
    }
    for (const group of this.querySelectorAll<HTMLElement>('tbody')) {
      const own = rows.filter((row) => group.contains(row));
      group.hidden = own.length > 0 && own.every(({ hidden }) => hidden);
    }
    this.#report(rows, answer?.corrected);
    this.#write(value);
  }

  #ask(query: string): SearchAnswer | undefined {
    return [...query].length > 1 ? this.#index?.instant(query, { kind: ENTRY }) : undefined;
  }

  #report(rows: readonly HTMLElement[], corrected = ''): void {
    const terms = rows.filter((row) => row.dataset.see === undefined);
    const shown = terms.filter(({ hidden }) => !hidden).length;
    const narrowed = rows.some(({ hidden }) => hidden);
    const { dataset } = this.#form;
    const sentence = (corrected === '' ? dataset.shown : dataset.corrected) ?? '';
    const said = sentence
      .replace('{shown}', String(shown))
      .replace('{total}', String(terms.length))
      .replace('{query}', () => corrected);
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = narrowed ? said : '';
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = rows.some(({ hidden }) => !hidden);
    const clear = this.querySelector<HTMLElement>('button[type=reset]');
    if (clear) clear.hidden = !narrowed;
  }

  #write(value: (name: string) => string): void {
    const url = new URL(location.href);
    for (const name of ['q', ...FIELDS]) {
      if (value(name) === '') url.searchParams.delete(name);
      else url.searchParams.set(name, value(name));
    }
    if (url.href !== location.href) history.replaceState(history.state, '', url);
  }
}

/** Whether the search names the entry of a row; its synonyms keep to what they hold themselves. */
function isNamed(row: HTMLElement, addresses: ReadonlySet<string>): boolean {
  return row.dataset.see === undefined && addresses.has(row.querySelector('a')?.getAttribute('href') ?? '');
}

function holds(list: string | undefined, asked: string): boolean {
  return (list ?? '').split(' ').includes(asked);
}

customElements.define('glossary-filter', GlossaryFilter);
