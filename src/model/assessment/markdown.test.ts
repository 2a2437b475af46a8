import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessment } from '../../../tests/assessments.ts';
import { carried, EXPORT_CHECKS } from '../../../tests/export-checks.ts';
import { incomingChanges, type Incoming } from './incoming.ts';
import { readMarkdown, writeMarkdown } from './markdown.ts';
import { applyChange, type Records } from './state.ts';

function takeOver(incoming: Incoming): Records {
  if (incoming.kind !== 'values') throw new Error(JSON.stringify(incoming));
  const records = new Map();
  for (const change of incomingChanges(new Map(), incoming)) {
    records.set(change.record, applyChange(records.get(change.record) as undefined, change, { now: 1, writer: 'a' }));
  }
  return records;
}

describe('a task list', () => {
  test('brings its fields back into an empty assessment, and nothing new into its own', () => {
    fc.assert(
      fc.property(assessment(), (records) => {
        const incoming = readMarkdown(writeMarkdown(records, EXPORT_CHECKS), EXPORT_CHECKS);
        expect(incoming).toMatchObject({ kind: 'values', leftOut: [], name: records.get('about')?.name?.[0] ?? '' });
        expect(carried(takeOver(incoming))).toEqual(carried(records));
        expect(incoming.kind === 'values' && incomingChanges(records, incoming)).toEqual([]);
      }),
      { numRuns: 2500 },
    );
  }, 240_000);

  test('looks like this', () => {
    const records: Records = new Map([
      ['about', { name: ['Brand #1', 1, 0, 'a'] }],
      [
        'dis-01',
        {
          status: ['done', 1, 0, 'a'],
          owner: ['Ana', 1, 0, 'a'],
          due: ['2026-12-24', 1, 0, 'a'],
          'note-a': [{ on: '2026-11-22', text: 'One\n# two' }, 1, 0, 'a'],
          'evidence-a': [{ title: 'Plan [2]', url: 'https://example.org/a_b' }, 1, 0, 'a'],
        },
      ],
      ['own-a1', { own: [{ checklist: 'pets', check: 'Ours', impact: 3, effort: 'L' }, 1, 0, 'a'] }],
      ['new-01', { status: ['na', 1, 0, 'a'] }],
    ]);
    const statement = '=Prices \\& "terms", \\*every\\* \\[page\\] --\\> \\<b\\>says\\</b\\> so; \\#1';
    expect(writeMarkdown(records, EXPORT_CHECKS)).toBe(`# Brand \\#1

## Discovery, \\*first\\*

- [x] ${statement} <!-- senda:dis-01 status=done -->
  - owner: Ana
  - due: 2026-12-24
  - note: 2026-11-22 One<br>\\# two
  - evidence: [Plan \\[2\\]](<https://example.org/a_b>)
- [ ] ${statement} <!-- senda:dis-02 status=open -->
- [ ] ${statement} <!-- senda:con-07 status=open -->

## Whole journey

- [ ] ${statement} <!-- senda:gov-07 status=open -->

## pets

- [ ] Ours <!-- senda:own-a1 status=open checklist=pets impact=3 effort=L -->

---

- [ ] new-01 <!-- senda:new-01 status=na -->
`);
  });
});

describe('a box ticked by hand', () => {
  const statusFrom = (box: string, written: string): unknown => {
    const read = readMarkdown(`- [${box}] x <!-- senda:dis-01 status=${written} -->`, EXPORT_CHECKS);
    return read.kind === 'values' ? read.values.get('dis-01')?.status : read;
  };

  test.each([
    ['x', 'open', 'done'],
    ['X', 'blocked', 'done'],
    ['x', 'done', 'done'],
    [' ', 'done', 'open'],
    [' ', 'doing', 'doing'],
    [' ', 'na', 'na'],
    [' ', 'open', 'open'],
  ])('[%s] beside %s means %s', (box, written, status) => {
    expect(statusFrom(box, written)).toBe(status);
  });
});

describe('reading a task list', () => {
  const TASK = '- [x] x <!-- senda:dis-01 status=done -->';

  test.each([
    ['a task without a mark', `${TASK}\n- [ ] Buy milk`, '2', '- [ ] Buy milk'],
    [
      'a task of nobody',
      `${TASK}\n\n- [ ] y <!-- senda:xyz-01 status=done -->`,
      '3',
      '- [ ] y <!-- senda:xyz-01 status=done -->',
    ],
    ['the same check twice', `${TASK}\r\n${TASK}`, '2', TASK],
    ['a paragraph', `# T\rWords\r${TASK}`, '2', 'Words'],
    ['an unknown field', `${TASK}\n  - mood: good`, '2', '- mood: good'],
    ['a day that does not exist', `${TASK}\n  - due: 2026-02-30`, '2', '- due: 2026-02-30'],
    ['a note without a day', `${TASK}\n  - note: later`, '2', '- note: later'],
    ['an address that runs', `${TASK}\n  - evidence: [x](javascript:alert)`, '2', '- evidence: [x](javascript:alert)'],
    ['a status of another list', `- [ ] x <!-- senda:dis-01 status=__proto__ -->`, '1', '__proto__'],
    [
      'a mark that does not end',
      `${TASK}\n- [x] x <!-- senda:dis-02 status=done`,
      '2',
      '- [x] x <!-- senda:dis-02 status=done',
    ],
  ])('leaves out %s and says where', (_, text, place, words) => {
    expect(readMarkdown(text, EXPORT_CHECKS)).toMatchObject({ kind: 'values', leftOut: [{ place, text: words }] });
  });

  test('what stands below a task that is not known is left out with it', () => {
    const text = `- [ ] Milk\n  - owner: Ana\n${TASK}`;
    expect(readMarkdown(text, EXPORT_CHECKS)).toMatchObject({ leftOut: [{ place: '1' }, { place: '2' }] });
  });

  test('fields that have no line are not named; an empty line empties its field', () => {
    const read = readMarkdown(`${TASK}\n  - owner:\n`, EXPORT_CHECKS);
    expect(read).toMatchObject({ values: new Map([['dis-01', { status: 'done', owner: '' }]]) });
  });

  test('the first heading is the name', () => {
    expect(readMarkdown(`# One \\#1\n# Two\n${TASK}`, EXPORT_CHECKS)).toMatchObject({ name: 'One #1', leftOut: [] });
  });
});
