/** What this browser keeps besides the assessments themselves, and its end. */
import { ASIDE, backupOf, COPIES, FACTS, type AssessmentDatabase, type BackupFact } from './assessment-database.ts';
import { answer, finished } from './database-requests.ts';

export interface StoredData {
  backup: BackupFact;
  /** Keys of the copies kept before a risk: they change when the copies do. */
  copies: string;
  /** How many damaged records were set aside. */
  aside: number;
  /** Bytes that the site uses here, as the browser estimates; nothing when it does not say. */
  used: number | undefined;
  /** Whether the browser has agreed not to clear the data by itself. */
  persisted: boolean;
}

/** What a panel about the stored data says; rejects when the browser refuses. */
export async function readStoredData(database: AssessmentDatabase): Promise<StoredData> {
  const tx = (await database.open()).transaction([FACTS, COPIES, ASIDE]);
  const [fact, copies, aside] = await Promise.all([
    answer<unknown>(tx.objectStore(FACTS).get('backup')),
    answer(tx.objectStore(COPIES).getAllKeys()),
    answer(tx.objectStore(ASIDE).count()),
  ]);
  const storage = storageOf();
  const [estimate, persisted] = await Promise.all([
    storage?.estimate().catch(() => undefined),
    storage?.persisted().catch(() => false),
  ]);
  return {
    backup: backupOf(fact),
    copies: JSON.stringify(copies),
    aside,
    used: estimate?.usage,
    persisted: persisted ?? false,
  };
}

/** Asks the browser not to clear the data by itself. */
export async function persist(): Promise<boolean> {
  return (
    (await storageOf()
      ?.persist()
      .catch(() => false)) ?? false
  );
}

/** The damaged records as they were found, as far as JSON can say it. */
export async function writeAside(database: AssessmentDatabase): Promise<string> {
  const store = (await database.open()).transaction(ASIDE).objectStore(ASIDE);
  return `[\n${(await answer<unknown[]>(store.getAll())).map(written).join(',\n')}\n]\n`;
}

/** Empties every store of the site's database; other tabs keep their connection, so it is not deleted itself. */
export async function deleteAll(database: AssessmentDatabase): Promise<void> {
  const opened = await database.open();
  const names = [...opened.objectStoreNames];
  const tx = opened.transaction(names, 'readwrite');
  const done = finished(tx);
  for (const name of names) tx.objectStore(name).clear();
  await done;
}

/** Pages that are not served securely have no storage manager. */
function storageOf(): StorageManager | undefined {
  return (navigator as Partial<Navigator>).storage;
}

/** Storage holds more than JSON can say: large numbers become words, and what turns in a circle only its kind. */
function written(found: unknown): string {
  try {
    return JSON.stringify(found, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  } catch {
    return JSON.stringify(String(found));
  }
}
