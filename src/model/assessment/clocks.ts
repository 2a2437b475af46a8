/** Clocks of a copy that comes in from another machine. */
import type { Cell } from './cell.ts';
import type { Field, Records, RecordState, Value } from './state.ts';

/** A clock this far ahead (ms) is wrong; one that is less so may be another machine's honest belief. */
const FUTURE_MS = 5 * 60 * 1000;

type Cells = readonly [Field, Cell<Value>][];

/** A copy whose clocks do not run ahead of `now` (ms). Done once, when a copy comes in, never while merging. */
export function clampClocks(records: Records, now: number): Map<string, RecordState> {
  const clamp = ([value, ms, tick, writer]: Cell<Value>): Cell<Value> => [
    value,
    ms > now + FUTURE_MS ? now : ms,
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
