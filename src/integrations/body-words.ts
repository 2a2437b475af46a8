/**
 * The words that stand in the texts of a language and in the other names of its pages, by their first letter: what a
 * misspelt word is corrected from.
 */
import { frontCode } from '../model/search/front-coding.ts';
import { wordsOf } from '../model/search/words.ts';

const MAIN = /<main[\s\S]*<\/main>/;
const BESIDE = /<(script|style|template|svg|math|nav|aside)\b[\s\S]*?<\/\1>/g;
const ALIASES = /<meta data-pagefind-meta="aliases\[content\]" content="([^"]*)"/;
const LANGUAGE = /<html[^>]*\blang="([^"]+)"/;
const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
  '#x27': "'",
};
/** Shorter words are not corrected, and longer ones are addresses. */
const LENGTHS = { least: 4, most: 24 };

export interface BodyWords {
  add: (html: string) => void;
  /** A file for each language and first letter, with its words in order, each without what it shares with the one before. */
  files: () => { path: string; content: Uint8Array }[];
}

/** Collects the words of pages. */
export function collectWords(): BodyWords {
  const found = new Map<string, Set<string>>();
  return {
    add(html) {
      const language = LANGUAGE.exec(html)?.[1] ?? '';
      const shown = (MAIN.exec(html)?.[0] ?? '').replace(BESIDE, ' ').replace(/<[^>]*>/g, ' ');
      const coded = `${shown} ${ALIASES.exec(html)?.[1] ?? ''}`;
      const text = coded.replace(/&(#?\w+);/g, (_, name: string) => SIGNS[name] ?? ' ');
      for (const word of wordsOf(text)) {
        if (word.length < LENGTHS.least || word.length > LENGTHS.most || /\d/.test(word)) continue;
        const key = `${language}/${word.charAt(0)}`;
        const words = found.get(key) ?? new Set();
        found.set(key, words.add(word));
      }
    },
    files: () =>
      [...found]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, words]) => ({
          path: `words/${key}.txt`,
          content: new TextEncoder().encode(frontCode([...words].sort())),
        })),
  };
}
