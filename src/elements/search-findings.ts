/** What is shown and said of an answer: the list, its count, and what there is to do when nothing was found. */
import { ResultList } from './result-list.ts';
import { createLink } from './result-row.ts';
import type { SearchAnswer } from './search-answer.ts';
import type { Question } from './search-form.ts';

export class Findings {
  readonly #panel: HTMLElement;
  readonly #list: ResultList;
  readonly #languages: readonly string[];
  /** The query of the last whole answer. */
  #query = '';
  #more: (() => Promise<SearchAnswer>) | undefined;

  constructor(panel: HTMLElement, signal: AbortSignal) {
    this.#panel = panel;
    this.#languages = this.#text('languages').split(' ');
    const words = {
      template: this.#part('template[data-row]') as HTMLTemplateElement,
      languages: this.#languages,
      labelOf: (language: string) => this.#text(`other-${language}`),
    };
    this.#list = new ResultList(this.#part('[data-search-results]'), words, signal);
  }

  get links(): HTMLAnchorElement[] {
    return this.#list.links;
  }

  /** Before every key: the count belongs to the answer before. */
  release(): void {
    this.#list.release();
    this.say('');
  }

  clear(): void {
    this.#wait(false);
    this.#list.clear();
    this.#query = '';
    this.#offer(undefined);
    this.#hide('[data-none]', true);
    this.#hide('[data-names-only]', true);
    this.say('');
    this.#open();
  }

  /** The answer of the names: no row leaves for it that the whole answer may bring back in a moment. */
  showNames(answer: SearchAnswer, { query }: Question): void {
    const keep = this.#query !== '' && query.startsWith(this.#query);
    this.#wait(true);
    this.#list.paint(answer, { query: answer.corrected ?? query, awaited: true, keep });
    if (this.links.length > 0) this.#hide('[data-none]', true);
    this.#open();
  }

  /** The whole answer; returns how many results it shows. */
  show(answer: SearchAnswer, question: Question): number {
    const { query, filters } = question;
    this.#wait(false);
    const leftOut = this.#list.paint(answer, { query: answer.corrected ?? query, awaited: false, keep: false });
    this.#query = query;
    const rest = leftOut ? () => Promise.resolve(answer) : answer.more;
    this.#offer(rest && (() => this.#showMore(rest, question)));
    const count = this.links.length;
    const narrowed = Object.keys(filters).length > 0;
    this.say(count > 0 ? this.#countOf(count, answer) : this.#text(narrowed ? 'none-filtered' : 'none', query));
    this.#hide('[data-none]', count > 0);
    this.#hide('[data-none] [data-clear-filters]', !narrowed);
    this.#hide('[data-names-only]', !answer.namesOnly);
    if (count === 0) this.#fillNone(answer, query);
    this.#open();
    return count;
  }

  /** The list cannot be had: said, with the way to the glossary; no results. */
  fail(query: string): number {
    this.clear();
    this.#fillNone({ own: [], others: [], nearest: [], namesOnly: false }, query);
    this.#hide('[data-none]', false);
    this.#hide('[data-none] [data-clear-filters]', true);
    this.say(this.#text('failed'));
    return 0;
  }

  say(sentence: string): void {
    const status = this.#part('[role=status]');
    if (status.textContent !== sentence) status.textContent = sentence;
  }

  /** What may be said before the whole answer is there. */
  sayCorrected({ corrected }: SearchAnswer): void {
    if (corrected !== undefined) this.say(this.#text('corrected', corrected));
  }

  async showMore(): Promise<void> {
    await this.#more?.().catch(() => undefined);
  }

  async #showMore(rest: () => Promise<SearchAnswer>, question: Question): Promise<SearchAnswer> {
    const asked = this.#more;
    const answer = await rest();
    // A new question has replaced the answer meanwhile.
    if (asked !== this.#more) return answer;
    const before = new Set(this.links);
    this.show(answer, question);
    this.links.find((link) => !before.has(link))?.focus();
    return answer;
  }

  #offer(more: (() => Promise<SearchAnswer>) | undefined): void {
    this.#more = more;
    this.#hide('[data-more]', !more);
  }

  /** The count, what the query was read as, and that the full text is missing, in one breath. */
  #countOf(count: number, { corrected, more, namesOnly }: SearchAnswer): string {
    const form = new Intl.PluralRules(this.#languages[0]).select(count);
    const kind = more ? 'first' : 'count';
    const counted = (this.#text(`${kind}-${form}`) || this.#text(`${kind}-other`)).replace('{count}', String(count));
    const understood = corrected === undefined ? '' : this.#text('corrected', corrected);
    return [understood, counted, namesOnly ? this.#text('names-only') : ''].filter(Boolean).join(' ');
  }

  #fillNone({ nearest }: SearchAnswer, query: string): void {
    this.#hide('[data-nearest]', nearest.length === 0);
    this.#part('[data-nearest] ul').replaceChildren(...nearest.map(createLink));
    const suggest = this.#panel.querySelector<HTMLAnchorElement>('a[data-suggest]');
    if (!suggest) return;
    const title = encodeURIComponent(this.#text('suggest-title', query));
    suggest.href = (suggest.dataset.suggest ?? '').replace('{title}', () => title);
  }

  /** Whether the list is still to change: names have answered and the full text has not. */
  #wait(busy: boolean): void {
    this.#part('[role=grid]').setAttribute('aria-busy', String(busy));
  }

  #open(): void {
    const found = this.links.length > 0;
    this.#hide('[role=grid]', !found);
    this.#part('input').setAttribute('aria-expanded', String(found));
  }

  #hide(selector: string, hidden: boolean): void {
    const part = this.#panel.querySelector<HTMLElement>(selector);
    if (part) part.hidden = hidden;
  }

  #text(attribute: string, query = ''): string {
    return (this.#panel.getAttribute(attribute) ?? '').replace('{query}', () => query);
  }

  #part(selector: string): HTMLElement {
    const found = this.#panel.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`<search-panel> has no ${selector}`);
    return found;
  }
}
