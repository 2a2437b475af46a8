import { fold } from '../model/search/words.ts';

const FIELDS = ['letter', 'stage', 'kind'] as const;
/** Which data attribute of a row holds what each field asks for. */
const HOLDS = { letter: 'letter', stage: 'stages', kind: 'kind' } as const;

/**
 * Narrows the glossary's table by words, letter, stage and kind. Wraps the filter form and the table;
 * the choices live in the address, so they can be linked and survive the way back.
 * Rows carry `data-words`, `data-letter`, `data-stages` (ids), `data-kind`; rows with `data-see` are not counted.
 */
export class GlossaryFilter extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const form = this.#form;
    form.addEventListener('input', () => this.#apply(), { signal });
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

  #read(): void {
    const asked = new URLSearchParams(location.search);
    for (const name of ['q', ...FIELDS]) {
      const field = this.#form.elements.namedItem(name);
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
      field.value = asked.get(name) ?? '';
      // A letter or stage that does not exist asks for nothing.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
    this.#apply();
  }

  #apply(): void {
    const chosen = new FormData(this.#form);
    const value = (name: string): string => {
      const entry = chosen.get(name);
      return typeof entry === 'string' ? entry : '';
    };
    const words = fold(value('q')).split(/\s+/).filter(Boolean);
    const rows = [...this.querySelectorAll<HTMLElement>('[data-words]')];
    for (const row of rows) {
      const text = fold(row.dataset.words ?? '');
      const fits = FIELDS.every((field) => value(field) === '' || holds(row.dataset[HOLDS[field]], value(field)));
      row.hidden = !fits || !words.every((word) => text.includes(word));
    }
    for (const group of this.querySelectorAll<HTMLElement>('tbody')) {
      const own = rows.filter((row) => group.contains(row));
      group.hidden = own.length > 0 && own.every(({ hidden }) => hidden);
    }
    this.#report(rows);
    this.#write(value);
  }

  #report(rows: readonly HTMLElement[]): void {
    const terms = rows.filter((row) => row.dataset.see === undefined);
    const shown = terms.filter(({ hidden }) => !hidden).length;
    const narrowed = rows.some(({ hidden }) => hidden);
    const { dataset } = this.#form;
    const sentence = (dataset.shown ?? '').replace('{shown}', String(shown)).replace('{total}', String(terms.length));
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = narrowed ? sentence : '';
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

function holds(list: string | undefined, asked: string): boolean {
  return (list ?? '').split(' ').includes(asked);
}

customElements.define('glossary-filter', GlossaryFilter);
