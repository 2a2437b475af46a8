import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../tests/assessments.ts';
import { LIMITS } from './limits.ts';
import { carryOver, leftBehind, successorOf } from './retired.ts';
import { applyChange, emptyValue, sameValue, valueOf, type Field, type Records, type RecordState } from './state.ts';

const said = (text: string): RecordState => ({ owner: [text, 1, 0, 'a'] });

describe('what is left behind', () => {
  test('records of checks taken out and of unknown ones, not those of the team or of the assessment', () => {
    const records: Records = new Map([
      ['zzz-01', said('Ana')],
      ['dis-01', said('Ana')],
      ['dis-02', said('Ana')],
      ['own-a1', said('Ana')],
      ['sa-dis-1', { answer: [2, 1, 0, 'a'] }],
      ['about', { name: ['Shop', 1, 0, 'a'] }],
      ['aaa-01', said('Eva')],
    ]);
    expect(leftBehind(records, [{ id: 'dis-01' }], [{ id: 'dis-02' }, { id: 'dis-03' }])).toEqual([
      'dis-02',
      'aaa-01',
      'zzz-01',
    ]);
  });

  test('a record that says nothing any more is not told', () => {
    const empty: RecordState = { status: ['open', 1, 0, 'a'], rev: [2, 1, 0, 'a'], 'note-a': [null, 2, 0, 'a'] };
    expect(leftBehind(new Map([['old-01', empty]]), [], [])).toEqual([]);
  });
});

describe('the successor', () => {
  const checks = [{ id: 'dis-09' }];
  test('is the check that is asked now, through others that were taken out too', () => {
    const retired = [
      { id: 'dis-01', replacedBy: 'dis-02' },
      { id: 'dis-02', replacedBy: 'dis-09' },
    ];
    expect(successorOf({ id: 'dis-01', replacedBy: 'dis-02' }, checks, retired)).toBe(checks[0]);
    expect(successorOf({ id: 'dis-05' }, checks, retired)).toBeUndefined();
  });

  test('a circle leads nowhere', () => {
    const retired = [
      { id: 'dis-01', replacedBy: 'dis-02' },
      { id: 'dis-02', replacedBy: 'dis-01' },
    ];
    expect(successorOf({ id: 'dis-01', replacedBy: 'dis-02' }, checks, retired)).toBeUndefined();
  });
});

describe('carrying over', () => {
  test('fills only what is empty, takes nothing from the old record, and has nothing to do the second time', () => {
    fc.assert(
      fc.property(checkRecord(), checkRecord(), (old, young) => {
        const records: Records = new Map([
          ['old-01', old],
          ['dis-01', young],
        ]);
        let after = young;
        for (const change of carryOver(records, 'old-01', 'dis-01')) {
          expect(change.record).toBe('dis-01');
          after = applyChange(after, change, { now: 9e12, writer: 'z' }) ?? after;
        }
        for (const field of Object.keys(young) as Field[]) {
          const before = valueOf(young, field);
          if (!sameValue(before, emptyValue(field))) expect(valueOf(after, field)).toEqual(before);
        }
        for (const field of Object.keys(old) as Field[]) {
          const filled = sameValue(valueOf(young, field), emptyValue(field)) && field !== 'rev';
          if (filled) expect(valueOf(after, field)).toEqual(valueOf(old, field));
        }
        expect(valueOf(after, 'rev')).toBe(valueOf(young, 'rev'));
        expect(carryOver(new Map(records).set('dis-01', after), 'old-01', 'dis-01')).toEqual([]);
      }),
    );
  });

  test('notes that find no room stay where they are', () => {
    const notes = (prefix: string, count: number): RecordState =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `note-${prefix}${index}`,
          [{ on: '2026-01-01', text: 'x' }, 1, 0, 'a'],
        ]),
      ) as unknown as RecordState;
    const records: Records = new Map([
      ['old-01', notes('o', 5)],
      ['dis-01', notes('y', LIMITS.notes - 2)],
    ]);
    expect(carryOver(records, 'old-01', 'dis-01').map(({ field }) => field)).toEqual(['note-o0', 'note-o1']);
  });
});
