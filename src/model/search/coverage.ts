/** How far a text holds the words that were asked for. */
import { wordsOf } from './words.ts';

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
