/** What follows from a decision: looked at for excess first, kept aside before a risk, then written. */
import type { Clock } from '../model/assessment/cell.ts';
import type { IncomingCopy, IncomingValues } from '../model/assessment/incoming.ts';
import { excessOf, freeName, recordsOfValues, withCellOf, withChanges } from '../model/assessment/intake.ts';
import { LIMITS } from '../model/assessment/limits.ts';
import { mergeRecords } from '../model/assessment/merge.ts';
import { keepStateBefore } from '../model/assessment/snapshots.ts';
import { ABOUT, changeTo, valueOf, type Change, type Records, type RecordState } from '../model/assessment/state.ts';
import { send, type Board } from './board.ts';
import { isHere } from './incoming-backup.ts';
import { randomId } from './random-id.ts';

/** What to tell the reader; `kept` says whether the preview has done its work. */
export interface Outcome {
  kept: boolean;
  word: string;
  values?: Readonly<Record<string, string>>;
}

/** An assessment of a backup and the way it comes in. */
export interface Restored {
  copy: IncomingCopy;
  merge: boolean;
}

const trouble = (word: string): Outcome => ({ kept: false, word });

/** A new assessment beside the others, which becomes the current one. */
export async function saveCopy(
  host: HTMLElement,
  { shelf, today }: Board,
  incoming: IncomingCopy | IncomingValues,
  fallback: string,
): Promise<Outcome> {
  const heads = await shelf.list();
  if (heads.length >= LIMITS.assessments) return trouble('excess-assessments');
  const clock = clockOf();
  const records = incoming.kind === 'copy' ? incoming.records : recordsOfValues(incoming.values, clock);
  const name = freeName(
    (incoming.name || fallback).slice(0, LIMITS.name),
    heads.map((head) => head.name),
  );
  const made = valueOf(records.get(ABOUT), 'made') || today;
  const about = [changeTo(records, ABOUT, 'name', name), changeTo(records, ABOUT, 'made', made)];
  const named = withChanges(records, about, clock);
  const excess = excessOf(named, [records]);
  if (excess) return trouble(`excess-${excess}`);
  const id = randomId();
  await shelf.put(id, named);
  send(host, 'senda-choose', { id });
  return { kept: true, word: 'savedCopy', values: { name } };
}

/** Joins a copy into the current assessment by its clocks. */
export async function merge(host: HTMLElement, board: Board, others: Records, about = ''): Promise<Outcome> {
  const mine = new Map(board.store.records);
  const clock = clockOf();
  const records = daySnapshot(board, mine).reduce((all, change) => withCellOf(all, mine, change, clock), others);
  const excess = excessOf(mergeRecords(mine, records), [mine, records]);
  if (excess) return trouble(`excess-${excess}`);
  const message = await keepCopy(board, 'merge', mine);
  send(host, 'senda-merge', { records, message, about });
  return { kept: true, word: 'merged', values: { name: about } };
}

/** Takes bare values over as changes of the current assessment. */
export async function take(
  host: HTMLElement,
  board: Board,
  changes: readonly Change[],
  about: string,
): Promise<Outcome> {
  const mine = new Map(board.store.records);
  const all = [...daySnapshot(board, mine), ...changes];
  const clock = clockOf();
  const excess = excessOf(withChanges(mine, all, clock), [mine, withChanges(new Map(), changes, clock)]);
  if (excess) return trouble(`excess-${excess}`);
  const message = await keepCopy(board, 'import', mine);
  send(host, 'senda-edit', { changes: all, message, about });
  return { kept: true, word: 'merged', values: { name: about } };
}

/** Puts assessments of a backup on the shelf, or joins them into those of the same id; all of them or none. */
export async function restore(host: HTMLElement, board: Board, restored: readonly Restored[]): Promise<Outcome> {
  const { shelf, store } = board;
  const heads = await shelf.list();
  const wasEmpty = store.records.size === 0;
  const plans = await Promise.all(
    restored.map(async ({ copy, merge: joins }) => {
      const here = isHere(board, copy.id);
      const mine = joins && here ? await shelf.read(copy.id) : undefined;
      return { copy, mine, id: here && !mine ? randomId() : copy.id };
    }),
  );
  if (heads.length + plans.filter(({ mine }) => !mine).length > LIMITS.assessments) {
    return trouble('excess-assessments');
  }
  for (const { copy, mine } of plans) {
    const parts = [mine ?? new Map<string, RecordState>(), copy.records] as const;
    const excess = excessOf(mergeRecords(...parts), parts);
    if (excess) return trouble(`excess-${excess}`);
  }
  for (const { copy, mine, id } of plans) {
    if (mine && id === store.id) await merge(host, board, copy.records, copy.name);
    else {
      if (mine) await shelf.keepCopy('merge', valueOf(mine.get(ABOUT), 'name'), mine);
      await shelf.put(id, copy.records);
    }
  }
  store.tell();
  // Choosing makes the dashboard read its list of assessments again.
  send(host, 'senda-choose', { id: wasEmpty ? (plans[0]?.id ?? store.id) : store.id });
  const names = new Intl.ListFormat(document.documentElement.lang).format(
    plans.map(({ copy }) => copy.name || copy.id),
  );
  return { kept: true, word: 'restored', values: { names } };
}

/** Keeps the assessment as it is now, where there is something to lose; the message that says whether a copy is kept. */
async function keepCopy({ shelf, store }: Board, why: 'import' | 'merge', mine: Records): Promise<string> {
  if (store.mode === 'memory' || mine.size === 0) return 'joined';
  await shelf.keepCopy(why, store.name, mine);
  return 'merged';
}

function clockOf(): Clock {
  return { now: Date.now(), writer: randomId() };
}

function daySnapshot({ checks, retired, today }: Board, mine: Records): Change[] {
  return keepStateBefore(mine, [...checks, ...retired], today);
}
