/** Every word of the content in its language's dictionary, or listed in tests/spelling/. */
import dictionaryEn from 'dictionary-en';
import dictionaryEs from 'dictionary-es';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../src/cli/project.ts';
import { LANGUAGES } from '../src/i18n/locales.ts';
import { textPieces } from '../src/markdown/text-pieces.ts';
import { openVocabulary } from '../src/markdown/vocabulary.ts';
import { listedWords, openSpeller, ownWordsOf, wordsOf, type Speller } from './spelling/speller.ts';

const list = (language: string): URL => new URL(`./spelling/${language}.txt`, import.meta.url);
const spellers: Readonly<Record<string, Speller>> = {
  en: openSpeller(dictionaryEn, list('en')),
  es: openSpeller(dictionaryEs, list('es')),
};
const { files, catalog } = openVocabulary(projectRoot);
/** Names of authors and words of titles: they are quoted as they stand in sources.yaml. */
const cited = new Set(
  Object.values(catalog.sources).flatMap(({ authors = '', title, publication = '' }) =>
    wordsOf(`${authors} ${title} ${publication}`),
  ),
);

/** `word (file:line)` for each word that nobody knows, once a word. */
function unknownWords(language: string): string[] {
  const unknown = new Map<string, string>();
  const known = (word: string, mayBeForeign: boolean): boolean =>
    (spellers[language]?.knows(word) ?? false) ||
    cited.has(word.replace(/[’']s$/, '')) ||
    (mayBeForeign && LANGUAGES.some((other) => spellers[other]?.knows(word)));
  for (const file of files.filter(({ part }) => part === language)) {
    for (const piece of textPieces(file)) {
      for (const word of wordsOf(ownWordsOf(piece.text))) {
        if (!known(word, piece.isName)) unknown.set(word, `${word} (${file.file}:${piece.line})`);
      }
    }
  }
  return [...unknown.values()];
}

describe.for(LANGUAGES)('spelling of %s', (language) => {
  test('no word is unknown', () => {
    expect(unknownWords(language)).toEqual([]);
  });

  test('a misspelling is seen', () => {
    const wrong = { en: ['recieve', 'jorney', 'customr’s'], es: ['recojer', 'tecnica', 'pruevalo'] }[language] ?? [];
    expect(wrong.filter((word) => spellers[language]?.knows(word))).toEqual([]);
    expect(wrong.length).toBeGreaterThan(0);
  });

  test('the list holds what the dictionary lacks, once and in order', () => {
    const words = listedWords(list(language));
    expect(words).toEqual([...new Set(words)].sort());
  });
});

test('a Spanish verb keeps its pronouns', () => {
  expect(['pruébalo', 'decírselo', 'midiéndola', 'Compárate'].filter((word) => !spellers.es?.knows(word))).toEqual([]);
});
