/** Files that nobody meant well, or that something broke, and what is to come of each: one table for all tests. */
import type { RefusalReason } from '../src/model/assessment/incoming.ts';
import { LIMITS } from '../src/model/assessment/limits.ts';

/** The place may depend on how many checks there are, because a text may hold that many tasks more. */
export type RefusedFile = readonly [
  what: string,
  text: string,
  why: RefusalReason,
  place?: string | ((checks: number) => string),
];

export const CELL = '["done",1,0,"a"]';

/** An assessment with these records. */
export const file = (records: string, more = '"id":"a"'): string =>
  `{"senda":"assessment","schema":2,${more},"records":{${records}}}`;
/** A backup of these assessments. */
export const backup = (assessments: string): string => `{"senda":"backup","schema":2,"assessments":${assessments}}`;
const many = (count: number, one: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => one(n)).join();
const note = (n: number, text = 'x'): string => `"note-a${n}":[{"on":"2026-01-01","text":"${text}"},1,0,"a"]`;

const deep = (open: string, close: string, of = 200_000): string => open.repeat(of) + close.repeat(of);
const padded = (bytes: number): string => {
  const empty = file('', '"id":"a","pad":""');
  return empty.replace('""', `"${'x'.repeat(bytes - empty.length)}"`);
};
const TASK = '- [ ] x <!-- senda:dis-01 status=open -->\n  - owner: Ana\n';

export const REFUSED_FILES: readonly RefusedFile[] = [
  ['nothing', '', 'empty'],
  ['blanks and a mark', '\ufeff \r\n\t', 'empty'],
  ['a picture', '\x89PNG\r\n\x1a\n\0\0\0', 'not-text'],
  ['a page', '<!doctype html><title>x</title>', 'no-known-line'],
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
  ['101 notes', file(`"dis-01":{${many(101, note)}}`), 'too-many-entries', 'dis-01 note-a100'],
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
  ['a table without ids', 'check,status\nx,done', 'no-known-line'],
  ['a table about other things', 'id,price\nmilk,2\nbread,3', 'no-known-line'],
  ['a table of 5 MiB', `id,owner\ndis-01,${'x'.repeat(5 * 1024 * 1024)}`, 'too-large'],
  ['a table of too many rows', `id\n${'x\n'.repeat(3000)}`, 'too-many-records', (checks) => String(2000 + checks + 2)],
  ['a task list of too many', '- [ ] x\n'.repeat(3000), 'too-many-records', (checks) => String(2000 + checks + 1)],
  ['an endless line of marks', ' <!-- senda:'.repeat(200_000), 'no-known-line'],
  ['an endless line of brackets', `- [x] ${'['.repeat(500_000)}`, 'no-known-line'],
  ['a version of null', '{"senda":"assessment","schema":null,"records":{}}', 'unknown-version', 'schema'],
  ['one byte more than 1 MiB', padded(LIMITS.fileBytes + 1), 'too-large'],
  ['UTF-16 without its mark', 'id\0,\0s\0t\0a\0t\0u\0s\0', 'not-text'],
  ['a quote that swallows every check', 'id,status\n"dis-01,done\ndis-02,done', 'no-known-line'],
  ['a table of checks that objects have', 'id,status\n__proto__,done\nconstructor,done', 'no-known-line'],
  ['four million empty lines', `id\n${'\n'.repeat(LIMITS.textBytes - 10)}`, 'no-known-line'],
  ['two million blanks and a letter', `<\n${' '.repeat(2 ** 21)}<`, 'no-known-line'],
  ['a million rules and a letter', `${'- '.repeat(2 ** 20)}x`, 'no-known-line'],
];

export const LEFT_OUT_OF_FILES: readonly (readonly [what: string, text: string, place: string, words: string])[] = [
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
  ['no id', '{"senda":"assessment","schema":2,"records":{}}', 'id', ''],
  ['a key of nobody', file('', '"id":"a","mood":{"of":["all"]}'), 'mood', '{"of":["all"]}'],
  ['a key of a backup', file('', '"id":"a","made":"2026-11-22"'), 'made', '2026-11-22'],
  ['a key of the prototype', file('', '"id":"a","__proto__":{"polluted":true}'), '__proto__', '{"polluted":true}'],
  ['an id of 33 letters', file('', `"id":"${'x'.repeat(33)}"`), 'id', 'x'.repeat(33)],
];

export const CLEANED_NAMES: readonly (readonly [what: string, json: string, name: string])[] = [
  ['half a letter', '"\\ud83d x"', '\ufffd x'],
  ['directions of writing', '"a\\u202eb\\u2066c"', 'abc'],
  ['controls and a mark', '"\\ufeffa\\u0000b\\u001b[1m"', 'ab[1m'],
  ['letters in two pieces', '"N\\u0303andu\\u0301"', 'Ñandú'],
  ['markup, as the words that it is', '"<img src=x onerror=alert(1)>"', '<img src=x onerror=alert(1)>'],
];

/** Tables and task lists of one check, whose owner is read, and the lines that are left out. */
export const LEFT_OUT_OF_TEXTS: readonly (readonly [
  what: string,
  text: string,
  rows: readonly (readonly [place: string, words: string])[],
  owner: string,
])[] = [
  [
    'a table with an address that runs',
    'id,owner,evidence\ndis-01,Ana,x <javascript:window.pwned=1>',
    [['2', 'x <javascript:window.pwned=1>']],
    'Ana',
  ],
  [
    'a table with an address that is a page',
    'id,owner,evidence\ndis-01,Ana,"x <data:text/html,<script>pwned=1</script>>"',
    [['2', 'x <data:text/html,<script>pwned=1</script>>']],
    'Ana',
  ],
  ['a table with a formula', `id,owner\ndis-01,"=cmd|'/C calc'!A0"`, [], "=cmd|'/C calc'!A0"],
  ['a table with a formula in another column', 'id,owner,=cmd()\ndis-01,Ana,=cmd()', [['1', '=cmd()']], 'Ana'],
  [
    'a table with a quote that never ends',
    'id,owner\ndis-01,Ana\ndis-02,"Leo\ndis-03,Eva',
    [['3', 'dis-02 Leo dis-03,Eva']],
    'Ana',
  ],
  [
    'a table with ids that objects have',
    'id,owner\n__proto__,x\ntoString,x\ndis-01,Ana',
    [
      ['2', '__proto__ x'],
      ['3', 'toString x'],
    ],
    'Ana',
  ],
  ['a table that names a check twice', 'id,owner\ndis-01,Ana\ndis-01,Leo', [['3', 'dis-01 Leo']], 'Ana'],
  [
    'a table of 10,000 columns',
    `id,owner,${'a,'.repeat(9998)}\ndis-01,Ana`,
    Array.from({ length: 9998 }, () => ['1', 'a'] as const),
    'Ana',
  ],
  [
    'a table with an endless piece of evidence',
    `id,owner,evidence\ndis-01,Ana,x${' <a:'.repeat(1e5)}`,
    [['2', `x${' <a:'.repeat(20).slice(0, 78)}…`]],
    'Ana',
  ],
  [
    'a task list with an address that runs',
    `${TASK}  - evidence: [x](<javascript:window.pwned=1>)`,
    [['3', '- evidence: [x](<javascript:window.pwned=1>)']],
    'Ana',
  ],
  [
    'a task list with markup',
    `${TASK}<script>window.pwned=1</script>`,
    [['3', '<script>window.pwned=1</script>']],
    'Ana',
  ],
  [
    'a task list with 10,000 other lines',
    `${TASK}${'x\n'.repeat(10_000)}`,
    Array.from({ length: 10_000 }, (_, n) => [String(n + 3), 'x'] as const),
    'Ana',
  ],
  [
    'a task list with an endless link',
    `${TASK}  - evidence: ${'[a](<'.repeat(1e5)} )`,
    [['3', `- evidence: ${'[a](<'.repeat(20).slice(0, 67)}…`]],
    'Ana',
  ],
];

/** Bytes that are no text. */
export const REFUSED_BYTES: readonly (readonly [what: string, bytes: Uint8Array, why: RefusalReason])[] = [
  [
    'the bytes of a picture',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
    'not-text',
  ],
  ['no byte at all', new Uint8Array(), 'empty'],
];

const LATIN = Uint8Array.from('id;owner\r\ndis-01;Begoña “B”', (one) =>
  one === '“' ? 0x93 : one === '”' ? 0x94 : one.charCodeAt(0),
);
const WIDE = Uint8Array.from([
  0xff,
  0xfe,
  ...new Uint8Array(Uint16Array.from('id\towner\ndis-01\tBegoña', (one) => one.charCodeAt(0)).buffer),
]);

/** Tables in the bytes of other programs, with the owner of `dis-01`. */
export const TABLES_IN_BYTES: readonly (readonly [what: string, bytes: Uint8Array, owner: string])[] = [
  ['a table of an older spreadsheet', LATIN, 'Begoña “B”'],
  ['a table in UTF-16', WIDE, 'Begoña'],
];
