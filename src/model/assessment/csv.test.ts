import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessment } from '../../../tests/assessments.ts';
import { carried, EXPORT_CHECKS } from '../../../tests/export-checks.ts';
import { csvRows } from './csv-rows.ts';
import { readCsv, writeCsv } from './csv.ts';
import { bytesOf } from './document.ts';
import { incomingChanges, type Incoming } from './incoming.ts';
import { LIMITS } from './limits.ts';
import { applyChange, type Records, type RecordState } from './state.ts';

const RUNS = { numRuns: 2500 };

/** An assessment after what a file brings was taken over. */
function takeOver(mine: Records, incoming: Incoming): Records {
  if (incoming.kind !== 'values') throw new Error(JSON.stringify(incoming));
  const records = new Map(mine);
  for (const change of incomingChanges(mine, incoming)) {
    const state = applyChange(records.get(change.record), change, { now: 1, writer: 'a' });
    if (state) records.set(change.record, state);
  }
  return records;
}

describe('a table', () => {
  test('brings its fields back into an empty assessment', () => {
    fc.assert(
      fc.property(assessment(), (records) => {
        const incoming = readCsv(writeCsv(records, EXPORT_CHECKS), EXPORT_CHECKS);
        expect(incoming).toMatchObject({ kind: 'values', leftOut: [] });
        expect(carried(takeOver(new Map(), incoming))).toEqual(carried(records));
      }),
      RUNS,
    );
  }, 240_000);

  test('changes nothing in the assessment it came from, nor when it is read twice', () => {
    fc.assert(
      fc.property(assessment(), (records) => {
        const incoming = readCsv(writeCsv(records, EXPORT_CHECKS), EXPORT_CHECKS);
        expect(incoming.kind === 'values' && incomingChanges(records, incoming)).toEqual([]);
        const once = takeOver(new Map(), incoming);
        expect(incoming.kind === 'values' && incomingChanges(once, incoming)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  }, 240_000);

  test('survives a spreadsheet that separates by semicolons or tabs and breaks lines in its own way', () => {
    fc.assert(
      fc.property(assessment(), fc.constantFrom(';', '\t'), fc.constantFrom('\n', '\r'), (records, separator, end) => {
        const rows = csvRows(writeCsv(records, EXPORT_CHECKS).slice(1), ',', 100);
        const cells = rows.map((row) => row.cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator));
        const incoming = readCsv(`sep=${separator}${end}${cells.join(end)}`, EXPORT_CHECKS);
        expect(incoming).toMatchObject({ kind: 'values', leftOut: [] });
        expect(carried(takeOver(new Map(), incoming))).toEqual(carried(records));
      }),
      { numRuns: 500 },
    );
  }, 240_000);

  test('looks like this', () => {
    const state: RecordState = {
      status: ['doing', 1_800_000_000_000, 0, 'a'],
      owner: ['@ana', 1, 0, 'a'],
      'note-a': [{ on: '2026-11-22', text: 'One\nTwo' }, 1, 0, 'a'],
      'note-b': [null, 1, 0, 'a'],
      'evidence-a': [{ title: 'A "b"', url: 'https://example.org/' }, 1, 0, 'a'],
      'evidence-b': [{ title: '=c', url: '' }, 1, 0, 'a'],
    };
    const own: RecordState = { own: [{ checklist: 'discovery', check: 'Ours', impact: 3, effort: 'L' }, 1, 0, 'a'] };
    const records: Records = new Map([
      ['dis-01', state],
      ['own-a1', own],
      ['new-01', {}],
    ]);
    const text = writeCsv(records, EXPORT_CHECKS);
    expect(
      text.startsWith(
        '\ufeff"id","checklist","check","status","reason","owner","due","notes","evidence","updated"\r\n',
      ),
    ).toBe(true);
    const rows = csvRows(text.slice(1), ',', 100).map(({ cells }) => cells);
    expect(rows.map(([id]) => id)).toEqual(['id', 'dis-01', 'dis-02', 'con-07', 'own-a1', 'gov-07', 'new-01']);
    expect(rows[1]).toEqual([
      ...['dis-01', 'discovery', `'${EXPORT_CHECKS[0]?.check}`, 'doing', '', "'@ana", ''],
      ...['2026-11-22 One\n  Two', 'A "b" <https://example.org/>\n=c', '2027-01-15T08:00:00.000Z'],
    ]);
    expect(rows[4]?.slice(0, 4)).toEqual(['own-a1', 'discovery impact=3 effort=L', 'Ours', 'open']);
  });

  test('of an assessment as large as it may be can be read again', () => {
    const text = `a${'\n'.repeat(998)}b`;
    const records = new Map<string, RecordState>();
    for (let n = 0; n < 500; n += 1)
      records.set('own-a' + String(n), {
        own: [{ checklist: 'discovery', check: 'x', impact: 1, effort: 'S' }, 1, 0, 'a'],
        'note-a': [{ on: '2026-11-22', text }, 1, 0, 'a'],
      });
    const csv = writeCsv(records, EXPORT_CHECKS);
    expect(bytesOf(csv)).toBeGreaterThan(LIMITS.fileBytes);
    expect(readCsv(csv, EXPORT_CHECKS)).toMatchObject({ kind: 'values', leftOut: [] });
  });
});

describe('reading a table', () => {
  test('only the fields of its header come back, in any order and case', () => {
    expect(readCsv('OWNER, Id\nAna,dis-01\n,dis-02\n', EXPORT_CHECKS)).toEqual({
      kind: 'values',
      name: '',
      values: new Map([
        ['dis-01', { owner: 'Ana' }],
        ['dis-02', { owner: '' }],
      ]),
      leftOut: [],
    });
  });

  test('a row that is cut short says nothing about the rest; an empty status says nothing either', () => {
    expect(readCsv('id,owner,status\ndis-01\ndis-02,Ana,\n', EXPORT_CHECKS)).toMatchObject({
      values: new Map([
        ['dis-01', {}],
        ['dis-02', { owner: 'Ana' }],
      ]),
      leftOut: [],
    });
  });

  test.each([
    ['an unknown id', 'id,owner\nxyz-01,Ana\ndis-01,Eva', '2', 'xyz-01 Ana'],
    ['the same check twice', 'id,owner\ndis-01,Eva\ndis-01,Ana', '3', 'dis-01 Ana'],
    ['an unknown status', 'id,status\ndis-01,finished', '2', 'finished'],
    ['a day in another form', 'id,due\ndis-01,22/11/2026', '2', '22/11/2026'],
    ['a note without a day', 'id,notes\ndis-01,"2026-11-22 A\nlater"', '2', 'later'],
    ['an address that runs', 'id,evidence\ndis-01,"\n\nx <javascript:alert(1)>"', '2', 'x <javascript:alert(1)>'],
    ['a cell beyond the header', 'id\ndis-01,more', '2', 'more'],
    ['a column that we do not have', 'id,mood\ndis-01,good', '1', 'mood'],
    ['a quote that nobody closed', 'id,owner\ndis-02,Eva\ndis-01,"Ana\nx', '3', 'dis-01 Ana x'],
    ['an owner that is too long', `id,owner\ndis-01,${'x'.repeat(81)}`, '2', `${'x'.repeat(79)}…`],
    ['an own check without words', 'id,checklist,check\nown-a,discovery,', '2', 'discovery'],
  ])('leaves out %s and says where', (_, text, place, words) => {
    expect(readCsv(text, EXPORT_CHECKS)).toMatchObject({ kind: 'values', leftOut: [{ place, text: words }] });
  });

  test('lines are counted through cells with several of them', () => {
    const text = 'id,notes\r\ndis-01,"2026-11-22 A\r\n  B"\r\n\r\nnope,x\r\n';
    expect(readCsv(text, EXPORT_CHECKS)).toMatchObject({ leftOut: [{ place: '5', text: 'nope x' }] });
  });

  test('what is real and looks like a guard keeps it', () => {
    for (const owner of ["'=z", "''=z", '=1+1', "'x", '-', "'"]) {
      const records: Records = new Map([['dis-01', { owner: [owner, 1, 0, 'a'] }]]);
      const read = readCsv(writeCsv(records, EXPORT_CHECKS), EXPORT_CHECKS);
      expect(read.kind === 'values' && read.values.get('dis-01')?.owner).toBe(owner);
    }
  });

  test('a title that looks like one with an address stays a title', () => {
    const entry = { title: 'See <https://example.org/>', url: '' };
    const records: Records = new Map([['dis-01', { 'evidence-a': [entry, 1, 0, 'a'] }]]);
    const read = readCsv(writeCsv(records, EXPORT_CHECKS), EXPORT_CHECKS);
    expect(read.kind === 'values' && Object.values(read.values.get('dis-01') ?? {})).toContainEqual(entry);
  });

  test('the same table gives the same ids, and the same note twice is one', () => {
    const text = 'id,notes\ndis-01,"2026-11-22 A\n2026-11-22 B\n2026-11-22 A"';
    const [once, again] = [readCsv(text, EXPORT_CHECKS), readCsv(text, EXPORT_CHECKS)];
    expect(once).toEqual(again);
    expect(once.kind === 'values' && Object.keys(once.values.get('dis-01') ?? {})).toHaveLength(2);
  });

  test('more notes than there is room for are left out', () => {
    const notes = Array.from({ length: LIMITS.united * LIMITS.notes + 1 }, (_, n) => `2026-11-22 Note ${n}`);
    const read = readCsv(`id,notes\ndis-01,"${notes.join('\n')}"`, EXPORT_CHECKS);
    expect(read).toMatchObject({ leftOut: [{ place: '2', text: '2026-11-22 Note 100' }] });
  });
});
