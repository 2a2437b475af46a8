/** Two copies of an assessment become one: in any order, in any grouping and as often as you like. */
import { newestCell, type Cell } from './cell.ts';
import { sameValue, valueOf, type Change, type Field, type Records, type RecordState, type Value } from './state.ts';

type Cells = readonly [Field, Cell<Value>][];

/** Two copies of one record joined cell by cell, the newest of each. */
export function mergeRecord(a: RecordState | undefined, b: RecordState | undefined): RecordState {
  const merged: Record<string, Cell<Value> | undefined> = { ...a };
  for (const [field, cell] of Object.entries(b ?? {}) as Cells) merged[field] = newestCell(merged[field], cell);
  return merged as RecordState;
}

/** Two copies of an assessment joined record by record. */
export function mergeRecords(a: Records, b: Records): Map<string, RecordState> {
  const merged = new Map(a);
  for (const [id, record] of b) merged.set(id, mergeRecord(merged.get(id), record));
  return merged;
}

/** What readers would see change on the way from one copy to another: fields whose values differ. */
export function differences(from: Records, to: Records): Change[] {
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((record) => {
    const [before, after] = [from.get(record), to.get(record)];
    const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]) as ReadonlySet<Field>;
    return [...fields].flatMap((field): Change[] => {
      const [was, is] = [valueOf(before, field), valueOf(after, field)];
      return sameValue(was, is) ? [] : [{ record, field, from: was, to: is }];
    });
  });
}
