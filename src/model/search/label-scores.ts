/** How well labels answer some words, added up word by word in arrays that are used again for each query. */
import type { WordMatch } from './word-table.ts';

export interface IndexedLabel {
  /** Place that has the label. */
  at: number;
  weight: number;
  /** Ids of its words, each once. */
  words: readonly number[];
}

/** A word of the query: what it may stand for, best first, and how much it counts. */
export interface AskedWord {
  matches: readonly WordMatch[];
  weight: number;
}

/** Part of a label's score that depends on how much of the label was asked for. */
const LABEL_SHARE = 0.42;
/** A word of the query that no label holds costs less than its share: readers say more than they must. */
const EXTRA_WORDS = 0.8;
/** What words that other labels of the same place hold may add. */
const OTHER_LABELS = 0.5;
const SPREAD = 0.85;

/** Makes the function that gives the score of every place with a label that holds some word. */
export function createScorer(
  labels: readonly IndexedLabel[],
  places: number,
  rarity: readonly number[],
): (asked: readonly AskedWord[]) => Map<number, number> {
  const postings = post(labels, rarity.length);
  const total = Float64Array.from(
    labels,
    ({ words }) => words.reduce((sum, word) => sum + (rarity[word] ?? 0), 0) || 1,
  );
  const got = new Float64Array(labels.length);
  const held = new Float64Array(labels.length);
  const spread = new Float64Array(places);
  const lastWord = new Int32Array(labels.length).fill(-1);
  const lastPlace = new Int32Array(places).fill(-1);
  let turn = 0;

  return (asked) => {
    const sum = asked.reduce((all, { weight }) => all + weight, 0) || 1;
    const touched = new Set<number>();
    const scores = new Map<number, number>();
    for (const { matches, weight } of asked) {
      turn++;
      // Matches come best first, so the first that reaches a label is what the word stands for there.
      for (const { word, likeness } of matches) {
        for (const label of postings[word] ?? []) {
          if (lastWord[label] === turn) continue;
          if (!touched.has(label)) {
            touched.add(label);
            got[label] = held[label] = 0;
          }
          lastWord[label] = turn;
          got[label] = (got[label] ?? 0) + weight * likeness;
          held[label] = (held[label] ?? 0) + (rarity[word] ?? 0);
          const at = labels[label]?.at ?? 0;
          if (lastPlace[at] === turn) continue;
          lastPlace[at] = turn;
          spread[at] = (scores.has(at) ? (spread[at] ?? 0) : 0) + weight * likeness;
          if (!scores.has(at)) scores.set(at, 0);
        }
      }
    }
    for (const label of touched) {
      const { at, weight } = labels[label] ?? { at: 0, weight: 0 };
      const cover = Math.min(1, (held[label] ?? 0) / (total[label] ?? 1));
      const own = weight * ((got[label] ?? 0) / sum) ** EXTRA_WORDS * (1 - LABEL_SHARE + LABEL_SHARE * cover);
      if (own > (scores.get(at) ?? 0)) scores.set(at, own);
    }
    for (const [at, own] of scores) {
      const all = (spread[at] ?? 0) / sum;
      scores.set(at, Math.max(own, own + OTHER_LABELS * (all * SPREAD - own) * all));
    }
    return scores;
  };
}

/** Labels of each word. */
function post(labels: readonly IndexedLabel[], words: number): number[][] {
  const postings: number[][] = Array.from({ length: words }, () => []);
  labels.forEach((label, index) => {
    for (const word of label.words) postings[word]?.push(index);
  });
  return postings;
}
