import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessment, MANY } from '../../../tests/assessments.ts';
import type { Cell } from './cell.ts';
import { EXPORT_CHECKS } from '../../../tests/export-checks.ts';
import { writeCsv } from './csv.ts';
import { writeDocument } from './document.ts';
import { readDocument } from './document-reading.ts';
import { readFile } from './file.ts';
import { writeMarkdown } from './markdown.ts';
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

describe('what tabs that wrote at once have united', () => {
  const united = withNotes(LIMITS.notes + 5);

  test('is read from its own files, as a document, a table and a task list', () => {
    const document = readDocument(writeDocument('a', united), clock.now);
    expect(document).toMatchObject({ kind: 'copy', records: united, leftOut: [] });
    const all = [...Array(LIMITS.notes + 5).keys()].map((n) => ({ on: '2026-11-22', text: `Note ${n}` }));
    const cells = all.map((note, n) => [`note-${n}`, [note, 1, 0, 'a']]);
    const records: Records = new Map([['dis-01', Object.fromEntries(cells) as RecordState]]);
    for (const text of [writeCsv(records, EXPORT_CHECKS), writeMarkdown(records, EXPORT_CHECKS)]) {
      const read = readFile(text, EXPORT_CHECKS, clock.now);
      expect(read).toMatchObject({ kind: 'values', leftOut: [] });
      expect(read.kind === 'values' && Object.values(read.values.get('dis-01') ?? {})).toEqual(
        expect.arrayContaining(all),
      );
    }
  });

  test('is not too much to come back, beside what is here too; only what would add to it is', () => {
    const none: Records = new Map();
    expect(excessOf(mergeRecords(none, united), [none, united])).toBeUndefined();
    expect(excessOf(mergeRecords(united, done), [united, done])).toBeUndefined();
    expect(excessOf(mergeRecords(united, withNotes(3)), [united, withNotes(3)])).toBeUndefined();
    expect(excessOf(mergeRecords(united, withNotes(1, 'b')), [united, withNotes(1, 'b')])).toBe('entries');
  });
});

describe('a file whose clocks run ahead', () => {
  const HOUR = 3_600_000;

  test('brings the same a second time, so that nothing changed since is taken back', () => {
    const at = fc.integer({ min: 1.6e12, max: 1.9e12 });
    const delay = fc.integer({ min: 0, max: 24 * HOUR });
    fc.assert(
      fc.property(assessment('far'), assessment('far'), at, delay, delay, (mine, copy, written, first, second) => {
        const [now, later] = [written + first, written + first + second];
        const text = writeDocument('a', copy);
        const read = (when: number): Records => {
          const incoming = readDocument(text, when, written);
          if (incoming.kind !== 'copy') throw new Error(incoming.kind);
          return incoming.records;
        };
        // Clocks that this machine's own has caught up with by now are as good as any.
        const clocks = [...copy.values()].flatMap((state) => Object.values(state) as Cell<unknown>[]);
        fc.pre(clocks.every(([, ms]) => ms <= now + HOUR / 12 || ms > later + HOUR / 12));
        const once = mergeRecords(mine, read(now));
        expect(mergeRecords(once, read(later))).toEqual(once);
        const edits = [...once.keys()].map((id) => changeTo(once, id, 'owner', 'Somebody else'));
        const edited = withChanges(once, edits, { now: now + 1, writer: 'me' });
        expect(incomingChanges(edited, { kind: 'copy', id: 'a', name: '', records: read(later), leftOut: [] })).toEqual(
          [],
        );
      }),
      { numRuns: Math.ceil(MANY.numRuns / 10) },
    );
  }, 120_000);
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
