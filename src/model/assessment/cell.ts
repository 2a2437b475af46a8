/** Values with hybrid logical clocks: the newest cell wins wherever two copies of an assessment meet. */

/** A value, when it was set (ms since 1970), a tick that orders one millisecond, and who set it. */
export type Cell<Value> = readonly [value: Value, ms: number, tick: number, writer: string];

export interface Clock {
  /** Milliseconds since 1970, as this machine believes. */
  now: number;
  /** Random id of the writing page: two tabs are two writers, so that no two cells share a clock. */
  writer: string;
}

/** Negative when `a` is older than `b`; writers break ties, then values, so every copy decides the same way. */
export function compareCells(a: Cell<unknown>, b: Cell<unknown>): number {
  return (
    a[1] - b[1] || a[2] - b[2] || compareText(a[3], b[3]) || compareText(JSON.stringify(a[0]), JSON.stringify(b[0]))
  );
}

/** The newer of two cells; either may be missing. */
export function newestCell<Value>(a: Cell<Value> | undefined, b: Cell<Value> | undefined): Cell<Value> | undefined {
  if (!a || !b) return a ?? b;
  return compareCells(a, b) < 0 ? b : a;
}

/** A cell that is newer than the one it replaces, even when this machine's clock went back. */
export function stamp<Value>(value: Value, { now, writer }: Clock, replaced?: Cell<unknown>): Cell<Value> {
  if (!replaced || now > replaced[1]) return [value, now, 0, writer];
  return [value, replaced[1], replaced[2] + 1, writer];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
