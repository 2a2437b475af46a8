/** One page's copy of the current assessment: changes show at once, are kept and reach the other tabs. */
import type { Clock } from '../model/assessment/cell.ts';
import { mergeRecord } from '../model/assessment/merge.ts';
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
import { isFull } from './database-requests.ts';
import { randomId } from './random-id.ts';

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
  readonly #writer = randomId();
  #coming: ReturnType<typeof setTimeout> | undefined;
  /** Changes that no save has counted yet. */
  #steps = 0;
  /** Whether storage has answered yet: what changes before belongs to whichever assessment is current. */
  #known = false;
  /** Whether a save was refused, so that the next reading tries again. */
  #refused = false;
  /** Readings and savings take turns: none sees the half of another. */
  #turn: Promise<unknown> = Promise.resolve();

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

  /** Reads the current assessment; what this page could not save yet stays on top, or stays open. Never throws. */
  load(): Promise<void> {
    return this.#inTurn(() => this.#read());
  }

  /** Changes this page's copy, for it to show at once. Returns the changes that applied; `save` keeps them. */
  apply(changes: readonly Change[]): Change[] {
    if (this.mode === 'newer') return [];
    const clock: Clock = { now: Date.now(), writer: this.#writer };
    const applied = changes.filter((change) => {
      const state = applyChange(this.#records.get(change.record), change, clock);
      if (!state) return false;
      this.#set(change.record, state);
      return true;
    });
    this.#steps += Number(applied.length > 0);
    return applied;
  }

  /** Joins another copy into this one, clocks and all. Returns the records as they were before; `save` keeps it. */
  merge(others: Records): Records {
    const before = new Map(this.#records);
    if (this.mode === 'newer') return before;
    for (const [id, state] of others) this.#set(id, mergeRecord(before.get(id), state));
    this.#steps += Number(others.size > 0);
    return before;
  }

  /** Writes what is not saved yet in one transaction, then tells the other tabs. Never throws. */
  save(): Promise<Saved> {
    return this.#inTurn(async () => {
      if (!this.#known && this.mode === 'kept') await this.#read();
      if (this.mode !== 'kept') return this.mode;
      return this.#unsaved.size === 0 ? 'kept' : this.#write();
    });
  }

  /** Tells the other tabs that something changed; the database is what they believe. */
  tell(): void {
    try {
      this.#channel?.postMessage('changed');
    } catch {
      // Closed with its page: the others read again when they are shown.
    }
  }

  /** Ends the connection once what is being written is kept. */
  close(): void {
    clearTimeout(this.#coming);
    if (this.#channel) this.#channel.onmessage = null;
    void this.#turn.then(() => {
      this.#channel?.close();
      this.database.close();
    });
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result;
    return result;
  }

  async #read(): Promise<void> {
    try {
      const found = await this.database.read();
      // Another tab chose another assessment: what was changed here belongs to the one before.
      if (this.#known && found.id !== this.id && !(await this.#left())) return;
      for (const id of this.#unsaved) found.records.set(id, mergeRecord(found.records.get(id), this.#records.get(id)));
      this.id = found.id;
      this.#records = found.records;
      this.#known = true;
      this.damaged += found.damaged;
      this.mode = found.newer ? 'newer' : 'kept';
    } catch {
      this.#refused = true;
      this.mode = 'memory';
    }
    if (this.#refused && this.mode === 'kept' && this.#unsaved.size > 0) await this.#write();
  }

  /** Saves what is left of the assessment that was open; whether all of it is kept. */
  async #left(): Promise<boolean> {
    while (this.#unsaved.size > 0) {
      await this.#write();
      if (this.#refused || this.mode === 'newer') return false;
    }
    return true;
  }

  async #write(): Promise<Saved> {
    const writing = new Map([...this.#unsaved].map((id) => [id, this.#records.get(id) ?? {}]));
    const steps = this.#steps;
    try {
      const { first, newer, remind } = await this.database.write(this.id, writing, steps);
      if (newer) return (this.mode = 'newer');
      // What changed again while it was written waits for its own save.
      for (const [id, state] of writing) if (this.#records.get(id) === state) this.#unsaved.delete(id);
      this.#steps -= steps;
      this.#refused = false;
      this.tell();
      return first ? 'first' : remind ? 'remind' : 'kept';
    } catch (error) {
      this.#refused = true;
      // A full disk may have room later; any other refusal means that this browser keeps nothing for now.
      return isFull(error) ? 'full' : (this.mode = 'memory');
    }
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
