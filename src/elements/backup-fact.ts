/** What this browser remembers about backups: when the reader was last given a file, and what changed since. */
import { isCount, own } from '../model/assessment/values.ts';

/** What this browser remembers about backups, under `backup` in the facts. */
export interface BackupFact {
  /** Changes since the last export. */
  changes: number;
  /** When the first of them was made, ms since 1970. */
  since: number;
  /** When the reader last saved a file, ms since 1970; 0 for never. */
  exported: number;
  /** Whether the reader was reminded since. */
  reminded: boolean;
}

/** A reminder comes after this many changes without an export, or after this long (ms). */
const REMIND_CHANGES = 20;
const REMIND_MS = 7 * 24 * 60 * 60 * 1000;

/** The fact about backups, as new as far as there is none. */
export function backupOf(fact: unknown): BackupFact {
  const number = (key: string): number => {
    const value = own(fact, key);
    return isCount(value, Number.MAX_SAFE_INTEGER) ? value : 0;
  };
  return {
    changes: number('changes'),
    since: number('since'),
    exported: number('exported'),
    reminded: own(fact, 'reminded') === true,
  };
}

/** The fact after more changes, and whether it is time to say that a copy of one's own would be wise. */
export function countSteps(before: BackupFact, steps: number, now: number): { fact: BackupFact; remind: boolean } {
  const changes = before.changes + steps;
  const since = before.changes === 0 ? now : before.since;
  const due = changes >= REMIND_CHANGES || now - since >= REMIND_MS;
  const fact = { changes, since, exported: before.exported, reminded: before.reminded || due };
  return { fact, remind: due && !before.reminded };
}
