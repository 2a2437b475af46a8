/** All assessments of this browser: which there are, which is current, and the copies kept before a risk. */
import type { Cell } from '../model/assessment/cell.ts';
import { readStored, toRecord } from '../model/assessment/record.ts';
import { ABOUT, type Records, type RecordState } from '../model/assessment/state.ts';
import { isCount, isRecordId, own } from '../model/assessment/values.ts';
import { COPIES, currentOf, FACTS, type AssessmentDatabase } from './assessment-database.ts';
import { afterRecords, ASIDE, ITEMS, joinRecord, recordsOf } from './assessment-rows.ts';
import { backupOf, type BackupFact } from './backup-fact.ts';
import { answer, withValue } from './database-requests.ts';

/** What a list of assessments says of each. */
export interface Head {
  id: string;
  /** Empty until somebody names it. */
  name: string;
  scope: string;
  /** Day it was started; empty for the one that ticks belonged to before any was named. */
  made: string;
  current: boolean;
}

/** A whole assessment as it was before something that could have hurt it. */
export interface Copy {
  key: number;
  /** When, ms since 1970. */
  at: number;
  why: (typeof REASONS)[number];
  /** Name of the assessment at that time. */
  name: string;
  records: Map<string, RecordState>;
}

const REASONS = ['import', 'merge', 'reset', 'delete'] as const;

/** Older copies leave when there are more. */
const COPIES_KEPT = 10;
/** The last moment that a JavaScript date can name. */
const LAST_MS = 8.64e15;

/** Every method rejects when the browser keeps nothing, or when it would write over what a newer version wrote. */
export class AssessmentShelf {
  /** How many damaged records were moved aside by reading through the shelf. */
  damaged = 0;
  readonly #database: AssessmentDatabase;

  constructor(database: AssessmentDatabase) {
    this.#database = database;
  }

  /** Every assessment with its name, by name; the records of the others are not read. */
  async list(): Promise<Head[]> {
    const heads = await this.#database.run([ITEMS, FACTS], 'readonly', async (tx) => {
      const current = currentOf(await answer<unknown>(tx.objectStore(FACTS).get('current')));
      const store = tx.objectStore(ITEMS);
      const ids = await assessmentIds(store);
      const about = await Promise.all(ids.map((id) => answer<unknown>(store.get([id, ABOUT]))));
      return ids.map((id, index) => headOf(id, readStored(about[index]).state, current));
    });
    return heads.sort((a, b) => Number(a.name === '') - Number(b.name === '') || a.name.localeCompare(b.name));
  }

  /** Makes another assessment the one that every page shows. */
  async choose(id: string): Promise<void> {
    await this.#database.run([FACTS], 'readwrite', (tx) => tx.objectStore(FACTS).put(id, 'current'));
  }

  /** Every record of an assessment. */
  async read(id: string): Promise<Records> {
    const { records, damaged } = await this.#database.read(id);
    this.damaged += damaged;
    return records;
  }

  /** Takes an assessment off the shelf; the copy that `keepCopy` made before is the way back. */
  async remove(id: string): Promise<void> {
    await this.#database.run([ITEMS, FACTS], 'readwrite', (tx) => {
      const [items, facts] = [tx.objectStore(ITEMS), tx.objectStore(FACTS)];
      withValue(items.getAll(recordsOf(id)), (values: unknown[]) => {
        if (values.some((value) => readStored(value).newer)) tx.abort();
        else items.delete(recordsOf(id));
      });
      withValue(facts.get('current'), (current) => {
        if (current === id) facts.delete('current');
      });
    });
  }

  /** Puts records into an assessment, merged with what it has; the way in for a new one. All of them or none. */
  async put(id: string, records: Records): Promise<void> {
    await this.#database.run([ITEMS, ASIDE], 'readwrite', (tx) => {
      for (const [record, state] of records) joinRecord(tx, [id, record], state, () => tx.abort());
    });
  }

  /** Keeps a whole assessment as it is now, before something that could hurt it. */
  async keepCopy(why: Copy['why'], name: string, records: Records): Promise<void> {
    await this.#database.run([COPIES], 'readwrite', (tx) => {
      const store = tx.objectStore(COPIES);
      store.add({ at: Date.now(), why, name, records: [...records].map(([id, state]) => [id, toRecord(state)]) });
      withValue(store.getAllKeys(), (keys) => {
        for (const key of keys.slice(0, -COPIES_KEPT)) store.delete(key);
      });
    });
  }

  /** The copies, the newest first; what cannot be read of them is left out. */
  async copies(): Promise<Copy[]> {
    const [keys, values] = await this.#database.run([COPIES], 'readonly', (tx) => {
      const store = tx.objectStore(COPIES);
      return Promise.all([answer(store.getAllKeys()), answer<unknown[]>(store.getAll())]);
    });
    return values.flatMap((value, index) => copyOf(keys[index], value) ?? []).reverse();
  }

  /** Deletes one of the copies. */
  async dropCopy(key: number): Promise<void> {
    await this.#database.run([COPIES], 'readwrite', (tx) => tx.objectStore(COPIES).delete(key));
  }

  /** When the reader last saved a file, and what has changed since. */
  async backup(): Promise<BackupFact> {
    return this.#database.run([FACTS], 'readonly', async (tx) =>
      backupOf(await answer<unknown>(tx.objectStore(FACTS).get('backup'))),
    );
  }

  /** Remembers that the reader has a copy of everything now. */
  async exported(): Promise<void> {
    const fact: BackupFact = { changes: 0, since: 0, exported: Date.now(), reminded: false };
    await this.#database.run([FACTS], 'readwrite', (tx) => tx.objectStore(FACTS).put(fact, 'backup'));
  }
}

/** One step per assessment: the cursor leaps over the records of each. */
function assessmentIds(store: IDBObjectStore): Promise<string[]> {
  const ids: string[] = [];
  const request = store.openKeyCursor();
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
    request.onsuccess = () => {
      const cursor = request.result;
      const key: unknown = Array.isArray(cursor?.key) ? cursor.key[0] : undefined;
      if (typeof key === 'string') ids.push(key);
      if (cursor && typeof key === 'string') cursor.continue(afterRecords(key));
      else if (cursor) cursor.continue();
      else resolve(ids);
    };
  });
}

function headOf(id: string, about: RecordState, current: string): Head {
  const words = (cell: Cell<string> | undefined): string => cell?.[0] ?? '';
  return { id, name: words(about.name), scope: words(about.scope), made: words(about.made), current: id === current };
}

function copyOf(key: IDBValidKey | undefined, value: unknown): Copy | undefined {
  const [at, name, rows] = [own(value, 'at'), own(value, 'name'), own(value, 'records')];
  const why = REASONS.find((one) => one === own(value, 'why'));
  if (typeof key !== 'number' || !isCount(at, LAST_MS) || typeof name !== 'string' || !why) return undefined;
  if (!Array.isArray(rows)) return undefined;
  const records = rows.flatMap((row: unknown): [string, RecordState][] => {
    const [id, record] = Array.isArray(row) ? (row as unknown[]) : [];
    const { state, refused } = readStored(record);
    return isRecordId(id) && !refused.includes('record') ? [[id, state]] : [];
  });
  return { key, at, why, name, records: new Map(records) };
}
