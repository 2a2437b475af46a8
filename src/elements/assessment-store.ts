/** One page's copy of the current assessment: changes show at once, are kept and reach the other tabs. */
import type { Clock } from '../model/assessment/cell.ts';
import { differences, mergeRecord, mergeRecords } from '../model/assessment/merge.ts';
import {
  ABOUT,
  applyChange,
  DEFAULT_ASSESSMENT,
  valueOf,
  type Change,
  type Records,
  type RecordState,
} from '../model/assessment/state.ts';
import { AssessmentDatabase } from './assessment-database.ts';

/** `memory`: the browser keeps nothing; `newer`: a newer version of the site wrote here, so nothing may change. */
export type StoreMode = 'kept' | 'memory' | 'newer';

/**
 * `first` is a save that was the first this browser ever kept; after `full` the next one tries again;
 * `remind` was kept, and a copy of one's own would be wise by now.
 */
export type Saved = 'kept' | 'first' | 'remind' | 'full' | 'memory' | 'newer';

/** Messages from other tabs that come this close together (ms) are one. */
const TOGETHER_MS = 40;

export class AssessmentStore {
  mode: StoreMode = 'kept';
  /** How many damaged records this page has moved aside. */
  damaged = 0;
  /** The assessment that this page shows. */
  id = DEFAULT_ASSESSMENT;
  readonly database: AssessmentDatabase;
  #records = new Map<string, RecordState>();
  readonly #unsaved = new Set<string>();
  readonly #channel: BroadcastChannel | undefined;
  readonly #writer = Math.random().toString(36).slice(2, 10).padEnd(8, '0');
  #coming: ReturnType<typeof setTimeout> | undefined;

  /** `base` is the path below which the site is served: several sites may share one origin. */
  constructor(base: string, onOthers: () => void) {
    const name = `senda:${base}`;
    this.database = new AssessmentDatabase(name);
    this.#channel = openChannel(name, () => {
      this.#coming ??= setTimeout(() => {
        this.#coming = undefined;
        onOthers();
      }, TOGETHER_MS);
    });
  }

  get records(): Records {
    return this.#records;
  }

  /** What the assessment is called; empty until somebody names it. */
  get name(): string {
    return valueOf(this.#records.get(ABOUT), 'name');
  }

  /** Reads the current assessment; what this page could not save yet stays on top, or stays open. */
  async load(): Promise<void> {
    if (this.mode === 'memory') return;
    try {
      const found = await this.database.read();
      // Another tab chose another assessment: what was changed here belongs to the one before.
      if (found.id !== this.id)
        for (let kept = ''; this.#unsaved.size > 0 && kept !== 'full';) kept = await this.save();
      if (found.id !== this.id && this.#unsaved.size > 0) return;
      this.id = found.id;
      for (const id of this.#unsaved) found.records.set(id, mergeRecord(found.records.get(id), this.#records.get(id)));
      this.#records = found.records;
      this.damaged += found.damaged;
      this.mode = found.newer ? 'newer' : 'kept';
    } catch {
      this.mode = 'memory';
    }
  }

  /** Changes this page's copy, for it to show at once. Returns the changes that applied; `save` keeps them. */
  apply(changes: readonly Change[]): Change[] {
    if (this.mode === 'newer') return [];
    const clock: Clock = { now: Date.now(), writer: this.#writer };
    return changes.filter((change) => {
      const state = applyChange(this.#records.get(change.record), change, clock);
      if (!state) return false;
      this.#set(change.record, state);
      return true;
    });
  }

  /** Joins another copy into this one, clocks and all. Returns what changed by it; `save` keeps it. */
  merge(others: Records): Change[] {
    if (this.mode === 'newer') return [];
    const before = new Map(this.#records);
    const merged = mergeRecords(before, others);
    for (const id of others.keys()) this.#set(id, merged.get(id) ?? {});
    return differences(before, merged);
  }

  /** Writes what is not saved yet in one transaction, then tells the other tabs. Never throws. */
  async save(): Promise<Saved> {
    if (this.mode !== 'kept') return this.mode;
    const writing = new Map([...this.#unsaved].map((id) => [id, this.#records.get(id) ?? {}]));
    try {
      const { first, newer, remind } = await this.database.write(this.id, writing);
      if (newer) return (this.mode = 'newer');
      // What changed again while it was written waits for its own save.
      for (const [id, state] of writing) if (this.#records.get(id) === state) this.#unsaved.delete(id);
      this.tell();
      return first ? 'first' : remind ? 'remind' : 'kept';
    } catch (error) {
      // A full disk may have room later; any other refusal means that this browser keeps nothing.
      if ((error as DOMException | null)?.name === 'QuotaExceededError') return 'full';
      return (this.mode = 'memory');
    }
  }

  /** Tells the other tabs that something changed; the database is what they believe. */
  tell(): void {
    this.#channel?.postMessage('changed');
  }

  close(): void {
    clearTimeout(this.#coming);
    this.#channel?.close();
    this.database.close();
  }

  #set(id: string, state: RecordState): void {
    this.#records.set(id, state);
    this.#unsaved.add(id);
  }
}

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
