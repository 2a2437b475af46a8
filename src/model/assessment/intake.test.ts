import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessment, MANY } from '../../../tests/assessments.ts';
import { excessOf, freeName, outdatedChanges, recordsOfValues, withCellOf, withChanges } from './intake.ts';
import { incomingChanges } from './incoming.ts';
import { LIMITS } from './limits.ts';
import { mergeRecords } from './merge.ts';
import { keepStateBefore } from './snapshots.ts';
import { ABOUT, changeTo, valueOf, type Records, type RecordState, type Values } from './state.ts';

const clock = { now: 1_800_000_000_000, writer: 'me' };
const checks = [{ id: 'dis-01', n: 1 }];
const done: Records = new Map([['dis-01', { status: ['done', 1, 0, 'a'] }]]);

function withNotes(count: number, prefix = 'a'): Records {
  const cells = Array.from({ length: count }, (_, index) => [
    `note-${prefix}${index}`,
    [{ on: '2026-11-22', text: 'x' }, 1, 0, 'a'],
  ]);
  return new Map([['dis-01', Object.fromEntries(cells) as RecordState]]);
}

describe('excessOf', () => {
  test('allows what fits exactly', () => {
    expect(excessOf(withNotes(LIMITS.notes))).toBeUndefined();
  });

  test('names what there is too much of', () => {
    expect(excessOf(withNotes(LIMITS.notes + 1))).toBe('entries');
    const records = Array.from({ length: LIMITS.records + 1 }, (_, index) => [`own-${index}`, {}] as const);
    expect(excessOf(new Map(records))).toBe('records');
    const reason: RecordState = { reason: ['x'.repeat(LIMITS.reason), 1, 0, 'a'] };
    const large = Array.from({ length: LIMITS.records }, (_, index) => [`own-${index}`, reason] as const);
    expect(excessOf(new Map(large))).toBeUndefined();
    const noted = { ...reason, ...withNotes(2).get('dis-01') };
    const larger: RecordState = { ...noted, 'note-a0': [{ on: '2026-11-22', text: 'ñ'.repeat(200) }, 1, 0, 'a'] };
    expect(excessOf(new Map(large.map(([id]) => [id, larger])))).toBe('bytes');
  });

  test('does not count what was deleted', () => {
    const state = withNotes(LIMITS.notes).get('dis-01');
    expect(excessOf(new Map([['dis-01', { ...state, 'note-gone': [null, 2, 0, 'a'] }]]))).toBeUndefined();
  });
});

test('what is outdated is exactly what differs and does not change by a merge', () => {
  fc.assert(
    fc.property(assessment(), assessment(), (mine, copy) => {
      const merged = mergeRecords(mine, copy);
      for (const { record, field, from, to } of outdatedChanges(mine, copy)) {
        expect(from).toEqual(valueOf(mine.get(record), field));
        expect(to).toEqual(valueOf(copy.get(record), field));
        expect(valueOf(merged.get(record), field)).toEqual(from);
        expect(to).not.toEqual(from);
      }
      expect(outdatedChanges(merged, merged)).toEqual([]);
    }),
    { numRuns: Math.ceil(MANY.numRuns / 20) },
  );
}, 60_000);

test('bare values become an assessment that says the same', () => {
  const values = new Map<string, Partial<Values>>([['dis-01', { status: 'doing', owner: 'Ana', due: '' }]]);
  const made = recordsOfValues(values, clock);
  expect(made).toEqual(
    new Map([['dis-01', { status: ['doing', clock.now, 0, 'me'], owner: ['Ana', clock.now, 0, 'me'] }]]),
  );
  expect(incomingChanges(made, { kind: 'values', name: '', values, leftOut: [] })).toEqual([]);
});

describe('the snapshot of a day', () => {
  test('before a risk comes in with the copy in one merge', () => {
    const [change] = keepStateBefore(done, checks, '2026-11-22');
    if (!change) throw new Error('no snapshot');
    expect(change).toMatchObject({ record: ABOUT, field: 'snapshot-auto20261122' });
    const copy: Records = new Map([[ABOUT, { name: ['Acme', 5, 0, 'b'] }]]);
    const merged = mergeRecords(done, withCellOf(copy, done, change, clock));
    expect(valueOf(merged.get(ABOUT), 'name')).toBe('Acme');
    expect(valueOf(merged.get(ABOUT), 'snapshot-auto20261122')).toEqual({ on: '2026-11-22', label: '', packed: 'Q' });
    expect(keepStateBefore(merged, checks, '2026-11-22')).toEqual([]);
    expect(keepStateBefore(merged, checks, '2026-11-23')).toHaveLength(1);
  });
});

test('changes apply to a copy of the records, and those that no longer fit are left out', () => {
  const stale = { ...changeTo(done, 'dis-01', 'status', 'na'), from: 'open' as const };
  const changed = withChanges(done, [changeTo(done, 'dis-01', 'owner', 'Ana'), stale], clock);
  expect(valueOf(changed.get('dis-01'), 'owner')).toBe('Ana');
  expect(valueOf(changed.get('dis-01'), 'status')).toBe('done');
  expect(done.get('dis-01')?.owner).toBeUndefined();
});

test('a name that is taken gets the next free number', () => {
  expect(freeName('Acme', [])).toBe('Acme');
  expect(freeName('Acme', ['Acme', 'Acme (2)'])).toBe('Acme (3)');
  expect(freeName('', ['', 'x'])).toBe('');
  expect(freeName('a'.repeat(LIMITS.name), ['a'.repeat(LIMITS.name)]).length).toBeLessThanOrEqual(LIMITS.name);
});
