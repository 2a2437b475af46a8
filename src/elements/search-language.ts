/** One language of the search: its names, fetched when they are needed. */
import { partsFor, type TermList } from '../model/search/term-list.ts';
import { wordsOf } from '../model/search/words.ts';
import { Names, NO_LIST } from './search-names.ts';

const opened = new Map<string, SearchLanguage>();

/** The search of a language, one for the whole page. */
export function searchLanguage(base: string, code: string): SearchLanguage {
  const key = `${base} ${code}`;
  const known = opened.get(key) ?? new SearchLanguage(base, code);
  opened.set(key, known);
  return known;
}

/** A file of the site as text; rejects when it cannot be had. */
export async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/** Stands among the parts for one that is being fetched. */
const BUSY = -1;

/** Not every browser tells when nothing happens. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act, 200);
}

export class SearchLanguage {
  readonly base: string;
  readonly code: string;
  names: Names;
  #list: Promise<void> | undefined;
  #phrases: Promise<void> | undefined;
  /** Parts of a long list: their entries, and whether their long labels are there too. */
  readonly #parts = new Map<number, Promise<string>>();
  readonly #whole = new Set<number>();

  constructor(base: string, code: string) {
    this.base = base;
    this.code = code;
    this.names = new Names(base, { ...NO_LIST, language: code });
  }

  /** Fetches the list, once; resolves also when it cannot be had, and a later call tries again. */
  ready(): Promise<void> {
    this.#list ??= fetchText(this.#file('json')).then(
      (text) => void (this.names = new Names(this.base, JSON.parse(text) as TermList)),
      () => void (this.#list = undefined),
    );
    return this.#list;
  }

  /** Fetches the parts of a long list in which a query's words may begin a title; the rest comes while nothing happens. */
  async want(query: string): Promise<void> {
    const { parts = [] } = this.names.list;
    if (parts.length === 0) return;
    await Promise.all(partsFor(parts, wordsOf(query)).map((part) => this.#part(part).catch(() => undefined)));
    this.#completeParts(parts.length);
  }

  #part(part: number): Promise<string> {
    let rows = this.#parts.get(part);
    if (!rows) {
      rows = fetchText(this.#file('txt', `-${part + 1}`)).then((text) => {
        this.names.addPart(part, text);
        return text;
      });
      rows.catch(() => this.#parts.delete(part));
      this.#parts.set(part, rows);
    }
    return rows;
  }

  /** One part after the other, with its long labels; stops where one cannot be had, and goes on with a later query. */
  #completeParts(count: number): void {
    const next = Array.from({ length: count }, (_, part) => part).find((part) => !this.#whole.has(part));
    if (next === undefined || this.#whole.has(BUSY)) return;
    this.#whole.add(BUSY);
    const complete = async (): Promise<void> => {
      const [rows, phrases] = await Promise.all([this.#part(next), fetchText(this.#file('txt', `-${next + 1}-long`))]);
      this.names.addPart(next, rows, phrases);
      this.#whole.add(next);
    };
    whenIdle(() => {
      complete().then(
        () => {
          this.#whole.delete(BUSY);
          this.#completeParts(count);
        },
        () => this.#whole.delete(BUSY),
      );
    });
  }

  /** Fetches the long labels, once; without them the names do as they are. */
  complete(): Promise<void> {
    if (this.names.list.parts) return Promise.resolve();
    this.#phrases ??= Promise.all([this.ready(), fetchText(this.#file('txt', '-long'))]).then(
      ([, phrases]) => this.names.addPhrases(phrases),
      () => void (this.#phrases = undefined),
    );
    return this.#phrases;
  }

  #file(form: string, part = ''): string {
    return `${this.base}data/terms.${this.code}${part}.${form}`;
  }
}
