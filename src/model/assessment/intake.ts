/** What taking something in would do to an assessment, and when it would be too much: asked before anything is written. */
import { stamp, type Cell, type Clock } from './cell.ts';
import { sizeOf } from './document.ts';
import { LIMITS } from './limits.ts';
import { mergeRecord, mergeRecords } from './merge.ts';
import {
  applyChange,
  emptyValue,
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

/** What there would be too much of; each has a sentence in every dictionary. */
export const EXCESSES = ['records', 'entries', 'bytes', 'assessments'] as const;
type Excess = (typeof EXCESSES)[number];

const MOST = { note: LIMITS.notes, evidence: LIMITS.evidence, snapshot: LIMITS.snapshots } as const;

/**
 * What an assessment holds too much of to be kept or to fit into one file, or nothing. Entries that one of its `parts`
 * has already are not too many: tabs that wrote at once may have united them, and their file must come back.
 */
export function excessOf(records: Records, parts: readonly Records[] = []): Excess | undefined {
  if (records.size > LIMITS.records) return 'records';
  const crowded = [...records].some(([id, state]) =>
    (['note', 'evidence', 'snapshot'] as const).some((kind) => {
      const { length } = entriesOf(state, kind);
      return length > MOST[kind] && parts.every((part) => entriesOf(part.get(id), kind).length < length);
    }),
  );
  if (crowded) return 'entries';
  return sizeOf(records) > LIMITS.fileBytes ? 'bytes' : undefined;
}

/** Values of a copy that would not come in, because this assessment has newer ones: `from` is here, `to` is the copy's. */
export function outdatedChanges(mine: Records, copy: Records): Change[] {
  const merged = mergeRecords(mine, copy);
  return [...copy].flatMap(([record, state]) =>
    (Object.entries(state) as [Field, Cell<Value>][]).flatMap(([field, [to]]): Change[] => {
      const from = valueOf(mine.get(record), field);
      const stays = sameValue(valueOf(merged.get(record), field), from);
      return stays && !sameValue(from, to) ? [{ record, field, from, to }] : [];
    }),
  );
}

/** Bare values as an assessment of its own. */
export function recordsOfValues(values: ReadonlyMap<string, Partial<Values>>, clock: Clock): Map<string, RecordState> {
  return new Map(
    [...values].map(([record, fields]) => {
      const cells = (Object.entries(fields) as [Field, Value][])
        .filter(([field, value]) => !sameValue(value, emptyValue(field)))
        .map(([field, value]) => [field, stamp(value, clock)] as const);
      return [record, Object.fromEntries(cells) as RecordState];
    }),
  );
}

/** The records with some changes on top. */
export function withChanges(records: Records, changes: readonly Change[], clock: Clock): Map<string, RecordState> {
  const changed = new Map(records);
  for (const change of changes) {
    const state = applyChange(changed.get(change.record), change, clock);
    if (state) changed.set(change.record, state);
  }
  return changed;
}

/** The copy, and with it one more change of this assessment: both come in by one merge. */
export function withCellOf(copy: Records, mine: Records, change: Change, clock: Clock): Map<string, RecordState> {
  const state = applyChange(mine.get(change.record), change, clock);
  const joined = new Map(copy);
  const cell: Cell<Value> | undefined = state?.[change.field];
  const added = { [change.field]: cell } as RecordState;
  if (cell) joined.set(change.record, mergeRecord(copy.get(change.record), added));
  return joined;
}

/** The name, or the name with the first number that nobody has yet: `Acme (2)`. */
export function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name.slice(0, LIMITS.name - 6)} (${number})`;
    if (free === '' || !taken.includes(free)) return free;
  }
}
