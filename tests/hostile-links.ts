/** Links that broke on their way, or that nobody meant well, and why each is refused: one table for all tests. */
import { deflateRawSync } from 'node:zlib';
import type { RefusalReason } from '../src/model/assessment/incoming.ts';
import { writeParts } from '../src/model/assessment/link.ts';
import { SCHEMA } from '../src/model/assessment/record.ts';

/** Zipped as a link carries it. */
export const zip = (bytes: string | Uint8Array): string => deflateRawSync(bytes).toString('base64url');
/** What a link carries that is well. */
export const GOOD = {
  schema: SCHEMA,
  id: 'default',
  base: 0,
  writers: ['a'],
  records: { 'dis-1': { status: ['done', 9, 0, 0] } },
};
/** The link that carries a value as JSON. */
export const linkOf = (value: unknown): string => writeParts('z', zip(JSON.stringify(value)));

/** Eight megabytes that fit into a link. */
export const BOMB = zip(new Uint8Array(8 * 1024 * 1024));
const whole = zip(JSON.stringify(GOOD));

export const REFUSED_LINKS: readonly (readonly [what: string, fragment: string, why: RefusalReason])[] = [
  ['a bomb of eight megabytes', writeParts('z', BOMB), 'too-large'],
  ['a bomb of words', writeParts('z', zip(`"${'x'.repeat(300_000)}"`)), 'too-large'],
  ['a fragment of 65 KiB', `#share=z1.${'A'.repeat(65 * 1024)}.AA`, 'too-large'],
  ['an empty payload', writeParts('z', ''), 'damaged-link'],
  ['characters that are no base64url', writeParts('z', 'ab+/'), 'damaged-link'],
  ['padding', writeParts('z', 'TQ=='), 'damaged-link'],
  [
    'a length that base64 never has',
    writeParts('z', `${whole.slice(0, whole.length - (whole.length % 4))}A`),
    'damaged-link',
  ],
  [
    'bytes that were never zipped',
    writeParts('z', Buffer.from('never zipped at all').toString('base64url')),
    'damaged-link',
  ],
  ['half of a stream', writeParts('z', whole.slice(0, 40)), 'damaged-link'],
  [
    'a stream with something behind it',
    writeParts('z', Buffer.concat([deflateRawSync('{}'), Buffer.alloc(9, 7)]).toString('base64url')),
    'damaged-link',
  ],
  ['a wrong check', linkOf(GOOD).slice(0, -2) + 'AA', 'damaged-link'],
  ['bytes that are no text', writeParts('z', zip(new Uint8Array([0xff, 0xfe, 0xfd]))), 'not-text'],
  ['no JSON', writeParts('z', zip('{"schema":2,')), 'not-json'],
  ['nothing at all', writeParts('z', zip('')), 'not-json'],
  ['lists without bottom', writeParts('z', zip('['.repeat(200_000))), 'not-json'],
  ['lists within lists', writeParts('z', zip('['.repeat(50_000) + ']'.repeat(50_000))), 'not-ours'],
  ['null', linkOf(null), 'not-ours'],
  ['a word', linkOf('done'), 'not-ours'],
  ['somebody else’s JSON', linkOf({ name: 'x' }), 'not-ours'],
  ['records of another type', linkOf({ ...GOOD, records: 'all' }), 'not-ours'],
  ['a version in words', linkOf({ ...GOOD, schema: 'two' }), 'not-ours'],
  ['a newer version of records', linkOf({ ...GOOD, schema: SCHEMA + 1 }), 'newer'],
  ['a newer version of links', linkOf(GOOD).replace('z1', 'z2'), 'newer'],
  ['version 0', linkOf({ ...GOOD, schema: 0 }), 'unknown-version'],
  ['an unknown mode', linkOf(GOOD).replace('z1', 'q1'), 'unknown-version'],
  ['a packed link that says it is zipped', writeParts('z', 'SSSS'), 'damaged-link'],
  [
    '2,001 records',
    linkOf({ ...GOOD, records: Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`dis-${n}`, {}])) }),
    'too-many-records',
  ],
  ['another anchor', '#top', 'not-ours'],
  ['a percent sign alone', `${linkOf(GOOD)}%zz`, 'damaged-link'],
  ['a code that no status has (5)', writeParts('p', 'F'), 'damaged-link'],
  ['a code that no status has (6)', writeParts('p', 'SG'), 'damaged-link'],
  ['a code that no status has (7)', writeParts('p', 'SSH'), 'damaged-link'],
  ['a link cut before its kind', '#share=', 'cut-link'],
  ['a link cut after its kind', '#share=z1', 'cut-link'],
  ['a link cut in the middle', linkOf(GOOD).slice(0, 60), 'cut-link'],
  ['a link cut by one character', linkOf(GOOD).slice(0, -1), 'cut-link'],
  ['a packed link with a wrong check', `${writeParts('p', 'SSSS').slice(0, -2)}AA`, 'damaged-link'],
  ['a packed link of 3,000 checks', writeParts('p', 'S'.repeat(1500)), 'too-many-records'],
];
