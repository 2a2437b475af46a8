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
  const changes = (history.at(-1) ?? []).map(({ item, from, to }): Change => ({ item, from: to, to: from }));
  return { history: history.slice(0, -1), changes: changes.reverse() };
}
