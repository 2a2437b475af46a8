/** Entries and places by their labels: an inverted index from words to labels, and how well each answers a query. */
import { createScorer, type IndexedLabel } from './label-scores.ts';
import type { ReadQuery } from './query.ts';
import type { Language } from './rules.ts';
import { WordTable, type WordMatch } from './word-table.ts';

/** What a label is to its place, by how much it counts. */
export const LABEL_WEIGHTS = {
  title: 1,
  bracket: 0.99,
  alias: 0.985,
  translation: 0.97,
  foreign: 0.95,
  avoid: 0.94,
} as const;

export interface Label {
  /** Folded words without stop words. */
  words: readonly string[];
  weight: number;
  /** The label without its gaps, where stop words stand between its words. */
  joined?: string;
}

export interface TermHit {
  /** Place in the list that was indexed. */
  at: number;
  /** From 0 to 1. */
  score: number;
}

export interface TermIndex {
  table: WordTable;
  /** How much a word tells apart, from 0 to 1: rare ones most. */
  rarity: (word: string) => number;
  /** Places that answer a query as it is; with `slips` also those that answer what else may have been meant. */
  lookup: (query: ReadQuery, slips: boolean) => TermHit[];
}

const SQUASHED = 0.985;
const SQUASHED_SLIPS = 0.86;
const SURE = 0.85;

/** Indexes the labels of a list of places. */
export function createTermIndex(places: readonly (readonly Label[])[], language: Language): TermIndex {
  const flat = places.flatMap((own, at) => own.map((label) => ({ ...label, at })));
  const words = [...new Set(flat.flatMap((label) => label.words))].sort();
  const table = new WordTable(words, language);
  const idOf = new Map(words.map((word, id) => [word, id]));
  const labels = flat.map(({ at, weight, words: own }) => ({
    at,
    weight,
    words: [...new Set(own)].map((word) => idOf.get(word) ?? 0),
  }));
  const rarity = rarities(labels, words, places.length, language);
  const rarest = rarity.reduce((most, one) => Math.max(most, one), 1e-9);
  const scores = createScorer(labels, places.length, rarity);
  const joinedLabels = groupJoined(flat);
  const joined = new WordTable([...joinedLabels.keys()].sort(), { ...language, stem: same, sound: same });

  const weightOf = ([best]: readonly WordMatch[]): number => (best ? (rarity[best.word] ?? rarest) : rarest);
  const score = (asked: readonly string[], slips?: 'always'): Map<number, number> =>
    scores(
      asked.map((word) => {
        const matches = table.match(word, slips);
        return { matches, weight: weightOf(matches) };
      }),
    );

  const addJoined = (scores: Map<number, number>, text: string, slips?: 'always'): void => {
    for (const { word, likeness } of joined.match(text, slips)) {
      if (likeness < 1 && (!slips || likeness < 0.73)) continue;
      for (const label of joinedLabels.get(joined.words[word] ?? '') ?? []) {
        const { at, weight } = flat[label] ?? { at: 0, weight: 0 };
        const value = weight * (likeness === 1 ? SQUASHED : SQUASHED_SLIPS * likeness);
        if (value > (scores.get(at) ?? 0)) scores.set(at, value);
      }
    }
  };

  return {
    table,
    rarity: (word) => weightOf(table.match(word)) / rarest,
    lookup({ words: asked, begun, joined: wholes }, slips) {
      const scores = score(asked);
      const add = (more: ReadonlyMap<number, number>): void => {
        for (const [at, value] of more) if (value > (scores.get(at) ?? 0)) scores.set(at, value);
      };
      if (begun) add(score([...asked, begun]));
      for (const whole of wholes) addJoined(scores, whole);
      if (slips) {
        add(score(asked, 'always'));
        for (const whole of wholes) if (whole.length > 4) addJoined(scores, whole, 'always');
      }
      return [...scores].map(([at, value]) => ({ at, score: value }));
    },
  };
}

/** A hit in one of several indexes. */
export interface FoundHit extends TermHit {
  index: number;
}

/** Places of some indexes that answer a query, best first; slips are looked for where no name is sure. */
export function lookUp(indexes: readonly TermIndex[], query: ReadQuery): FoundHit[] {
  const all = (slips: boolean): FoundHit[] =>
    indexes.flatMap(({ lookup }, index) => lookup(query, slips).map((hit) => ({ ...hit, index })));
  const plain = all(false);
  // A slip may have made another word of the site.
  const hits = plain.some(({ score }) => score >= SURE) ? plain : all(true);
  return hits.sort((a, b) => b.score - a.score || a.index - b.index || a.at - b.at);
}

function same(text: string): string {
  return text;
}

/** How rare each word is among the places; words of one stem are as rare as all of them together. */
function rarities(
  labels: readonly IndexedLabel[],
  words: readonly string[],
  places: number,
  { stem }: Language,
): number[] {
  const stems = words.map(stem);
  const holders = new Map<string, Set<number>>();
  for (const { at, words: ids } of labels) {
    for (const id of ids) {
      const key = stems[id] ?? '';
      const held = holders.get(key);
      if (held) held.add(at);
      else holders.set(key, new Set([at]));
    }
  }
  return stems.map((key) => Math.log(1 + places / (holders.get(key)?.size ?? 1)));
}

function groupJoined(labels: readonly Label[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  labels.forEach((label, index) => {
    for (const text of new Set([label.words.join(''), label.joined ?? ''])) {
      const group = found.get(text);
      if (group) group.push(index);
      else if (text !== '') found.set(text, [index]);
    }
  });
  return found;
}
