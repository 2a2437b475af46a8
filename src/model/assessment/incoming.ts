/** What a file or a link brings, before anything of it is kept: a copy with clocks, bare values, a backup, or a refusal. */
import { differences, mergeRecords } from './merge.ts';
import { sameValue, valueOf, type Change, type Field, type Records, type Value, type Values } from './state.ts';

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

/** What would change here if the copy or the values were taken over. */
export function incomingChanges(mine: Records, incoming: IncomingCopy | IncomingValues): Change[] {
  if (incoming.kind === 'copy') return differences(mine, mergeRecords(mine, incoming.records));
  return [...incoming.values].flatMap(([record, values]) =>
    (Object.entries(values) as [Field, Value][]).flatMap(([field, to]): Change[] => {
      const from = valueOf(mine.get(record), field);
      return sameValue(from, to) ? [] : [{ record, field, from, to }];
    }),
  );
}
