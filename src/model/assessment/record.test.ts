import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessment, checkRecord } from '../../../tests/assessments.ts';
import { readRecord } from './incoming-record.ts';
import { SCHEMA, toRecord } from './record.ts';
import { isField, isItemId, isRecordId } from './values.ts';

/** A record of each version as it was written then; frozen: a version's records never change any more. */
const WRITTEN = [
  { schema: 1, status: ['done', 1763800000000, 2, 'k3x9abcd'], rev: [2, 1763800000000, 0, 'k3x9abcd'] },
  {
    schema: 2,
    status: ['na', 1763800000000, 2, 'k3x9abcd'],
    rev: [2, 1763800000000, 0, 'k3x9abcd'],
    reason: ['No shop of our own', 1763800000001, 0, 'k3x9abcd'],
    owner: ['Ana', 1763800000002, 0, 'k3x9abcd'],
    due: ['2026-12-24', 1763800000003, 0, 'k3x9abcd'],
    own: [{ checklist: 'discovery', check: 'Ours', impact: 2, effort: 'S' }, 1763800000004, 0, 'k3x9abcd'],
    answer: [3, 1763800000005, 0, 'k3x9abcd'],
    name: ['Brand', 1763800000006, 0, 'k3x9abcd'],
    scope: ['Shop', 1763800000007, 0, 'k3x9abcd'],
    made: ['2026-11-22', 1763800000008, 0, 'k3x9abcd'],
    'note-a1': [{ on: '2026-11-22', text: 'Two lines\nof note' }, 1763800000009, 0, 'k3x9abcd'],
    'note-b2': [null, 1763800000010, 0, 'k3x9abcd'],
    'evidence-a1': [{ title: 'Report', url: 'https://example.org/r' }, 1763800000011, 0, 'k3x9abcd'],
    'snapshot-s1': [{ on: '2026-11-22', label: 'Start', packed: 'QSo' }, 1763800000012, 0, 'k3x9abcd'],
  },
];

describe('reading a record', () => {
  test('gives back what was written', () => {
    fc.assert(
      fc.property(assessment('far'), (records) => {
        for (const state of records.values()) {
          expect(readRecord(toRecord(state))).toEqual({ state, refused: [], newer: false, older: false });
        }
      }),
    );
  });

  test('there is a frozen record of every version', () => {
    expect(WRITTEN.map(({ schema }) => schema)).toEqual(Array.from({ length: SCHEMA }, (_, index) => index + 1));
  });

  test.each(WRITTEN)('of version $schema keeps every field', (written) => {
    const { schema, ...cells } = written;
    expect(readRecord(written)).toEqual({ state: cells, refused: [], newer: false, older: schema < SCHEMA });
  });

  test('never throws and never lets anything through but known fields', () => {
    const hostile = fc.oneof(
      fc.anything(),
      fc.record({ schema: fc.anything(), status: fc.anything(), 'note-a': fc.anything(), own: fc.anything() }),
      checkRecord().map((state) => ({ ...state, schema: SCHEMA, status: ['hacked', 1, 0, 'a'] })),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        const { state } = readRecord(value);
        expect(Object.keys(state).every(isField)).toBe(true);
        expect(state.status?.[0]).not.toBe('hacked');
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
    expect(readRecord(value)).toEqual({ state: {}, refused: ['record'], newer: false, older: false });
  });

  test.each([
    ['an unknown status', 'status', ['finished', 1, 0, 'a']],
    ['an inherited name', 'status', ['constructor', 1, 0, 'a']],
    ['a clock in words', 'status', ['done', '1', 0, 'a']],
    ['a clock before 1970', 'status', ['done', -1, 0, 'a']],
    ['a clock past the end of time', 'status', ['done', 9e15, 0, 'a']],
    ['no clock', 'status', ['done', Number.NaN, 0, 'a']],
    ['a writer with markup', 'status', ['done', 1, 0, '<img>']],
    ['a cell that is too long', 'status', ['done', 1, 0, 'a', 'b']],
    ['no cell', 'status', 'done'],
    ['null', 'status', null],
    ['a day that does not exist', 'due', ['2026-02-30', 1, 0, 'a']],
    ['a note without a day', 'note-a', [{ text: 'x' }, 1, 0, 'a']],
    ['a note that is too long', 'note-a', [{ on: '2026-01-01', text: 'x'.repeat(1001) }, 1, 0, 'a']],
    ['an address that runs', 'evidence-a', [{ title: 'x', url: 'javascript:alert(1)' }, 1, 0, 'a']],
    ['an address without a scheme', 'evidence-a', [{ title: 'x', url: '//evil.example' }, 1, 0, 'a']],
    ['an answer beyond 3', 'answer', [4, 1, 0, 'a']],
    ['a list with a path in its name', 'own', [{ checklist: '../x', check: 'x', impact: 1, effort: 'S' }, 1, 0, 'a']],
    ['a field of another kind', 'note', [{ on: '2026-01-01', text: 'x' }, 1, 0, 'a']],
    ['an inherited field', 'toString', ['x', 1, 0, 'a']],
  ])('refuses %s and keeps the other field', (_, field, cell) => {
    const rev = [1, 1, 0, 'a'];
    expect(readRecord({ schema: SCHEMA, [field]: cell, rev })).toEqual({
      state: { rev },
      refused: [field],
      newer: false,
      older: false,
    });
  });

  test('an unknown field is reported and goes nowhere', () => {
    const value: unknown = JSON.parse(`{"schema":${SCHEMA},"status":["done",1,0,"a"],"__proto__":{"polluted":true}}`);
    const { state, refused } = readRecord(value);
    expect(refused).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(state)).toBe(Object.prototype);
    expect(state).not.toHaveProperty('polluted');
  });

  test('more notes than pages that write at once would unite are refused, deleted ones not counted', () => {
    const notes = (count: number, text: string): object =>
      Object.fromEntries(
        Array.from({ length: count }, (_, n) => [`note-${text}${n}`, [{ on: '2026-01-01', text }, 1, 0, 'a']]),
      );
    const deleted = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`note-z${n}`, [null, 1, 0, 'a']]));
    expect(readRecord({ schema: SCHEMA, ...deleted, ...notes(100, 'x') }).refused).toEqual([]);
    expect(readRecord({ schema: SCHEMA, ...notes(101, 'x') }).refused).toEqual(['note-x100']);
  });

  test('what a newer version wrote is shown as far as it is understood, and called newer', () => {
    const value = { schema: SCHEMA + 1, status: ['done', 1, 0, 'a'], mood: ['good', 1, 0, 'a'], rev: 'r2' };
    const state = { status: ['done', 1, 0, 'a'] };
    expect(readRecord(value)).toEqual({ state, refused: [], newer: true, older: false });
  });
});

test('ids are those of the assessment, of checks, of a team’s own checks and of questions', () => {
  for (const id of ['dis-07', 'gov-01', 'own-k3x9']) expect([isItemId(id), isRecordId(id)]).toEqual([true, true]);
  for (const id of ['about', 'sa-dis-1']) expect([isItemId(id), isRecordId(id)]).toEqual([false, true]);
  for (const id of ['__proto__', 'DIS-07', 'dis-', 'dis-07-08', '', 7, null, ['dis-07'], 'constructor'])
    expect([isItemId(id), isRecordId(id)]).toEqual([false, false]);
});
