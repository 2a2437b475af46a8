import { ownChecks } from '../model/assessment/progress.ts';
import { statusChanges, type Status } from '../model/assessment/state.ts';
import { send, type Board, type BoardPart } from './board.ts';
import { enable } from './enable.ts';
import { fillWords } from './page-words.ts';
import { within } from './part-markup.ts';
import { bulkChanges, confirm, wishOf } from './register-bulk.ts';
import {
  askedOf,
  askingLink,
  clear,
  fitting,
  isNarrowed,
  offerOwners,
  readAddress,
  writeAddress,
} from './register-filters.ts';
import { arrange, assign } from './register-groups.ts';
import { copyOf, RegisterRow } from './register-row.ts';
import { takeOwnRows } from './register-own.ts';

/**
 * The register of all checks: a table that is complete without it gets statuses, owners, dates and records,
 * filters and groups that live in the address, and one change for all rows that are shown.
 * Rows that are worked on stay where they are until the reader asks anew, so that nothing vanishes under a hand.
 *
 * @attr data-shown - Words of the count with `{shown}` and `{total}` in them; the other `data-` words likewise.
 * @attr ready - Set once the team's work is shown.
 * @fires senda-edit - For a status, and once for a change of all rows that are shown.
 */
export class AssessmentRegister extends HTMLElement implements BoardPart {
  #listening = new AbortController();
  #board: Board | undefined;
  #rows: RegisterRow[] = [];
  /** Rows that stay in sight and in place although they may no longer fit. */
  readonly #staying = new Set<RegisterRow>();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    if (this.#rows.length === 0) this.#rows = this.#readRows(within(this, 'table'));
    this.#form.addEventListener('input', () => this.#ask(), { signal });
    this.addEventListener('submit', (event) => void this.#onSubmit(event), { signal });
    this.addEventListener('change', (event) => this.#onChange(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('senda-edit', ({ target }) => this.#stay(target), { signal });
    document.addEventListener('click', (event) => this.#follow(event), { signal });
    addEventListener('popstate', () => this.#readAddress(), { signal });
    readAddress(this.#form);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  show(board: Board): void {
    if (board.id !== this.#board?.id) this.#staying.clear();
    this.#board = board;
    const before = this.#rows.length;
    this.#rows = takeOwnRows(this, this.#rows, ownChecks(board.records), (node, id) => this.#row(node, id));
    const changed = this.#rows.filter((row) => row.show(board.records.get(row.id), board.today, this.dataset));
    for (const row of this.#rows) {
      if (row.select.disabled !== board.readOnly) row.select.disabled = board.readOnly;
      row.showRecord(board.records, board.readOnly);
    }
    within(this, '.reg-bulk').hidden = board.readOnly;
    if (changed.length > 0) offerOwners(this.#form, this.querySelector('datalist'), this.#rows);
    if (changed.length > 0 || before !== this.#rows.length) this.#apply();
    this.toggleAttribute('ready', true);
  }

  get #form(): HTMLFormElement {
    return within(this, 'form');
  }

  #readRows(table: HTMLElement): RegisterRow[] {
    table.setAttribute('role', 'table');
    for (const heading of table.querySelectorAll<HTMLTableCellElement>('.reg-group th')) heading.colSpan = 8;
    return [...table.querySelectorAll<HTMLTableRowElement>('tr[data-check]')]
      .filter(({ dataset }) => dataset.retired === undefined)
      .map((node) => this.#row(node, node.dataset.check ?? ''));
  }

  #row(node: HTMLTableRowElement, id: string): RegisterRow {
    const list = within(this, `[data-rows-of="${node.dataset.of ?? ''}"]`);
    node.dataset.stage = list.dataset.stage;
    return new RegisterRow(node, id, copyOf(this, 'cells'), within(list, 'a').textContent);
  }

  /** The reader asks anew: everything finds its place again. */
  #ask(): void {
    this.#staying.clear();
    writeAddress(askedOf(this.#form));
    this.#apply(true);
  }

  #readAddress(): void {
    readAddress(this.#form);
    this.#staying.clear();
    this.#apply();
  }

  #apply(anew = false): void {
    if (!this.#board) return;
    const asked = askedOf(this.#form);
    const focused = document.activeElement;
    if (!anew) this.#stay(focused);
    const fits = fitting(asked);
    for (const row of this.#rows) {
      if (!this.#staying.has(row)) assign(row, asked.group);
      row.toggle(this.#staying.has(row) || fits(row));
    }
    arrange(this, this.#rows, asked.group);
    // A row that was moved has lost the focus; asking for it again for nothing would cost a layout.
    if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus({ preventScroll: true });
    this.#report(isNarrowed(asked));
  }

  #report(narrowed: boolean): void {
    const shown = this.#shown.length;
    const sentence = fillWords(this.dataset.shown, { shown, total: this.#rows.length });
    const status = within(this, '[role=status]');
    // Heard once for every answer that differs from the last.
    if (status.textContent !== sentence) status.textContent = sentence;
    enable(this, '[data-action=all]', narrowed);
    within(this, '.reg-none').hidden = shown > 0;
  }

  get #shown(): RegisterRow[] {
    return this.#rows.filter(({ node }) => !node.hidden);
  }

  #rowAt(target: EventTarget | null): RegisterRow | undefined {
    const node = target instanceof Element ? target.closest('tbody tr') : null;
    return this.#rows.find((row) => row.node === node || row.detail === node);
  }

  #stay(target: EventTarget | null): void {
    const row = this.#rowAt(target);
    if (row) this.#staying.add(row);
  }

  #onChange({ target }: Event): void {
    const row = this.#rows.find(({ select }) => select === target);
    if (!row || !this.#board) return;
    row.expect();
    this.#staying.add(row);
    send(this, 'senda-edit', {
      changes: statusChanges(this.#board.records, row.id, row.select.value as Status, row.rev),
    });
  }

  #onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const row = this.#rows.find((one) => one.button === button);
    if (row && this.#board) {
      row.open(row.button.ariaExpanded !== 'true', this);
      row.showRecord(this.#board.records, this.#board.readOnly);
    }
    if (button?.dataset.action === 'all' && button.ariaDisabled !== 'true') {
      clear(this.#form);
      this.#ask();
    }
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    const form = event.target as HTMLFormElement;
    if (form.closest('dialog')) return;
    event.preventDefault();
    const wish = wishOf(form);
    const dialog = this.querySelector('dialog');
    if (!wish || !dialog || !this.#board) return;
    const rows = this.#shown;
    const changes = bulkChanges(this.#board.records, rows, wish);
    const count = new Set(changes.map(({ record }) => record)).size;
    if (!(await confirm(dialog, wish, count, rows.length))) return;
    this.#staying.clear();
    send(this, 'senda-edit', { changes });
  }

  /** A link elsewhere on the page that asks the register something is answered in place. */
  #follow(event: MouseEvent): void {
    const link = askingLink(event, this.id);
    if (!link) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    this.#readAddress();
    const title = within(this, 'h2');
    title.scrollIntoView();
    title.focus({ preventScroll: true });
  }
}

customElements.define('assessment-register', AssessmentRegister);

declare global {
  interface HTMLElementTagNameMap {
    'assessment-register': AssessmentRegister;
  }
}
