import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareCells, newestCell, stamp, type Cell } from './cell.ts';

/** Few clocks and writers, so that ties happen often. */
const cell = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Cell<Value>> =>
  fc.tuple(value, fc.nat(3), fc.nat(2), fc.constantFrom('a', 'b'));

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

describe('the newest of two cells', () => {
  test('a missing cell loses', () => {
    expect(newestCell(undefined, ['x', 1, 0, 'a'])).toEqual(['x', 1, 0, 'a']);
    expect(newestCell(undefined, undefined)).toBeUndefined();
  });

  test('equal clocks are decided by what the cell holds, whichever copy asks', () => {
    const [a, b] = [
      { on: '2026-01-01', text: 'a' },
      { on: '2026-01-01', text: 'b' },
    ].map((value): Cell<unknown> => [value, 1, 0, 'a']);
    expect(newestCell(a, b)).toBe(b);
    expect(newestCell(b, a)).toBe(b);
  });
});
