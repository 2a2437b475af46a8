import { expect, test } from 'vitest';
import { isOverdue, isReworded, ownersOf } from './attention.ts';
import type { RecordState, Status } from './state.ts';

const state = (status: Status, rev: number, due = ''): RecordState => ({
  status: [status, 1, 0, 'a'],
  rev: [rev, 1, 0, 'a'],
  due: [due, 1, 0, 'a'],
});

test('a check is overdue from the day after its date until it is done or set aside', () => {
  expect(isOverdue(state('open', 1, '2026-11-21'), '2026-11-22')).toBe(true);
  expect(isOverdue(state('blocked', 1, '2026-11-21'), '2026-11-22')).toBe(true);
  expect(isOverdue(state('open', 1, '2026-11-22'), '2026-11-22')).toBe(false);
  expect(isOverdue(state('done', 1, '2026-11-21'), '2026-11-22')).toBe(false);
  expect(isOverdue(state('na', 1, '2026-11-21'), '2026-11-22')).toBe(false);
  expect(isOverdue(undefined, '2026-11-22')).toBe(false);
});

test('a check is reworded when its answer saw an older wording', () => {
  expect(isReworded(state('done', 1), 2)).toBe(true);
  expect(isReworded(state('na', 0), 2)).toBe(true);
  expect(isReworded(state('done', 2), 2)).toBe(false);
  // A status from outside that does not say what it saw cannot have seen less than the first wording.
  expect(isReworded(state('done', 0), 1)).toBe(false);
  expect(isReworded(state('open', 1), 2)).toBe(false);
});

test('owners are listed once each, by name', () => {
  const owner = (name: string): RecordState => ({ owner: [name, 1, 0, 'a'] });
  const records = new Map([
    ['dis-01', owner('Teo')],
    ['dis-02', owner('Ana')],
    ['dis-03', owner('Teo')],
    ['dis-04', owner('')],
  ]);
  expect(ownersOf(records)).toEqual(['Ana', 'Teo']);
});
