/** What is asked: the words of the field and the choices of the filters, kept in the page's address where it may be. */
import type { SearchFilters } from './search-answer.ts';

const FILTERS = ['kind', 'stage', 'letter'] as const satisfies (keyof SearchFilters)[];

export interface Question {
  query: string;
  filters: SearchFilters;
  /** The same for the same question. */
  key: string;
}

export class SearchForm {
  readonly #form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** Key of the question that the address holds. */
  #written = '';

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.#form = form;
    this.input = input;
  }

  get question(): Question {
    const query = this.input.value.trim();
    const filters: SearchFilters = {};
    for (const { name, value } of this.#selects) if (value !== '') filters[name as keyof SearchFilters] = value;
    return { query, filters, key: JSON.stringify([query, filters]) };
  }

  /** Address of the search page with a query. */
  addressOf(query: string): string {
    return `${this.#form.getAttribute('action') ?? ''}?q=${encodeURIComponent(query)}`;
  }

  /** Takes over what the address asks; a kind, stage or letter that does not exist asks for nothing. */
  read(): Question {
    const asked = new URLSearchParams(location.search);
    this.input.value = asked.get('q') ?? '';
    for (const select of this.#selects) {
      select.value = asked.get(select.name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
    }
    this.nameFilters();
    const { question } = this;
    this.#written = question.key;
    return question;
  }

  /**
   * Writes the question into the address. What somebody has finished asking keeps its entry in the history:
   * the first change after it opens a draft, which later changes replace.
   */
  write(): void {
    const { query, filters, key } = this.question;
    if (key === this.#written) return;
    this.#written = key;
    const url = new URL(location.href);
    for (const [name, value] of [['q', query] as const, ...FILTERS.map((name) => [name, filters[name]] as const)]) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    if (isDraft()) history.replaceState(history.state, '', url);
    else history.pushState({ draft: true }, '', url);
  }

  /** From here on the question is one to come back to. */
  settle(): void {
    this.write();
    if (isDraft()) history.replaceState(null, '', location.href);
  }

  clearFilters(): void {
    for (const select of this.#selects) select.value = '';
    this.nameFilters();
  }

  /** Says beside the word for filters which ones are chosen. */
  nameFilters(): void {
    const chosen = this.#selects.filter(({ value }) => value !== '');
    const names = chosen.map(({ selectedOptions }) => selectedOptions[0]?.text ?? '').join(', ');
    const place = this.#form.querySelector('[data-chosen]');
    if (place) place.textContent = names;
    const clear = this.#form.querySelector<HTMLElement>('[data-clear-filters]');
    if (clear) clear.hidden = names === '';
  }

  get #selects(): HTMLSelectElement[] {
    return FILTERS.flatMap((name) => {
      const field = this.#form.elements.namedItem(name);
      return field instanceof HTMLSelectElement ? [field] : [];
    });
  }
}

function isDraft(): boolean {
  return (history.state as { draft?: boolean } | null)?.draft === true;
}
