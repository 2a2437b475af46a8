import { BACKUP_BYTES } from '../model/assessment/document.ts';
import { decodeFile, fileName, readFile } from '../model/assessment/file.ts';
import { refuse, type IncomingCopy } from '../model/assessment/incoming.ts';
import { DEFAULT_ASSESSMENT } from '../model/assessment/state.ts';
import type { Copy } from './assessment-shelf.ts';
import { backupOfAll, exportChecks, saveFile } from './board-files.ts';
import { send, type Board, type BoardPart } from './board.ts';
import { wordOf } from './page-words.ts';
import { deleteAll, persist, readStoredData, writeAside } from './stored-data.ts';
import * as view from './your-data-view.ts';

/** Changes that come this close together (ms) are counted once. */
const TOGETHER_MS = 150;
const JSON_TYPE = 'application/json';

/**
 * What this browser keeps, and what can be done with all of it: save, restore, keep, delete.
 * Words come from its templates; `data-do` of a button names what it does.
 *
 * @attr data-mode - Set: `kept`, `memory` or `newer`, for styles.
 * @attr data-persisted - Set once the browser has agreed to keep the data.
 * @attr ready - Set once the figures are there.
 * @fires senda-incoming - With what a file or a copy brings.
 * @fires senda-choose - After everything was deleted.
 */
export class YourData extends HTMLElement implements BoardPart {
  #abort = new AbortController();
  #board: Board | undefined;
  #counting: ReturnType<typeof setTimeout> | undefined;
  #copies: readonly Copy[] = [];
  #copyKeys = '';

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('change', (event) => void this.#onChange(event), { signal });
    document.addEventListener('senda-exported', () => this.#count(), { signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    clearTimeout(this.#counting);
  }

  show(board: Board): void {
    this.#board = board;
    this.#count();
  }

  #count(): void {
    clearTimeout(this.#counting);
    this.#counting = setTimeout(() => void this.#refresh(), TOGETHER_MS);
  }

  async #refresh(): Promise<void> {
    const board = this.#board;
    if (!board) return;
    const data =
      board.mode === 'memory' ? undefined : await readStoredData(board.store.database).catch(() => undefined);
    const copies = data && data.copies !== this.#copyKeys ? await board.shelf.copies().catch(() => []) : undefined;
    if (board !== this.#board) return;
    if (data && copies) this.#showCopies(copies, data.copies);
    this.dataset.mode = data ? board.mode : 'memory';
    this.toggleAttribute('data-persisted', data?.persisted ?? false);
    this.querySelector('.keep-aside')?.toggleAttribute('hidden', !data?.aside);
    view.showFigures(this, board.heads.length, data);
    this.setAttribute('ready', '');
  }

  #showCopies(copies: readonly Copy[], keys: string): void {
    this.#copies = copies;
    this.#copyKeys = keys;
    view.showCopies(this, copies);
  }

  #onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    const [board, dialog] = [this.#board, this.querySelector('dialog')];
    if (!button || !board) return;
    const acts: Readonly<Record<string, () => unknown>> = {
      save: () => this.#save(board),
      persist: () => this.#persist(),
      copy: () => this.#openCopy(Number(button.dataset.key)),
      aside: () => this.#saveAside(board),
      ask: () => dialog?.showModal(),
      cancel: () => dialog?.close(),
      delete: () => this.#delete(board),
    };
    void acts[button.dataset.do ?? '']?.();
  }

  async #save(board: Board): Promise<void> {
    const name = fileName(wordOf(this, 'file'), board.today, 'json');
    try {
      saveFile(name, await backupOfAll(board), JSON_TYPE);
      if (board.mode === 'kept') await board.shelf.exported();
      view.say(this, 'saved', { name });
    } catch {
      view.say(this, 'failed');
    }
    this.#count();
  }

  async #saveAside({ store, today }: Board): Promise<void> {
    const text = await writeAside(store.database).catch(() => undefined);
    if (text === undefined) view.say(this, 'failed');
    else saveFile(fileName(wordOf(this, 'asideFile'), today, 'json'), text, JSON_TYPE);
  }

  async #persist(): Promise<void> {
    const agreed = await persist();
    view.say(this, agreed ? 'persisted' : 'notPersisted');
    // The button that was pressed leaves.
    if (agreed) this.#focusTitle();
    this.#count();
  }

  #openCopy(key: number): void {
    const copy = this.#copies.find((one) => one.key === key);
    if (!copy) return;
    const { name, records } = copy;
    const incoming: IncomingCopy = { kind: 'copy', id: `copy${key}`, name, records, leftOut: [] };
    send(this, 'senda-incoming', { incoming, source: view.sourceOf(this, copy) });
  }

  /** A file is measured before it is read, and the same one may be chosen again. */
  async #onChange({ target }: Event): Promise<void> {
    const [board, input] = [this.#board, target];
    if (!board || !(input instanceof HTMLInputElement) || input.type !== 'file') return;
    const file = input.files?.[0];
    if (!file) return;
    const bytes = file.size > BACKUP_BYTES ? undefined : await file.arrayBuffer().catch(() => new ArrayBuffer(0));
    const text = bytes && decodeFile(new Uint8Array(bytes));
    const incoming = text === undefined ? refuse('too-large') : readFile(text, exportChecks(board), Date.now());
    input.value = '';
    send(this, 'senda-incoming', { incoming, source: file.name });
  }

  async #delete({ store }: Board): Promise<void> {
    const deleted = await deleteAll(store.database).then(
      () => true,
      () => false,
    );
    this.querySelector('dialog')?.close();
    view.say(this, deleted ? 'deleted' : 'notDeleted');
    if (!deleted) return;
    await store.load();
    this.#focusTitle();
    send(this, 'senda-choose', { id: DEFAULT_ASSESSMENT });
    this.#count();
  }

  #focusTitle(): void {
    this.querySelector<HTMLElement>('h2')?.focus();
  }
}

customElements.define('your-data', YourData);
