/** What a reader types, made ready for the full-text index, and how its answers are judged and ordered. */

/** Lower case without accents, for comparing; ñ becomes n, as in the index. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The folded words of a text, in order. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words that carry meaning: without stop words, unless nothing would be left. */
export function contentWords(query: string, stopWords: ReadonlySet<string>): string[] {
  const words = [...new Set(wordsOf(query))];
  const kept = words.filter((word) => !stopWords.has(word));
  return kept.length > 0 ? kept : words;
}

/**
 * Whether a found word may stand for a typed one. The index cuts an unknown word until something
 * matches ("onbording" finds "on"); inflected forms share most of their letters, such junk does not.
 */
export function resembles(typed: string, found: string): boolean {
  const needed = Math.ceil(typed.length * 0.6);
  if (found.startsWith(typed.slice(0, Math.max(needed, 2)))) return true;
  return found.length >= 3 && typed.startsWith(found) && typed.length - found.length <= 3;
}

/** How many of the typed words a text holds, as a share from 0 to 1. */
export function coverage(typed: readonly string[], text: string): number {
  if (typed.length === 0) return 0;
  const found = new Set(wordsOf(text));
  const held = typed.filter((word) => [...found].some((other) => resembles(word, other)));
  return held.length / typed.length;
}

/** 0 when a name is the query itself, 1 when one of its other names is, 2 otherwise. */
export function nameRank(query: string, title: string, otherNames: string): 0 | 1 | 2 {
  const asked = wordsOf(query).join(' ');
  if (wordsOf(title).join(' ') === asked) return 0;
  return otherNames.split(';').some((name) => wordsOf(name).join(' ') === asked) ? 1 : 2;
}

export interface Segment {
  text: string;
  marked: boolean;
}

/** An excerpt of the index, whose only markup is `<mark>`, as plain pieces of text. */
export function splitMarks(excerpt: string): Segment[] {
  return excerpt
    .split(/<\/?mark>/)
    .map((text, place) => ({
      text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
      marked: place % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}
