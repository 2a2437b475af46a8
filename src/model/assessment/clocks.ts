/** Clocks of a copy that comes in from another machine. */
import type { Cell } from './cell.ts';
import type { Field, Records, RecordState, Value } from './state.ts';

/** A clock this far ahead (ms) is wrong; one that is less so may be another machine's honest belief. */
const FUTURE_MS = 5 * 60 * 1000;

type Cells = readonly [Field, Cell<Value>][];

/**
 * A copy whose clocks do not run ahead of `now` (ms). Done once, when a copy comes in, never while merging. They are
 * set to when the copy was `written`, where that is known: the same copy coming in again would otherwise be newer each
 * time, and win over what was changed here since.
 */
export function clampClocks(records: Records, now: number, written = now): Map<string, RecordState> {
  const clamp = ([value, ms, tick, writer]: Cell<Value>): Cell<Value> => [
    value,
    ms > now + FUTURE_MS ? Math.min(now, written) : ms,
    tick,
    writer,
  ];
  return new Map(
    [...records].map(([id, record]) => {
      const cells = (Object.entries(record) as Cells).map(([field, cell]) => [field, clamp(cell)] as const);
      return [id, Object.fromEntries(cells) as RecordState];
    }),
  );
}
