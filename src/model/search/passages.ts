/** Where the words of a query stand close together: what tells a page that answers from one that merely has the words. */

/** A page that has a word, and where: positions in its text, counted in words. */
export interface WordPlaces {
  id: string;
  score: number;
  words: readonly number[];
}

/** The pages with a word of the query, and the word's own position in the query. */
export interface AskedPlaces<Hit> {
  position: number;
  hits: readonly Hit[];
}

export interface Passage<Hit> {
  /** The page as each of the words found it, the rarest word first. */
  hits: readonly Hit[];
  /** Where the best passage begins, and where the words stand on the page, in order. */
  from: number;
  places: readonly number[];
  /** What the words of the query are worth on the page, where they stand together and where they do not. */
  score: number;
  /** 2 when the words stand as in the query, 1 when hardly more than small words stand between them, 0 otherwise. */
  copy: 0 | 1 | 2;
}

type Place = readonly [position: number, word: number];

/** Words between the first and the last of a passage at most. */
const REACH = 30;
/** Small words between two that carry meaning, on average, in a passage that is taken for a phrase of the page. */
const SMALL_WORDS = 2;
/** What the best passage of a page counts beside the words that stand anywhere on it. */
const TOGETHER = 2;

interface FoundPage<Hit> {
  /** With how many pages the same word was found on. */
  found: { hit: Hit; pages: number }[];
  places: Place[];
}

/** Pages by what they hold of a query, best first; `asked` has what was found for each of its words. */
export function rankPassages<Hit extends WordPlaces>(asked: readonly AskedPlaces<Hit>[]): Passage<Hit>[] {
  const pages = new Map<string, FoundPage<Hit>>();
  asked.forEach(({ hits }, word) => {
    for (const hit of hits) {
      const page = pages.get(hit.id) ?? { found: [], places: [] };
      page.found.push({ hit, pages: hits.length });
      page.places.push(...hit.words.map((position): Place => [position, word]));
      pages.set(hit.id, page);
    }
  });
  const rarity = asked.map(({ hits }) => Math.log(1 + pages.size / (hits.length + 0.5)));
  const total = rarity.reduce((sum, value) => sum + value, 0) || 1;
  return [...pages.values()]
    .map(({ found, places }): Passage<Hit> => {
      const hits = found.sort((a, b) => a.pages - b.pages).map(({ hit }) => hit);
      const sum = hits.reduce((all, hit) => all + hit.score, 0);
      const { worth, from, isNear } = bestPassage(
        places.sort(([a], [b]) => a - b),
        rarity,
      );
      const copy = isNear ? (isVerbatim(places, asked) ? 2 : 1) : 0;
      const score = sum * (1 + (TOGETHER * worth) / total);
      return { hits, score, copy, from, places: places.map(([position]) => position) };
    })
    .sort((a, b) => b.score - a.score);
}

interface Best {
  worth: number;
  from: number;
  isNear: boolean;
}

function bestPassage(places: readonly Place[], rarity: readonly number[]): Best {
  let best = { worth: 0, from: 0 };
  let isNear = false;
  places.forEach(([from], start) => {
    const held = new Set<number>();
    let sum = 0;
    for (let at = start; at < places.length; at++) {
      const [position = 0, word = 0] = places[at] ?? [];
      if (position - from > REACH) break;
      if (held.has(word)) continue;
      held.add(word);
      sum += rarity[word] ?? 0;
      const between = Math.max(0, position - from + 1 - held.size);
      const worth = sum / (1 + between / REACH);
      if (worth > best.worth) best = { worth, from };
      isNear ||= held.size === rarity.length && between <= SMALL_WORDS * (held.size - 1);
    }
  });
  return { ...best, isNear };
}

/** Whether the words stand somewhere as far from each other as in the query. */
function isVerbatim(places: readonly Place[], asked: readonly AskedPlaces<unknown>[]): boolean {
  const known = new Set(places.map(([position, word]) => `${word} ${position}`));
  const first = asked[0]?.position ?? 0;
  return places.some(
    ([start, at]) => at === 0 && asked.every(({ position }, word) => known.has(`${word} ${start + position - first}`)),
  );
}
