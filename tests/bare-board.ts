/** A dashboard with nothing of its own: it gives the board to the parts and applies what they ask for. */
import { remember, takeBack, type History } from '../src/model/assessment/history.ts';
import type { Change, Records } from '../src/model/assessment/state.ts';
import { AssessmentShelf, type Head } from '../src/elements/assessment-shelf.ts';
import { AssessmentStore } from '../src/elements/assessment-store.ts';
import '../src/elements/assessment-incoming.ts';
import '../src/elements/assessment-share.ts';
import '../src/elements/team-file.ts';
import type { Board, BoardEvents, BoardPart } from '../src/elements/board.ts';

class BareBoard extends HTMLElement {
  readonly #page = JSON.parse(document.querySelector('#checks')?.textContent ?? '{}') as Pick<
    Board,
    'lists' | 'checks'
  >;
  /** `?as=ben` is another person: a store of their own, and the same files. */
  readonly store = new AssessmentStore(
    `/${new URLSearchParams(location.search).get('as') ?? ''}`,
    () => void this.load(),
  );
  readonly shelf = new AssessmentShelf(this.store.database);
  #heads: Head[] = [];
  #looked: { name: string; records: Records } | undefined;
  #history: History = [];
  events: string[] = [];

  connectedCallback(): void {
    const on = <Name extends keyof BoardEvents>(name: Name, act: (detail: BoardEvents[Name]) => unknown): void =>
      this.addEventListener(name, (event) => {
        this.events.push(name);
        void act((event as CustomEvent<BoardEvents[Name]>).detail);
      });
    on('senda-edit', ({ changes }) => this.#looked ?? this.#step(this.store.apply(changes)));
    on('senda-merge', ({ records }) => this.#looked ?? this.#step(this.store.merge(records)));
    on('senda-choose', async ({ id }) => {
      await this.shelf.choose(id);
      this.store.tell();
      await this.load();
    });
    on('senda-look', (looked) => this.#look(looked));
    on('senda-end-look', () => this.#look(undefined));
    void this.load().then(() => this.setAttribute('ready', ''));
  }

  /** Takes the last step back. */
  undo(): Promise<void> {
    const { history, changes } = takeBack(this.#history);
    this.#history = history;
    return this.#keep(this.store.apply(changes));
  }

  /** Changes fields as another part would. */
  edit(changes: readonly Change[]): Promise<void> {
    return this.#step(this.store.apply(changes));
  }

  async load(): Promise<void> {
    await this.store.load();
    this.#heads = await this.shelf.list().catch(() => []);
    this.show();
  }

  show(): void {
    const { id, name, records, mode } = this.store;
    const shown = this.#looked ? { id: 'looked', ...this.#looked } : { id, name, records };
    const { lists, checks } = this.#page;
    const readOnly = this.#looked !== undefined || mode === 'newer';
    const board = { lists, checks, scored: checks, retired: [], heads: this.#heads, today: '2026-11-22' };
    for (const part of this.querySelectorAll<BoardPart>('[data-part]')) {
      part.show({ ...board, ...shown, readOnly, mode, store: this.store, shelf: this.shelf });
    }
    this.dataset.shown = shown.name;
  }

  #look(looked: { name: string; records: Records } | undefined): void {
    this.#looked = looked;
    this.show();
  }

  #step(changes: Change[]): Promise<void> {
    this.#history = remember(this.#history, changes);
    return this.#keep(changes);
  }

  async #keep(changes: readonly Change[]): Promise<void> {
    this.show();
    if (changes.length > 0) await this.store.save();
    this.#heads = await this.shelf.list().catch(() => []);
    this.show();
  }
}

customElements.define('bare-board', BareBoard);
