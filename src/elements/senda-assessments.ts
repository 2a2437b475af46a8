import { isUntouched } from '../model/assessment/new-assessment.ts';
import { scoreOf } from '../model/assessment/score.ts';
import { ABOUT, type Change } from '../model/assessment/state.ts';
import type { Incoming } from '../model/assessment/incoming.ts';
import { AssessmentShelf, type Head } from './assessment-shelf.ts';
import { AssessmentStore } from './assessment-store.ts';
import type { Board, BoardEvents, BoardPart, Looked } from './board.ts';
import { boardOf, readPage, type PageChecks } from './board-reading.ts';
import { EditHistory } from './edit-history.ts';
import { enable } from './enable.ts';
import { Notices } from './notices.ts';
import { fillWords } from './page-words.ts';
import { writePercent } from './percent.ts';
import { randomId } from './random-id.ts';

/** What is looked at is no assessment of this browser. */
const LOOKED = 'looked';

type Said = Pick<BoardEvents['senda-edit'], 'message' | 'about'>;

interface Receiver extends HTMLElement {
  receive?: (incoming: Incoming, source: string) => void;
}

/**
 * The dashboard: holds the current assessment, gives it to every `[data-part]` after each change, keeps what they
 * ask to change, and says what the reader has to know. Words come from `<template data-messages>`.
 *
 * @attr base - Path below which the site is served.
 * @attr data-spoken - Words of the live region with `{score}`, `{answered}` and `{checks}` in them.
 * @attr data-state - Set: `blank`, `filled` or `look`, for styles.
 * @attr ready - Set once the stored assessment is shown.
 */
export class SendaAssessments extends HTMLElement {
  #abort = new AbortController();
  #page: PageChecks = { lists: [], checks: [], retired: [] };
  #store: AssessmentStore | undefined;
  #shelf: AssessmentShelf | undefined;
  #heads: readonly Head[] = [];
  #history: EditHistory | undefined;
  #looked: Looked | undefined;
  readonly #notices = new Notices(this);

  connectedCallback(): void {
    this.#page = readPage(this);
    const store = (this.#store = new AssessmentStore(this.getAttribute('base') ?? '/', () => void this.#load()));
    this.#shelf = new AssessmentShelf(store.database);
    this.#history = new EditHistory(store);
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const on = <Name extends keyof BoardEvents>(name: Name, act: (detail: BoardEvents[Name]) => unknown): void =>
      this.addEventListener(name, (event) => void act((event as CustomEvent<BoardEvents[Name]>).detail), { signal });
    on('senda-edit', ({ changes, ...said }) => this.#change((history) => history.apply(changes), said));
    on('senda-merge', ({ records, ...said }) => this.#change((history) => history.merge(records), said));
    on('senda-choose', ({ id, ...said }) => this.#choose(id, said));
    on('senda-reload', () => this.#reload());
    on('senda-look', ({ name, records }) => this.look({ id: LOOKED, name, records }));
    on('senda-end-look', () => this.endLook());
    on('senda-say', (said) => this.#say(said));
    on('senda-speak', ({ words }) => this.#notices.speak(() => words));
    on('senda-incoming', ({ incoming, source }) =>
      this.querySelector<Receiver>('[data-part="incoming"]')?.receive?.(incoming, source),
    );
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    // A page from the back/forward cache and a tab that slept have missed what others did.
    addEventListener('pageshow', ({ persisted }) => persisted && void this.#load(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden || void this.#load(), { signal });
    void this.#start();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#store?.close();
    this.#notices.stop();
  }

  /** Shows records to be looked at only; the stored ones stay as they are. */
  look(looked: Looked): void {
    this.#looked = looked;
    this.#show();
  }

  /** Shows the board again: a part whose script came later has seen nothing yet. */
  refresh(): void {
    if (this.hasAttribute('ready')) this.#show();
  }

  endLook(): void {
    this.#looked = undefined;
    this.#show();
  }

  async #start(): Promise<void> {
    await this.#load();
    // Styles settle before `ready` allows motion: a stored score does not play its animation.
    this.getBoundingClientRect();
    this.setAttribute('ready', '');
  }

  async #load(): Promise<void> {
    const before = this.#store?.id;
    await this.#store?.load();
    await this.#list();
    if (this.#store?.id !== before) this.#history?.clear();
    this.#show();
  }

  async #list(): Promise<void> {
    this.#heads = (await this.#shelf?.list().catch(() => [])) ?? [];
  }

  async #change(make: (history: EditHistory) => readonly Change[], said: Said): Promise<void> {
    if (this.#history && !this.#looked) await this.#keep(make(this.#history), said);
  }

  /** Shows the change at once, keeps it, and says what the reader has to know. */
  async #keep(applied: readonly Change[], said: Said): Promise<void> {
    this.#show();
    this.#say(said);
    const saved = (await this.#store?.save()) ?? 'memory';
    if (this.#notices.saved(saved)) this.#speak();
    const renamed = applied.some(({ record }) => record === ABOUT);
    const unlisted = !this.#heads.some(({ id }) => id === this.#store?.id);
    if (renamed || unlisted) await this.#list();
    if (renamed || unlisted || saved !== 'kept') this.#show();
  }

  async #choose(id: string, said: Said): Promise<void> {
    try {
      await this.#store?.save();
      await this.#shelf?.choose(id);
    } catch {
      this.#say({ message: 'memory' });
      return;
    }
    await this.#reload();
    this.#say(said);
  }

  /** Shows what is stored by now, and has the other tabs do the same; nothing is written. */
  async #reload(): Promise<void> {
    this.#looked = undefined;
    this.#history?.clear();
    await this.#load();
    this.#store?.tell();
  }

  /** Brings back what was deleted last, from the copy that was put aside before. */
  async #restore(): Promise<void> {
    const copies = await this.#shelf?.copies().catch(() => []);
    const copy = copies?.find(({ why }) => why === 'delete');
    if (!copy) return;
    const id = randomId();
    await this.#shelf?.put(id, copy.records);
    await this.#choose(id, { message: 'restored', about: copy.name });
    this.querySelector<HTMLElement>('[data-heading]')?.focus();
  }

  #onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    if (!button || button.getAttribute('aria-disabled') === 'true') return;
    if (button.dataset.action === 'restore') void this.#restore();
    if (button.dataset.action !== 'undo') return;
    // The button may leave with the notice it stands in.
    if (button.closest('[data-notice]')) this.querySelector<HTMLElement>('[data-heading]')?.focus();
    this.#undo();
  }

  /** Ctrl or ⌘ with Z, but where the reader types: there it takes back letters. */
  #onKey(event: KeyboardEvent): void {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z';
    if (!isUndo || this.#history?.isEmpty !== false || this.#looked || document.querySelector('dialog[open]')) return;
    if (event.target instanceof Element && event.target.matches('textarea, select, input:not([type="checkbox"])'))
      return;
    event.preventDefault();
    this.#undo();
  }

  #undo(): void {
    void this.#change((history) => history.undo(), { message: 'undone' });
  }

  #say({ message, about }: Said): void {
    this.#notices.notify(message, about);
    this.#speak();
  }

  /** The notice, and where the assessment stands. */
  #speak(): void {
    this.#notices.speak((notice) => {
      const board = this.#board();
      if (!board) return notice;
      const { share = 0, answered, checks } = scoreOf(board.records, board.scored);
      return `${notice} ${fillWords(this.dataset.spoken, { score: writePercent(share), answered, checks })}`;
    });
  }

  #board(): Board | undefined {
    const [store, shelf] = [this.#store, this.#shelf];
    if (!store || !shelf) return undefined;
    return boardOf(this.#page, { store, shelf, heads: this.#heads }, this.#looked);
  }

  #show(): void {
    const board = this.#board();
    if (!board) return;
    const { mode, damaged, records } = board.store;
    const blank = isUntouched(records) && !board.heads.some(({ current }) => !current);
    this.dataset.state = this.#looked ? 'look' : blank ? 'blank' : 'filled';
    this.#notices.state(mode !== 'kept' ? mode : damaged > 0 ? 'damaged' : undefined);
    for (const part of this.querySelectorAll<HTMLElement & Partial<BoardPart>>('[data-part]')) {
      try {
        part.show?.(board);
      } catch (error) {
        // One part that fails takes no other with it.
        reportError(error);
      }
    }
    enable(this, '[data-action="undo"]', !board.readOnly && this.#history?.isEmpty === false);
  }
}

customElements.define('senda-assessments', SendaAssessments);
