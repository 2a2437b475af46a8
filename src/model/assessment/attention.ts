/** What of a check asks for a second look. */
import { statusOf, valueOf, type Records, type RecordState } from './state.ts';

/** Whether work on a check is still to come: open, started or blocked. */
export function isPending(state: RecordState | undefined): boolean {
  return !['done', 'na'].includes(statusOf(state));
}

/** Whether a check was due before a day (`2026-11-22`) and is still to be done. */
export function isOverdue(state: RecordState | undefined, day: string): boolean {
  const due = valueOf(state, 'due');
  return due !== '' && due < day && isPending(state);
}

/** Whether a check's status was set for an older wording; statuses from outside may not say which they saw. */
export function isReworded(state: RecordState | undefined, rev: number): boolean {
  return statusOf(state) !== 'open' && Math.max(1, valueOf(state, 'rev')) < rev;
}

/** Everybody who owns a check of the assessment, once each, by name. */
export function ownersOf(records: Records): string[] {
  return [...new Set([...records.values()].map((state) => valueOf(state, 'owner')))].filter(Boolean).sort();
}
