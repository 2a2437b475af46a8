import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MANY } from '../../../tests/assessments.ts';
import { LIMITS } from './limits.ts';
import { readPacked, readParts, SHARE, writePacked, writeParts } from './link.ts';
import { STATUSES, statusOf, type RecordState } from './state.ts';

const checks = Array.from({ length: 120 }, (_, index) => ({ id: `dis-${index + 1}`, n: index + 1 }));

const statuses = fc
  .array(fc.constantFrom(...STATUSES), { maxLength: 120 })
  .map(
    (all) => new Map(all.map((status, n): [string, RecordState] => [`dis-${n + 1}`, { status: [status, 1, 0, 'a'] }])),
  );

function read(fragment: string, known = checks) {
  const parts = readParts(fragment);
  return parts.kind === 'refused' ? parts : readPacked(parts.payload, known);
}

const whole = writePacked(
  new Map(checks.map(({ id, n }) => [id, { status: [STATUSES[n % 5] ?? 'done', 1, 0, 'a'] }])),
  checks,
);

describe('a packed link', () => {
  test('gives every status back, and names no open check', () => {
    fc.assert(
      fc.property(statuses, (records) => {
        const incoming = read(writePacked(records, checks));
        const expected = [...records].flatMap(([id, state]) =>
          statusOf(state) === 'open' ? [] : [[id, { status: statusOf(state) }]],
        );
        expect(incoming).toEqual({ kind: 'values', name: '', values: new Map(expected as []), leftOut: [] });
      }),
      MANY,
    );
  });

  test('takes 60 characters for 120 checks, and fewer where the last are open', () => {
    expect(whole).toMatch(/^#share=p1\.[\w-]{60}\.[\w-]{2}$/);
    expect(writePacked(new Map([['dis-1', { status: ['done', 1, 0, 'a'] }]]), checks)).toMatch(/^#share=p1\.Q\...$/);
    expect(writePacked(new Map(), checks)).toMatch(/^#share=p1\.\.[\w-]{2}$/);
  });

  test('knows retired checks that it is given, and tells the numbers that it does not know', () => {
    const link = writePacked(new Map([['dis-3', { status: ['done', 1, 0, 'a'] }]]), checks);
    expect(read(link, [{ id: 'old-99', n: 3 }])).toMatchObject({ values: new Map([['old-99', { status: 'done' }]]) });
    expect(read(link, [])).toMatchObject({ values: new Map(), leftOut: [{ place: '3', text: 'done' }] });
  });
});

describe('on its way', () => {
  test('a link cut anywhere is refused as cut', () => {
    for (let at = SHARE.length; at < whole.length; at += 1) {
      expect([at, read(whole.slice(0, at))]).toEqual([at, { kind: 'refused', why: 'cut-link' }]);
    }
  });

  test('an encoded link cut anywhere is refused as cut', () => {
    const encoded = encodeURIComponent(encodeURIComponent(whole.slice(1))).replaceAll('.', '%252E');
    expect(read(encoded)).toEqual(read(whole));
    for (let at = encoded.indexOf('3D') + 2; at < encoded.length; at += 1) {
      expect([at, read(encoded.slice(0, at))]).toEqual([at, { kind: 'refused', why: 'cut-link' }]);
    }
  });

  test('one character changed, or two neighbours swapped, is refused as damaged', () => {
    const from = whole.indexOf('.') + 1;
    for (let at = from; at < from + 60; at += 1) {
      for (const other of 'AQz9-_') {
        if (whole[at] === other) continue;
        expect(read(whole.slice(0, at) + other + whole.slice(at + 1))).toMatchObject({ why: 'damaged-link' });
      }
      const swapped = `${whole.slice(0, at)}${whole[at + 1] ?? ''}${whole[at] ?? ''}${whole.slice(at + 2)}`;
      if (swapped !== whole) expect(read(swapped)).toMatchObject({ kind: 'refused' });
    }
  });

  test.each([
    ['a full stop', (link: string) => `${link}.`],
    ['three of them', (link: string) => `${link}...`],
    ['a bracket and a comma', (link: string) => `${link}),`],
    ['closing quotes', (link: string) => `${link}”»`],
    ['marks of emphasis', (link: string) => `${link}_*`],
    ['what a network adds', (link: string) => `${link}&utm_source=chat`],
    ['no number sign', (link: string) => link.slice(1)],
    ['an encoded number sign', (link: string) => link.replace('#', '%23')],
    ['encoded dots and equals sign', (link: string) => link.replaceAll('.', '%2E').replace('=', '%3D')],
    ['a line break of a mail', (link: string) => `${link.slice(0, 40)}\r\n ${link.slice(40)}`],
    ['an encoded line break', (link: string) => `${link.slice(0, 40)}%0A${link.slice(40)}`],
    ['invisible characters', (link: string) => `${link.slice(0, 20)}\u200b${link.slice(20)}\ufeff`],
  ])('%s does no harm', (_, change) => {
    expect(read(change(whole))).toEqual(read(whole));
  });
});

test.each([
  ['nothing', '', 'not-ours'],
  ['another anchor', '#faqs', 'not-ours'],
  ['another word', '#shared=p1.AA.xx', 'not-ours'],
  ['no state', '#share=', 'cut-link'],
  ['an unknown mode', '#share=x1.AA.xx', 'unknown-version'],
  ['a version before the first', '#share=p0.AA.xx', 'unknown-version'],
  ['a newer version', '#share=p2.AA.xx', 'newer'],
  ['a far newer version', '#share=z9999.AA.xx', 'newer'],
  ['a mode without version', '#share=p.AA.xx', 'damaged-link'],
  ['two modes', '#share=pz1.AA.xx', 'damaged-link'],
  ['a version beyond counting', `#share=p${'9'.repeat(50)}.AA.xx`, 'damaged-link'],
  ['capitals', '#share=P1.AA.xx', 'damaged-link'],
  ['a wrong check', '#share=p1.Q.AA', 'damaged-link'],
  ['a percent sign without a code', '#share=p1.Q%zz.AA', 'damaged-link'],
  ['code 5', writeParts('p', 'o'), 'damaged-link'],
  ['code 6', writeParts('p', 'AG'), 'damaged-link'],
  ['code 7', writeParts('p', '_'), 'damaged-link'],
  ['a character that is none of ours', writeParts('p', 'Qñ'), 'damaged-link'],
  ['markup', writeParts('p', '<img>'), 'damaged-link'],
  ['more numbers than an assessment may hold', writeParts('p', 'Q'.repeat(1001)), 'too-many-records'],
  ['more characters than a link may have', `#share=p1.${'A'.repeat(LIMITS.linkCharacters)}.AA`, 'too-large'],
  ['dots without end', `#share=p1${'.'.repeat(60_000)}a`, 'cut-link'],
  ['percent signs without end', `#share=${'%25'.repeat(20_000)}`, 'damaged-link'],
])('%s is refused', (_, fragment, why) => {
  const began = performance.now();
  expect(read(fragment)).toEqual({ kind: 'refused', why });
  expect(performance.now() - began).toBeLessThan(200);
});

test('no fragment throws', () => {
  const near = fc.tuple(fc.constantFrom('#share=', 'share=p1.', '%23share=z1.', ''), fc.string({ maxLength: 80 }));
  fc.assert(
    fc.property(near, ([start, rest]) => {
      expect(['values', 'refused']).toContain(read(start + rest).kind);
    }),
    MANY,
  );
});
