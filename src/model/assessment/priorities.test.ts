import { describe, expect, test } from 'vitest';
import { nextChecks, proposeLists, weakestList, worthOf } from './priorities.ts';
import { scoreOf, type ScoredCheck } from './score.ts';
import type { Answer, RecordState, Status } from './state.ts';

function check(id: string, size: string, level?: 1 | 2 | 3): ScoredCheck {
  const [impact, effort] = [Number(size[0]) as 1 | 2 | 3, size[1] as 'S' | 'M' | 'L'];
  return { id, checklist: id.slice(0, 3), impact, effort, ...(level ? { level } : {}) };
}

const set = (statuses: Record<string, Status>): Map<string, RecordState> =>
  new Map(Object.entries(statuses).map(([id, status]) => [id, { status: [status, 1, 0, 'a'] }]));
const idsOf = (checks: readonly ScoredCheck[]): string[] => checks.map(({ id }) => id);

describe('the checks to do next', () => {
  test('are worth impact over effort, where months cost four times as much as days', () => {
    const sizes = ['3S', '2S', '3M', '1S', '2M', '3L', '1M', '2L', '1L'];
    expect(sizes.map((size) => worthOf(check('a', size)))).toEqual([3, 2, 1.5, 1, 1, 0.75, 0.5, 0.5, 0.25]);
    const mixed = ['1L', '3M', '3S', '2S', '3L'].map((size) => check(`dis-${size}`, size, 1));
    expect(idsOf(nextChecks(new Map(), mixed, 9))).toEqual(['dis-3S', 'dis-2S', 'dis-3M', 'dis-3L', 'dis-1L']);
  });

  test('are those that are open or started', () => {
    const all = ['open', 'doing', 'done', 'na', 'blocked'].map((id) => check(id, '2M', 1));
    const records = set({ doing: 'doing', done: 'done', na: 'na', blocked: 'blocked' });
    expect(idsOf(nextChecks(records, all, 9))).toEqual(['doing', 'open']);
  });

  test('come by level among equals, the team’s own after them, then in reading order', () => {
    const all = [
      check('own-1', '1S'),
      check('c', '2M', 2),
      check('a', '1S', 1),
      check('b', '2M', 1),
      check('d', '2M', 2),
    ];
    expect(idsOf(nextChecks(new Map(), all, 9))).toEqual(['a', 'b', 'c', 'd', 'own-1']);
  });

  test('a started check comes before an open one of a lower level, never before one that is worth more', () => {
    const all = [check('a', '1S', 1), check('b', '1S', 3), check('c', '3S', 3)];
    expect(idsOf(nextChecks(set({ b: 'doing' }), all, 9))).toEqual(['c', 'b', 'a']);
  });

  test('are as many as asked for, in a new list', () => {
    const all = [check('a', '1S', 1), check('b', '3S', 1)];
    expect(idsOf(nextChecks(new Map(), all, 1))).toEqual(['b']);
    expect(idsOf(all)).toEqual(['a', 'b']);
    expect(nextChecks(new Map(), [], 3)).toEqual([]);
  });

  test('do not depend on due dates', () => {
    const records = new Map<string, RecordState>([['a', { due: ['2020-01-01', 1, 0, 'a'] }]]);
    expect(idsOf(nextChecks(records, [check('a', '1L', 1), check('b', '1S', 1)], 9))).toEqual(['b', 'a']);
  });
});

describe('the weakest list', () => {
  const lists = {
    dis: [check('dis-1', '3S', 1), check('dis-2', '1S', 1)],
    con: [check('con-1', '2S', 1), check('con-2', '2S', 1)],
  };
  const weakest = (statuses: Record<string, Status>): string | undefined =>
    weakestList(Object.entries(lists).map(([id, checks]) => ({ id, score: scoreOf(set(statuses), checks) })));

  test('has the lowest share among those with an answer', () => {
    expect(weakest({ 'dis-1': 'done', 'con-1': 'done' })).toBe('con');
    expect(weakest({ 'dis-2': 'done', 'con-1': 'done' })).toBe('dis');
  });
  test('is not one that nobody has answered, while another has answers', () => {
    expect(weakest({ 'con-1': 'done', 'con-2': 'done' })).toBe('con');
  });
  test('counts a blocked check as an answer', () => {
    expect(weakest({ 'dis-1': 'done', 'con-1': 'blocked' })).toBe('con');
  });
  test('is the first of equals, and the first of all when nothing is answered', () => {
    expect(weakest({ 'dis-1': 'doing', 'dis-2': 'doing', 'con-1': 'done' })).toBe('dis');
    expect(weakest({})).toBe('dis');
  });
  test('is none whose checks do not apply', () => {
    expect(weakest({ 'dis-1': 'na', 'dis-2': 'na' })).toBe('con');
    expect(weakest({ 'dis-1': 'na', 'dis-2': 'na', 'con-1': 'na', 'con-2': 'na' })).toBeUndefined();
    expect(weakestList([])).toBeUndefined();
  });
});

describe('the lists that the answers propose', () => {
  const lists = [
    { id: 'discovery', questions: ['sa-dis-1', 'sa-dis-2'] },
    { id: 'loyalty', questions: ['sa-loy-1', 'sa-loy-2', 'sa-loy-3'] },
    { id: 'advocacy', questions: ['sa-adv-1'] },
    { id: 'governance', questions: [] },
  ];
  const answered = (answers: Record<string, Answer | null>): Map<string, RecordState> =>
    new Map(Object.entries(answers).map(([id, answer]) => [id, { answer: [answer, 1, 0, 'a'] }]));

  test('come with the lowest mean first, over the questions that are answered', () => {
    const records = answered({ 'sa-dis-1': 3, 'sa-dis-2': 2, 'sa-loy-1': 0, 'sa-loy-3': 1 });
    expect(proposeLists(records, lists)).toEqual({
      ranked: [
        { id: 'loyalty', mean: 0.5, answered: 2, questions: 3 },
        { id: 'discovery', mean: 2.5, answered: 2, questions: 2 },
      ],
      unanswered: ['advocacy'],
    });
  });
  test('keep the order of the journey among equals', () => {
    const { ranked } = proposeLists(answered({ 'sa-adv-1': 1, 'sa-loy-1': 1, 'sa-dis-1': 1 }), lists);
    expect(ranked.map(({ id }) => id)).toEqual(['discovery', 'loyalty', 'advocacy']);
  });
  test('an answer of 0 is an answer, one taken back is none', () => {
    const { ranked, unanswered } = proposeLists(answered({ 'sa-adv-1': 0, 'sa-dis-1': null }), lists);
    expect(ranked).toEqual([{ id: 'advocacy', mean: 0, answered: 1, questions: 1 }]);
    expect(unanswered).toEqual(['discovery', 'loyalty']);
  });
});
