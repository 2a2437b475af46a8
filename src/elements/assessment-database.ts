/** The IndexedDB side of assessments: one record per check, each change one transaction, nothing dropped. */
import { mergeRecord } from '../model/assessment/merge.ts';
import { readRecord, toRecord } from '../model/assessment/record.ts';
import { DEFAULT_ASSESSMENT, type Records, type RecordState } from '../model/assessment/state.ts';
import { isRecordId } from '../model/assessment/values.ts';
import { answer, finished, withValue } from './database-requests.ts';

/** States by [assessment, record]; whole assessments before a risk; records as found; facts about this browser. */
export const ITEMS = 'items';
export const COPIES = 'copies';
export const ASIDE = 'aside';
export const FACTS = 'facts';
const VERSION = 2;

/** What this browser remembers about backups, under `backup` in the facts. */
export interface BackupFact {
  /** Changes since the last export. */
  changes: number;
  /** When the first of them was made, ms since 1970. */
  since: number;
  /** When the reader last saved a file, ms since 1970; 0 for never. */
  exported: number;
  /** Whether the reader was reminded since. */
  reminded: boolean;
}

/** A reminder comes after this many changes without an export, or after this long (ms). */
const REMIND_CHANGES = 20;
const REMIND_MS = 7 * 24 * 60 * 60 * 1000;

export interface StoredAssessment {
  id: string;
  records: Map<string, RecordState>;
  /** Whether a newer version of the site wrote here: its records are read, never written. */
  newer: boolean;
  /** How many damaged records were moved aside. */
  damaged: number;
}

export interface Written {
  /** Whether these records are the first that this browser keeps. */
  first: boolean;
  newer: boolean;
  /** Whether it is time to say that a copy of one's own would be wise. */
  remind: boolean;
}

export class AssessmentDatabase {
  #opened: Promise<IDBDatabase> | undefined;
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  /** Every record of an assessment, of the current one unless said; rejects when the browser refuses. */
  async read(assessment?: string): Promise<StoredAssessment> {
    const database = await this.open();
    const tx = database.transaction([ITEMS, FACTS]);
    const id = assessment ?? currentOf(await answer(tx.objectStore(FACTS).get('current')));
    const range = recordsOf(id);
    const store = tx.objectStore(ITEMS);
    const [keys, values] = await Promise.all([answer(store.getAllKeys(range)), answer(store.getAll(range))]);
    const records = new Map<string, RecordState>();
    const mending: IDBValidKey[] = [];
    let newer = database.version > VERSION;
    let damaged = 0;
    for (const [index, key] of keys.entries()) {
      const record = recordOf(key);
      const reading = readRecord(values[index]);
      newer ||= reading.newer;
      if (record !== undefined) records.set(record, reading.state);
      const broken = record === undefined || reading.refused.length > 0;
      damaged += Number(broken);
      if (broken || reading.older) mending.push(key);
    }
    if (!newer && mending.length > 0) await this.#mend(database, mending);
    return { id, records, newer, damaged: newer ? 0 : damaged };
  }

  /** Merges records into what is stored by now. */
  async write(assessment: string, records: Records): Promise<Written> {
    const database = await this.open();
    const written: Written = { first: false, newer: database.version > VERSION, remind: false };
    if (written.newer) return written;
    const tx = database.transaction([ITEMS, ASIDE, FACTS], 'readwrite');
    const done = finished(tx);
    for (const [record, mine] of records) {
      const key = [assessment, record];
      withValue(tx.objectStore(ITEMS).get(key), (stored) => {
        const reading = readRecord(stored ?? toRecord({}));
        written.newer ||= reading.newer;
        if (reading.newer) return;
        if (reading.refused.length > 0 || reading.older) setAside(tx, key, stored);
        tx.objectStore(ITEMS).put(toRecord(mergeRecord(reading.state, mine)), key);
      });
    }
    const facts = tx.objectStore(FACTS);
    withValue(facts.get('backup'), (found) => {
      const now = Date.now();
      const { changes, since, exported, reminded } = backupOf(found);
      const fact: BackupFact = { changes: changes + 1, since: changes === 0 ? now : since, exported, reminded };
      const due = fact.changes >= REMIND_CHANGES || now - fact.since >= REMIND_MS;
      written.first = found === undefined;
      written.remind = due && !reminded;
      facts.put({ ...fact, reminded: reminded || due }, 'backup');
    });
    await done;
    return written;
  }

  close(): void {
    void this.#opened?.then((database) => database.close()).catch(() => undefined);
    this.#opened = undefined;
  }

  /** The open database, for what else is kept in it; rejects when the browser refuses. */
  open(): Promise<IDBDatabase> {
    const forget = (): void => {
      this.#opened = undefined;
    };
    this.#opened ??= openDatabase(this.#name, VERSION).then((database) => {
      database.onclose = forget;
      // A newer version of the site in another tab waits until this connection is gone.
      database.onversionchange = () => {
        database.close();
        forget();
      };
      return database;
    });
    this.#opened.catch(forget);
    return this.#opened;
  }

  /** Keeps damaged and older records aside as they are, and puts back what could be read of them. */
  async #mend(database: IDBDatabase, keys: readonly IDBValidKey[]): Promise<void> {
    const tx = database.transaction([ITEMS, ASIDE], 'readwrite');
    const done = finished(tx);
    const store = tx.objectStore(ITEMS);
    for (const key of keys) {
      withValue(store.get(key), (stored) => {
        const { state, refused, older } = readRecord(stored);
        const record = recordOf(key);
        // Another tab may have mended it in the meantime.
        if (record !== undefined && refused.length === 0 && !older) return;
        setAside(tx, key, stored);
        if (record === undefined || refused.includes('record')) store.delete(key);
        else store.put(toRecord(state), key);
      });
    }
    await done;
  }
}

/** The keys of an assessment's records. */
export function recordsOf(assessment: string): IDBKeyRange {
  return IDBKeyRange.bound([assessment], [assessment, []]);
}

/** The record that a key names, or nothing when it names none. */
export function recordOf(key: IDBValidKey): string | undefined {
  const id = Array.isArray(key) ? key[1] : undefined;
  return isRecordId(id) ? id : undefined;
}

/** The current assessment as the facts name it. */
export function currentOf(fact: unknown): string {
  return typeof fact === 'string' && fact !== '' ? fact : DEFAULT_ASSESSMENT;
}

/** The fact about backups, as new when there is none. */
export function backupOf(fact: unknown): BackupFact {
  return { changes: 0, since: 0, exported: 0, reminded: false, ...(fact as Partial<BackupFact> | undefined) };
}

/** Opens the database; one that a newer version of the site has raised opens as it is. */
function openDatabase(name: string, version?: number): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = ({ oldVersion }) => {
    if (oldVersion < 1) {
      request.result.createObjectStore(ITEMS);
      request.result.createObjectStore(ASIDE, { autoIncrement: true });
      request.result.createObjectStore(FACTS);
    }
    request.result.createObjectStore(COPIES, { autoIncrement: true });
  };
  return answer(request).catch((error: unknown) => {
    if (version !== undefined && (error as DOMException | null)?.name === 'VersionError') return openDatabase(name);
    throw error;
  });
}

function setAside(tx: IDBTransaction, key: IDBValidKey, found: unknown): void {
  tx.objectStore(ASIDE).add({ at: Date.now(), key, found });
}
