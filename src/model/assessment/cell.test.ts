import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareCells, newestCell, stamp, type Cell } from './cell.ts';
import { mergeItem, STATUSES, type ItemState } from './state.ts';

/** Few clocks and writers, so that ties happen often. */
const cell = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Cell<Value>> =>
  fc.tuple(value, fc.nat(3), fc.nat(2), fc.constantFrom('a', 'b'));
const item: fc.Arbitrary<ItemState> = fc.record(
  { status: cell(fc.constantFrom(...STATUSES)), rev: cell(fc.integer({ min: 1, max: 3 })) },
  { requiredKeys: [] },
);

describe('stamp', () => {
  test('a cell is newer than the one it replaces, even when the clock went back', () => {
    fc.assert(
      fc.property(cell(fc.nat()), fc.nat(5), (before, now) => {
        expect(compareCells(before, stamp(1, { now, writer: 'a' }, before))).toBeLessThan(0);
      }),
    );
  });

  test('a later clock starts its ticks again', () => {
    expect(stamp('x', { now: 9, writer: 'a' }, ['y', 8, 4, 'b'])).toEqual(['x', 9, 0, 'a']);
    expect(stamp('x', { now: 8, writer: 'a' }, ['y', 8, 4, 'b'])).toEqual(['x', 8, 5, 'a']);
  });
});

describe('merge', () => {
  test('a missing cell loses', () => {
    expect(newestCell(undefined, ['x', 1, 0, 'a'])).toEqual(['x', 1, 0, 'a']);
    expect(newestCell(undefined, undefined)).toBeUndefined();
  });

  test('order, grouping and repetition make no difference', () => {
    fc.assert(
      fc.property(item, item, item, (a, b, c) => {
        expect(mergeItem(a, b)).toEqual(mergeItem(b, a));
        expect(mergeItem(mergeItem(a, b), c)).toEqual(mergeItem(a, mergeItem(b, c)));
        expect(mergeItem(a, a)).toEqual(a);
      }),
    );
  });
});
