/** The entries of the glossary as the term list takes them: titles, and every label somebody may look for. */
import { textOf, type Catalog } from '../model/catalog.ts';
import { publishedTerms } from '../model/published.ts';
import type { TermText } from '../model/schema.ts';
import { contentOf } from '../model/search/term-list.ts';
import { fold, wordsOf } from '../model/search/words.ts';
import { bitsOf } from './listed-places.ts';
import type { Candidate, LabelledPlace } from './term-labels.ts';

export interface EntrySource {
  catalog: Catalog;
  language: { code: string };
  others: readonly { code: string }[];
  /** A name as a heading starts. */
  capitalize: (words: string, language: string) => string;
}

/** Rank of what people say at length. */
const SAID = 4;

/** Words of a name that carry meaning; all of them where the others make it one ("know your customer"). */
function nameOf(label: string, isStop: (word: string) => boolean): readonly string[] {
  const whole = wordsOf(label);
  const words = contentOf(label, isStop);
  return words.length === 1 && whole.length > 2 ? whole : words;
}

/** Entries by their folded titles, so that those that begin alike stand together. */
export function listedEntries(source: EntrySource, isStop: (word: string) => boolean): LabelledPlace[] {
  const { catalog, language, others, capitalize } = source;
  const everyStage = catalog.stages.map(({ id }) => id);
  const entries = publishedTerms(catalog).map((term): LabelledPlace => {
    const text = textOf(term, language.code);
    const foreign = others.map(({ code }) => textOf(term, code));
    return {
      title: capitalize(text.term, language.code),
      path: text.path,
      stages: bitsOf(catalog, term.facts.stages === 'all' ? everyStage : term.facts.stages),
      firm: {
        alias: text.abbreviation === undefined ? [] : [contentOf(text.abbreviation, isStop)],
        translation: foreign.map((other) => nameOf(other.term, isStop)),
      },
      labels: wantedLabels(text, foreign, isStop),
    };
  });
  const key = ({ title, path }: LabelledPlace): string => `${fold(title)} ${path}`;
  return entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Synonyms and single words travel first, then forms, the other languages' names, and what people say at length. */
function wantedLabels(text: TermText, foreign: readonly TermText[], isStop: (word: string) => boolean): Candidate[] {
  const labelled = (kind: Candidate['kind'], rank: number, labels: readonly string[]): Candidate[] =>
    labels.flatMap((label) => {
      const whole = wordsOf(label);
      const words = rank === SAID ? contentOf(label, isStop) : nameOf(label, isStop);
      // A question whose only meaning is one common word would be found by it everywhere.
      const bare = words.length === 1 && whole.length > 2;
      return bare ? [] : [{ kind, words, whole, rank: kind === 'alias' && words.length === 1 ? 0 : rank }];
    });
  const synonyms = (of: TermText, avoid: boolean): string[] =>
    of.synonyms.filter(({ status }) => (status === 'avoid') === avoid).map(({ label }) => label);
  return [
    ...labelled('alias', 0, synonyms(text, false)),
    ...labelled('alias', 1, text.forms),
    ...labelled('alias', SAID, text.hidden),
    ...labelled('avoid', 3, synonyms(text, true)),
    ...foreign.flatMap((other) => [
      ...labelled('foreign', 0, other.abbreviation === undefined ? [] : [other.abbreviation]),
      ...labelled('foreign', 2, synonyms(other, false)),
    ]),
  ];
}
