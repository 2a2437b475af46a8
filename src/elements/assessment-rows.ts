/** The rows of assessments: their keys, and what happens to those that cannot be read as they are. */
import { mergeRecord } from '../model/assessment/merge.ts';
import { readStored, toRecord } from '../model/assessment/record.ts';
import type { RecordState } from '../model/assessment/state.ts';
import { isRecordId } from '../model/assessment/values.ts';
import { withValue } from './database-requests.ts';

/** States by [assessment, record], and records as they were found. */
export const ITEMS = 'items';
export const ASIDE = 'aside';

/** The keys of an assessment's records, odd ones that begin with its id included. */
export function recordsOf(assessment: string): IDBKeyRange {
  return IDBKeyRange.bound([assessment], afterRecords(assessment), false, true);
}

/** Comes after every key that begins with an assessment's id, and not after those of another. */
export function afterRecords(assessment: string): [string] {
  return [`${assessment}\u0000`];
}

/** The record that a key names, or nothing when it names none. */
export function recordOf(key: IDBValidKey): string | undefined {
  const id = Array.isArray(key) && key.length === 2 ? key[1] : undefined;
  return isRecordId(id) ? id : undefined;
}

/** Joins a record with what is stored by now, keeping aside what it cannot read; `refuse` when a newer version wrote it. */
export function joinRecord(
  tx: IDBTransaction,
  key: [assessment: string, record: string],
  mine: RecordState,
  refuse: () => void,
): void {
  withValue(tx.objectStore(ITEMS).get(key), (stored: unknown) => {
    const reading = readStored(stored ?? toRecord({}));
    if (reading.newer) {
      refuse();
      return;
    }
    if (reading.refused.length > 0 || reading.older) setAside(tx, key, stored);
    tx.objectStore(ITEMS).put(toRecord(mergeRecord(reading.state, mine)), key);
  });
}

/** Keeps a damaged or older record aside as it is, and puts back what could be read of it. */
export function mendRow(tx: IDBTransaction, key: IDBValidKey): void {
  const store = tx.objectStore(ITEMS);
  withValue(store.get(key), (stored: unknown) => {
    const { state, refused, older, newer } = readStored(stored);
    const record = recordOf(key);
    // Another tab may have mended, removed or raised it in the meantime.
    if (stored === undefined || newer || (record !== undefined && refused.length === 0 && !older)) return;
    setAside(tx, key, stored);
    if (record === undefined || refused.includes('record')) store.delete(key);
    else store.put(toRecord(state), key);
  });
}

function setAside(tx: IDBTransaction, key: IDBValidKey, found: unknown): void {
  tx.objectStore(ASIDE).add({ at: Date.now(), key, found });
}
