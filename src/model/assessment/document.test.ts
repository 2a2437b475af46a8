import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessment, MANY, writeBackup } from '../../../tests/assessments.ts';
import { BACKUP_BYTES, bytesOf, joinBackup, sizeOf, writeBackupPart, writeDocument } from './document.ts';
import { readDocument } from './document-reading.ts';
import { LIMITS } from './limits.ts';
import type { Records, RecordState } from './state.ts';

/** Later than any generated clock. */
const NOW = 2e12;

const copy = (id: string, records: Records): object => ({
  kind: 'copy',
  id,
  name: records.get('about')?.name?.[0] ?? '',
  records,
  leftOut: [],
});

describe('a document', () => {
  test('comes back as it was written, clocks and deleted entries included', () => {
    fc.assert(
      fc.property(assessment('far'), (records) => {
        expect(readDocument(writeDocument('k3x9', records), NOW)).toEqual(copy('k3x9', records));
      }),
      MANY,
    );
  }, 240_000);

  test('is the same text whatever order its records came in, one line each', () => {
    const records: [string, RecordState][] = [
      ['dis-02', { status: ['done', 1, 0, 'a'] }],
      ['about', { name: ['Ñandú', 2, 0, 'b'] }],
    ];
    const text = writeDocument('a', new Map(records));
    expect(text).toBe(writeDocument('a', new Map(records.toReversed())));
    expect(text.split('\n')).toEqual([
      '{"senda":"assessment","schema":2,"id":"a","records":{',
      '"about":{"name":["Ñandú",2,0,"b"]},',
      '"dis-02":{"status":["done",1,0,"a"]}',
      '}}',
      '',
    ]);
  });

  test('may have passed an editor: a mark at the start and other line breaks', () => {
    const records: Records = new Map([['dis-02', { status: ['done', 1, 0, 'a'] }]]);
    const text = `\ufeff${writeDocument('a', records).replaceAll('\n', '\r\n')}`;
    expect(readDocument(text, NOW)).toEqual(copy('a', records));
  });

  test('clocks ahead of this machine come in as now', () => {
    const records: Records = new Map([['dis-02', { status: ['done', NOW + 600_000, 0, 'a'] }]]);
    const read = readDocument(writeDocument('a', records), NOW);
    expect(read).toMatchObject({ records: new Map([['dis-02', { status: ['done', NOW, 0, 'a'] }]]) });
  });

  test('as large as it may be is read again, under the longest id too; a byte more is not', () => {
    const note = (text: string): RecordState => ({ 'note-a': [{ on: '2026-01-01', text }, 1e12, 0, 'abcdefgh'] });
    const full = (count: number): Map<string, RecordState> =>
      new Map(Array.from({ length: count }, (_, n) => [`own-a${1000 + n}`, note('ñ'.repeat(450))]));
    const each = sizeOf(full(2)) - sizeOf(full(1));
    const records = full(Math.floor((LIMITS.fileBytes - 200) / each));
    records.set('own-b', note('x'));
    records.set('own-b', note('x'.repeat(1 + LIMITS.fileBytes - sizeOf(records))));
    expect(sizeOf(records)).toBe(LIMITS.fileBytes);
    const text = writeDocument('z'.repeat(32), records);
    const read = readDocument(text, NOW);
    expect(read.kind === 'copy' && writeDocument(read.id, read.records) === text).toBe(true);
    expect(readDocument(`${text} `, NOW)).toEqual({ kind: 'refused', why: 'too-large' });
  });
});

describe('a backup', () => {
  test('brings every assessment back', () => {
    fc.assert(
      fc.property(fc.array(assessment('far'), { minLength: 1, maxLength: 4 }), (all) => {
        const stored = all.map((records, index) => ({ id: `a${index}`, records }));
        expect(readDocument(writeBackup(stored, NOW), NOW)).toEqual({
          kind: 'backup',
          assessments: stored.map(({ id, records }) => copy(id, records)),
          leftOut: [],
        });
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  test('has room for fifty of the largest', () => {
    const one = { id: 'z'.repeat(32), records: new Map([['about', {}]]) };
    const spare = sizeOf(one.records) - bytesOf(writeBackupPart(one));
    expect(LIMITS.assessments * (LIMITS.fileBytes - spare) + bytesOf(joinBackup([], NOW)) + 100).toBeLessThan(
      BACKUP_BYTES,
    );
  });

  test('with two assessments of one id keeps them apart', () => {
    const records: Records = new Map([['dis-02', { status: ['done', 1, 0, 'a'] }]]);
    const read = readDocument(
      writeBackup(
        [
          { id: 'a', records },
          { id: 'a', records: new Map() },
        ],
        NOW,
      ),
      NOW,
    );
    expect(read).toMatchObject({ assessments: [{ id: 'a' }, { id: 'imported2' }] });
  });
});
