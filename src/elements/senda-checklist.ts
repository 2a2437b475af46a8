import { remember, takeBack, type History } from '../model/assessment/history.ts';
import { progressOf } from '../model/assessment/score.ts';
import { clearTicks, statusChanges, statusOf, type Change } from '../model/assessment/state.ts';
import { AssessmentStore, type Saved } from './assessment-store.ts';
import * as view from './checklist-view.ts';

/** Lets a screen reader finish naming the box, so that the count is heard once, after it. */
const SPEAK_AFTER_MS = 300;
/** A notice stays this long at least, however fast the next ticks come. */
const READ_FOR_MS = 6000;

/**
 * Keeps the ticks of a checklist that is complete without it: under the item's id, hence in every language,
 * tab and page at once. Words come from the markup: `data-progress` and a `<template data-messages>`.
 *
 * @attr items - Ids of the items, in order, separated by spaces.
 * @attr base - Path below which the site is served.
 * @attr data-progress - Words of the count with `{done}` and `{total}` in them.
 * @attr data-mode - Set: `kept`, `memory` or `newer`, for styles.
 * @attr ready - Set once the stored ticks are shown; counts and motion wait for it.
 * @fires senda-progress - After every count, with `{ done, total }`.
 */
export class SendaChecklist extends HTMLElement {
  #abort = new AbortController();
  #store: AssessmentStore | undefined;
  #rows: readonly view.Row[] = [];
  #ids: readonly string[] = [];
  #history: History = [];
  #told: Saved | undefined;
  #reading = 0;
  #readUntil = 0;
  #unspoken = '';
  #speech: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#rows = view.rowsOf(this, (this.getAttribute('items') ?? '').split(' ').filter(Boolean));
    this.#ids = this.#rows.map(({ id }) => id);
    this.#store = new AssessmentStore(this.getAttribute('base') ?? '/', () => void this.#load());
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('change', (event) => this.#onChange(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    // A page from the back/forward cache and a tab that slept have missed what others did.
    addEventListener('pageshow', ({ persisted }) => persisted && void this.#load(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden || void this.#load(), { signal });
    void this.#start();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#store?.close();
    clearTimeout(this.#speech);
    clearTimeout(this.#reading);
  }

  /** Shows what is stored, then keeps the ticks that somebody made before the script came. */
  async #start(): Promise<void> {
    const early = this.hasAttribute('ready') ? [] : this.#rows.filter(({ box }) => box.checked);
    await this.#load();
    // Styles settle before `ready` allows motion: restored ticks do not play their animation.
    this.getBoundingClientRect();
    this.setAttribute('ready', '');
    if (early.length > 0) await this.#change(early.flatMap((row) => this.#ticked(row, true)));
  }

  async #load(): Promise<void> {
    await this.#store?.load();
    this.#render();
  }

  #onChange({ target }: Event): void {
    const row = this.#rows.find(({ box }) => box === target);
    if (row) void this.#change(this.#ticked(row, row.box.checked));
  }

  #onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    if (!button || button.getAttribute('aria-disabled') === 'true') return;
    if (button.dataset.action === 'print') print();
    if (button.dataset.action === 'undo') void this.#undo();
    if (button.dataset.action === 'clear') {
      void this.#change(clearTicks(this.#store?.records ?? new Map(), this.#ids), 'cleared');
    }
  }

  #ticked({ id, rev }: view.Row, done: boolean): Change[] {
    return statusChanges(this.#store?.records ?? new Map(), id, done ? 'done' : 'open', rev);
  }

  async #change(changes: readonly Change[], message?: view.Message): Promise<void> {
    const applied = this.#store?.apply(changes) ?? [];
    this.#history = remember(this.#history, applied);
    await this.#keep(message);
  }

  /** Takes back the newest step that still applies: what another tab has changed since stays as it is. */
  async #undo(): Promise<void> {
    for (let applied: Change[] = []; applied.length === 0 && this.#history.length > 0;) {
      const { history, changes } = takeBack(this.#history);
      this.#history = history;
      applied = this.#store?.apply(changes) ?? [];
    }
    await this.#keep('undone');
  }

  /** Shows the change at once, keeps it, and says what the reader has to know. */
  async #keep(message?: view.Message): Promise<void> {
    this.#render();
    this.#notify(message);
    this.#speak();
    const saved = (await this.#store?.save()) ?? 'memory';
    const news = saved === 'first' || saved === 'full' || (saved !== 'kept' && saved !== this.#told);
    if (news) this.#notify(saved);
    this.#told = saved;
    if (saved !== 'kept') this.#render();
  }

  #notify(message?: view.Message): void {
    if (!message && Date.now() < this.#readUntil) return;
    this.#readUntil = message ? Date.now() + READ_FOR_MS : 0;
    clearTimeout(this.#reading);
    // Good news leaves by itself, so that it does not sit on the checks; trouble stays.
    if (message && message !== 'full') this.#reading = window.setTimeout(() => this.#notify(), READ_FOR_MS + 50);
    this.#unspoken = view.showMessage(this, '.checklist-notice', message);
  }

  #render(): void {
    if (!this.#store) return;
    const { records, mode, damaged } = this.#store;
    for (const row of this.#rows) view.showStatus(this, row, statusOf(records.get(row.id)));
    view.showProgress(this, progressOf(records, this.#ids));
    view.enable(this, 'clear', mode !== 'newer' && clearTicks(records, this.#ids).length > 0);
    view.enable(this, 'undo', mode !== 'newer' && this.#history.length > 0);
    view.showMessage(this, '.checklist-status', mode !== 'kept' ? mode : damaged > 0 ? 'damaged' : undefined);
    this.dataset.mode = mode;
    this.querySelector('fieldset')?.toggleAttribute('disabled', mode === 'newer');
    this.dispatchEvent(new CustomEvent('senda-progress', { bubbles: true, detail: progressOf(records, this.#ids) }));
  }

  /** One polite sentence per change: the notice, when there is one, and the count. */
  #speak(): void {
    clearTimeout(this.#speech);
    this.#speech = setTimeout(() => {
      const live = this.querySelector('.checklist-live');
      const words = this.#store ? view.wordsOf(this, progressOf(this.#store.records, this.#ids)) : '';
      if (live) live.textContent = `${words}. ${this.#unspoken}`.trim();
      this.#unspoken = '';
    }, SPEAK_AFTER_MS);
  }
}

customElements.define('senda-checklist', SendaChecklist);
