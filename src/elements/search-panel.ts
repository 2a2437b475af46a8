import { wordsOfAddress } from '../model/missing-address.ts';
import { RecentSearches, rememberSearch } from './recent-searches.ts';
import { Answering } from './search-answering.ts';
import type { SearchIndex } from './search-answer.ts';
import { Findings } from './search-findings.ts';
import { SearchForm } from './search-form.ts';
import { walk } from './search-keys.ts';

/**
 * Search as one types: the form, its filters, what was searched lately, the results and what is said when there are none.
 *
 * The field is a combobox and its popup a grid of one column, the only popup of that pattern whose rows may hold links.
 * The arrow keys move the focus itself, so that a result is opened, copied and middle-clicked as any link.
 *
 * @attr base - path below which the site is served
 * @attr languages - codes of the languages to ask, the page's own first
 * @attr address - when present, the question lives in the page's address (the search page)
 * @attr missing - when present, the words of the missing address are asked at once (the 404)
 * @attr count-one, count-other, … - number of results by plural form, with `{count}`; `first-…` when there are more
 * @attr other-… - label above the results of another language, by its code
 * @attr none, none-filtered - sentences when nothing is found, with `{query}`
 * @attr corrected - sentence with the `{query}` as it was understood
 * @attr names-only - short note that the full text is missing
 * @attr suggest-title - title of a suggestion, with `{query}`
 * @attr loading, failed - sentences for the states of the index
 * @fires search-panel:done - after each whole answer is shown, with the number of results in `detail`
 */
export class SearchPanel extends HTMLElement {
  #listening = new AbortController();
  #form!: SearchForm;
  #findings!: Findings;
  #recent!: RecentSearches;
  #answering!: Answering;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#form = new SearchForm(this.#part('form') as HTMLFormElement, this.input);
    this.#findings = new Findings(this, signal);
    this.#recent = new RecentSearches(this, (query) => this.#form.addressOf(query));
    this.#answering = new Answering({
      form: this.#form,
      findings: this.#findings,
      open: () => this.#open(),
      loading: this.#text('loading'),
      rested: () => this.#onPage && this.#form.write(),
      idle: () => this.#idle(),
      answering: () => this.#hint(false),
      done: (detail) => this.#done(detail),
    });
    this.input.setAttribute('role', 'combobox');
    this.input.setAttribute('aria-expanded', 'false');
    this.addEventListener('input', (event) => !event.isComposing && this.#typed(), { signal });
    this.addEventListener('compositionend', () => this.#typed(), { signal });
    this.addEventListener('change', () => this.#onPage && this.#form.settle(), { signal });
    this.addEventListener('submit', (event) => void this.#submit(event), { signal });
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.addEventListener('auxclick', (event) => this.#opened(event), { signal });
    this.input.addEventListener('focus', () => this.warm(), { signal });
    // Another tab searched or forgot.
    addEventListener('storage', () => this.#hint(!this.#part('[data-hint]').hidden), { signal });
    this.#begin(signal);
  }

  disconnectedCallback(): void {
    this.#answering.stop();
    this.#listening.abort();
  }

  get input(): HTMLInputElement {
    return this.#part('input') as HTMLInputElement;
  }

  /** Opens the index ahead of the first key. */
  warm(): void {
    this.#answering.warm();
  }

  /** Puts a query into the field and answers it at once. */
  ask(query: string): Promise<void> {
    this.input.value = query;
    return this.#answering.answer();
  }

  #begin(signal: AbortSignal): void {
    const missing = this.hasAttribute('missing') ? wordsOfAddress(location.pathname) : '';
    this.#idle();
    if (missing !== '') void this.ask(missing);
    if (!this.#onPage) return;
    addEventListener('popstate', () => this.#read(), { signal });
    this.#read();
    this.warm();
  }

  /** Another question stands in the address: what was reached in the answer before is no place to stay. */
  #read(): void {
    if (this.#form.read().key === this.#answering.shown) return;
    this.#findings.release();
    if (this.#part('[data-found]').contains(document.activeElement)) this.input.focus();
    void this.#answering.answer();
  }

  get #onPage(): boolean {
    return this.hasAttribute('address');
  }

  /** The finding comes apart from the showing: the glossary's filter needs it too, without this panel. */
  async #open(): Promise<SearchIndex> {
    const finding = await import('./search-index.ts');
    const languages = this.#text('languages').split(' ');
    return finding.openSearch({ base: this.#text('base'), languages });
  }

  #typed(): void {
    this.#form.nameFilters();
    this.#answering.typed();
  }

  /** With nothing found, there are words to try. */
  #done(detail: number): void {
    this.#hint(detail === 0);
    this.dispatchEvent(new CustomEvent('search-panel:done', { bubbles: true, detail }));
  }

  /** Nothing asked: what was searched lately, and words to try. */
  #idle(): void {
    this.#findings.clear();
    this.#hint(true);
  }

  #hint(visible: boolean): void {
    this.#part('[data-hint]').hidden = !visible;
    this.#recent.show(visible && this.input.value === '');
  }

  /** A search that was finished: one to come back to. */
  #settle(): void {
    if (this.#onPage) this.#form.settle();
    if (this.#findings.links.length > 0) rememberSearch(this.#form.question.query);
  }

  /** Enter in the field opens the first result in the dialog; a page just answers. */
  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const inDialog = this.closest('dialog') !== null;
    const isAnswered = inDialog ? this.#answering.isAnswered : this.#answering.shown === this.#form.question.key;
    if (!isAnswered) await this.#answering.answer();
    if (inDialog) this.#findings.links[0]?.click();
    else this.#settle();
  }

  #key(event: KeyboardEvent): void {
    const clears = event.key === 'Escape' && this.input.value !== '' && !event.isComposing;
    // An open choice closes with the same key.
    if (!clears || event.target instanceof HTMLSelectElement) {
      walk(event, this, this.input);
      return;
    }
    event.preventDefault();
    this.input.focus();
    void this.ask('');
  }

  #click(event: MouseEvent): void {
    this.#opened(event);
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const at = (selector: string): Element | null => (event.target as Element).closest(selector);
    const words = plain ? at('[data-hint] a, [data-recent] a') : null;
    const forgets = at('[data-recent] button');
    if (words) {
      event.preventDefault();
      this.input.focus();
      void this.ask(words.textContent.trim()).then(() => this.#settle());
    } else if (forgets) (this.#recent.press(forgets) ?? this.input).focus();
    else if (at('[data-more]')) void this.#findings.showMore();
    else if (at('[data-clear-filters]')) this.#clearFilters();
  }

  /** A result is opened, here or in another tab. */
  #opened(event: MouseEvent): void {
    if ((event.target as Element).closest('[data-search-results] a')) this.#settle();
  }

  #clearFilters(): void {
    this.#form.clearFilters();
    this.input.focus();
    void this.#answering.answer().then(() => this.#onPage && this.#form.settle());
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
