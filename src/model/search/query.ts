/** What a reader typed, read as words: those that carry meaning, and the query without its gaps. */
import { distance } from './distance.ts';
import type { Language } from './rules.ts';
import type { Vocabulary } from './word-table.ts';
import { wordsOf } from './words.ts';

export interface ReadQuery {
  /** Folded words without stop words, each once; all of them when nothing else is left. Signs alone are one word. */
  words: readonly string[];
  /** The last word, where it is a stop word that may be the beginning of another: it is still being typed. */
  begun?: string;
  /** The words without gaps: all of them, and those that carry meaning. */
  joined: readonly string[];
}

/** From this likeness on, a word of the site is a better guess than a stop word. */
const LIKELY = 0.82;

/** Reads a query with the words of the site in view. */
export function readQuery(text: string, language: Language, vocabulary: Vocabulary): ReadQuery {
  const typed = text.trim();
  const found = wordsOf(typed);
  // Signs alone are asked for as well: nothing is found, not everything.
  const all = found.length === 0 && typed !== '' ? [typed] : found;
  const words = [...new Set(all)];
  const kept = words.filter((word) => !language.isStop(word) && !isMisspeltStop(word, language, vocabulary));
  const last = words.at(-1);
  const begun = kept.length > 0 && last !== undefined && last.length > 1 && language.isStop(last) && /\S$/.test(text);
  return {
    words: kept.length > 0 ? kept : words,
    ...(begun && { begun: last }),
    joined: [...new Set([all.join(''), kept.join('')])].filter((whole) => whole.length > 1),
  };
}

/** Whether a word that the site does not have is one slip away from a stop word; the same letters in disorder are surely one. */
function isMisspeltStop(word: string, { stop }: Language, vocabulary: Vocabulary): boolean {
  if (word.length < 3 || vocabulary.knows(word) || vocabulary.begins(word)) return false;
  const isUnlike = word.length > 3 && vocabulary.closest(word) <= LIKELY;
  const letters = lettersOf(word);
  for (const other of stop) {
    if (other.length < 3 || Math.abs(other.length - word.length) > 1) continue;
    const isSure = lettersOf(other) === letters;
    const isLike = isUnlike && other.startsWith(word.charAt(0));
    if ((isSure || isLike) && distance(word, other, 1).whole === 1) return true;
  }
  return false;
}

/** The letters of a word, each once, in order. */
function lettersOf(word: string): string {
  return [...new Set(word)].sort().join('');
}
