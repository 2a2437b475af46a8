/** The IndexedDB side of assessments: one record per check, each change one transaction, nothing dropped. */
import { readStored } from '../model/assessment/record.ts';
import { DEFAULT_ASSESSMENT, type Records, type RecordState } from '../model/assessment/state.ts';
import { ASIDE, ITEMS, joinRecord, mendRow, recordOf, recordsOf } from './assessment-rows.ts';
import { backupOf, countSteps } from './backup-fact.ts';
import { answer, finished, isFull, openDatabase, withValue } from './database-requests.ts';

export { ASIDE, ITEMS, backupOf };
export type { BackupFact } from './backup-fact.ts';

/** Beside the rows: whole assessments before a risk, and facts about this browser. */
export const COPIES = 'copies';
export const FACTS = 'facts';
const VERSION = 2;

interface StoredAssessment {
  id: string;
  records: Map<string, RecordState>;
  /** Whether a newer version of the site wrote here: its records are read, never written. */
  newer: boolean;
  /** How many damaged records were moved aside. */
  damaged: number;
}

interface Written {
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
    const { id, keys, values, raised } = await this.run([ITEMS, FACTS], 'readonly', async (tx) => {
      const id = assessment ?? currentOf(await answer<unknown>(tx.objectStore(FACTS).get('current')));
      const store = tx.objectStore(ITEMS);
      const range = recordsOf(id);
      const [keys, values] = await Promise.all([
        answer(store.getAllKeys(range)),
        answer<unknown[]>(store.getAll(range)),
      ]);
      return { id, keys, values, raised: tx.db.version > VERSION };
    });
    const records = new Map<string, RecordState>();
    const mending: IDBValidKey[] = [];
    let newer = raised;
    let damaged = 0;
    for (const [index, key] of keys.entries()) {
      const record = recordOf(key);
      const reading = readStored(values[index]);
      newer ||= reading.newer;
      if (record !== undefined && !reading.refused.includes('record')) records.set(record, reading.state);
      const broken = record === undefined || reading.refused.length > 0;
      damaged += Number(broken);
      if (broken || reading.older) mending.push(key);
    }
    const mended = !newer && mending.length > 0 && (await this.#mend(mending));
    return { id, records, newer, damaged: mended ? damaged : 0 };
  }

  /** Merges records into what is stored by now; `steps` is how often the reader changed something. */
  async write(assessment: string, records: Records, steps = 1): Promise<Written> {
    if ((await this.open()).version > VERSION) return { first: false, newer: true, remind: false };
    return this.run([ITEMS, ASIDE, FACTS], 'readwrite', (tx) => {
      const written: Written = { first: false, newer: false, remind: false };
      for (const [record, mine] of records) joinRecord(tx, [assessment, record], mine, () => (written.newer = true));
      const facts = tx.objectStore(FACTS);
      withValue(facts.get('backup'), (found: unknown) => {
        const { fact, remind } = countSteps(backupOf(found), steps, Date.now());
        Object.assign(written, { first: found === undefined, remind });
        facts.put(fact, 'backup');
      });
      return written;
    });
  }

  /**
   * One transaction; resolves once it is kept. A connection that the browser has closed in the meantime is opened
   * again, once. Nothing is written into a database that a newer version of the site has raised.
   */
  async run<Result>(
    stores: readonly string[],
    mode: IDBTransactionMode,
    work: (tx: IDBTransaction) => Result | Promise<Result>,
  ): Promise<Result> {
    const attempt = async (database: IDBDatabase): Promise<Result> => {
      if (mode === 'readwrite' && database.version > VERSION) throw new DOMException('newer', 'VersionError');
      const tx = database.transaction(stores, mode);
      // Whichever fails first tells why.
      const [result] = await Promise.all([work(tx), finished(tx)]);
      return result;
    };
    const database = await this.open();
    try {
      return await attempt(database);
    } catch (error) {
      if (isFull(error)) throw error;
      this.close();
      return attempt(await this.open());
    }
  }

  close(): void {
    void this.#opened?.then((database) => database.close()).catch(() => undefined);
    this.#opened = undefined;
  }

  /** The open database, for what else is kept in it; rejects when the browser refuses. */
  open(): Promise<IDBDatabase> {
    if (this.#opened) return this.#opened;
    const forget = (): void => {
      if (this.#opened === opened) this.#opened = undefined;
    };
    const opened = openDatabase(this.#name, VERSION, addStores).then((database) => {
      database.onclose = forget;
      // A newer version of the site in another tab waits until this connection is gone.
      database.onversionchange = () => {
        database.close();
        forget();
      };
      return database;
    });
    this.#opened = opened;
    opened.catch(forget);
    return opened;
  }

  /**
   * Keeps damaged and older records aside as they are, and puts back what could be read of them.
   * Without room for that they stay where they are, to be read as far as they can be.
   */
  async #mend(keys: readonly IDBValidKey[]): Promise<boolean> {
    const mending = this.run([ITEMS, ASIDE], 'readwrite', (tx) => {
      for (const key of keys) mendRow(tx, key);
    });
    return mending.then(
      () => true,
      () => false,
    );
  }
}

/** The current assessment as the facts name it. */
export function currentOf(fact: unknown): string {
  return typeof fact === 'string' && fact !== '' ? fact : DEFAULT_ASSESSMENT;
}

/** Adds the stores that are missing, whatever the database has already. */
function addStores(database: IDBDatabase): void {
  const add = (name: string, options?: IDBObjectStoreParameters): void => {
    if (!database.objectStoreNames.contains(name)) database.createObjectStore(name, options);
  };
  add(ITEMS);
  add(ASIDE, { autoIncrement: true });
  add(FACTS);
  add(COPIES, { autoIncrement: true });
}
