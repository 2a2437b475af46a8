/** The term list as it travels: places of one language with their labels, coded in few bytes. */
import { LABEL_WEIGHTS, type Label } from './term-index.ts';
import type { SearchRules } from './rules.ts';
import { fold, squash, wordsOf } from './words.ts';

export type LabelKind = 'alias' | 'avoid' | 'translation' | 'foreign';
/** In the order in which a row holds them. */
const LABEL_KINDS: readonly LabelKind[] = ['alias', 'avoid', 'translation', 'foreign'];

/** Labels of one place by kind; each is its folded words, stop words left out where the lookup does without them. */
export type PlaceLabels = Readonly<Record<LabelKind, readonly (readonly string[])[]>>;

export const NO_LABELS: PlaceLabels = { alias: [], avoid: [], translation: [], foreign: [] };

/** Places whose addresses begin alike. */
export interface PlaceGroup {
  kind: string;
  /** Beginning of the addresses, without the site's base. */
  at: string;
  /** Beginning of the anchors, where the places stand on one page. */
  anchor?: string;
  /** A row for each place: title, own path, stages and labels. */
  rows: string;
}

export interface TermList {
  language: string;
  rules: SearchRules;
  /** Stop words of the site's other languages. */
  otherStops: readonly string[];
  alphabet: string;
  /** Ids of the stages in the order of the journey. */
  stages: readonly string[];
  groups: readonly PlaceGroup[];
  /** How the first title of each part begins, folded, where the rows of the entries travel in parts of their own. */
  parts?: readonly string[];
}

/** A place with all that a row of results says of it. */
export interface ListedPlace {
  kind: string;
  title: string;
  /** Address without the site's base. */
  path: string;
  stages: readonly string[];
  labels: readonly Label[];
}

export interface CodedPlace {
  title: string;
  /** What follows the beginning of the group's addresses, or of its anchors. */
  path: string;
  /** Bit by stage, the first of the journey lowest. */
  stages: number;
  labels: PlaceLabels;
}

/** Among places of one name the entry comes first, then the stage's guide. */
const KIND_WEIGHTS: Readonly<Record<string, number>> = {
  stage: 0.995,
  model: 0.97,
  guide: 0.96,
  checklist: 0.95,
  page: 0.95,
  index: 0.95,
  check: 0.92,
};

const FIELD = '|';
const LABEL = ',';
const FIRST_WORD = 65;

/** A place as a row: a path that follows from the title is left out, and so is every label's word that the title has. */
export function codePlace({ title, path, stages, labels }: CodedPlace, isStop: (word: string) => boolean): string {
  const start = [title, path === pathOf(title) ? '' : path, stages === 0 ? '' : stages.toString(36)];
  return [...start, codeFields(labels, title, isStop)].join(FIELD).replace(/\|+$/, '');
}

/** The labels of a place by kind, as they stand at the end of its row or in a line of their own. */
export function codeFields(labels: PlaceLabels, title: string, isStop: (word: string) => boolean): string {
  const fields = LABEL_KINDS.map((kind) => codeLabels(labels[kind], title, isStop));
  return fields.join(FIELD).replace(/\|+$/, '');
}

/** Labels in which a word of the title is its place there as a capital letter. */
export function codeLabels(
  labels: readonly (readonly string[])[],
  title: string,
  isStop: (word: string) => boolean,
): string {
  const own = contentOf(title, isStop);
  const code = (word: string): string => {
    const at = own.indexOf(word);
    return at < 0 || at > 25 ? word : String.fromCharCode(FIRST_WORD + at);
  };
  const joined = labels.map((words) =>
    words
      .map(code)
      .join(' ')
      .replace(/ (?=[A-Z])|(?<=[A-Z]) /g, ''),
  );
  return joined.join(LABEL);
}

function readLabel(coded: string, title: readonly string[]): string[] {
  return (coded.match(/[A-Z]|[^A-Z ]+/g) ?? []).map((word) =>
    /^[A-Z]$/.test(word) ? (title[word.charCodeAt(0) - FIRST_WORD] ?? '') : word,
  );
}

/** The places of a list that stand in it. */
export function readTermList(list: TermList, isStop: (word: string) => boolean): ListedPlace[] {
  return list.groups.flatMap((group) => readRows(list, group, isStop));
}

/** The places of a group; `later` holds more labels, a line for each place. */
export function readRows(
  { stages: ids }: TermList,
  { kind, at, anchor, rows }: PlaceGroup,
  isStop: (word: string) => boolean,
  later = '',
): ListedPlace[] {
  const lines = later.split('\n');
  const weight = KIND_WEIGHTS[kind] ?? 1;
  return rows.split('\n').flatMap((row, index): ListedPlace[] => {
    const [title = '', path = '', stages = '', ...coded] = row.split(FIELD);
    if (title === '') return [];
    const own = contentOf(title, isStop);
    const set = parseInt(stages || '0', 36);
    const step = path || pathOf(title);
    const more = lines[index]?.split(FIELD) ?? [];
    const labels = LABEL_KINDS.flatMap((name, field) =>
      [coded[field], more[field]].flatMap((text) => labelsOf(text, own, LABEL_WEIGHTS[name] * weight, isStop)),
    );
    return [
      {
        kind,
        title,
        path: anchor === undefined ? (step === '.' ? at : `${at}${step}/`) : `${at}#${anchor}${step}`,
        stages: ids.filter((_, bit) => set & (1 << bit)),
        labels: [...titleLabels(title, isStop, weight), ...labels],
      },
    ];
  });
}

/** Parts in which titles would stand that begin as some words do. */
export function partsFor(parts: readonly string[], words: readonly string[]): number[] {
  const last = (word: string): number => parts.findLastIndex((start, at) => at === 0 || start <= word);
  return [...new Set(words.map(last))].filter((part) => part >= 0);
}

function labelsOf(
  coded: string | undefined,
  title: readonly string[],
  weight: number,
  isStop: (word: string) => boolean,
): Label[] {
  if (!coded) return [];
  return coded.split(LABEL).map((label) => {
    const all = readLabel(label, title);
    const kept = all.filter((word) => !isStop(word));
    const whole = kept.length === all.length;
    return { words: kept.length > 0 ? kept : all, weight, ...(!whole && { joined: all.join('') }) };
  });
}

/** A title names its place whole, without its bracket, and by what stands before a colon. */
export function titleLabels(title: string, isStop: (word: string) => boolean, weight = 1): Label[] {
  const bare = title.replace(/\([^)]*\)/g, '');
  const bracket = /\(([^)]*)\)/.exec(title)?.[1];
  const before = /^([^:]+): /.exec(title)?.[1];
  const others = [bare === title ? undefined : bare, bracket, before].filter((text) => text !== undefined);
  return [
    { words: contentOf(title, isStop), weight: LABEL_WEIGHTS.title * weight, joined: squash(title) },
    ...others.map((text) => ({ words: contentOf(text, isStop), weight: LABEL_WEIGHTS.bracket * weight })),
  ];
}

/** Folded words without stop words, unless nothing would be left. */
export function contentOf(text: string, isStop: (word: string) => boolean): string[] {
  const words = wordsOf(text);
  const kept = words.filter((word) => !isStop(word));
  return kept.length > 0 ? kept : words;
}

/** The path that a title usually has. */
export function pathOf(title: string): string {
  return fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
