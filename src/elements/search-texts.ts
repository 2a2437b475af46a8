/** What a query needs beyond names: long labels, the words of the texts, the texts, and the other languages. */
import { frontDecode } from '../model/search/front-coding.ts';
import { correctedQuery, isOnSite, mendable, SURE, SURELY_MEANT, type KnownWord } from '../model/search/sureness.ts';
import { fold } from '../model/search/words.ts';
import { pageCode } from '../model/search/page-code.ts';
import { WordTable, type Vocabulary } from '../model/search/word-table.ts';
import { findResults, type Results } from './find-results.ts';
import { closeFullText, openFullText } from './full-text.ts';
import type { SearchAnswer, SearchFilters } from './search-answer.ts';
import { answerOf, mostNames, NO_PAGES, type Found, type FoundName } from './search-answers.ts';
import type { SearchLanguage } from './search-language.ts';
import type { NameHit } from './search-names.ts';

/** With fewer rows than this of its own, a query is asked in the other languages too. */
const FEW = 3;
const OTHER_ROWS = 5;
/** A name that says just what was asked, and no more. */
const OUTRIGHT = 0.8;

/** The answer of the page's language, and of the others where it says little. */
export async function findAll(
  own: SearchLanguage,
  others: readonly SearchLanguage[],
  query: string,
  filters: SearchFilters,
): Promise<SearchAnswer> {
  const found = await find(own, query, filters);
  const answer = answerOf(found, own.names, filters);
  if (answer.own.length >= FEW || query.trim() === '' || isPassage(found)) return answer;
  // Another language's texts are a large download: they are asked when there is nothing else, its names cost little.
  const ask = answer.own.length > 0 ? findNames : find;
  const foreign = await Promise.all(
    others.map(async (other) => {
      const { own: rows } = answerOf(await ask(other, query, filters), other.names, filters);
      return { language: other.code, rows: rows.slice(0, OTHER_ROWS) };
    }),
  );
  return { ...answer, others: foreign.filter(({ rows }) => rows.length > 0) };
}

/** Whether a query is part of a text and no name: no other language holds it too. */
function isPassage({ names, pages }: Found): boolean {
  return pages.whole && pages.rows.length > 0 && !((names[0]?.score ?? 0) >= SURE);
}

/** Only what is sure of the names. */
async function findNames(language: SearchLanguage, query: string, filters: SearchFilters): Promise<Found> {
  await Promise.all([language.ready(), language.want(query)]);
  const names = language.names.find(language.names.read(query), filters);
  return { names, pages: NO_PAGES, onSite: false, namesOnly: false };
}

async function find(language: SearchLanguage, query: string, filters: SearchFilters): Promise<Found> {
  await Promise.all([language.complete(), language.want(query)]);
  const read = language.names.read(query);
  const found = language.names.find(read, filters);
  const names = placedNames(found, [], filters);
  if (read.words.length === 0) return { names, pages: NO_PAGES, onSite: true, namesOnly: false };
  const words = await Promise.all(read.words.map((word) => understand(word, language)));
  const corrected = correctedQuery(query, words, fold);
  const understood = corrected === undefined ? {} : { corrected };
  if (!isOnSite(words)) {
    return {
      names: (names[0]?.score ?? 0) < SURE ? wholeNames(words, names, language, filters) : names,
      onSite: false,
      pages: NO_PAGES,
      namesOnly: false,
      ...understood,
    };
  }
  const { order, ...texts } = await readTexts(language, corrected ?? query, words, filters);
  return { names: placedNames(found, order, filters), onSite: true, ...texts, ...understood };
}

/** The best names, and those whose pages were found, with how many pages are better. */
function placedNames(names: readonly NameHit[], order: readonly string[], filters: SearchFilters): FoundName[] {
  const behind = new Map(order.map((code, at) => [code, at]));
  const most = mostNames(filters) ?? Infinity;
  return names
    .map((name) => ({ ...name, behind: behind.get(pageCode(name.place.path)) }))
    .filter((name, at) => at < most || name.behind !== undefined);
}

/** What the known half of a query names outright: whoever asks in words of their own still names the thing. */
function wholeNames(
  words: readonly KnownWord[],
  found: readonly NameHit[],
  { names }: SearchLanguage,
  filters: SearchFilters,
): readonly NameHit[] {
  const held = words.filter(({ known }) => known).map(({ typed }) => typed);
  if (held.length * 2 < words.length) return found;
  const named = names.find({ words: held, joined: [held.join('')] }, filters).filter(({ score }) => score >= OUTRIGHT);
  return named.length > 0 ? named : found;
}

async function readTexts(
  language: SearchLanguage,
  text: string,
  words: readonly KnownWord[],
  { kind }: SearchFilters,
): Promise<Pick<Found, 'pages' | 'namesOnly'> & Pick<Results, 'order'>> {
  const { base, code } = language;
  const asked = words.flatMap(({ typed, known, meant }) => (known ? typed : (meant ?? [])));
  try {
    const index = await openFullText(base, code);
    const { pages, order } = await findResults(index, { text, words: asked, ...(kind && { kind }) });
    const namesOnly = pages.rows.length === 0 && !kind && (await standInTexts(asked, language));
    if (namesOnly) closeFullText(base, code);
    return { pages, order, namesOnly };
  } catch {
    closeFullText(base, code);
    return { pages: NO_PAGES, order: [], namesOnly: true };
  }
}

/** Whether some word stands in the texts, so that it is found there unless files of the index could not be had. */
async function standInTexts(words: readonly string[], language: SearchLanguage): Promise<boolean> {
  const tables = await Promise.all(words.map((word) => wordsFrom(word.charAt(0), language)));
  return words.some((word, at) => tables[at]?.words.includes(word));
}

/** Whether the site has a word, in its names or its texts, and what was meant when it has not. */
async function understand(typed: string, language: SearchLanguage): Promise<KnownWord> {
  const { vocabulary } = language.names;
  const has = (words: Vocabulary): boolean => words.knows(typed) || words.begins(typed);
  if (has(vocabulary)) return { typed, known: true };
  const named = vocabulary.nearest(typed, mendable.names(typed.length));
  try {
    const texts = await wordsFrom(typed.charAt(0), language);
    if (has(texts)) return { typed, known: true };
    const written = texts.nearest(typed, mendable.texts(typed.length));
    if (!written || (named && named.slips <= written.slips))
      return { typed, known: false, ...(named && { meant: named.word }) };
    return { typed, known: false, meant: written.word, guessed: typed.length < SURELY_MEANT };
  } catch {
    // Without the words of the texts nobody can say that they have it not.
    return named ? { typed, known: false, meant: named.word } : { typed, known: true };
  }
}

/** Whether words are listed below a sign: digits have none, and a missing file is no answer without a network. */
function beginsWords(sign: string, alphabet: string): boolean {
  return /[a-z]/.test(sign) || alphabet.toLowerCase().includes(sign);
}

const tables = new Map<string, Promise<WordTable>>();

/** The words of the texts that begin with a letter; rejects when they cannot be had, is empty when there are none. */
function wordsFrom(letter: string, { base, code, names }: SearchLanguage): Promise<WordTable> {
  if (!beginsWords(letter, names.list.alphabet)) return Promise.resolve(new WordTable([], names.rules));
  const address = `${base}pagefind/words/${code}/${encodeURIComponent(letter)}.txt`;
  let table = tables.get(address);
  if (!table) {
    table = fetch(address).then(async (response) => {
      if (!response.ok && response.status !== 404) throw new Error(`${address}: ${response.status}`);
      return new WordTable(response.ok ? frontDecode(await response.text()) : [], names.rules);
    });
    table.catch(() => tables.delete(address));
    tables.set(address, table);
  }
  return table;
}
