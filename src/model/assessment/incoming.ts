/** What a file or a link brings, before anything of it is kept: a copy with clocks, bare values, a backup, or a refusal. */
import { differences } from './differences.ts';
import { mergeRecords } from './merge.ts';
import {
  entriesOf,
  sameValue,
  valueOf,
  type Change,
  type Field,
  type Records,
  type RecordState,
  type Value,
  type Values,
} from './state.ts';

/** Something that was read but goes nowhere: told to the reader, never dropped in silence. */
export interface LeftOut {
  /** Line of a text file, or record and field of a document. */
  place: string;
  /** What stood there, shortened for showing. */
  text: string;
}

/** An assessment with its clocks, as a JSON file or a full link carries it: it can be merged. */
export interface IncomingCopy {
  kind: 'copy';
  id: string;
  name: string;
  records: Records;
  leftOut: readonly LeftOut[];
}

/** Bare values of the fields that a table, a task list or a short link names: they are taken over as changes. */
export interface IncomingValues {
  kind: 'values';
  name: string;
  values: ReadonlyMap<string, Partial<Values>>;
  leftOut: readonly LeftOut[];
}

export interface IncomingBackup {
  kind: 'backup';
  assessments: readonly IncomingCopy[];
  leftOut: readonly LeftOut[];
}

/** Why nothing was taken in; each has a sentence in every dictionary. */
export const REFUSALS = [
  'too-large',
  'empty',
  'not-text',
  'not-json',
  'not-ours',
  'newer',
  'unknown-version',
  'damaged-link',
  'cut-link',
  'too-many-assessments',
  'too-many-records',
  'too-many-entries',
  'too-long',
  'no-known-line',
  'no-compression',
] as const;
export type RefusalReason = (typeof REFUSALS)[number];

export interface Refusal {
  kind: 'refused';
  why: RefusalReason;
  /** Line, record or field, where there is one. */
  place?: string;
}

export type Incoming = IncomingCopy | IncomingValues | IncomingBackup | Refusal;

/** How much of what was left out is shown (characters). */
const SHOWN = 80;

/** A refusal, with the line, record or field that it is about. */
export function refuse(why: RefusalReason, place?: string): Refusal {
  return place === undefined ? { kind: 'refused', why } : { kind: 'refused', why, place };
}

/** A text on one line and short enough to be shown beside its place. */
export function shorten(text: string): string {
  const line = text
    .slice(0, SHOWN * 4)
    .toWellFormed()
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1).toWellFormed()}…` : line;
}

/**
 * What would change here if the copy or the values were taken over. A note or a piece of evidence that stands
 * here already, under whatever id, is no change; one that the values do not have stays.
 */
export function incomingChanges(mine: Records, incoming: IncomingCopy | IncomingValues): Change[] {
  if (incoming.kind === 'copy') return differences(mine, mergeRecords(mine, incoming.records));
  return [...incoming.values].flatMap(([record, values]) =>
    (Object.entries(values) as [Field, Value][]).flatMap(([field, to]): Change[] => {
      const state = mine.get(record);
      const from = valueOf(state, field);
      return sameValue(from, to) || hasEntry(state, field, to) ? [] : [{ record, field, from, to }];
    }),
  );
}

function hasEntry(state: RecordState | undefined, field: Field, value: Value): boolean {
  const kind = field.split('-', 1)[0];
  if (field === kind || (kind !== 'note' && kind !== 'evidence')) return false;
  return entriesOf(state, kind).some(([, entry]) => sameValue(entry, value));
}
