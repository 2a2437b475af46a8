/** Which words of a text its language's dictionary does not know. */
import { readFileSync } from 'node:fs';
import nspell from 'nspell';

export interface Speller {
  /** Whether a word may stand in a text of the language, as it is written there. */
  knows: (word: string) => boolean;
}

/** A word with the apostrophes it holds; numbers, codes and addresses are none. */
const WORD = /(?<![\p{L}\p{N}@/.-])\p{L}+(?:[’']\p{L}+)*(?![\p{L}\p{N}@/]|\.\p{Ll})/gu;

/** Pronouns that Spanish writes at the end of a verb: pruébalo, decírselo. */
const ENCLITICS = /(?:me|te|se|nos)?(?:l[oae]s?)?$|(?:me|te|se|nos)$/u;

/** The words of a plain text, hyphens apart. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Markdown without what is not its language: links' targets, ids of headings, code, and italics, which set foreign words. */
export function ownWordsOf(markdown: string): string {
  return markdown
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\[#[\w-]+\]/g, '')
    .replace(/`[^`]*`/g, '')
    .replace(/\*[^*\n]+\*/g, ' ');
}

/** A speller from a dictionary of npm and the words listed in `file`, one a line, lower case unless they are names. */
export function openSpeller(dictionary: { aff: Uint8Array; dic: Uint8Array }, file: URL): Speller {
  const spell = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  const listed = new Set(listedWords(file));
  const isCorrect = (word: string): boolean => listed.has(word) || spell.correct(word);
  const isForm = (word: string): boolean =>
    isCorrect(word) || isCorrect(word.toLowerCase()) || isCorrect(word.replace(/'s?$/, ''));
  return {
    knows: (written) => {
      const word = written.replaceAll('’', "'");
      return isForm(word) || isAbbreviation(word) || withoutEnclitics(word).some(isForm);
    },
  };
}

export function listedWords(file: URL): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** NPS, SLAs: the glossary says what they stand for. */
function isAbbreviation(word: string): boolean {
  return /^\p{Lu}{1,6}s?$/u.test(word);
}

/** The verb that a pronoun was joined to, with the accent that the longer word needed and without it. */
function withoutEnclitics(word: string): string[] {
  const verb = word.replace(ENCLITICS, '');
  if (verb === word || verb.length < 3) return [];
  return [
    verb,
    verb
      .normalize('NFD')
      .replace(/\u0301/g, '')
      .normalize('NFC'),
  ];
}
