/** How sure the search is: which words it has or takes for others, and whether a query has anything to do with the site. */

/** Names from this score on come before the full text. */
export const SURE = 0.7;
/** Weaker names are shown last, down to this score. */
export const SHOWN = 0.3;

/** What is known of a word of a query. */
export interface KnownWord {
  typed: string;
  /** Whether the site has it, in some form. */
  known: boolean;
  /** What was meant by it, when the site has it not. */
  meant?: string;
  /** Whether that is a guess among many: good enough to look for, not to say that the site has it. */
  guessed?: boolean;
}

/** A shorter word that the site has not is rather a slip of a small word than something else to ask for. */
const TELLING = 3;

/** Whether enough of a query is on the site for an answer: most of its words, as they are or as they were meant. */
export function isOnSite(words: readonly KnownWord[]): boolean {
  const isHeld = ({ known, meant, guessed }: KnownWord): boolean => known || (meant !== undefined && !guessed);
  const others = words.filter((word) => !isHeld(word) && word.typed.length >= TELLING);
  return words.filter(isHeld).length > others.length;
}

/** The query with its misspelt words put right; nothing when none was. */
export function correctedQuery(
  query: string,
  words: readonly KnownWord[],
  fold: (text: string) => string,
): string | undefined {
  const meant = new Map(words.flatMap((word) => (word.meant === undefined ? [] : [[word.typed, word.meant] as const])));
  if (meant.size === 0) return undefined;
  return query.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => meant.get(fold(word)) ?? word);
}

/** Slips that a correction mends by the words of names, and by those of texts, where many words are near a short one. */
export const mendable = {
  names: (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : length < 13 ? 2 : 3),
  texts: (length: number): number => (length < 5 ? 0 : length < 11 ? 1 : 2),
} as const;

/** From this length on a word that is mended by those of texts was surely meant. */
export const SURELY_MEANT = 7;
