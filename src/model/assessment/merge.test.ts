import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessment, MANY } from '../../../tests/assessments.ts';
import { clampClocks } from './clocks.ts';
import { differences } from './differences.ts';
import { mergeRecords } from './merge.ts';
import type { Records } from './state.ts';

const plain = (records: Records): Record<string, unknown> => Object.fromEntries(records);

describe('merge', () => {
  test('order makes no difference, nor does doing it again', () => {
    fc.assert(
      fc.property(assessment(), assessment(), (a, b) => {
        const merged = mergeRecords(a, b);
        expect(plain(merged)).toEqual(plain(mergeRecords(b, a)));
        expect(plain(mergeRecords(merged, b))).toEqual(plain(merged));
        expect(plain(mergeRecords(a, a))).toEqual(plain(a));
      }),
      MANY,
    );
  }, 120_000);

  test('grouping makes no difference', () => {
    fc.assert(
      fc.property(assessment(), assessment(), assessment(), (a, b, c) => {
        expect(plain(mergeRecords(mergeRecords(a, b), c))).toEqual(plain(mergeRecords(a, mergeRecords(b, c))));
      }),
      MANY,
    );
  }, 120_000);

  test('two people’s notes on one check are both kept; a deleted one stays deleted', () => {
    const mine: Records = new Map([['dis-01', { 'note-a': [{ on: '2026-01-01', text: 'A' }, 1, 0, 'a'] }]]);
    const theirs: Records = new Map([['dis-01', { 'note-b': [{ on: '2026-01-02', text: 'B' }, 2, 0, 'b'] }]]);
    const both = mergeRecords(mine, theirs);
    expect(Object.keys(both.get('dis-01') ?? {}).sort()).toEqual(['note-a', 'note-b']);
    const deleted = mergeRecords(both, new Map([['dis-01', { 'note-a': [null, 3, 0, 'b'] as const }]]));
    expect(mergeRecords(deleted, mine).get('dis-01')?.['note-a']?.[0]).toBeNull();
  });
});

describe('what differs', () => {
  test('between an assessment and itself: nothing', () => {
    fc.assert(
      fc.property(assessment(), (a) => {
        expect(differences(a, a)).toEqual([]);
      }),
    );
  });

  test('a field that nobody set is as good as an empty one', () => {
    const a: Records = new Map([['dis-01', { status: ['open', 5, 0, 'a'], owner: ['', 5, 0, 'a'] }]]);
    expect(differences(new Map(), a)).toEqual([]);
    expect(differences(new Map(), new Map([['dis-01', { owner: ['Ana', 5, 0, 'a'] }]]))).toEqual([
      { record: 'dis-01', field: 'owner', from: '', to: 'Ana' },
    ]);
  });
});

test('clocks that run more than five minutes ahead come in as now, others as they are', () => {
  const now = 1_000_000_000;
  const at = (ms: number): Records => new Map([['dis-01', { owner: ['Ana', ms, 2, 'a'] }]]);
  expect(plain(clampClocks(at(now + 300_001), now))).toEqual(plain(at(now)));
  expect(plain(clampClocks(at(now + 300_000), now))).toEqual(plain(at(now + 300_000)));
  expect(plain(clampClocks(at(5), now))).toEqual(plain(at(5)));
});

test('or as when the copy was written, and never later than now', () => {
  const now = 1_000_000_000;
  const at = (ms: number): Records => new Map([['dis-01', { owner: ['Ana', ms, 2, 'a'] }]]);
  expect(plain(clampClocks(at(now + 300_001), now, now - 7))).toEqual(plain(at(now - 7)));
  expect(plain(clampClocks(at(now + 300_001), now, now + 7))).toEqual(plain(at(now)));
  // Only this machine's clock says what is wrong: a disk may say that a file is older than what is in it.
  expect(plain(clampClocks(at(now - 1), now, 3))).toEqual(plain(at(now - 1)));
});
