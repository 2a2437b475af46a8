/** A file in a folder that a team shares: the handle this browser remembers, and the reading and writing of it. */
import { BACKUP_BYTES } from '../model/assessment/document.ts';
import { decodeFile } from '../model/assessment/file.ts';
import { FACTS, type AssessmentDatabase } from './assessment-database.ts';
import { answer, finished } from './database-requests.ts';

/** What only browsers with file pickers have. */
export interface PickedFile extends FileSystemFileHandle {
  queryPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
}
interface PickerOptions {
  suggestedName?: string;
  types: { description: string; accept: Record<string, string[]> }[];
}
interface Pickers {
  showOpenFilePicker: (options: PickerOptions) => Promise<PickedFile[]>;
  showSaveFilePicker: (options: PickerOptions) => Promise<PickedFile>;
}

/** The file of an assessment, and the id that the assessment has in it: the same for everybody in the team. */
export interface TeamFact {
  handle: PickedFile;
  id: string;
}

const KEY = 'team-file:';
const WRITABLE = { mode: 'readwrite' } as const;

/** The pickers, where this browser has them. */
export function pickers(): Pickers | undefined {
  const found = window as unknown as Partial<Pickers>;
  return found.showOpenFilePicker && found.showSaveFilePicker ? (found as Pickers) : undefined;
}

/** The team file of an assessment of this browser. */
export async function remembered(database: AssessmentDatabase, assessment: string): Promise<TeamFact | undefined> {
  const store = (await database.open()).transaction(FACTS).objectStore(FACTS);
  return (await answer<unknown>(store.get(KEY + assessment))) as TeamFact | undefined;
}

/** Remembers the team file of an assessment, or forgets it. */
export async function remember(database: AssessmentDatabase, assessment: string, fact?: TeamFact): Promise<void> {
  const tx = (await database.open()).transaction(FACTS, 'readwrite');
  const done = finished(tx);
  if (fact) tx.objectStore(FACTS).put(fact, KEY + assessment);
  else tx.objectStore(FACTS).delete(KEY + assessment);
  await done;
}

/** The assessment of this browser that works on the file of that id, whatever it is called here. */
export async function assessmentOf(database: AssessmentDatabase, id: string): Promise<string | undefined> {
  const store = (await database.open()).transaction(FACTS).objectStore(FACTS);
  const range = IDBKeyRange.bound(KEY, `${KEY}\uffff`);
  const [keys, facts] = await Promise.all([answer(store.getAllKeys(range)), answer<unknown[]>(store.getAll(range))]);
  const found = keys[facts.findIndex((fact) => (fact as TeamFact).id === id)];
  return typeof found === 'string' ? found.slice(KEY.length) : undefined;
}

/** Whether the browser still lets the site use the file, without asking. */
export async function isAllowed({ handle }: TeamFact): Promise<boolean> {
  return ((await handle.queryPermission?.(WRITABLE)) ?? 'granted') === 'granted';
}

/** Asks for the file where that is needed; to be called from a button. */
export async function allow(fact: TeamFact): Promise<boolean> {
  return (await isAllowed(fact)) || (await fact.handle.requestPermission?.(WRITABLE)) === 'granted';
}

/** The text of the file and when it was written (ms), or nothing when it is too large to be one of ours. */
export async function readText(handle: PickedFile): Promise<{ text: string; written: number } | undefined> {
  const file = await handle.getFile();
  if (file.size > BACKUP_BYTES) return undefined;
  return { text: decodeFile(new Uint8Array(await file.arrayBuffer())), written: file.lastModified };
}

/** Replaces the text as a whole; false, and nothing is written, when somebody has changed it since it was `before`. */
export async function replaceText(handle: PickedFile, before: string, text: string): Promise<boolean> {
  const writable = await handle.createWritable();
  try {
    await writable.write(text);
    // What was written stands beside the file until it is closed: the last moment to look.
    if ((await readText(handle))?.text === before) {
      await writable.close();
      return true;
    }
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
  await writable.abort();
  return false;
}
