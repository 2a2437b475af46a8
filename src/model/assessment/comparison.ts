/** Two states beside each other: what a kept one scored, what has moved since, and the score over time. */
import { unpackStatuses } from './packed.ts';
import { scoreOf, type ScoredCheck } from './score.ts';
import { keptStates } from './snapshots.ts';
import { statusOf, type Records, type RecordState, type Status } from './state.ts';

/** What a comparison has to know of a check. */
export type ComparedCheck = ScoredCheck & { n: number; retired?: string };

/** The score of one day, 0 to 1; nothing where no check applied. */
export interface TrendPoint {
  on: string;
  share: number | undefined;
  /** By id of the list. */
  lists: ReadonlyMap<string, number | undefined>;
}

export interface Difference<Check> {
  check: Check;
  from: Status;
  to: Status;
}

export interface Differences<Check> {
  /** Worth more in the score than then, or less. */
  better: Difference<Check>[];
  worse: Difference<Check>[];
  /** Worth the same, or not to be weighed because one side does not apply. */
  other: Difference<Check>[];
  /** Asked now, but not yet when the state was kept. */
  added: Check[];
  /** Answered then, but asked no more; a state kept later knows them as open. */
  retired: Difference<Check>[];
}

/** The statuses of a kept state, as records to be scored; numbers that belong to none of the checks are left out. */
export function recordsOfSnapshot(packed: string, checks: readonly Pick<ComparedCheck, 'id' | 'n'>[]): Records {
  const ids = new Map(checks.map(({ id, n }) => [n, id]));
  const records = new Map<string, RecordState>();
  for (const [n, status] of unpackStatuses(packed) ?? []) {
    const id = ids.get(n);
    if (id !== undefined) records.set(id, { status: [status, 0, 0, ''] });
  }
  return records;
}

/** How many statuses of a kept state belong to checks that are not among the given ones. */
export function unknownIn(packed: string, checks: readonly Pick<ComparedCheck, 'n'>[]): number {
  const known = new Set(checks.map(({ n }) => n));
  return [...(unpackStatuses(packed)?.keys() ?? [])].filter((n) => !known.has(n)).length;
}

/** The last number a kept state can speak of; a character holds two, so one newer check may seem to have been open. */
export function lastNumberOf(packed: string): number {
  return packed.length * 2;
}

/** The score of every day with a kept state, the last one of the day, over the checks that were asked by then. */
export function trend(records: Records, checks: readonly ComparedCheck[]): TrendPoint[] {
  const days = new Map(keptStates(records).map((state) => [state.on, state.packed]));
  return [...days].map(([on, packed]) => pointOf(on, recordsOfSnapshot(packed, checks), askedBy(packed, checks)));
}

/** The scores of one day. */
export function pointOf(on: string, records: Records, checks: readonly ComparedCheck[]): TrendPoint {
  const lists = Map.groupBy(checks, ({ checklist }) => checklist);
  return {
    on,
    share: scoreOf(records, checks).share,
    lists: new Map([...lists].map(([list, own]) => [list, scoreOf(records, own).share])),
  };
}

/** The checks that a kept state can have known. */
export function askedBy<Check extends ComparedCheck>(packed: string, checks: readonly Check[]): Check[] {
  return checks.filter(({ n }) => n <= lastNumberOf(packed));
}

/**
 * What has moved between two states, in the order of the checks; `last` is the last number that was asked then.
 * Better and worse go by what a status is worth in the score.
 */
export function statusDifferences<Check extends ComparedCheck>(
  then: Records,
  now: Records,
  checks: readonly Check[],
  last = Infinity,
): Differences<Check> {
  const found: Differences<Check> = { better: [], worse: [], other: [], added: [], retired: [] };
  for (const check of checks) {
    const [from, to] = [statusOf(then.get(check.id)), statusOf(now.get(check.id))];
    if (check.retired !== undefined) {
      if (from !== 'open') found.retired.push({ check, from, to });
    } else if (check.n > last) found.added.push(check);
    else if (from !== to) found[directionOf(then, now, check)].push({ check, from, to });
  }
  return found;
}

function directionOf(then: Records, now: Records, check: ComparedCheck): 'better' | 'worse' | 'other' {
  const [before, after] = [scoreOf(then, [check]).share, scoreOf(now, [check]).share];
  if (before === undefined || after === undefined || before === after) return 'other';
  return before < after ? 'better' : 'worse';
}
