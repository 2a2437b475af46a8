/** A dashboard with nothing but the register: builds the board, keeps what is asked for, takes it back. */
import '../src/elements/assessment-register.ts';
import { AssessmentShelf } from '../src/elements/assessment-shelf.ts';
import { AssessmentStore } from '../src/elements/assessment-store.ts';
import type { Board, BoardEvents } from '../src/elements/board.ts';
import { remember, takeBack, type History } from '../src/model/assessment/history.ts';
import { changeTo, type Change, type Field, type Value } from '../src/model/assessment/state.ts';

/** A day that tests can count from. */
const TODAY = '2026-11-22';

class RegisterHost {
  /** How often something was asked to change: one step of undo each. */
  steps = 0;
  readOnly = false;
  readonly store = new AssessmentStore('/', () => void this.load());
  readonly #shelf = new AssessmentShelf(this.store.database);
  #history: History = [];

  async load(): Promise<void> {
    await this.store.load();
    this.show();
  }

  show(): void {
    document.querySelector('assessment-register')?.show(this.#board());
  }

  edit(changes: readonly Change[]): void {
    this.steps += 1;
    this.#history = remember(this.#history, this.store.apply(changes));
    this.show();
    void this.store.save();
  }

  /** Sets fields by `record field`, as another part of the dashboard would. */
  set(values: Readonly<Record<string, Value>>): void {
    this.edit(
      Object.entries(values).map(([key, to]) => {
        const [record = '', field = ''] = key.split(' ');
        return changeTo(this.store.records, record, field as Field, to as never);
      }),
    );
  }

  undo(): void {
    const { history, changes } = takeBack(this.#history);
    this.#history = history;
    this.store.apply(changes);
    this.show();
    void this.store.save();
  }

  #board(): Board {
    const { store, readOnly } = this;
    const { id, name, records, mode } = store;
    const none = { lists: [], checks: [], scored: [], retired: [], heads: [] };
    return { ...none, id, name, records, mode, readOnly, store, shelf: this.#shelf, today: TODAY };
  }
}

declare global {
  interface Window {
    registerHost: RegisterHost;
  }
}

window.registerHost = new RegisterHost();
document.addEventListener('senda-edit', (event) => {
  window.registerHost.edit((event as CustomEvent<BoardEvents['senda-edit']>).detail.changes);
});
void window.registerHost.load();
