import { describe, expect, test } from 'vitest';
import { ownChecks, progressOf } from './progress.ts';
import { scoreOf, type CheckFacts } from './score.ts';
import type { Records, RecordState, Status } from './state.ts';

const check = (id: string, level: 1 | 2 | 3, impact: 1 | 2 | 3): CheckFacts => ({
  id,
  n: Number(id.slice(4)),
  checklist: 'discovery',
  level,
  impact,
  effort: 'S',
  rev: 1,
});
const CHECKS = [check('dis-01', 1, 3), check('dis-02', 1, 2), check('dis-03', 2, 1), check('dis-04', 3, 2)];
const records = (...statuses: Status[]): Map<string, RecordState> =>
  new Map(statuses.map((status, index) => [CHECKS[index]?.id ?? '', { status: [status, 1, 0, 'a'] }]));

describe('progress', () => {
  test('what does not apply leaves the total; retired checks count nowhere', () => {
    const state = records('done', 'na').set('dis-99', { status: ['done', 1, 0, 'a'] });
    expect(progressOf(state, ['dis-01', 'dis-02', 'dis-03'])).toEqual({ done: 1, total: 2 });
    expect(progressOf(new Map(), [])).toEqual({ done: 0, total: 0 });
  });
});

describe('score', () => {
  test('impact weighs, started is worth one half, what does not apply is left out', () => {
    const score = scoreOf(records('done', 'doing', 'na', 'blocked'), CHECKS);
    expect(score).toMatchObject({ earned: 4, possible: 7, answered: 4, checks: 4, done: 1, total: 3 });
    expect(score.share).toBeCloseTo(4 / 7);
  });

  test('nothing that applies has no score', () => {
    expect(scoreOf(records('na', 'na', 'na', 'na'), CHECKS)).toMatchObject({ share: undefined, possible: 0, level: 3 });
    expect(scoreOf(new Map(), [])).toMatchObject({ share: undefined, level: 0 });
    expect(scoreOf(new Map(), CHECKS)).toMatchObject({ share: 0, level: 0, answered: 0 });
  });

  test.each<[level: number, statuses: Status[]]>([
    [0, ['done', 'doing', 'done', 'done']],
    [1, ['done', 'na', 'open', 'done']],
    [2, ['done', 'done', 'done', 'blocked']],
    [3, ['done', 'done', 'done', 'done']],
  ])('level %i is reached with %j', (level, statuses) => {
    expect(scoreOf(records(...statuses), CHECKS).level).toBe(level);
  });

  test('a check of the team’s own counts in the score and holds no level up', () => {
    const own: Records = new Map([
      ...records('done', 'done', 'done', 'done'),
      ['own-a', { own: [{ checklist: 'discovery', check: 'Ours', impact: 2, effort: 'S' }, 1, 0, 'a'] }],
      ['own-b', { own: [null, 1, 0, 'a'] }],
    ]);
    expect(ownChecks(own)).toEqual([{ id: 'own-a', checklist: 'discovery', check: 'Ours', impact: 2, effort: 'S' }]);
    expect(scoreOf(own, [...CHECKS, ...ownChecks(own)])).toMatchObject({ earned: 8, possible: 10, level: 3 });
  });
});
