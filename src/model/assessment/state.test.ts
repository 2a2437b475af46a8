import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHECK_IDS } from '../../../tests/assessments.ts';
import { remember, takeBack, UNDO_STEPS, type History } from './history.ts';
import {
  applyChange,
  changeTo,
  clearTicks,
  entriesOf,
  statusChanges,
  statusOf,
  STATUSES,
  valueOf,
  type Change,
  type RecordState,
} from './state.ts';

const clock = { now: 1000, writer: 'a' };
const done: RecordState = { status: ['done', 1, 0, 'b'] };

describe('changes', () => {
  test('a check without a record is open and empty', () => {
    expect(statusOf(undefined)).toBe('open');
    expect(valueOf(undefined, 'owner')).toBe('');
    expect(valueOf(undefined, 'answer')).toBeNull();
    expect(valueOf({ rev: [1, 1, 0, 'a'] }, 'status')).toBe('open');
  });

  test('a tick keeps the wording that was seen', () => {
    const changes = statusChanges(new Map(), 'dis-01', 'done', 2);
    const state = changes.reduce<RecordState>((before, one) => applyChange(before, one, clock) ?? before, {});
    expect(state).toEqual({ status: ['done', 1000, 0, 'a'], rev: [2, 1000, 0, 'a'] });
  });

  test('a change leaves the other fields alone', () => {
    const state = applyChange({ ...done, rev: [1, 1, 0, 'b'] }, changeTo(new Map(), 'x', 'owner', 'Ana'), clock);
    expect(state).toEqual({ ...done, rev: [1, 1, 0, 'b'], owner: ['Ana', 1000, 0, 'a'] });
  });

  test('a change does not apply to a field that somebody changed, nor when it changes nothing', () => {
    const tick: Change = { record: 'dis-01', field: 'status', from: 'open', to: 'done' };
    expect(applyChange(done, tick, clock)).toBeUndefined();
    expect(applyChange(done, { ...tick, from: 'done' }, clock)).toBeUndefined();
  });

  test('clearing takes ticks only', () => {
    const records = new Map([
      ['dis-01', done],
      ['dis-02', { status: ['na', 1, 0, 'b'] }],
    ]);
    expect(clearTicks(records, CHECK_IDS)).toEqual([{ record: 'dis-01', field: 'status', from: 'done', to: 'open' }]);
  });

  test('deleted notes are no entries any more', () => {
    const kept = { on: '2026-01-01', text: 'x' };
    expect(entriesOf({ 'note-a': [kept, 1, 0, 'a'], 'note-b': [null, 1, 0, 'a'], ...done }, 'note')).toEqual([
      ['note-a', kept],
    ]);
  });
});

describe('undo', () => {
  const step = (record: string): Change[] => [{ record, field: 'status', from: 'open', to: 'done' }];

  test('nothing is remembered of nothing, and fifty steps at most', () => {
    expect(remember([], [])).toEqual([]);
    const history = Array.from({ length: 60 }).reduce<History>((past, _, n) => remember(past, step(`dis-${n}`)), []);
    expect(history).toHaveLength(UNDO_STEPS);
    expect(history[0]?.[0]?.record).toBe('dis-10');
  });

  test('an empty history gives no change', () => {
    expect(takeBack([])).toEqual({ history: [], changes: [] });
  });

  test('taking every step back restores every value', () => {
    const status = fc.constantFrom(...STATUSES).map((to) => ['status', to] as const);
    const owner = fc.constantFrom('Ana', 'Bo', '').map((to) => ['owner', to] as const);
    const note = fc.constantFrom(null, { on: '2026-01-01', text: 'x' }).map((to) => ['note-a', to] as const);
    const change = fc.tuple(fc.constantFrom(...CHECK_IDS), fc.oneof(status, owner, note));
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: UNDO_STEPS }), (steps) => {
        const records = new Map<string, RecordState>();
        const applied = (changes: readonly Change[]): Change[] =>
          changes.filter((one) => {
            const next = applyChange(records.get(one.record), one, clock);
            if (next) records.set(one.record, next);
            return next !== undefined;
          });
        let history: History = [];
        for (const changes of steps) {
          const made = changes.flatMap(([id, [field, to]]) => applied([changeTo(records, id, field, to)]));
          history = remember(history, made);
        }
        while (history.length > 0) {
          const back = takeBack(history);
          expect(applied(back.changes)).toHaveLength(back.changes.length);
          history = back.history;
        }
        for (const id of CHECK_IDS) {
          expect(statusOf(records.get(id))).toBe('open');
          expect(valueOf(records.get(id), 'owner')).toBe('');
          expect(valueOf(records.get(id), 'note-a')).toBeNull();
        }
      }),
    );
  });
});
