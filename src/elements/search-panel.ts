import { openSearch } from './search-index.ts';
import type { SearchIndex } from './search-answer.ts';
import { ResultList, type LanguageAnswer } from './result-list.ts';

/** Pause after the last key before asking, in ms. */
const PAUSE = 120;
/** Time after which the reader is told that the search is running, in ms. */
const SLOW = 400;

/**
 * Full-text search as one types: the form, its results and what is said when there are none.
 *
 * @attr bundle - path of the Pagefind bundle, with a trailing slash
 * @attr languages - codes of the languages to ask, the page's own first
 * @attr address - when present, the query lives in the page's address (the search page)
 * @attr count-one, count-other, … - number of results by plural form, with `{count}`
 * @attr other-… - label above the results of another language, by its code
 * @attr none - sentence when nothing is found, with `{query}`
 * @attr loading, failed - sentences for the states of the index
 * @fires search-panel:done - after each answer is shown, with the number of results in `detail`
 */
export class SearchPanel extends HTMLElement {
  #listening = new AbortController();
  #results!: ResultList;
  #timer = 0;
  /** Number of the latest query: answers to earlier ones are dropped. */
  #asked = 0;
  /** The query whose answer is shown. */
  #shown = '';

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#results = new ResultList(
      this.#part('[data-search-results]'),
      this.#part('template') as HTMLTemplateElement,
      this.#part('[data-more]') as HTMLButtonElement,
    );
    this.addEventListener('input', () => this.#schedule(), { signal });
    this.addEventListener('submit', (event) => void this.#submit(event), { signal });
    this.addEventListener('keydown', (event) => this.#walk(event), { signal });
    this.addEventListener('click', (event) => this.#tryExample(event), { signal });
    this.input.addEventListener('focus', () => this.warm(), { signal });
    if (!this.hasAttribute('address')) return;
    addEventListener('popstate', () => this.#readAddress(), { signal });
    this.#readAddress();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#listening.abort();
  }

  get input(): HTMLInputElement {
    return this.#part('input[type=search]') as HTMLInputElement;
  }

  /** Opens the index ahead of the first query. */
  warm(): void {
    this.#open().catch(() => undefined);
  }

  /** Puts a query into the field and answers it at once. */
  ask(query: string): Promise<void> {
    this.input.value = query;
    return this.#answer();
  }

  get #languages(): string[] {
    return this.#text('languages').split(' ');
  }

  #open(): Promise<SearchIndex> {
    return openSearch({ base: this.#text('bundle').replace(/[^/]+\/$/, ''), languages: this.#languages });
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#answer(), PAUSE);
  }

  async #answer(): Promise<void> {
    clearTimeout(this.#timer);
    const query = this.input.value.trim();
    const number = ++this.#asked;
    this.#writeAddress(query);
    const slow = window.setTimeout(() => number === this.#asked && this.#say(this.#text('loading')), SLOW);
    try {
      const answers = query === '' ? [] : await this.#find(query);
      if (number === this.#asked) this.#show(query, answers);
    } catch {
      if (number === this.#asked) this.#show(query, [], this.#text('failed'));
    } finally {
      clearTimeout(slow);
    }
  }

  async #find(text: string): Promise<LanguageAnswer[]> {
    const { own, others, namesOnly } = await (await this.#open()).full(text, {});
    if (namesOnly && own.length === 0) throw new Error('The full text cannot be reached');
    const answer = (rows: LanguageAnswer['answer']['rows']) => ({
      rows,
      waiting: 0,
      more: () => Promise.reject(new Error()),
    });
    return [
      { language: this.#languages[0] ?? '', answer: answer(own) },
      ...others.map(({ language, rows }) => ({
        language,
        label: this.#text(`other-${language}`),
        answer: answer(rows),
      })),
    ];
  }

  #show(query: string, answers: readonly LanguageAnswer[], trouble?: string): void {
    const count = this.#results.show(answers);
    this.#shown = query;
    this.#part('[data-hint]').hidden = query !== '';
    this.#part('[data-none]').hidden = query === '' || count > 0;
    if (query === '') this.#say('');
    else this.#say(trouble ?? (count > 0 ? this.#countOf(count) : this.#text('none').replace('{query}', () => query)));
    this.dispatchEvent(new CustomEvent('search-panel:done', { bubbles: true, detail: count }));
  }

  #countOf(count: number): string {
    const form = new Intl.PluralRules(this.#languages[0]).select(count);
    return (this.#text(`count-${form}`) || this.#text('count-other')).replace('{count}', String(count));
  }

  #say(sentence: string): void {
    this.#part('[role=status]').textContent = sentence;
  }

  /** Enter in the field opens the first result in the dialog; the search page just answers. */
  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.#shown !== this.input.value.trim()) await this.#answer();
    if (!this.hasAttribute('address')) this.#results.links[0]?.click();
  }

  /** Arrows walk from the field through the results and back. */
  #walk(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const stops: Element[] = [this.input, ...this.#results.links];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[at + step];
    if (at < 0 || !(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  }

  #tryExample(event: MouseEvent): void {
    const example = (event.target as Element).closest('[data-hint] a');
    if (!example || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.input.focus();
    void this.ask(example.textContent.trim());
  }

  #readAddress(): void {
    const query = new URLSearchParams(location.search).get('q') ?? '';
    if (query !== '' || this.#shown !== '') void this.ask(query);
  }

  #writeAddress(query: string): void {
    if (!this.hasAttribute('address')) return;
    const url = new URL(location.href);
    if (query === '') url.searchParams.delete('q');
    else url.searchParams.set('q', query);
    if (url.href !== location.href) history.replaceState(history.state, '', url);
  }

  #text(attribute: string): string {
    return this.getAttribute(attribute) ?? '';
  }

  #part(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`<search-panel> has no ${selector}`);
    return found;
  }
}

customElements.define('search-panel', SearchPanel);
