/** All assessments of this browser: which there are, which is current, and the copies kept before a risk. */
import type { Cell } from '../model/assessment/cell.ts';
import { mergeRecord } from '../model/assessment/merge.ts';
import { readRecord, toRecord } from '../model/assessment/record.ts';
import { ABOUT, type Records, type RecordState } from '../model/assessment/state.ts';
import {
  backupOf,
  COPIES,
  currentOf,
  FACTS,
  ITEMS,
  recordsOf,
  type AssessmentDatabase,
  type BackupFact,
} from './assessment-database.ts';
import { answer, finished, withValue } from './database-requests.ts';

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
  why: 'import' | 'merge' | 'reset' | 'delete';
  /** Name of the assessment at that time. */
  name: string;
  records: Map<string, RecordState>;
}

/** Older copies leave when there are more. */
const COPIES_KEPT = 10;

export class AssessmentShelf {
  readonly #database: AssessmentDatabase;

  constructor(database: AssessmentDatabase) {
    this.#database = database;
  }

  /** Every assessment with its name, by name; the records of the others are not read. */
  async list(): Promise<Head[]> {
    const database = await this.#database.open();
    const tx = database.transaction([ITEMS, FACTS]);
    const current = currentOf(await answer(tx.objectStore(FACTS).get('current')));
    const store = tx.objectStore(ITEMS);
    const ids = await assessmentIds(store);
    const about = await Promise.all(ids.map((id) => answer<unknown>(store.get([id, ABOUT]))));
    return ids
      .map((id, index) => headOf(id, readRecord(about[index]).state, current))
      .sort((a, b) => Number(a.name === '') - Number(b.name === '') || a.name.localeCompare(b.name));
  }

  /** Makes another assessment the one that every page shows. */
  async choose(id: string): Promise<void> {
    const database = await this.#database.open();
    const tx = database.transaction(FACTS, 'readwrite');
    const done = finished(tx);
    tx.objectStore(FACTS).put(id, 'current');
    await done;
  }

  /** Every record of an assessment. */
  async read(id: string): Promise<Records> {
    return (await this.#database.read(id)).records;
  }

  /** Takes an assessment off the shelf; the copy that `keepCopy` made before is the way back. */
  async remove(id: string): Promise<void> {
    const database = await this.#database.open();
    const tx = database.transaction([ITEMS, FACTS], 'readwrite');
    const done = finished(tx);
    tx.objectStore(ITEMS).delete(recordsOf(id));
    withValue(tx.objectStore(FACTS).get('current'), (current) => {
      if (current === id) tx.objectStore(FACTS).delete('current');
    });
    await done;
  }

  /** Puts records into an assessment, merged with what it has; the way in for a new one. */
  async put(id: string, records: Records): Promise<void> {
    const database = await this.#database.open();
    const tx = database.transaction(ITEMS, 'readwrite');
    const done = finished(tx);
    const store = tx.objectStore(ITEMS);
    for (const [record, state] of records) {
      withValue(store.get([id, record]), (found) => {
        store.put(toRecord(mergeRecord(found === undefined ? {} : readRecord(found).state, state)), [id, record]);
      });
    }
    await done;
  }

  /** Keeps a whole assessment as it is now, before something that could hurt it. */
  async keepCopy(why: Copy['why'], name: string, records: Records): Promise<void> {
    const database = await this.#database.open();
    const tx = database.transaction(COPIES, 'readwrite');
    const done = finished(tx);
    const store = tx.objectStore(COPIES);
    store.add({ at: Date.now(), why, name, records: [...records].map(([id, state]) => [id, toRecord(state)]) });
    withValue(store.getAllKeys(), (keys) => {
      for (const key of keys.slice(0, -COPIES_KEPT)) store.delete(key);
    });
    await done;
  }

  /** The copies, the newest first. */
  async copies(): Promise<Copy[]> {
    const store = (await this.#database.open()).transaction(COPIES).objectStore(COPIES);
    const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer<unknown[]>(store.getAll())]);
    return values.map((value, index) => copyOf(Number(keys[index]), value)).reverse();
  }

  /** When the reader last saved a file, and what has changed since. */
  async backup(): Promise<BackupFact> {
    const store = (await this.#database.open()).transaction(FACTS).objectStore(FACTS);
    return backupOf(await answer<unknown>(store.get('backup')));
  }

  /** Remembers that the reader has a copy of everything now. */
  async exported(): Promise<void> {
    const database = await this.#database.open();
    const tx = database.transaction(FACTS, 'readwrite');
    const done = finished(tx);
    const fact: BackupFact = { changes: 0, since: 0, exported: Date.now(), reminded: false };
    tx.objectStore(FACTS).put(fact, 'backup');
    await done;
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
      if (cursor && typeof key === 'string') cursor.continue([key, []]);
      else if (cursor) cursor.continue();
      else resolve(ids);
    };
  });
}

function headOf(id: string, about: RecordState, current: string): Head {
  const words = (cell: Cell<string> | undefined): string => cell?.[0] ?? '';
  return { id, name: words(about.name), scope: words(about.scope), made: words(about.made), current: id === current };
}

function copyOf(key: number, value: unknown): Copy {
  const { at, why, name, records } = value as Omit<Copy, 'key' | 'records'> & { records: [string, unknown][] };
  return { key, at, why, name, records: new Map(records.map(([id, record]) => [id, readRecord(record).state])) };
}
