/** A team's work on the checks: the state of each item, what changes it and how much is done. */
import { newestCell, stamp, type Cell, type Clock } from './cell.ts';

/** The assessment that ticks belong to until a team names its own. */
export const DEFAULT_ASSESSMENT = 'default';

export const STATUSES = ['open', 'doing', 'done', 'na', 'blocked'] as const;
export type Status = (typeof STATUSES)[number];

/** Every field is a cell of its own, so two people's edits of one item merge; new fields raise SCHEMA in record.ts. */
export interface ItemState {
  status?: Cell<Status>;
  /** Revision of the check's wording that the team saw when it set the status. */
  rev?: Cell<number>;
}

/** States by item id; an item without one is open. Ids that no checklist has any more are kept. */
export type Items = ReadonlyMap<string, ItemState>;

/** One item's way from a status to another. It no longer applies once somebody else has moved the item. */
export interface Change {
  item: string;
  from: Status;
  to: Status;
  rev?: number;
}

export interface Progress {
  done: number;
  /** Items that apply: all but those set aside as not applicable. */
  total: number;
}

/** The status of an item; one that nobody has touched is open. */
export function statusOf(state: ItemState | undefined): Status {
  return state?.status?.[0] ?? 'open';
}

/** The item after a change, or nothing when the change does not apply to its present status. */
export function applyChange(state: ItemState | undefined, change: Change, clock: Clock): ItemState | undefined {
  if (change.from === change.to || statusOf(state) !== change.from) return undefined;
  const status = stamp(change.to, clock, state?.status);
  const rev = change.rev === undefined ? state?.rev : stamp(change.rev, clock, state?.rev);
  return rev ? { status, rev } : { status };
}

/** Two copies of one item joined cell by cell: in any order, in any grouping and as often as you like. */
export function mergeItem(a: ItemState | undefined, b: ItemState | undefined): ItemState {
  const status = newestCell(a?.status, b?.status);
  const rev = newestCell(a?.rev, b?.rev);
  return { ...(status && { status }), ...(rev && { rev }) };
}

/** The changes that take every tick of a list away; other statuses stay, since they hold more than a tick. */
export function clearTicks(items: Items, ids: readonly string[]): Change[] {
  return ids.filter((item) => statusOf(items.get(item)) === 'done').map((item) => ({ item, from: 'done', to: 'open' }));
}

/** How much of a list is done, among the items that apply. */
export function progressOf(items: Items, ids: readonly string[]): Progress {
  const statuses = ids.map((id) => statusOf(items.get(id)));
  return {
    done: statuses.filter((status) => status === 'done').length,
    total: statuses.filter((status) => status !== 'na').length,
  };
}
