import { datedChecks, writeCalendar } from '../model/assessment/calendar.ts';
import { writeCsv } from '../model/assessment/csv.ts';
import { writeDocument } from '../model/assessment/document.ts';
import { fileName } from '../model/assessment/file.ts';
import { writeMarkdown } from '../model/assessment/markdown.ts';
import { exportChecks, saveFile } from './board-files.ts';
import type { Board, BoardPart } from './board.ts';
import { enable } from './enable.ts';

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  md: 'text/markdown',
  ics: 'text/calendar',
};

/**
 * Saves the assessment that is shown as a file: `data-file` of its buttons is the extension. Ctrl or ⌘ with S saves
 * the one that brings everything back.
 *
 * @attr ready - Set once there is something to save.
 * @fires senda-exported - After a file that holds all of this browser's work.
 */
export class ExportFiles extends HTMLElement implements BoardPart {
  #abort = new AbortController();
  #board: Board | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  show(board: Board): void {
    this.#board = board;
    const dated = datedChecks(board.records, exportChecks(board)).length > 0;
    enable(this, '[data-file="ics"]', dated);
    this.querySelector('.file-undated')?.toggleAttribute('hidden', dated);
    this.setAttribute('ready', '');
  }

  #onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-file]') : null;
    if (button && button.getAttribute('aria-disabled') !== 'true') void this.#save(button.dataset.file ?? '');
  }

  #onKey(event: KeyboardEvent): void {
    const isSave = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!isSave || event.key.toLowerCase() !== 's' || !this.#board) return;
    event.preventDefault();
    if (!event.repeat) void this.#save('json');
  }

  async #save(extension: string): Promise<void> {
    const board = this.#board;
    const text = board && this.#write(board, extension);
    if (!board || text === undefined) return;
    saveFile(fileName(board.name, board.today, extension), text, TYPES[extension] ?? 'text/plain');
    // The only assessment of this browser is all there is to keep.
    const isAll = board.heads.length <= 1 && board.id === board.store.id && board.mode === 'kept';
    if (extension !== 'json' || !isAll) return;
    await board.shelf.exported().catch(() => undefined);
    this.dispatchEvent(new CustomEvent('senda-exported', { bubbles: true }));
  }

  #write(board: Board, extension: string): string | undefined {
    const { id, records } = board;
    if (extension === 'json') return writeDocument(id, records);
    const checks = exportChecks(board);
    if (extension === 'csv') return writeCsv(records, checks);
    if (extension === 'md') return writeMarkdown(records, checks);
    return writeCalendar(records, checks, { id, now: Date.now(), origin: location.origin });
  }
}

customElements.define('export-files', ExportFiles);
