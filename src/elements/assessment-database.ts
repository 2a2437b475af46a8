/** The IndexedDB side of an assessment: one record per item, each change one transaction, nothing dropped. */
import { isItemId, readRecord, toRecord } from '../model/assessment/record.ts';
import { mergeItem, type Items, type ItemState } from '../model/assessment/state.ts';

/** States by [assessment, item]; damaged records as they were found; facts about this browser. */
const ITEMS = 'items';
const ASIDE = 'aside';
const FACTS = 'facts';
const VERSION = 1;

export interface StoredItems {
  items: Map<string, ItemState>;
  /** Whether a newer version of the site wrote here: its records are read, never written. */
  newer: boolean;
  /** How many damaged records were moved aside. */
  damaged: number;
}

export class AssessmentDatabase {
  #opened: Promise<IDBDatabase> | undefined;
  readonly #name: string;
  readonly #assessment: string;

  constructor(name: string, assessment: string) {
    this.#name = name;
    this.#assessment = assessment;
  }

  /** Every item of the assessment; rejects when the browser refuses. */
  async read(): Promise<StoredItems> {
    const database = await this.#open();
    const store = database.transaction(ITEMS).objectStore(ITEMS);
    const range = IDBKeyRange.bound([this.#assessment], [this.#assessment, []]);
    const [keys, values] = await Promise.all([answer(store.getAllKeys(range)), answer(store.getAll(range))]);
    const items = new Map<string, ItemState>();
    const damaged: IDBValidKey[] = [];
    let newer = database.version > VERSION;
    for (const [index, key] of keys.entries()) {
      const id = itemOf(key);
      const reading = readRecord(values[index]);
      newer ||= reading.newer;
      if (id !== undefined) items.set(id, reading.state);
      if (id === undefined || reading.refused.length > 0) damaged.push(key);
    }
    if (!newer && damaged.length > 0) await this.#mend(database, damaged);
    return { items, newer, damaged: newer ? 0 : damaged.length };
  }

  /** Merges items into what is stored by now; tells whether they are the first this browser keeps. */
  async write(items: Items): Promise<{ first: boolean; newer: boolean }> {
    const database = await this.#open();
    if (database.version > VERSION) return { first: false, newer: true };
    const tx = database.transaction([ITEMS, ASIDE, FACTS], 'readwrite');
    const done = finished(tx);
    const result = { first: false, newer: false };
    for (const [id, mine] of items) {
      const key = [this.#assessment, id];
      withValue(tx.objectStore(ITEMS).get(key), (stored) => {
        const reading = readRecord(stored ?? toRecord({}));
        result.newer ||= reading.newer;
        if (reading.newer) return;
        if (reading.refused.length > 0) setAside(tx, key, stored);
        tx.objectStore(ITEMS).put(toRecord(mergeItem(reading.state, mine)), key);
      });
    }
    withValue(tx.objectStore(FACTS).get('ticked'), (ticked) => {
      result.first = ticked === undefined;
      if (result.first) tx.objectStore(FACTS).put(true, 'ticked');
    });
    await done;
    return result;
  }

  close(): void {
    void this.#opened?.then((database) => database.close()).catch(() => undefined);
    this.#opened = undefined;
  }

  /** Moves damaged records aside as they are and puts back the fields that could be read. */
  async #mend(database: IDBDatabase, keys: readonly IDBValidKey[]): Promise<void> {
    const tx = database.transaction([ITEMS, ASIDE], 'readwrite');
    const done = finished(tx);
    const store = tx.objectStore(ITEMS);
    for (const key of keys) {
      withValue(store.get(key), (stored) => {
        const { state, refused } = readRecord(stored);
        const id = itemOf(key);
        // Another tab may have mended it in the meantime.
        if (id !== undefined && refused.length === 0) return;
        setAside(tx, key, stored);
        if (id === undefined || refused.includes('record')) store.delete(key);
        else store.put(toRecord(state), key);
      });
    }
    await done;
  }

  #open(): Promise<IDBDatabase> {
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
}

/** Opens the database; one that a newer version of the site has raised opens as it is. */
function openDatabase(name: string, version?: number): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(ITEMS);
    request.result.createObjectStore(ASIDE, { autoIncrement: true });
    request.result.createObjectStore(FACTS);
  };
  return answer(request).catch((error: unknown) => {
    if (version !== undefined && (error as DOMException | null)?.name === 'VersionError') return openDatabase(name);
    throw error;
  });
}

function setAside(tx: IDBTransaction, key: IDBValidKey, found: unknown): void {
  tx.objectStore(ASIDE).add({ at: Date.now(), key, found });
}

function itemOf(key: IDBValidKey): string | undefined {
  const id = Array.isArray(key) ? key[1] : undefined;
  return isItemId(id) ? id : undefined;
}

/** Calls back inside the transaction: a promise might resume after it has closed. */
function withValue(request: IDBRequest<unknown>, use: (value: unknown) => void): void {
  request.onsuccess = () => use(request.result);
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
  });
}

function finished(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new Error('IndexedDB aborted'));
  });
}
