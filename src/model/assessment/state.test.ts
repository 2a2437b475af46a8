import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remember, takeBack, UNDO_STEPS, type History } from './history.ts';
import { applyChange, clearTicks, progressOf, statusOf, STATUSES, type Change, type ItemState } from './state.ts';

const IDS = ['dis-01', 'dis-02', 'dis-03'];
const clock = { now: 1000, writer: 'a' };
const items = (...statuses: ItemState[]): Map<string, ItemState> =>
  new Map(statuses.map((state, index) => [IDS[index] ?? '', state]));
const done: ItemState = { status: ['done', 1, 0, 'b'] };

describe('changes', () => {
  test('an item without a state is open', () => {
    expect(statusOf(undefined)).toBe('open');
    expect(statusOf({ rev: [1, 1, 0, 'a'] })).toBe('open');
  });

  test('a tick keeps the wording that was seen', () => {
    expect(applyChange(undefined, { item: 'dis-01', from: 'open', to: 'done', rev: 2 }, clock)).toEqual({
      status: ['done', 1000, 0, 'a'],
      rev: [2, 1000, 0, 'a'],
    });
  });

  test('a change without a wording keeps the one seen before', () => {
    const state: ItemState = { ...done, rev: [1, 1, 0, 'b'] };
    expect(applyChange(state, { item: 'dis-01', from: 'done', to: 'open' }, clock)?.rev).toEqual([1, 1, 0, 'b']);
  });

  test('a change does not apply to an item that somebody moved, nor when it changes nothing', () => {
    expect(applyChange(done, { item: 'dis-01', from: 'open', to: 'done' }, clock)).toBeUndefined();
    expect(applyChange(done, { item: 'dis-01', from: 'done', to: 'done' }, clock)).toBeUndefined();
  });

  test('clearing takes ticks only', () => {
    const state = items(done, { status: ['na', 1, 0, 'b'] });
    expect(clearTicks(state, IDS)).toEqual([{ item: 'dis-01', from: 'done', to: 'open' }]);
  });
});

describe('progress', () => {
  test('what does not apply leaves the total; retired items count nowhere', () => {
    const state = items(done, { status: ['na', 1, 0, 'b'] }).set('dis-99', done);
    expect(progressOf(state, IDS)).toEqual({ done: 1, total: 2 });
    expect(progressOf(new Map(), [])).toEqual({ done: 0, total: 0 });
  });
});

describe('undo', () => {
  const step = (item: string): Change[] => [{ item, from: 'open', to: 'done' }];

  test('nothing is remembered of nothing, and fifty steps at most', () => {
    expect(remember([], [])).toEqual([]);
    const history = Array.from({ length: 60 }).reduce<History>((past, _, n) => remember(past, step(`dis-${n}`)), []);
    expect(history).toHaveLength(UNDO_STEPS);
    expect(history[0]?.[0]?.item).toBe('dis-10');
  });

  test('an empty history gives no change', () => {
    expect(takeBack([])).toEqual({ history: [], changes: [] });
  });

  test('taking every step back restores every status', () => {
    const change = fc.record({ item: fc.constantFrom(...IDS), to: fc.constantFrom(...STATUSES) });
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: UNDO_STEPS }), (steps) => {
        const state = new Map<string, ItemState>();
        const applied = (changes: readonly Change[]): Change[] =>
          changes.filter((one) => {
            const next = applyChange(state.get(one.item), one, clock);
            if (next) state.set(one.item, next);
            return next !== undefined;
          });
        let history: History = [];
        for (const changes of steps) {
          const made = changes.flatMap((one) => applied([{ ...one, from: statusOf(state.get(one.item)) }]));
          history = remember(history, made);
        }
        while (history.length > 0) {
          const back = takeBack(history);
          expect(applied(back.changes)).toHaveLength(back.changes.length);
          history = back.history;
        }
        expect(IDS.map((id) => statusOf(state.get(id)))).toEqual(['open', 'open', 'open']);
      }),
    );
  });
});
