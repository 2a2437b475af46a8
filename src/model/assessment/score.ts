/** How far a list is: answered and score apart, the levels reached, and the sums behind them. */
import { progressOf, type Progress } from './progress.ts';
import { statusOf, type OwnCheck, type Records, type Status } from './state.ts';

/** What the site knows of a check. */
export interface CheckFacts {
  id: string;
  /** Global and append-only: packed links and snapshots count on it. */
  n: number;
  checklist: string;
  level: 1 | 2 | 3;
  impact: 1 | 2 | 3;
  effort: OwnCheck['effort'];
  /** Revision of its wording. */
  rev: number;
}

/** What a check is worth when it is scored; a team's own checks have no level. */
export type ScoredCheck = Pick<CheckFacts, 'id' | 'checklist' | 'impact' | 'effort'> & { level?: CheckFacts['level'] };

export interface Score extends Progress {
  /** Checks with any status but open, those that do not apply included. */
  answered: number;
  /** All checks. */
  checks: number;
  /** Sum of impact times value, where done is 1 and started one half. */
  earned: number;
  /** Sum of the impact of the checks that apply. */
  possible: number;
  /** earned / possible, 0 to 1; nothing when no check applies. */
  share: number | undefined;
  /** Highest level whose checks, and those of the levels below, are all done or not applicable; 0 for none. */
  level: 0 | 1 | 2 | 3;
}

const VALUE: Readonly<Record<Status, number>> = { open: 0, doing: 0.5, done: 1, na: 0, blocked: 0 };

/** The score of some checks: sum(impact x value) / sum(impact) over those that apply. */
export function scoreOf(records: Records, checks: readonly ScoredCheck[]): Score {
  const applicable = checks.filter(({ id }) => statusOf(records.get(id)) !== 'na');
  const earned = sum(applicable.map(({ id, impact }) => impact * VALUE[statusOf(records.get(id))]));
  const possible = sum(applicable.map(({ impact }) => impact));
  return {
    ...progressOf(
      records,
      checks.map(({ id }) => id),
    ),
    answered: checks.filter(({ id }) => statusOf(records.get(id)) !== 'open').length,
    checks: checks.length,
    earned,
    possible,
    share: possible === 0 ? undefined : earned / possible,
    level: levelOf(records, checks),
  };
}

function levelOf(records: Records, checks: readonly ScoredCheck[]): Score['level'] {
  const levels = checks.flatMap(({ level }) => level ?? []);
  const missing = checks
    .filter(({ id }) => !['done', 'na'].includes(statusOf(records.get(id))))
    .flatMap(({ level }) => level ?? []);
  if (levels.length === 0) return 0;
  return (Math.min(4, ...missing) - 1) as Score['level'];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
