import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessment } from '../../../tests/assessments.ts';
import { namedRecords, isUntouched, movedDays, startOver } from './new-assessment.ts';
import { unpackStatuses } from './packed.ts';
import { ABOUT, applyChange, statusOf, valueOf, type Records, type RecordState } from './state.ts';

const CHECKS = [
  { id: 'dis-01', n: 1 },
  { id: 'dis-02', n: 2 },
];
const CLOCK = { now: 5, writer: 'a' };
const ticked: Records = new Map<string, RecordState>([
  ['dis-02', { status: ['done', 1, 0, 'a'], owner: ['Ana', 1, 0, 'a'] }],
]);

test('a copy has a name of its own and the work of the other, which keeps its own', () => {
  const copy = namedRecords({ name: 'Copy', scope: 'x', made: '2026-11-22' }, CLOCK, ticked);
  expect(valueOf(copy.get(ABOUT), 'name')).toBe('Copy');
  expect(copy.get('dis-02')).toEqual(ticked.get('dis-02'));
  expect(ticked.has(ABOUT)).toBe(false);
});

test('starting over opens every status, keeps the rest and takes a snapshot first', () => {
  const changes = startOver(ticked, CHECKS, '2026-11-22');
  const after = new Map(ticked);
  for (const change of changes) {
    const state = applyChange(after.get(change.record), change, CLOCK);
    if (state) after.set(change.record, state);
  }
  expect(statusOf(after.get('dis-02'))).toBe('open');
  expect(valueOf(after.get('dis-02'), 'owner')).toBe('Ana');
  const [snapshot] = changes.flatMap(({ to }) => (typeof to === 'object' && to && 'packed' in to ? [to] : []));
  expect(changes[0]?.field).toBe('snapshot-auto20261122');
  expect(snapshot?.on).toBe('2026-11-22');
  expect(unpackStatuses(snapshot?.packed ?? '')).toEqual(new Map([[2, 'done']]));
  expect(startOver(new Map(), CHECKS, '2026-11-22')).toEqual([]);
  const again = new Map(after).set('dis-01', { status: ['done', 9, 0, 'a'] });
  expect(startOver(again, CHECKS, '2026-11-22').map(({ field }) => field)).toEqual(['status']);
});

test('only what says nothing is untouched', () => {
  expect(isUntouched(new Map())).toBe(true);
  expect(isUntouched(new Map([['dis-01', { status: ['open', 9, 0, 'a'] }]]))).toBe(true);
  expect(isUntouched(ticked)).toBe(false);
});

test('days that move forth and back are the same', () => {
  fc.assert(
    fc.property(assessment(), fc.integer({ min: -400, max: 400 }), (records, days) => {
      expect(movedDays(movedDays(records, days), -days)).toEqual(new Map(records));
    }),
    { numRuns: 200 },
  );
});
