/** One page's copy of an assessment: changes show at once, are kept in IndexedDB and reach the other tabs. */
import type { Clock } from '../model/assessment/cell.ts';
import {
  applyChange,
  DEFAULT_ASSESSMENT,
  mergeItem,
  type Change,
  type Items,
  type ItemState,
} from '../model/assessment/state.ts';
import { AssessmentDatabase } from './assessment-database.ts';

/** `memory`: the browser keeps nothing; `newer`: a newer version of the site wrote here, so nothing may change. */
export type StoreMode = 'kept' | 'memory' | 'newer';

/** `first` is a save that was the first this browser ever kept; after `full` the next one tries again. */
export type Saved = 'kept' | 'first' | 'full' | 'memory' | 'newer';

export class AssessmentStore {
  mode: StoreMode = 'kept';
  /** How many damaged records this page has moved aside. */
  damaged = 0;
  #items = new Map<string, ItemState>();
  readonly #unsaved = new Set<string>();
  readonly #database: AssessmentDatabase;
  readonly #channel: BroadcastChannel | undefined;
  readonly #writer = Math.random().toString(36).slice(2, 10).padEnd(8, '0');

  /** `base` is the path below which the site is served: several sites may share one origin. */
  constructor(base: string, onOthers: () => void, assessment = DEFAULT_ASSESSMENT) {
    const name = `senda:${base}`;
    this.#database = new AssessmentDatabase(name, assessment);
    this.#channel = openChannel(name, onOthers);
  }

  get items(): Items {
    return this.#items;
  }

  /** Reads every item of the assessment; what this page could not save yet stays on top. */
  async load(): Promise<void> {
    if (this.mode === 'memory') return;
    try {
      const { items, newer, damaged } = await this.#database.read();
      for (const id of this.#unsaved) items.set(id, mergeItem(items.get(id), this.#items.get(id)));
      this.#items = items;
      this.damaged += damaged;
      this.mode = newer ? 'newer' : 'kept';
    } catch {
      this.mode = 'memory';
    }
  }

  /** Changes this page's copy, for it to show at once. Returns the changes that applied; `save` keeps them. */
  apply(changes: readonly Change[]): Change[] {
    if (this.mode === 'newer') return [];
    const clock: Clock = { now: Date.now(), writer: this.#writer };
    return changes.filter((change) => {
      const state = applyChange(this.#items.get(change.item), change, clock);
      if (!state) return false;
      this.#items.set(change.item, state);
      this.#unsaved.add(change.item);
      return true;
    });
  }

  /** Writes what is not saved yet in one transaction, then tells the other tabs. Never throws. */
  async save(): Promise<Saved> {
    if (this.mode !== 'kept') return this.mode;
    const writing = new Map([...this.#unsaved].map((id) => [id, this.#items.get(id) ?? {}]));
    try {
      const { first, newer } = await this.#database.write(writing);
      if (newer) return (this.mode = 'newer');
      // What changed again while it was written waits for its own save.
      for (const [id, state] of writing) if (this.#items.get(id) === state) this.#unsaved.delete(id);
      this.#channel?.postMessage('changed');
      return first ? 'first' : 'kept';
    } catch (error) {
      // A full disk may have room later; any other refusal means that this browser keeps nothing.
      if ((error as DOMException | null)?.name === 'QuotaExceededError') return 'full';
      return (this.mode = 'memory');
    }
  }

  close(): void {
    this.#channel?.close();
    this.#database.close();
  }
}

/** Messages only say that something changed; the database is what other tabs believe. */
function openChannel(name: string, onOthers: () => void): BroadcastChannel | undefined {
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = onOthers;
    return channel;
  } catch {
    // Without channels a tab reads again when it is shown again.
    return undefined;
  }
}
