import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessment, MANY } from '../../../tests/assessments.ts';
import { compact, expand, type Include } from './compact.ts';
import { SCHEMA } from './record.ts';
import { valueOf, type Records, type RecordState } from './state.ts';

const EVERYTHING: Include = { notes: true, owners: true, dates: true, evidence: true };
const NOTHING: Include = { notes: false, owners: false, dates: false, evidence: false };

const include: fc.Arbitrary<Include> = fc.record({
  notes: fc.boolean(),
  owners: fc.boolean(),
  dates: fc.boolean(),
  evidence: fc.boolean(),
});

/** What a link may hold, said once more in other words. */
function sent(records: Records, { notes, owners, dates, evidence }: Include): Map<string, RecordState> {
  const may: RegExp[] = [/^(status|rev|answer|reason|own|name)$/];
  if (notes) may.push(/^note-/);
  if (owners) may.push(/^owner$/);
  if (dates) may.push(/^due$/);
  if (evidence) may.push(/^evidence-/);
  const kept = [...records].map(([id, state]): [string, RecordState] => [
    id,
    Object.fromEntries(Object.entries(state).filter(([field]) => may.some((one) => one.test(field)))) as RecordState,
  ]);
  return new Map(kept.filter(([, state]) => Object.keys(state).length > 0));
}

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what is made compact', { timeout: 120_000 }, () => {
  test('comes out again, clocks and all', () => {
    // In text, because ten thousand deep comparisons take a minute.
    const text = (records: Records): string => JSON.stringify([...records]);
    fc.assert(
      fc.property(fc.oneof(assessment('far'), assessment('ties')), include, (records, ticked) => {
        const kept = sent(records, ticked);
        const copy = expand(throughJson(compact('default', records, ticked)));
        expect(copy).toMatchObject({
          kind: 'copy',
          id: 'default',
          name: valueOf(kept.get('about'), 'name'),
          leftOut: [],
        });
        expect(copy.kind === 'copy' && text(copy.records)).toBe(text(kept));
      }),
      MANY,
    );
  });

  test('holds nothing that nobody ticked', () => {
    const records: Records = new Map<string, RecordState>([
      ['about', { name: ['Shop', 9, 0, 'a'], scope: ['SECRET', 9, 0, 'a'], made: ['2026-01-02', 9, 0, 'a'] }],
      [
        'dis-01',
        {
          status: ['done', 9, 0, 'a'],
          owner: ['SECRET', 9, 0, 'a'],
          due: ['2026-01-02', 9, 0, 'a'],
          'note-a': [{ on: '2026-01-02', text: 'SECRET' }, 9, 0, 'a'],
          'evidence-a': [{ title: 'SECRET', url: '' }, 9, 0, 'a'],
        },
      ],
    ]);
    expect(JSON.stringify(compact('default', records, NOTHING))).not.toMatch(/SECRET|2026/);
    expect(JSON.stringify(compact('default', records, EVERYTHING)).match(/SECRET/g)).toHaveLength(3);
  });
});

const good = { schema: SCHEMA, id: 'default', base: 1000, writers: ['a'], records: {} };

describe('what a link holds is not trusted', { timeout: 120_000 }, () => {
  test.each([
    ['null', null, 'not-ours'],
    ['a number', 7, 'not-ours'],
    ['a list', [], 'not-ours'],
    ['an object of somebody else', {}, 'not-ours'],
    ['no version', { ...good, schema: undefined }, 'not-ours'],
    ['a version in words', { ...good, schema: '2' }, 'not-ours'],
    ['a version below zero', { ...good, schema: -1 }, 'not-ours'],
    ['version 0', { ...good, schema: 0 }, 'unknown-version'],
    ['a newer version, whatever else is wrong', { schema: SCHEMA + 1, records: 7 }, 'newer'],
    ['an id with a path', { ...good, id: '../x' }, 'not-ours'],
    ['an id of another type', { ...good, id: ['default'] }, 'not-ours'],
    ['an id that is too long', { ...good, id: 'a'.repeat(41) }, 'not-ours'],
    ['a base in words', { ...good, base: '1000' }, 'not-ours'],
    ['a base past the end of time', { ...good, base: 9e15 }, 'not-ours'],
    ['no writers', { ...good, writers: 'a' }, 'not-ours'],
    ['records as a list', { ...good, records: [] }, 'not-ours'],
    ['records as null', { ...good, records: null }, 'not-ours'],
    [
      'too many records',
      { ...good, records: Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`dis-${n}`, {}])) },
      'too-many-records',
    ],
    ['inherited members', Object.create(good), 'not-ours'],
  ])('%s is refused', (_, value: unknown, why) => {
    expect(expand(value)).toEqual({ kind: 'refused', why });
  });

  test.each([
    ['a record of another name', { 'x y': { status: ['done', 0, 0, 0] } }, 'x y', '{…}'],
    ['a record that is a word', { 'dis-02': 'done' }, 'dis-02', 'done'],
    ['an unknown status', { 'dis-02': { status: ['finished', 0, 0, 0] } }, 'dis-02 status', 'finished'],
    ['a status of another type', { 'dis-02': { status: [{}, 0, 0, 0] } }, 'dis-02 status', '{…}'],
    ['an unknown field', { 'dis-02': { colour: ['red', 0, 0, 0] } }, 'dis-02 colour', 'red'],
    ['a cell that is none', { 'dis-02': { status: 'done' } }, 'dis-02 status', 'done'],
    ['a short cell', { 'dis-02': { status: ['done', 0, 0] } }, 'dis-02 status', 'done'],
    ['a long cell', { 'dis-02': { status: ['done', 0, 0, 0, 0] } }, 'dis-02 status', 'done'],
    ['a clock before the first', { 'dis-02': { status: ['done', -1, 0, 0] } }, 'dis-02 status', 'done'],
    ['a clock past the end of time', { 'dis-02': { status: ['done', 8.64e15, 0, 0] } }, 'dis-02 status', 'done'],
    ['a clock in words', { 'dis-02': { status: ['done', '0', 0, 0] } }, 'dis-02 status', 'done'],
    ['half a tick', { 'dis-02': { status: ['done', 0, 0.5, 0] } }, 'dis-02 status', 'done'],
    ['a writer that nobody is', { 'dis-02': { status: ['done', 0, 0, 3] } }, 'dis-02 status', 'done'],
    ['the place after the last writer', { 'dis-02': { status: ['done', 0, 0, 1] } }, 'dis-02 status', 'done'],
    ['a writer by name', { 'dis-02': { status: ['done', 0, 0, 'a'] } }, 'dis-02 status', 'done'],
    [
      'an address that runs',
      { 'dis-02': { 'evidence-a': [{ title: 'x', url: 'javascript:1' }, 0, 0, 0] } },
      'dis-02 evidence-a',
      '{…}',
    ],
    ['a version inside a record', { 'dis-02': { schema: 9 } }, 'dis-02 schema', '9'],
  ])('%s is left out and told, the rest stays', (_, wrong, place, text) => {
    const records = { 'dis-01': { status: ['done', 5, 0, 0] }, ...wrong };
    expect(expand({ ...good, records })).toEqual({
      kind: 'copy',
      id: 'default',
      name: '',
      records: new Map([['dis-01', { status: ['done', 1005, 0, 'a'] }]]),
      leftOut: [{ place, text }],
    });
  });

  test('__proto__ is a key like any other and goes nowhere', () => {
    const text = `{"schema":${SCHEMA},"id":"default","base":0,"writers":["a"],"__proto__":{"records":{}},"records":
      {"__proto__":{"status":["done",1,0,0]},"dis-01":{"__proto__":[1,1,0,0],"status":["done",1,0,0]}}}`;
    const copy = expand(JSON.parse(text));
    expect(copy).toMatchObject({
      records: new Map([['dis-01', { status: ['done', 1, 0, 'a'] }]]),
      leftOut: [{ place: '__proto__' }, { place: 'dis-01 __proto__', text: '1' }],
    });
    expect(({} as Record<string, unknown>).status).toBeUndefined();
  });

  test('what is told of it is short and clean', () => {
    const wrong = { 'dis-01': { status: [`\u202e${'x'.repeat(5000)}`, 0, 0, 0] } };
    expect(expand({ ...good, records: wrong })).toMatchObject({
      leftOut: [{ place: 'dis-01 status', text: 'x'.repeat(59) }],
    });
  });

  test('no value throws', () => {
    const hostile = fc.oneof(
      fc.jsonValue(),
      fc.record({
        schema: fc.constant(SCHEMA),
        id: fc.constant('default'),
        base: fc.nat(),
        writers: fc.array(fc.jsonValue()),
        records: fc.dictionary(fc.constantFrom('dis-01', 'about', '__proto__'), fc.jsonValue()),
      }),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        expect(['copy', 'refused']).toContain(expand(value).kind);
      }),
      MANY,
    );
  });
});
