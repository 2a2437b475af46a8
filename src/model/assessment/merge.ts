/** Two copies of an assessment become one: in any order, in any grouping and as often as you like. */
import { newestCell, type Cell } from './cell.ts';
import type { Field, Records, RecordState, Value } from './state.ts';

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
