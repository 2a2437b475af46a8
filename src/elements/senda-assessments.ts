import { differences } from '../model/assessment/differences.ts';
import { isUntouched } from '../model/assessment/new-assessment.ts';
import { scoreOf } from '../model/assessment/score.ts';
import { ABOUT, type Change } from '../model/assessment/state.ts';
import type { Incoming } from '../model/assessment/incoming.ts';
import { AssessmentShelf, type Head } from './assessment-shelf.ts';
import type { Board, BoardEvents, Looked } from './board.ts';
import { hearParts, showInParts } from './board-parts.ts';
import { boardOf, readPage, type PageChecks } from './board-reading.ts';
import { enable } from './enable.ts';
import { fillWords } from './page-words.ts';
import { PageWork } from './page-work.ts';
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
 * @attr data-settled - Set once the stored assessment has been drawn: from then on styles may move what changes.
 * @attr ready - Set once the stored assessment is shown.
 */
export class SendaAssessments extends HTMLElement {
  #abort = new AbortController();
  #page: PageChecks = { lists: [], checks: [], retired: [] };
  #work: PageWork | undefined;
  #shelf: AssessmentShelf | undefined;
  #heads: readonly Head[] = [];
  #looked: Looked | undefined;

  connectedCallback(): void {
    this.#page = readPage(this);
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const page = { load: () => this.#load(), show: () => this.#show(), speak: () => this.#speak() };
    const { store, history, notices } = (this.#work = new PageWork(this, page, signal));
    this.#shelf = new AssessmentShelf(store.database);
    const receiver = (): Receiver | null => this.querySelector<Receiver>('[data-part="incoming"]');
    hearParts(
      this,
      {
        'senda-edit': ({ changes, ...said }) => this.#change(() => history.apply(changes), said),
        'senda-merge': ({ records, ...said }) =>
          this.#change(() => history.remember(differences(store.merge(records), store.records)), said),
        'senda-choose': ({ id, ...said }) => this.#choose(id, said),
        'senda-reload': () => this.#reload(),
        'senda-look': ({ name, records }) => this.look({ id: LOOKED, name, records }),
        'senda-end-look': () => this.endLook(),
        'senda-say': (said) => this.#say(said),
        'senda-speak': ({ words }) => notices.speak(() => words),
        'senda-incoming': ({ incoming, source }) => receiver()?.receive?.(incoming, source),
      },
      signal,
    );
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    void this.#start();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
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
    this.setAttribute('ready', '');
    // A stored score does not play its motion. Asking for its layout here would cost a second one.
    requestAnimationFrame(() => requestAnimationFrame(() => this.setAttribute('data-settled', '')));
  }

  async #load(): Promise<void> {
    await this.#work?.load();
    await this.#list();
    this.#show();
  }

  async #list(): Promise<void> {
    this.#heads = (await this.#shelf?.list().catch(() => [])) ?? [];
  }

  /** Shows a change at once, keeps it, and says what the reader has to know. */
  async #change(make: () => readonly Change[], { message, about }: Said): Promise<void> {
    if (!this.#work || this.#looked) return;
    const applied = make();
    await this.#work.keep(message, about);
    const renamed = applied.some(({ record }) => record === ABOUT);
    const { id } = this.#work.store;
    if (!renamed && this.#heads.some((head) => head.id === id)) return;
    await this.#list();
    this.#show();
  }

  async #choose(id: string, said: Said): Promise<void> {
    try {
      await this.#work?.store.save();
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
    this.#work?.history.clear();
    await this.#load();
    this.#work?.store.tell();
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
    const isPossible = this.#work?.history.isEmpty === false && !this.#looked;
    if (!isUndo || !isPossible || document.querySelector('dialog[open]')) return;
    if (event.target instanceof Element && event.target.matches('textarea, select, input:not([type="checkbox"])'))
      return;
    event.preventDefault();
    this.#undo();
  }

  #undo(): void {
    void this.#change(() => this.#work?.history.undo() ?? [], { message: 'undone' });
  }

  #say({ message, about }: Said): void {
    this.#work?.notices.notify(message, about);
    this.#speak();
  }

  /** The notice, and where the assessment stands. */
  #speak(): void {
    this.#work?.notices.speak((notice) => {
      const board = this.#board();
      if (!board) return notice;
      const { share = 0, answered, checks } = scoreOf(board.records, board.scored);
      return `${notice} ${fillWords(this.dataset.spoken, { score: writePercent(share), answered, checks })}`;
    });
  }

  #board(): Board | undefined {
    if (!this.#work || !this.#shelf) return undefined;
    return boardOf(this.#page, { store: this.#work.store, shelf: this.#shelf, heads: this.#heads }, this.#looked);
  }

  #show(): void {
    const [work, board] = [this.#work, this.#board()];
    if (!work || !board) return;
    const blank = isUntouched(work.store.records) && !board.heads.some(({ current }) => !current);
    this.dataset.state = this.#looked ? 'look' : blank ? 'blank' : 'filled';
    work.tellState();
    showInParts(this, board);
    enable(this, '[data-action="undo"]', !board.readOnly && !work.history.isEmpty);
  }
}

customElements.define('senda-assessments', SendaAssessments);
