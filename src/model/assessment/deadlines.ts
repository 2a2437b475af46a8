/** Open work by the person who answers for it and by the day it is due. */
import { isOverdue, isPending } from './attention.ts';
import { valueOf, type Records } from './state.ts';

/** In the order in which they are shown; they are also the values of `?due=` in the register's address. */
export const DUE_GROUPS = ['overdue', 'week', 'later', 'none'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

const WEEK_DAYS = 7;

interface OwnersWork {
  owner: string;
  open: number;
  overdue: number;
}

/** Where a due day stands, seen from today; both `2026-11-22`, the due day may be empty. */
export function dueGroup(due: string, today: string): DueGroup {
  if (due === '') return 'none';
  if (due < today) return 'overdue';
  return due < addDays(today, WEEK_DAYS) ? 'week' : 'later';
}

/** Pending checks per owner, who has most overdue and then most open first; checks without one are left out. */
export function workByOwner(records: Records, ids: readonly string[], today: string): OwnersWork[] {
  const work = new Map<string, OwnersWork>();
  for (const id of ids.filter((one) => isPending(records.get(one)))) {
    const owner = valueOf(records.get(id), 'owner');
    if (!owner) continue;
    const { open, overdue } = work.get(owner) ?? { open: 0, overdue: 0 };
    const late = isOverdue(records.get(id), today);
    work.set(owner, { owner, open: open + 1, overdue: overdue + Number(late) });
  }
  return [...work.values()].sort((a, b) => b.overdue - a.overdue || b.open - a.open || a.owner.localeCompare(b.owner));
}

/** How many pending checks are due when. */
export function workByDue(records: Records, ids: readonly string[], today: string): Record<DueGroup, number> {
  const work: Record<DueGroup, number> = { overdue: 0, week: 0, later: 0, none: 0 };
  for (const id of ids.filter((one) => isPending(records.get(one)))) {
    work[dueGroup(valueOf(records.get(id), 'due'), today)] += 1;
  }
  return work;
}

/** A day so many days later (earlier when negative), `2026-11-22`. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
