/** Kept states: the statuses of a day under a label, or taken by itself before a risk. */
import type { Cell } from './cell.ts';
import { LIMITS } from './limits.ts';
import { packStatuses } from './packed.ts';
import type { CheckFacts } from './score.ts';
import { ABOUT, changeTo, entriesOf, valueOf, type Change, type Records, type Snapshot } from './state.ts';

export type SnapshotField = `snapshot-${string}`;

/** A kept state with its place in the record `about`. */
export interface KeptState extends Snapshot {
  field: SnapshotField;
  /** Taken by itself before a reset, an import or a merge. */
  automatic: boolean;
}

const AUTOMATIC = /^snapshot-auto\d{8}$/;

/** The kept states, the oldest first; those of one day in the order in which they were taken. */
export function keptStates(records: Records): KeptState[] {
  const about = records.get(ABOUT);
  const takenAt = (field: SnapshotField): Cell<unknown> => about?.[field] ?? [null, 0, 0, ''];
  return entriesOf(about, 'snapshot')
    .map(([field, snapshot]): KeptState => ({ ...snapshot, field, automatic: AUTOMATIC.test(field) }))
    .sort((a, b) => {
      const [one, two] = [takenAt(a.field), takenAt(b.field)];
      return compare(a.on, b.on) || one[1] - two[1] || one[2] - two[2] || compare(a.field, b.field);
    });
}

/**
 * The changes that keep today's state under a new id. An automatic one gives way when there is no room;
 * nothing when all that are kept were meant to be.
 */
export function keepState(
  records: Records,
  checks: readonly Pick<CheckFacts, 'id' | 'n'>[],
  { id, on, label }: { id: string; on: string; label: string },
): Change[] {
  const kept = keptStates(records);
  const leaving = kept.length < LIMITS.snapshots ? undefined : kept.find(({ automatic }) => automatic);
  if (kept.length >= LIMITS.snapshots && !leaving) return [];
  const keeping = changeTo(records, ABOUT, `snapshot-${id}`, { on, label, packed: packStatuses(records, checks) });
  return leaving ? [dropState(records, leaving.field), keeping] : [keeping];
}

/**
 * The same before a reset, an import or a merge, where there is anything to keep; the first one of a day stays, since
 * it is the state before all of them.
 */
export function keepStateBefore(
  records: Records,
  checks: readonly Pick<CheckFacts, 'id' | 'n'>[],
  on: string,
): Change[] {
  const id = `auto${on.replaceAll('-', '')}`;
  if (records.size === 0 || valueOf(records.get(ABOUT), `snapshot-${id}`)) return [];
  return keepState(records, checks, { id, on, label: '' });
}

/** The change that deletes a kept state. */
export function dropState(records: Records, field: SnapshotField): Change {
  return changeTo(records, ABOUT, field, null);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
