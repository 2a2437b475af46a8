import { progressOf, type Progress } from '../model/assessment/progress.ts';
import { clearTicks, statusChanges, type Change, type Records } from '../model/assessment/state.ts';
import type { BoardEvents } from './board.ts';
import * as view from './checklist-view.ts';
import { enable } from './enable.ts';
import { addOwn, showOwnRows } from './own-checks.ts';
import { PageWork } from './page-work.ts';

/**
 * Keeps the ticks and records of a checklist that is complete without it: under the check's id, hence in every
 * language, tab and page at once. Words come from the markup: `data-progress` and templates.
 *
 * @attr checklist - Id of the list, for the checks that a team adds to it.
 * @attr items - Ids of the items, in order, separated by spaces.
 * @attr base - Path below which the site is served.
 * @attr data-progress - Words of the count with `{done}` and `{total}` in them.
 * @attr data-mode - Set: `kept`, `memory` or `newer`, for styles.
 * @attr ready - Set once the stored ticks are shown; counts and motion wait for it.
 * @fires senda-progress - After every count, with `{ done, total }`.
 */
export class SendaChecklist extends HTMLElement {
  #abort = new AbortController();
  #work: PageWork | undefined;
  #siteRows: readonly view.Row[] = [];
  #rows: readonly view.Row[] = [];
  #counted = '';

  connectedCallback(): void {
    this.#siteRows = view.rowsOf(this, (this.getAttribute('items') ?? '').split(' ').filter(Boolean));
    this.#rows = this.#siteRows;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const page = { load: () => this.#load(), show: () => this.#render(), speak: () => this.#speak() };
    this.#work = new PageWork(this, page, signal);
    this.addEventListener('change', (event) => this.#onChange(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.addEventListener('senda-edit', (event) => this.#onEdit(event), { signal });
    // The opening of a row does not bubble.
    this.addEventListener('toggle', () => this.hasAttribute('ready') && this.#render(), { capture: true, signal });
    void this.#start();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  get #records(): Records {
    return this.#work?.store.records ?? new Map();
  }

  get #ids(): string[] {
    return this.#rows.map(({ id }) => id);
  }

  /** Shows what is stored, then keeps the ticks that somebody made before the script came. */
  async #start(): Promise<void> {
    const early = this.hasAttribute('ready') ? [] : this.#rows.filter(({ box }) => box.checked);
    await this.#load();
    // Styles settle before `ready` allows motion: restored ticks do not play their animation.
    this.getBoundingClientRect();
    this.setAttribute('ready', '');
    if (early.length > 0) await this.#work?.change(early.flatMap((row) => this.#ticked(row, true)));
  }

  /** Reads what is stored; when another tab has chosen another assessment, this page follows and says so. */
  async #load(): Promise<void> {
    const isOther = (await this.#work?.load()) && this.hasAttribute('ready');
    if (isOther) this.#work?.notices.notify('switched');
    this.#render();
    if (isOther) this.#speak();
    else this.#counted = view.wordsOf(this, this.#progress());
  }

  #onChange({ target }: Event): void {
    const row = this.#rows.find(({ box }) => box === target);
    if (row) void this.#work?.change(this.#ticked(row, row.box.checked));
  }

  #onEdit({ detail }: CustomEvent<BoardEvents['senda-edit']>): void {
    void this.#work?.change(detail.changes, detail.message);
    // A check of the team's own takes its row along, and the focus that was in it.
    const isRemoved = detail.changes.some(({ field, to }) => field === 'own' && to === null);
    if (isRemoved && document.activeElement === document.body)
      this.querySelector<HTMLElement>('.own-add summary')?.focus();
  }

  #onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    if (!button || button.getAttribute('aria-disabled') === 'true') return;
    if (button.dataset.action === 'print') print();
    if (button.dataset.action === 'undo') void this.#work?.undo();
    if (button.dataset.action === 'add') this.#add();
    if (button.dataset.action === 'clear') void this.#work?.change(clearTicks(this.#records, this.#ids), 'cleared');
  }

  #onKey({ key, target, isComposing }: KeyboardEvent): void {
    if (key === 'Enter' && !isComposing && (target as HTMLInputElement).name === 'own-check') this.#add();
  }

  #add(): void {
    const changes = addOwn(this, this.#records);
    if (changes.length > 0) void this.#work?.change(changes, 'added');
  }

  #ticked({ id, rev }: view.Row, done: boolean): Change[] {
    return statusChanges(this.#records, id, done ? 'done' : 'open', rev);
  }

  #render(): void {
    if (!this.#work) return;
    const { records, mode, name } = this.#work.store;
    const isReadOnly = mode === 'newer';
    this.#rows = [...this.#siteRows, ...showOwnRows(this, records)];
    for (const row of this.#rows) view.showRow(this, row, records, isReadOnly);
    view.showName(this, name);
    view.showProgress(this, this.#progress());
    enable(this, '[data-action="clear"]', !isReadOnly && clearTicks(records, this.#ids).length > 0);
    enable(this, '[data-action="undo"]', !isReadOnly && !this.#work.history.isEmpty);
    this.#work.tellState();
    this.dataset.mode = mode;
    this.querySelector('fieldset')?.toggleAttribute('disabled', isReadOnly);
    this.dispatchEvent(new CustomEvent('senda-progress', { bubbles: true, detail: this.#progress() }));
  }

  #progress(): Progress {
    return progressOf(this.#records, this.#ids);
  }

  /** The count, when it is another, and the notice; without either, that the change is kept. */
  #speak(): void {
    this.#work?.notices.speak((notice) => {
      const words = view.wordsOf(this, this.#progress());
      const count = words === this.#counted ? '' : words;
      this.#counted = words;
      return [count, notice].filter(Boolean).join('. ') || view.textOf(this, 'kept');
    });
  }
}

customElements.define('senda-checklist', SendaChecklist);

declare global {
  interface HTMLElementEventMap {
    'senda-edit': CustomEvent<BoardEvents['senda-edit']>;
  }
}
