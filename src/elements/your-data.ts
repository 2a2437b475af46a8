import { fileName } from '../model/assessment/file.ts';
import type { IncomingCopy } from '../model/assessment/incoming.ts';
import type { Copy } from './assessment-shelf.ts';
import { backupOfAll, saveFile } from './board-files.ts';
import { send, type Board, type BoardPart } from './board.ts';
import { door } from './incoming-source.ts';
import { wordOf } from './template-words.ts';
import { within } from './part-markup.ts';
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
 * @attr data-empty - Set while nothing is stored, for styles.
 * @fires senda-incoming - With a copy that was kept before a risk.
 * @fires senda-reload - After everything was deleted.
 * @fires senda-speak - With what it says of the last act.
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
    const here = board.heads.length + board.store.records.size + this.#copies.length + (data?.aside ?? 0);
    this.toggleAttribute('data-empty', here === 0);
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
    const [board, dialog] = [this.#board, button?.closest('dialog')];
    if (!button || !board) return;
    const acts: Readonly<Record<string, () => unknown>> = {
      save: () => this.#save(board),
      persist: () => this.#persist(),
      open: () => door()?.querySelector('input')?.click(),
      copy: () => this.#openCopy(Number(button.dataset.key)),
      aside: () => this.#saveAside(board),
      ask: () => this.querySelector<HTMLDialogElement>('[data-dialog="all"]')?.showModal(),
      'ask-copy': () => this.#askToDelete(Number(button.dataset.key)),
      cancel: () => dialog?.close(),
      delete: () => this.#delete(board),
      'delete-copy': () => this.#deleteCopy(board, Number(dialog?.dataset.key)),
    };
    void acts[button.dataset.do ?? '']?.();
  }

  async #save(board: Board): Promise<void> {
    const name = fileName(wordOf(this, 'file'), board.today, 'json');
    try {
      saveFile(name, await backupOfAll(board), JSON_TYPE);
      if (board.mode === 'kept') await board.shelf.exported();
      this.#say('saved', { name });
    } catch {
      this.#say('failed');
    }
    this.#count();
  }

  async #saveAside({ store, today }: Board): Promise<void> {
    const text = await writeAside(store.database).catch(() => undefined);
    if (text === undefined) this.#say('failed');
    else saveFile(fileName(wordOf(this, 'asideFile'), today, 'json'), text, JSON_TYPE);
  }

  async #persist(): Promise<void> {
    const agreed = await persist();
    this.#say(agreed ? 'persisted' : 'notPersisted');
    // The button that was pressed leaves.
    if (agreed) this.#focusTitle();
    this.#count();
  }

  #copy(key: number): Copy | undefined {
    return this.#copies.find((one) => one.key === key);
  }

  #askToDelete(key: number): void {
    const copy = this.#copy(key);
    if (copy) view.askToDelete(this, copy);
  }

  async #deleteCopy({ shelf }: Board, key: number): Promise<void> {
    const deleted = await shelf.dropCopy(key).then(
      () => true,
      () => false,
    );
    if (deleted) this.querySelector<HTMLDialogElement>('[data-dialog="copy"]')?.close();
    this.#say(deleted ? 'copyDeleted' : 'notDeleted');
    this.#count();
  }

  #openCopy(key: number): void {
    const copy = this.#copy(key);
    if (!copy) return;
    const { name, records } = copy;
    const incoming: IncomingCopy = { kind: 'copy', id: `copy${key}`, name, records, leftOut: [] };
    send(this, 'senda-incoming', { incoming, source: view.sourceOf(this, copy) });
  }

  async #delete({ store }: Board): Promise<void> {
    const deleted = await deleteAll(store.database).then(
      () => true,
      () => false,
    );
    this.querySelector<HTMLDialogElement>('[data-dialog="all"]')?.close();
    this.#say(deleted ? 'deleted' : 'notDeleted');
    if (!deleted) return;
    this.#focusTitle();
    send(this, 'senda-reload', undefined);
  }

  /** In the question that is open, which speaks for itself, or below the buttons and aloud. */
  #say(word: string, values: Readonly<Record<string, string>> = {}): void {
    const words = wordOf(this, word, values);
    const place = this.querySelector('dialog[open] .keep-said');
    within(this, place ? 'dialog[open] .keep-said' : '.keep-live > .keep-said').textContent = words;
    if (!place) send(this, 'senda-speak', { words });
  }

  #focusTitle(): void {
    this.querySelector<HTMLElement>('h2')?.focus();
  }
}

customElements.define('your-data', YourData);
