import { expect, test } from 'vitest';
import { addDays, dueGroup, workByDue, workByOwner } from './deadlines.ts';
import type { RecordState, Status } from './state.ts';

const TODAY = '2026-11-22';
const record = (status: Status, owner = '', due = ''): RecordState => ({
  status: [status, 1, 0, 'a'],
  owner: [owner, 1, 0, 'a'],
  due: [due, 1, 0, 'a'],
});
const RECORDS = new Map([
  ['dis-01', record('open', 'Ana', '2026-11-21')],
  ['dis-02', record('doing', 'Ana', '2026-11-22')],
  ['dis-03', record('blocked', 'Beñat', '2026-12-01')],
  ['dis-04', record('done', 'Ana', '2026-01-01')],
  ['dis-05', record('na', 'Beñat', '2026-01-01')],
  ['dis-06', record('doing')],
]);
const IDS = [...RECORDS.keys(), 'dis-07'];

test('today is not late, and a week has seven days', () => {
  expect(['', '2026-11-21', TODAY, '2026-11-28', '2026-11-29'].map((due) => dueGroup(due, TODAY))).toEqual([
    'none',
    'overdue',
    'week',
    'week',
    'later',
  ]);
});

test('days are counted over months and years', () => {
  expect(addDays('2026-11-28', 5)).toBe('2026-12-03');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
});

test('what is done or does not apply is nobody’s work any more', () => {
  expect(workByOwner(RECORDS, IDS, TODAY)).toEqual([
    { owner: 'Ana', open: 2, overdue: 1 },
    { owner: 'Beñat', open: 1, overdue: 0 },
  ]);
  expect(workByDue(RECORDS, IDS, TODAY)).toEqual({ overdue: 1, week: 1, later: 1, none: 2 });
});
