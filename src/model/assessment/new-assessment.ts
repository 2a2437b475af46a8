/** How an assessment begins, is copied and starts over; and whether anything was ever set in one. */
import { stamp, type Cell, type Clock } from './cell.ts';
import { addDays } from './deadlines.ts';
import type { CheckFacts } from './score.ts';
import { keepStateBefore } from './snapshots.ts';
import {
  ABOUT,
  changeTo,
  emptyValue,
  sameValue,
  statusOf,
  type Change,
  type Field,
  type Note,
  type Records,
  type RecordState,
  type Snapshot,
  type Value,
} from './state.ts';

type Cells = readonly [Field, Cell<Value>][];

/** The records of an assessment under a new name; `from` brings the checks of another. */
export function namedRecords(
  { name, scope, made }: { name: string; scope: string; made: string },
  clock: Clock,
  from: Records = new Map(),
): Map<string, RecordState> {
  const about = from.get(ABOUT);
  return new Map(from).set(ABOUT, {
    ...about,
    name: stamp(name, clock, about?.name),
    scope: stamp(scope, clock, about?.scope),
    made: stamp(made, clock, about?.made),
  });
}

/** Every status back to open, and the state before kept; owners, dates and notes stay. One step of undo. */
export function startOver(records: Records, checks: readonly Pick<CheckFacts, 'id' | 'n'>[], today: string): Change[] {
  const set = [...records.keys()].filter((id) => statusOf(records.get(id)) !== 'open');
  if (set.length === 0) return [];
  return [...keepStateBefore(records, checks, today), ...set.map((id) => changeTo(records, id, 'status', 'open'))];
}

/** Whether no field says anything: nobody has set one, or everything was taken back. */
export function isUntouched(records: Records): boolean {
  return [...records.values()].every((record) =>
    (Object.entries(record) as Cells).every(([field, [value]]) => sameValue(value, emptyValue(field))),
  );
}

/** The same work so many days later: an example's dates move with the day it is looked at. */
export function movedDays(records: Records, days: number): Map<string, RecordState> {
  const moved = (field: Field, value: Value): Value => {
    if (value === '' || value === null) return value;
    if (field === 'due' || field === 'made') return addDays(value as string, days);
    if (!/^(note|snapshot)-/.test(field)) return value;
    const entry = value as Note | Snapshot;
    return { ...entry, on: addDays(entry.on, days) };
  };
  return new Map(
    [...records].map(([id, record]) => {
      const cells = (Object.entries(record) as Cells).map(([field, [value, ...clock]]) => [
        field,
        [moved(field, value), ...clock],
      ]);
      return [id, Object.fromEntries(cells) as RecordState];
    }),
  );
}
