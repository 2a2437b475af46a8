/** Files that nobody meant well, or that something broke: each is refused with its place, or its part is left out. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { EXPORT_CHECKS } from '../../../tests/export-checks.ts';
import {
  backup,
  CELL,
  CLEANED_NAMES,
  file,
  LEFT_OUT_OF_FILES,
  LEFT_OUT_OF_TEXTS,
  REFUSED_BYTES,
  REFUSED_FILES,
  TABLES_IN_BYTES,
} from '../../../tests/hostile-files.ts';
import { bytesOf } from './document.ts';
import { decodeFile, readFile } from './file.ts';
import type { Incoming } from './incoming.ts';
import { isField, isRecordId } from './values.ts';

const NOW = 1.9e12;
const read = (text: string): Incoming => readFile(text, EXPORT_CHECKS, NOW);
afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe('refused as a whole', () => {
  const refusals = REFUSED_FILES.map(([what, text, why, place]) => ({ what, text, why, place }));
  test.each(refusals)('$what', ({ text, why, place }) => {
    const began = performance.now();
    const at = typeof place === 'function' ? place(EXPORT_CHECKS.length) : place;
    expect(read(text)).toEqual(at === undefined ? { kind: 'refused', why } : { kind: 'refused', why, place: at });
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

test.each(REFUSED_BYTES)('%s is refused', (_, bytes, why) => {
  expect(read(decodeFile(bytes))).toEqual({ kind: 'refused', why });
});

describe('read but for the part that is left out', () => {
  test.each(LEFT_OUT_OF_FILES)('%s', (_, text, place, words) => {
    const incoming = read(text);
    // Some engines can write out any depth: then the beginning of it is shown.
    const shown = words === '…' ? (expect.stringMatching(/…$/) as string) : words;
    expect(incoming).toMatchObject({ kind: 'copy', leftOut: [{ place, text: shown }] });
  });

  test.each(LEFT_OUT_OF_TEXTS)('%s', (_, text, rows, owner) => {
    const began = performance.now();
    const leftOut = rows.map(([place, words]) => ({ place, text: words }));
    const incoming = read(text);
    expect(incoming).toMatchObject({ kind: 'values', leftOut: { length: leftOut.length } });
    if (incoming.kind === 'values') expect(incoming.leftOut).toEqual(leftOut);
    expect(incoming).toMatchObject({ values: new Map([['dis-01', { owner }]]) });
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test('an assessment of a backup that is none, with its number', () => {
    expect(read(backup('[7,{"id":"a","records":{}}]'))).toMatchObject({
      assessments: [{ id: 'a' }],
      leftOut: [{ place: 'assessments 1', text: '7' }],
    });
  });

  test('keys that no file has, of a backup and of each assessment in it, and no more of them than records', () => {
    const keys = Array.from({ length: 3000 }, (_, n) => `"k${n}":${n}`).join();
    expect(
      read(`{"senda":"backup","schema":2,"made":"now","x":1,"assessments":[{"id":"a","y":[2],"records":{}}]}`),
    ).toEqual({
      kind: 'backup',
      assessments: [{ kind: 'copy', id: 'a', name: '', records: new Map(), leftOut: [{ place: 'y', text: '[2]' }] }],
      leftOut: [{ place: 'x', text: '1' }],
    });
    expect(read(file('', `"id":"a",${keys}`))).toMatchObject({ leftOut: { length: 2000, 1999: { place: 'k1999' } } });
  });

  test('an id that cannot be used becomes a neutral one, never one of this browser', () => {
    expect(read(file('', '"id":"__proto__"'))).toMatchObject({ id: 'imported' });
    expect(read(backup('[{"id":"DROP","records":{}},{"records":{}}]'))).toMatchObject({
      assessments: [{ id: 'imported1' }, { id: 'imported2' }],
    });
  });
});

describe('taken in cleaned', () => {
  const nameOf = (text: string): unknown => {
    const incoming = read(file(`"about":{"name":[${text},1,0,"a"]}`));
    return incoming.kind === 'copy' ? [incoming.name, incoming.leftOut] : incoming;
  };

  test.each(CLEANED_NAMES)('%s', (_, text, name) => {
    expect(nameOf(text)).toEqual([name, []]);
  });

  test('the last of two keys of one name, as JSON has it', () => {
    const incoming = read(file(`"dis-01":{"status":["open",1,0,"a"],"status":${CELL}},"dis-02":{},"dis-02":{}`));
    expect(incoming).toMatchObject({
      records: new Map([
        ['dis-01', { status: ['done', 1, 0, 'a'] }],
        ['dis-02', {}],
      ]),
    });
  });

  test('a table as older spreadsheets save it, and one in UTF-16', () => {
    for (const [, bytes, owner] of TABLES_IN_BYTES) {
      expect(read(decodeFile(bytes))).toMatchObject({ values: new Map([['dis-01', { owner }]]), leftOut: [] });
    }
  });
});

test('whatever comes, nothing throws and nothing but known fields of known records comes out', () => {
  const json = fc.oneof(
    fc.json(),
    fc
      .record({
        senda: fc.constantFrom('assessment', 'backup'),
        schema: fc.integer({ min: 0, max: 3 }),
        id: fc.anything(),
        records: fc.dictionary(
          fc.constantFrom('dis-01', 'about', '__proto__', 'x'),
          fc.dictionary(
            fc.constantFrom('status', 'note-a', '__proto__', 'own', 'schema'),
            fc.array(fc.anything(), { maxLength: 4 }),
          ),
        ),
        assessments: fc.anything(),
      })
      .map((value) => {
        try {
          return JSON.stringify(value);
        } catch {
          return '';
        }
      }),
    fc.string({ unit: 'binary' }),
    fc.string().map((text) => `id,status,notes,evidence\ndis-01,${text}`),
    fc.string().map((text) => `- [x] ${text} <!-- senda:dis-01 ${text} -->\n  - note: ${text}\n  - evidence: ${text}`),
  );
  fc.assert(
    fc.property(json, (text) => {
      const incoming = read(text);
      const copies = incoming.kind === 'copy' ? [incoming] : incoming.kind === 'backup' ? incoming.assessments : [];
      for (const { records } of copies) {
        expect([...records.keys()].every(isRecordId)).toBe(true);
        expect([...records.values()].flatMap((state) => Object.keys(state)).every(isField)).toBe(true);
      }
      if (incoming.kind === 'values') {
        expect([...incoming.values.values()].flatMap((values) => Object.keys(values)).every(isField)).toBe(true);
      }
    }),
    { numRuns: 5000 },
  );
}, 240_000);

test('what is left out is shown on one short line', () => {
  const incoming = read(file(`"a\\u0000\\n${'b'.repeat(5000)}":"\\u202e${'x'.repeat(5000)}"`));
  const [one] = incoming.kind === 'copy' ? incoming.leftOut : [];
  expect(one?.place).toMatch(/^a b+…$/);
  expect(bytesOf(`${one?.place} ${one?.text}`)).toBeLessThan(170);
});
