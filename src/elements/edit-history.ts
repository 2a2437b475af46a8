/** Changes to the assessment of a page, and the way back. */
import { remember, takeBack, type History } from '../model/assessment/history.ts';
import type { Change } from '../model/assessment/state.ts';
import type { AssessmentStore } from './assessment-store.ts';

export class EditHistory {
  readonly #store: AssessmentStore;
  #history: History = [];

  constructor(store: AssessmentStore) {
    this.#store = store;
  }

  get isEmpty(): boolean {
    return this.#history.length === 0;
  }

  /** Makes changes one step; those that no longer apply are left out. Returns what applied, as the others do. */
  apply(changes: readonly Change[]): Change[] {
    return this.remember(this.#store.apply(changes));
  }

  /** Takes what was changed beside it as one step. */
  remember(applied: Change[]): Change[] {
    this.#history = remember(this.#history, applied);
    return applied;
  }

  /** Takes back the newest step that still applies: what another tab has changed since stays as it is. */
  undo(): Change[] {
    let applied: Change[] = [];
    while (applied.length === 0 && !this.isEmpty) {
      const { history, changes } = takeBack(this.#history);
      this.#history = history;
      applied = this.#store.apply(changes);
    }
    return applied;
  }

  /** Forgets all steps: they belong to an assessment that is no longer shown. */
  clear(): void {
    this.#history = [];
  }
}
