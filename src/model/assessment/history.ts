/** What can be undone: the newest steps of this page, each the changes of one action. */
import type { Change } from './state.ts';

export const UNDO_STEPS = 50;

export type History = readonly (readonly Change[])[];

/** The history with one more step; the oldest leaves when there are more than fifty. */
export function remember(history: History, step: readonly Change[]): History {
  return step.length === 0 ? history : [...history, step].slice(-UNDO_STEPS);
}

/** The history without its last step, and the changes that take that step back. */
export function takeBack(history: History): { history: History; changes: Change[] } {
  const step = history.at(-1) ?? [];
  const changes = step
    .filter((change) => !comesWithStatus(change, step))
    .map((change): Change => ({ ...change, from: change.to, to: change.from }));
  return { history: history.slice(0, -1), changes: changes.reverse() };
}

/** A tick taken back leaves its wording as seen, so that nothing of the step applies once somebody moved the check. */
function comesWithStatus({ record, field }: Change, step: readonly Change[]): boolean {
  return field === 'rev' && step.some((one) => one.record === record && one.field === 'status');
}
