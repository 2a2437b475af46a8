/** Files that nobody meant well, or that something broke: each is refused with its place, or its part is left out. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { EXPORT_CHECKS } from '../../../tests/export-checks.ts';
import { bytesOf } from './document.ts';
import { decodeFile, readFile } from './file.ts';
import type { Incoming, RefusalReason } from './incoming.ts';
import { LIMITS } from './limits.ts';
import { isField, isRecordId } from './values.ts';

const NOW = 1.9e12;
const CELL = '["done",1,0,"a"]';

const read = (text: string): Incoming => readFile(text, EXPORT_CHECKS, NOW);
const file = (records: string, more = '"id":"a"'): string =>
  `{"senda":"assessment","schema":2,${more},"records":{${records}}}`;
const backup = (assessments: string): string => `{"senda":"backup","schema":2,"assessments":${assessments}}`;
const many = (count: number, one: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => one(n)).join();
const note = (n: number, text = 'x'): string => `"note-a${n}":[{"on":"2026-01-01","text":"${text}"},1,0,"a"]`;

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe('refused as a whole', () => {
  const deep = (open: string, close: string, of = 200_000): string => open.repeat(of) + close.repeat(of);
  const refusals: [string, string, RefusalReason, string?][] = [
    ['nothing', '', 'empty'],
    ['blanks and a mark', '\ufeff \r\n\t', 'empty'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0', 'not-text'],
    ['a page', '<!doctype html><title>x</title>', 'no-known-line', '1'],
    ['half a file', file(`"dis-01":{"status":${CELL}}`).slice(0, -5), 'not-json'],
    ['two files in one', file('') + file(''), 'not-json'],
    ['code', '{"senda":alert(1)}', 'not-json'],
    ['lists 200,000 deep', deep('[', ']'), 'not-ours'],
    ['lists 200,000 deep that never close', deep('[', ''), 'not-json'],
    ['objects 200,000 deep', `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`, 'not-ours'],
    ['somebody else’s JSON', '{"name":"package","version":"1.0.0"}', 'not-ours'],
    ['a list', '[1,2,3]', 'not-ours'],
    ['our name inherited', '{"__proto__":{"senda":"assessment","schema":2,"records":{}}}', 'not-ours'],
    ['another kind of ours', '{"senda":"constructor","schema":2}', 'not-ours'],
    ['no version', '{"senda":"assessment","id":"a","records":{}}', 'unknown-version', 'schema'],
    ['version 0', '{"senda":"assessment","schema":0,"records":{}}', 'unknown-version', 'schema'],
    ['a version in words', '{"senda":"assessment","schema":"2","records":{}}', 'unknown-version', 'schema'],
    ['a version without end', '{"senda":"assessment","schema":1e999,"records":{}}', 'unknown-version', 'schema'],
    ['a version of tomorrow', '{"senda":"assessment","schema":3,"records":[]}', 'newer'],
    ['records in a list', '{"senda":"assessment","schema":2,"records":[]}', 'not-ours', 'records'],
    ['no records', '{"senda":"assessment","schema":2,"id":"a"}', 'not-ours', 'records'],
    ['more than a file may hold', file(`"dis-01":{"note-a":"${'x'.repeat(LIMITS.fileBytes)}"}`), 'too-large'],
    ['as many bytes in fewer letters', file(`"x":"${'ñ'.repeat(LIMITS.fileBytes / 2)}"`), 'too-large'],
    ['2,001 records', file(many(2001, (n) => `"own-a${n}":{}`)), 'too-many-records', '2001'],
    ['2,001 unknown records', file(many(2001, (n) => `"x${n}":0`)), 'too-many-records', '2001'],
    ['21 notes', file(`"dis-01":{${many(21, note)}}`), 'too-many-entries', 'dis-01 note-a20'],
    ['a note of 1,001 letters', file(`"dis-01":{${note(1, 'x'.repeat(1001))}}`), 'too-long', 'dis-01 note-a1'],
    ['a note of 500 kB', file(`"dis-01":{${note(1, 'x'.repeat(500_000))}}`), 'too-long', 'dis-01 note-a1'],
    ['a long name', file(`"about":{"name":["${'x'.repeat(121)}",1,0,"a"]}`), 'too-long', 'about name'],
    [
      'a long address',
      file(`"dis-01":{"evidence-a":[{"title":"x","url":"https://x.org/${'x'.repeat(500)}"},1,0,"a"]}`),
      'too-long',
      'dis-01 evidence-a',
    ],
    ['an empty backup', backup('[]'), 'empty'],
    ['a backup of nothing', backup('{}'), 'not-ours', 'assessments'],
    ['51 assessments', backup(`[${many(51, (n) => `{"id":"a${n}","records":{}}`)}]`), 'too-many-assessments', '51'],
    [
      'a backup with one that is wrong',
      backup('[{"id":"a","records":{}},{"id":"b"}]'),
      'not-ours',
      'assessments 2 records',
    ],
    ['a table without ids', 'check,status\nx,done', 'no-known-line', '1'],
    ['a table about other things', 'id,price\nmilk,2\nbread,3', 'no-known-line', '1'],
    ['a table of 5 MiB', `id,owner\ndis-01,${'x'.repeat(5 * 1024 * 1024)}`, 'too-large'],
    ['a table of too many rows', `id\n${'x\n'.repeat(3000)}`, 'too-many-records', '2007'],
    ['a task list of too many', '- [ ] x\n'.repeat(3000), 'too-many-records', '2006'],
    ['an endless line of marks', ' <!-- senda:'.repeat(200_000), 'no-known-line', '1'],
    ['an endless line of brackets', `- [x] ${'['.repeat(500_000)}`, 'no-known-line', '1'],
  ];

  test.each(refusals)('%s', (_, text, why, place) => {
    expect(read(text)).toEqual(place === undefined ? { kind: 'refused', why } : { kind: 'refused', why, place });
  });
});

describe('read but for the part that is left out', () => {
  const parts: [string, string, string, string][] = [
    ['an unknown record', file('"constructor":{"status":1}'), 'constructor', '{"status":1}'],
    ['a record of the prototype', file('"__proto__":{"polluted":true}'), '__proto__', '{"polluted":true}'],
    ['a record that is a list', file('"dis-01":[1]'), 'dis-01', '[1]'],
    ['a record that is null', file('"dis-01":null'), 'dis-01', 'null'],
    [
      'a field of the prototype',
      file('"dis-01":{"__proto__":{"polluted":true}}'),
      'dis-01 __proto__',
      '{"polluted":true}',
    ],
    ['a field that objects have', file(`"dis-01":{"toString":${CELL}}`), 'dis-01 toString', 'done'],
    ['a field of nobody', file(`"dis-01":{"mood":${CELL}}`), 'dis-01 mood', 'done'],
    ['a status of nobody', file('"dis-01":{"status":["won",1,0,"a"]}'), 'dis-01 status', 'won'],
    ['a clock without end', file('"dis-01":{"status":["done",1e999,0,"a"]}'), 'dis-01 status', 'done'],
    ['a clock before time', file('"dis-01":{"status":["done",-1,0,"a"]}'), 'dis-01 status', 'done'],
    ['a writer with markup', file('"dis-01":{"status":["done",1,0,"<b>"]}'), 'dis-01 status', 'done'],
    [
      'an address that runs',
      file('"dis-01":{"evidence-a":[{"title":"x","url":"javascript:alert(1)"},1,0,"a"]}'),
      'dis-01 evidence-a',
      '{"title":"x","url":"javascript:alert(1)"}',
    ],
    [
      'a value 200,000 deep',
      file(`"dis-01":{"status":[${'['.repeat(2e5)}${']'.repeat(2e5)},1,0,"a"]}`),
      'dis-01 status',
      '…',
    ],
    ['an id with a path', file('', '"id":"../x"'), 'id', '../x'],
    ['no id', file('', '"x":1'), 'id', ''],
    ['an id of 33 letters', file('', `"id":"${'x'.repeat(33)}"`), 'id', 'x'.repeat(33)],
  ];

  test.each(parts)('%s', (_, text, place, words) => {
    const incoming = read(text);
    // Some engines can write out any depth: then the beginning of it is shown.
    const shown = words === '…' ? (expect.stringMatching(/…$/) as string) : words;
    expect(incoming).toMatchObject({ kind: 'copy', leftOut: [{ place, text: shown }] });
  });

  test('an assessment of a backup that is none, with its number', () => {
    expect(read(backup('[7,{"id":"a","records":{}}]'))).toMatchObject({
      assessments: [{ id: 'a' }],
      leftOut: [{ place: 'assessments 1', text: '7' }],
    });
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

  test.each([
    ['half a letter', '"\\ud83d x"', '\ufffd x'],
    ['directions of writing', '"a\\u202eb\\u2066c"', 'abc'],
    ['controls and a mark', '"\\ufeffa\\u0000b\\u001b[1m"', 'ab[1m'],
    ['letters in two pieces', '"N\\u0303andu\\u0301"', 'Ñandú'],
    ['markup, as the words that it is', '"<img src=x onerror=alert(1)>"', '<img src=x onerror=alert(1)>'],
  ])('%s', (_, text, name) => {
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
    const latin = Uint8Array.from('id;owner\r\ndis-01;Begoña “B”', (one) =>
      one === '“' ? 0x93 : one === '”' ? 0x94 : one.charCodeAt(0),
    );
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from('id\towner\ndis-01\tBegoña', (one) => one.charCodeAt(0)).buffer),
    ]);
    for (const [bytes, owner] of [
      [latin, 'Begoña “B”'],
      [wide, 'Begoña'],
    ] as const) {
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
