/** The names of one language, ready to be asked; more of them may come later. */
import { letterOf } from '../model/collation.ts';
import { joinVocabularies } from '../model/search/joined-vocabulary.ts';
import { readQuery, type ReadQuery } from '../model/search/query.ts';
import { compileRules, type Language } from '../model/search/rules.ts';
import { createTermIndex, lookUp, type TermIndex } from '../model/search/term-index.ts';
import { readRows, readTermList, type ListedPlace, type TermList } from '../model/search/term-list.ts';
import type { Vocabulary } from '../model/search/word-table.ts';
import type { Row, SearchFilters } from './search-answer.ts';

export interface NameHit {
  place: ListedPlace;
  score: number;
}

/** Places that were indexed together. */
interface Indexed {
  places: readonly ListedPlace[];
  index: TermIndex;
}

/** A list of nothing, for as long as there is no other. */
export const NO_LIST: Omit<TermList, 'language'> = {
  rules: { stop: '', stem: [], sound: [] },
  otherStops: [],
  alphabet: '',
  stages: [],
  groups: [],
};

export class Names {
  readonly list: TermList;
  readonly rules: Language;
  readonly vocabulary: Vocabulary;
  readonly #base: string;
  readonly #alphabet: readonly string[];
  /** By part: the list itself first, then the parts of a long one in the order in which they came. */
  readonly #indexed = new Map<number, Indexed>();
  readonly #words: Vocabulary[] = [];

  /** `base` stands before every address. */
  constructor(base: string, list: TermList) {
    this.#base = base;
    this.list = list;
    this.rules = compileRules(list.rules, list.otherStops);
    this.#alphabet = [...list.alphabet];
    this.vocabulary = joinVocabularies(this.#words);
    this.#add(0, readTermList(list, this.rules.isStop));
  }

  /** Adds the long labels to the entries that stand in the list. */
  addPhrases(phrases: string): void {
    const [terms, ...others] = this.list.groups;
    if (!terms) return;
    const rest = readTermList({ ...this.list, groups: others }, this.rules.isStop);
    this.#add(0, [...readRows(this.list, terms, this.rules.isStop, phrases), ...rest]);
  }

  /** Adds a part of a long list, or puts it in the place of the same part with fewer labels. */
  addPart(part: number, rows: string, phrases?: string): void {
    const [terms] = this.list.groups;
    if (terms) this.#add(part + 1, readRows(this.list, { ...terms, rows }, this.rules.isStop, phrases));
  }

  #add(part: number, places: readonly ListedPlace[]): void {
    const labels = places.map((place) => place.labels);
    this.#indexed.set(part, { places, index: createTermIndex(labels, this.rules) });
    this.#words.splice(0, Infinity, ...[...this.#indexed.values()].map(({ index }) => index.table));
  }

  read(query: string): ReadQuery {
    return readQuery(query, this.rules, this.vocabulary);
  }

  /** Places by their names, best first; without words all of them in the order of the alphabet. */
  find(query: ReadQuery, filters: SearchFilters): NameHit[] {
    const parts = [...this.#indexed.values()];
    if (query.words.length === 0) {
      const { compare } = new Intl.Collator(this.list.language);
      const all = parts.flatMap(({ places }) => places.filter((place) => this.fits(place, filters)));
      return all.sort((a, b) => compare(a.title, b.title)).map((place) => ({ place, score: 1 }));
    }
    const indexes = parts.map(({ index }) => index);
    return lookUp(indexes, query).flatMap(({ index, at, score }) => {
      const place = parts[index]?.places[at];
      return place && this.fits(place, filters) ? [{ place, score }] : [];
    });
  }

  rowOf({ kind, title, path, stages }: ListedPlace): Row {
    return { kind, title, url: this.#base + path, stages, excerpt: '' };
  }

  /** Whether something is what the filters ask for. */
  fits({ kind, title, stages }: Pick<Row, 'kind' | 'title' | 'stages'>, filters: SearchFilters): boolean {
    return (
      (!filters.kind || filters.kind === kind) &&
      (!filters.stage || stages.includes(filters.stage)) &&
      (!filters.letter || letterOf(title, this.#alphabet) === filters.letter)
    );
  }
}
