/** A dashboard with nothing of its own: it gives the board to its parts and applies what they ask for. */
import '../src/elements/assessment-comparison.ts';
import '../src/elements/assessment-incoming.ts';
import '../src/elements/assessment-register.ts';
import '../src/elements/assessment-share.ts';
import '../src/elements/export-files.ts';
import '../src/elements/retired-checks.ts';
import '../src/elements/team-file.ts';
import '../src/elements/your-data.ts';
import { AssessmentShelf, type Head } from '../src/elements/assessment-shelf.ts';
import { AssessmentStore, type Saved } from '../src/elements/assessment-store.ts';
import type { Board, BoardEvents, BoardPart } from '../src/elements/board.ts';
import { differences } from '../src/model/assessment/differences.ts';
import { remember, takeBack, type History } from '../src/model/assessment/history.ts';
import { ownChecks } from '../src/model/assessment/progress.ts';
import { changeTo, type Change, type Field, type RecordState, type Value } from '../src/model/assessment/state.ts';
import type { BoardFacts } from './board-facts.ts';

type Looked = BoardEvents['senda-look'];

/** What a test may say of the board; the rest comes from the page and the store. */
type Given = Partial<Pick<Board, 'today' | 'retired' | 'readOnly'>>;

export class BareBoard extends HTMLElement {
  /** `?as=ben` is another person: a store of their own, and the same files. */
  readonly store = new AssessmentStore(
    `/${new URLSearchParams(location.search).get('as') ?? ''}`,
    () => void this.load(),
  );
  readonly shelf = new AssessmentShelf(this.store.database);
  readonly #facts = JSON.parse(document.querySelector('#facts')?.textContent ?? '{}') as BoardFacts;
  readonly #asked: [name: keyof BoardEvents, detail: unknown][] = [];
  #given: Given = {};
  #heads: readonly Head[] = [];
  #looked: Looked | undefined;
  #history: History = [];

  connectedCallback(): void {
    window.board = this;
    const on = <Name extends keyof BoardEvents>(name: Name, act?: (detail: BoardEvents[Name]) => unknown): void =>
      this.addEventListener(name, (event) => {
        const { detail } = event as CustomEvent<BoardEvents[Name]>;
        this.#asked.push([name, detail]);
        act?.(detail);
      });
    on('senda-edit', ({ changes }) => this.#looked ?? this.edit(changes));
    on(
      'senda-merge',
      ({ records }) => this.#looked ?? this.#step(differences(this.store.merge(records), this.store.records)),
    );
    on('senda-choose', ({ id }) => this.choose(id));
    on('senda-reload', () => this.load());
    on('senda-incoming');
    on('senda-look', (looked) => this.#look(looked));
    on('senda-end-look', () => this.#look(undefined));
    void this.load().then(() => this.setAttribute('ready', ''));
  }

  /** What the parts have asked for by an event of this name. */
  asked<Name extends keyof BoardEvents>(name: Name): BoardEvents[Name][] {
    return this.#asked.filter(([one]) => one === name).map(([, detail]) => detail as BoardEvents[Name]);
  }

  /** Changes fields as another part would: one step. */
  edit(changes: readonly Change[]): Promise<Saved | undefined> {
    return this.#step(this.store.apply(changes));
  }

  /** The same by `record field`. */
  set(values: Readonly<Record<string, Value>>): Promise<Saved | undefined> {
    return this.edit(
      Object.entries(values).map(([key, to]) => {
        const [record = '', field = ''] = key.split(' ');
        return changeTo(this.store.records, record, field as Field, to as never);
      }),
    );
  }

  /** Takes the last step back. */
  undo(): Promise<Saved | undefined> {
    const { history, changes } = takeBack(this.#history);
    this.#history = history;
    return this.#keep(this.store.apply(changes));
  }

  async choose(id: string): Promise<void> {
    await this.shelf.choose(id);
    this.store.tell();
    await this.load();
  }

  /** Stores an assessment beside the others, or into the one of that id. */
  async put(id: string, records: readonly (readonly [string, RecordState])[]): Promise<void> {
    await this.shelf.put(id, new Map(records));
    await this.load();
  }

  async load(): Promise<void> {
    await this.store.load();
    await this.#list();
  }

  show(given: Given = {}): void {
    this.#given = { ...this.#given, ...given };
    const { store, shelf } = this;
    const { id, name, records, mode } = store;
    const shown = this.#looked ? { id: 'looked', ...this.#looked } : { id, name, records };
    const { retired = [] } = this.#given;
    const checks = this.#facts.checks.filter((check) => !retired.some((one) => one.id === check.id));
    const board: Board = {
      ...{ ...shown, mode, store, shelf, lists: this.#facts.lists, checks, retired, heads: this.#heads },
      scored: [...checks, ...ownChecks(shown.records)],
      readOnly: this.#looked !== undefined || mode === 'newer',
      today: '2026-11-22',
      ...this.#given,
    };
    for (const part of this.querySelectorAll<BoardPart>('[data-part]')) part.show(board);
    this.dataset.shown = shown.name;
  }

  #look(looked: Looked | undefined): void {
    this.#looked = looked;
    this.show();
  }

  #step(changes: Change[]): Promise<Saved | undefined> {
    this.#history = remember(this.#history, changes);
    return this.#keep(changes);
  }

  async #keep(changes: readonly Change[]): Promise<Saved | undefined> {
    this.show();
    const saved = changes.length > 0 ? await this.store.save() : undefined;
    await this.#list();
    return saved;
  }

  async #list(): Promise<void> {
    this.#heads = await this.shelf.list().catch(() => []);
    this.show();
  }
}

declare global {
  interface Window {
    board: BareBoard;
  }
}

customElements.define('bare-board', BareBoard);
