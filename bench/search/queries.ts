/** Queries whose right answers are known, made from the catalogue by a seed. No list of them exists anywhere. */
import type { Vocabulary } from '../../src/markdown/vocabulary.ts';
import { namesOf, type Names, type Subject } from './names.ts';
import { negatives } from './negatives.ts';
import { phrasesOf, vocabularyWords, type Phrases } from './phrases.ts';
import { createRandom, seedOf, type Random } from './random.ts';
import { speechOf, type Speech } from './speech.ts';
import { MAKERS, type Maker } from './makers.ts';
import { everyday } from './everyday.ts';

export interface Query {
  group: string;
  ask: string;
  /** Addresses below the site's base that answer it; none for what the site does not hold. */
  right: readonly string[];
  /** Whether the first answer must be the page itself and not a place on it. */
  isName?: boolean;
}

export interface QuerySet {
  language: string;
  core: readonly Query[];
  /** Every entry by its names, in every way that needs no choice. */
  mechanical: readonly Query[];
  everyday: readonly Query[];
  negatives: readonly Query[];
}

/** What a query is made with. */
export interface Workshop {
  language: string;
  names: Names;
  phrases: Phrases;
  speech: Speech;
  /** Every word of the content, in any language. */
  known: ReadonlySet<string>;
  random: Random;
}

/** How many of each group the core set has. */
const CORE: Readonly<Record<string, number>> = {
  title: 30,
  accents: 30,
  'typo 1': 30,
  'typo 2': 30,
  slip: 30,
  prefix: 25,
  abbreviation: 25,
  synonym: 30,
  cross: 30,
  question: 30,
  faq: 15,
  check: 10,
  phrase: 25,
  'phrase typo': 20,
  combined: 45,
};

/** Groups that every entry can be asked in. */
const MECHANICAL = [
  'title',
  'accents',
  'typo 1',
  'typo 2',
  'slip',
  'prefix',
  'abbreviation',
  'synonym',
  'cross',
  'question',
];

/** The queries of a language; the same seed and content give the same ones. */
export function buildQueries(vocabulary: Vocabulary, language: string, seed: number): QuerySet {
  const speech = speechOf(language);
  const names = namesOf(vocabulary, language);
  const phrases = phrasesOf(vocabulary, language, speech);
  const known = vocabularyWords(vocabulary);
  const workshop = (part: string): Workshop => ({
    language,
    names,
    phrases,
    speech,
    known,
    random: createRandom(seedOf(seed, `${language} ${part}`)),
  });
  return {
    language,
    core: Object.entries(CORE).flatMap(([group, count]) => some(group, count, workshop(group))),
    mechanical: MECHANICAL.flatMap((group) => every(group, workshop(`mechanical ${group}`))),
    everyday: everyday(vocabulary, language),
    negatives: negatives(known, language, createRandom(seedOf(seed, `${language} negatives`))),
  };
}

/** `count` queries of a group about pages of all kinds, no query twice. */
function some(group: string, count: number, workshop: Workshop): Query[] {
  const { names, random } = workshop;
  const found = new Map<string, Query>();
  const entries = names.subjects.filter(({ kind }) => kind === 'term');
  const others = names.subjects.filter(({ kind }) => kind !== 'term');
  // Most are about entries, some about guides, models and stages; then again, as long as chance finds new ones.
  const mixed = [...random.shuffled(others).slice(0, Math.ceil(count / 5)), ...random.shuffled(entries)];
  for (const subject of [...mixed, ...mixed, ...mixed]) {
    if (found.size >= count) break;
    const query = make(group, subject, workshop);
    if (query && !found.has(query.ask)) found.set(query.ask, query);
  }
  return [...found.values()];
}

function every(group: string, workshop: Workshop): Query[] {
  return workshop.names.subjects
    .filter(({ kind }) => kind === 'term')
    .flatMap((subject) => make(group, subject, workshop) ?? []);
}

function make(group: string, subject: Subject, workshop: Workshop): Query | undefined {
  const maker: Maker | undefined = MAKERS[group];
  if (!maker) throw new RangeError(`nobody knows how to make "${group}"`);
  const made = maker(subject, workshop);
  return made && { group, ...made };
}
