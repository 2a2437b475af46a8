/** Where an assessment comes from: the fragment of an address, or a file, which the session keeps over a reload. */
import { BACKUP_BYTES } from '../model/assessment/document.ts';
import { decodeFile } from '../model/assessment/file.ts';

/** A file as it was read. */
export interface KeptFile {
  name: string;
  text: string;
  /** When it was written, ms since 1970. */
  written: number;
}

/** Programs that carry links encode the sign, some of them twice. */
const FRAGMENT = /^#share(=|%(25)?3d)/i;
const KEY = 'senda:incoming';

/** Whether the address carries an assessment. */
export function isShared(): boolean {
  return FRAGMENT.test(location.hash);
}

/** Takes the assessment out of the address and out of the session: it was decided on. */
export function forget(): void {
  if (isShared()) history.replaceState(history.state, '', location.pathname + location.search);
  attempt(() => sessionStorage.removeItem(KEY));
}

/** Keeps a file over a reload or a switch of language; where the session refuses, it has to be opened again. */
export function keep(file: KeptFile): void {
  attempt(() => sessionStorage.setItem(KEY, JSON.stringify(file)));
}

/** The file that was kept, or nothing. */
export function kept(): KeptFile | undefined {
  const found = attempt(() => JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<KeptFile> | null);
  const { name, text, written } = found ?? {};
  return typeof text === 'string' && typeof name === 'string' && typeof written === 'number'
    ? { name, text, written }
    : undefined;
}

/** The text of a file; one that is too large is not even read. */
export async function textOf(file: File): Promise<string | 'too-large' | undefined> {
  if (file.size > BACKUP_BYTES) return 'too-large';
  return file.arrayBuffer().then(
    (bytes) => decodeFile(new Uint8Array(bytes)),
    () => undefined,
  );
}

/** Where the page offers to open a file. */
export function door(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-door]');
}

/** Takes a file that is chosen at the door, or dropped anywhere on the page; `data-drop` is set while one hovers. */
export function onFile(signal: AbortSignal, open: (file: File) => void): void {
  const brings = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes('Files') === true &&
    !(event.target instanceof Element && event.target.closest('input[type="file"]'));
  const hover = (hovers: boolean): void => void door()?.toggleAttribute('data-drop', hovers);
  const listen = (type: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void): void =>
    document.addEventListener(type, (event) => brings(event) && act(event), { signal });
  listen('dragover', (event) => {
    event.preventDefault();
    hover(true);
  });
  listen('dragleave', ({ relatedTarget }) => relatedTarget ?? hover(false));
  listen('drop', (event) => {
    event.preventDefault();
    hover(false);
    const file = event.dataTransfer?.files[0];
    if (file) open(file);
  });
  door()?.addEventListener('change', ({ target }) => choose(target as HTMLInputElement, open), { signal });
}

function choose(input: HTMLInputElement, open: (file: File) => void): void {
  const file = input.files?.[0];
  // The same file can be opened again after it was mended.
  input.value = '';
  if (file) open(file);
}

function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
