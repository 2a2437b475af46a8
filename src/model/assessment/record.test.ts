import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isItemId, readRecord, SCHEMA, toRecord } from './record.ts';
import { STATUSES, type ItemState } from './state.ts';

const clock = [fc.nat(8.64e15), fc.nat(2 ** 31), fc.stringMatching(/^[a-z0-9]{1,16}$/)] as const;
const item: fc.Arbitrary<ItemState> = fc.record(
  {
    status: fc.tuple(fc.constantFrom(...STATUSES), ...clock),
    rev: fc.tuple(fc.integer({ min: 1, max: 10_000 }), ...clock),
  },
  { requiredKeys: [] },
);

describe('reading a record', () => {
  test('gives back what was written', () => {
    fc.assert(
      fc.property(item, (state) => {
        expect(readRecord(toRecord(state))).toEqual({ state, refused: [], newer: false });
      }),
    );
  });

  test('never throws and never lets anything through but known statuses and revisions', () => {
    const hostile = fc.oneof(
      fc.anything(),
      fc.record({ schema: fc.anything(), status: fc.anything(), rev: fc.anything() }),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        const { state } = readRecord(value);
        expect(Object.keys(state).every((key) => key === 'status' || key === 'rev')).toBe(true);
        if (state.status) expect(STATUSES).toContain(state.status[0]);
        if (state.rev) expect(Number.isSafeInteger(state.rev[0])).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['nothing', undefined],
    ['a tick of another age', true],
    ['a list', [1, ['done', 1, 0, 'a']]],
    ['no schema', { status: ['done', 1, 0, 'a'] }],
    ['schema 0', { schema: 0 }],
    ['a schema in words', { schema: '1' }],
  ])('refuses %s as a whole', (_, value) => {
    expect(readRecord(value)).toEqual({ state: {}, refused: ['record'], newer: false });
  });

  test.each([
    ['an unknown status', ['finished', 1, 0, 'a']],
    ['an inherited name', ['constructor', 1, 0, 'a']],
    ['a clock in words', ['done', '1', 0, 'a']],
    ['a clock before 1970', ['done', -1, 0, 'a']],
    ['a clock past the end of time', ['done', 9e15, 0, 'a']],
    ['no clock', ['done', Number.NaN, 0, 'a']],
    ['a writer with markup', ['done', 1, 0, '<img>']],
    ['a cell that is too long', ['done', 1, 0, 'a', 'b']],
    ['no cell', 'done'],
    ['null', null],
  ])('refuses %s and keeps the other field', (_, status) => {
    const rev = [1, 1, 0, 'a'];
    expect(readRecord({ schema: SCHEMA, status, rev })).toEqual({ state: { rev }, refused: ['status'], newer: false });
  });

  test('an unknown field is reported and goes nowhere', () => {
    const value: unknown = JSON.parse('{"schema":1,"status":["done",1,0,"a"],"__proto__":{"polluted":true}}');
    const { state, refused } = readRecord(value);
    expect(refused).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(state)).toBe(Object.prototype);
    expect(state).not.toHaveProperty('polluted');
  });

  test('what a newer version wrote is shown as far as it is understood, and called newer', () => {
    const value = { schema: SCHEMA + 1, status: ['done', 1, 0, 'a'], owner: ['Ana', 1, 0, 'a'], rev: 'r2' };
    expect(readRecord(value)).toEqual({ state: { status: ['done', 1, 0, 'a'] }, refused: [], newer: true });
  });
});

test('ids are those of checklists and of a team’s own checks', () => {
  for (const id of ['dis-07', 'gov-01', 'own-k3x9']) expect(isItemId(id)).toBe(true);
  for (const id of ['__proto__', 'DIS-07', 'dis-', 'dis-07-08', '', 7, null, ['dis-07']])
    expect(isItemId(id)).toBe(false);
});
