/** Where the words of a query stand close together: what tells a page that answers from one that merely has the words. */

/** A page that has a word, and where: positions in its text, counted in words. */
export interface WordPlaces {
  id: string;
  score: number;
  words: readonly number[];
}

export interface Passage<Hit> {
  hit: Hit;
  /** What the words of the query are worth on the page, where they stand together and where they do not. */
  score: number;
  /** Whether the passage has every word of the query, with hardly more between them than small words. */
  whole: boolean;
}

/** Words between the first and the last of a passage at most. */
const REACH = 30;
/** Small words between two that carry meaning, on average, in a passage that is taken for a phrase of the page. */
const SMALL_WORDS = 1.5;
/** What the best passage of a page counts beside the words that stand anywhere on it. */
const TOGETHER = 2;

/** Pages by what they hold of a query, best first; `found` has, word by word of the query, the pages with that word. */
export function rankPassages<Hit extends WordPlaces>(found: readonly (readonly Hit[])[]): Passage<Hit>[] {
  const pages = new Map<string, { hit: Hit; sum: number; places: [position: number, word: number][] }>();
  found.forEach((hits, word) => {
    for (const hit of hits) {
      const page = pages.get(hit.id) ?? { hit, sum: 0, places: [] };
      page.sum += hit.score;
      page.places.push(...hit.words.map((position): [number, number] => [position, word]));
      pages.set(hit.id, page);
    }
  });
  const rarity = found.map((hits) => Math.log(1 + pages.size / (hits.length + 0.5)));
  const total = rarity.reduce((sum, value) => sum + value, 0) || 1;
  return [...pages.values()]
    .map(({ hit, sum, places }) => {
      const { worth, whole } = bestPassage(
        places.sort(([a], [b]) => a - b),
        rarity,
      );
      return { hit, score: sum * (1 + (TOGETHER * worth) / total), whole };
    })
    .sort((a, b) => b.score - a.score);
}

function bestPassage(
  places: readonly (readonly [position: number, word: number])[],
  rarity: readonly number[],
): { worth: number; whole: boolean } {
  let best = { worth: 0, whole: false };
  places.forEach(([from], start) => {
    const held = new Set<number>();
    let sum = 0;
    for (const [position, word] of places.slice(start)) {
      if (position - from > REACH) break;
      if (held.has(word)) continue;
      held.add(word);
      sum += rarity[word] ?? 0;
      const between = position - from + 1 - held.size;
      const worth = sum / (1 + between / REACH);
      const whole = held.size === rarity.length && between <= SMALL_WORDS * (held.size - 1);
      if (worth > best.worth || (whole && !best.whole))
        best = { worth: Math.max(worth, best.worth), whole: whole || best.whole };
    }
  });
  return best;
}
