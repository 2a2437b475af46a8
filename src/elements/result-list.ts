/** The one list of results: the page's own language first, then the others under their labels. */
import { createLabel, createRow, fillRow } from './result-row.ts';
import type { Row, SearchAnswer } from './search-answer.ts';

export interface ListWords {
  template: HTMLTemplateElement;
  /** Codes of the languages, the page's own first. */
  languages: readonly string[];
  /** What stands above the results of another language. */
  labelOf: (language: string) => string;
}

export interface Painting {
  /** What the marks in the titles follow. */
  query: string;
  /** Whether the full text is still to come: rows keep room for an excerpt. */
  awaited: boolean;
  /** Whether rows of the answer before may stay below until then. */
  keep: boolean;
}

export class ResultList {
  readonly #list: HTMLElement;
  readonly #words: ListWords;
  #items = new Map<string, HTMLElement>();
  /** The row under the pointer, once it has moved since the last key. */
  #pointed: Element | null = null;

  constructor(list: HTMLElement, words: ListWords, signal: AbortSignal) {
    this.#list = list;
    this.#words = words;
    list.addEventListener('pointermove', ({ target }) => (this.#pointed = itemAt(target)), { signal });
    list.addEventListener('pointerleave', () => this.release(), { signal });
  }

  get links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  /** A key was pressed: the pointer only happens to lie where it lies. */
  release(): void {
    this.#pointed = null;
  }

  clear(): void {
    this.#items.clear();
    this.#list.replaceChildren();
  }

  /**
   * Shows an answer with the rows that stand already. What stands down to the result that somebody has reached,
   * by keyboard or pointer, stays as it is; returns whether that left rows out, which belong above it.
   */
  paint(answer: SearchAnswer, painting: Painting): boolean {
    const before = [...this.#list.children];
    const held = this.#held();
    const fixed = new Set(before.slice(0, held ? before.indexOf(held) + 1 : 0));
    const items = new Map<string, HTMLElement>();
    const wanted = this.#words.languages.flatMap((language, place) => {
      const rows = place === 0 ? answer.own : (answer.others.find((other) => other.language === language)?.rows ?? []);
      const drawn = rows.map((row) => this.#draw(row, language, items, fixed, painting));
      const kept = painting.keep ? before.filter((item) => isRowOf(item, language) && !drawn.includes(item)) : [];
      const group = [...new Set([...drawn, ...kept])];
      return place > 0 && group.length > 0 ? [this.#label(language, items), ...group] : group;
    });
    const rest = wanted.filter((item) => !fixed.has(item));
    const after = held ? rest.filter((item) => this.#order(item) >= this.#order(held)) : rest;
    this.#put([...fixed, ...after]);
    for (const [key, item] of this.#items) if (item.isConnected && !items.has(key)) items.set(key, item);
    this.#items = items;
    return after.length < rest.length;
  }

  #held(): Element | null {
    const focused = itemAt(document.activeElement);
    return focused && this.#list.contains(focused) ? focused : this.#pointed?.isConnected ? this.#pointed : null;
  }

  #draw(
    row: Row,
    language: string,
    items: Map<string, HTMLElement>,
    fixed: ReadonlySet<Element>,
    { query, awaited }: Painting,
  ): HTMLElement {
    const key = `${language} ${row.kind} ${row.url}`;
    const item = items.get(key) ?? this.#items.get(key) ?? createRow(this.#words.template, row, language);
    items.set(key, item);
    // An excerpt fits into the room that was kept for it; without one the room stays.
    fillRow(item, row, query, awaited || fixed.has(item));
    return item;
  }

  #label(language: string, items: Map<string, HTMLElement>): HTMLElement {
    const label = this.#items.get(language) ?? createLabel(this.#words.labelOf(language), language);
    items.set(language, label);
    return label;
  }

  #order(item: Element): number {
    return this.#words.languages.indexOf((item as HTMLElement).dataset.group ?? '');
  }

  /** Only what is new or stands elsewhere is touched, so that nothing loses the focus. */
  #put(items: readonly Element[]): void {
    const wanted = new Set(items);
    for (const child of [...this.#list.children]) if (!wanted.has(child)) child.remove();
    items.forEach((item, place) => {
      const here = this.#list.children[place] ?? null;
      if (here !== item) this.#list.insertBefore(item, here);
    });
  }
}

function itemAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-search-results] > li') : null;
}

function isRowOf(item: Element, language: string): item is HTMLElement {
  const { dataset } = item as HTMLElement;
  return dataset.group === language && dataset.label === undefined;
}
