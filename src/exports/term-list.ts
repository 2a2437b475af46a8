/** What the search knows at once: every place of one language with its labels; long labels and long lists apart. */
import { textOf, type Catalog } from '../model/catalog.ts';
import { publishedTerms } from '../model/published.ts';
import { compileRules, type SearchRules } from '../model/search/rules.ts';
import { codeFields, codePlace, NO_LABELS, type PlaceGroup, type TermList } from '../model/search/term-list.ts';
import { fold } from '../model/search/words.ts';
import { listedEntries, type EntrySource } from './listed-entries.ts';
import { grouping, listedPlaces, type PlaceSource } from './listed-places.ts';
import { splitLabels } from './term-labels.ts';

/** A language as far as the list needs it. */
export interface ListLanguage {
  code: string;
  alphabet: readonly string[];
  search: SearchRules;
}

export interface TermListSource extends EntrySource, PlaceSource {
  language: ListLanguage;
  others: readonly ListLanguage[];
}

/** Entries, a row for each, and their long labels, a line for each. */
export interface ListPart {
  rows: string;
  phrases: string;
}

export interface TermListFiles {
  list: TermList;
  /** Long labels of the entries that stand in the list. */
  phrases: string;
  /** Entries that do not. */
  parts: readonly ListPart[];
}

/** Characters that labels may take in the list itself beside its titles; gzip makes a third of them. */
const ROOM = 4_900;
/** With more entries than this they travel in parts, each of about so many characters. */
const MANY = 600;
const PART = 18_000;
/** Characters of labels for each entry of a list in parts. */
const ROOM_EACH = 30;
/** Letters that tell where a part begins. */
const START = 4;

/** The list of one language, its phrases and its parts. */
export function termList(source: TermListSource): TermListFiles {
  const { catalog, language, others } = source;
  const own = abbreviationsOf(catalog, language.code);
  const otherStops = others.map(({ search }) => withoutWords(search.stop, own));
  const rules = compileRules(language.search, otherStops);
  const entries = listedEntries(source, rules.isStop);
  const isLong = entries.length > MANY;
  const labels = splitLabels(entries, rules, isLong ? entries.length * ROOM_EACH : ROOM);
  const lines = entries.map(({ title, path, stages }, at) => ({
    start: fold(title).slice(0, START),
    row: codePlace({ title, path, stages, labels: labels[at]?.first ?? NO_LABELS }, rules.isStop),
    phrases: codeFields(labels[at]?.later ?? NO_LABELS, title, rules.isStop),
  }));
  const parts = isLong ? cut(lines) : [];
  const whole = joinLines(isLong ? [] : lines);
  const terms: PlaceGroup = { ...grouping(source, rules.isStop)('term', { kind: 'glossary' }, []), rows: whole.rows };
  return {
    list: {
      language: language.code,
      rules: language.search,
      otherStops,
      alphabet: language.alphabet.join(''),
      stages: catalog.stages.map(({ id }) => id),
      groups: [terms, ...listedPlaces(source, rules.isStop)],
      ...(isLong && { parts: parts.map(([first]) => first?.start ?? '') }),
    },
    phrases: whole.phrases,
    parts: parts.map(joinLines),
  };
}

/** Words that name an entry by themselves, and so carry meaning whatever they are in another language ("SUS"). */
function abbreviationsOf(catalog: Catalog, language: string): ReadonlySet<string> {
  const texts = publishedTerms(catalog).map((term) => textOf(term, language));
  return new Set(texts.flatMap(({ term, abbreviation = '' }) => [fold(term), fold(abbreviation)]));
}

function withoutWords(words: string, left: ReadonlySet<string>): string {
  return words
    .split(' ')
    .filter((word) => !left.has(word))
    .join(' ');
}

interface Line {
  start: string;
  row: string;
  phrases: string;
}

function joinLines(lines: readonly Line[]): ListPart {
  return { rows: lines.map(({ row }) => row).join('\n'), phrases: lines.map(({ phrases }) => phrases).join('\n') };
}

/** Lines in parts of about one size; titles with one beginning stay together. */
function cut(lines: readonly Line[]): Line[][] {
  const parts: Line[][] = [];
  let size = 0;
  for (const line of lines) {
    const part = parts.at(-1);
    if (!part || (size > PART && part.at(-1)?.start !== line.start)) {
      parts.push([line]);
      size = 0;
    } else {
      part.push(line);
    }
    size += line.row.length + 1;
  }
  return parts;
}
