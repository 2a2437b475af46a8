/** How the copy for reading without a network stands, as one word. */
import type { OfflineState } from './state.ts';

export type Standing =
  /** This browser can keep no copy. */
  | 'unable'
  /** What was chosen is on its way. */
  | 'storing'
  /** A new version is on its way; the old one serves until it is whole. */
  | 'updating'
  /** Everything chosen is here. */
  | 'ready'
  /** Something was chosen and not all of it is here. */
  | 'partly'
  /** Nothing was chosen: only the shell and pages visited are kept. */
  | 'none';

/** The standing of a copy; a new version that waits to be switched to changes nothing of it. */
export function standingOf({ able, chosen, complete, progress, update, fault }: OfflineState): Standing {
  if (!able) return 'unable';
  if (update === 'fetching' && !fault) return 'updating';
  if (progress && !fault) return 'storing';
  if (chosen.length === 0) return 'none';
  return complete ? 'ready' : 'partly';
}

/** How much of a download is here, from 0 to 1. */
export function shareOf({ done, total }: { done: number; total: number }): number {
  return total > 0 ? Math.min(1, done / total) : 0;
}
