import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { assessment } from '../../tests/assessments.ts';
import { BOMB, GOOD, linkOf, REFUSED_LINKS, zip } from '../../tests/hostile-links.ts';
import type { Include } from '../model/assessment/compact.ts';
import { LIMITS } from '../model/assessment/limits.ts';
import { writePacked, writeParts } from '../model/assessment/link.ts';
import { STATUSES, type Records, type RecordState } from '../model/assessment/state.ts';
import { readLink, writeZipped } from './assessment-link.ts';

const EVERYTHING: Include = { notes: true, owners: true, dates: true, evidence: true };
const NOTHING: Include = { notes: false, owners: false, dates: false, evidence: false };
/** Past every clock that the generator draws, so that none is set back. */
const LATER = 2e12;
const checks = Array.from({ length: 120 }, (_, index) => ({ id: `dis-${index + 1}`, n: index + 1 }));

async function written(records: Records, include: Include): Promise<string> {
  const fragment = await writeZipped('default', records, include);
  expect(typeof fragment).toBe('string');
  return fragment as string;
}

/** Every check with a status of its own moment, by three people. */
function busy(fields: (n: number) => RecordState = () => ({})): Records {
  return new Map(
    checks.map(({ id, n }): [string, RecordState] => {
      const at = 1.795e12 + ((n * 7919) % 97) * 86_400_000 + n * 1237;
      const writer = ['k3x9abcd', 'p07qwe12', 'zz81mnop'][n % 3] ?? '';
      const status = STATUSES[(n * 13) % 5] ?? 'done';
      return [id, { status: [status, at, 0, writer], rev: [1, at, 0, writer], ...fields(n) }];
    }),
  );
}

describe('a zipped link', { timeout: 60_000 }, () => {
  test('gives back what was written', async () => {
    await fc.assert(
      fc.asyncProperty(assessment('far'), async (records) => {
        const read = await readLink(await written(records, EVERYTHING), [], LATER);
        expect(read).toMatchObject({ kind: 'copy', id: 'default', leftOut: [] });
        const again = read.kind === 'copy' ? await written(read.records, EVERYTHING) : '';
        expect(again).toBe(await written(records, EVERYTHING));
      }),
      { numRuns: 500 },
    );
  });

  test('keeps its length: statuses of 120 checks, and with a note for each', async () => {
    const statuses = (await written(busy(), EVERYTHING)).length;
    const text = 'We asked the agency for the numbers of the third quarter and they send them by Friday, check number';
    const noted = busy((n) => ({
      'note-a': [{ on: '2026-11-22', text: `${text} ${n * 7919}` }, 1.795e12, 0, 'k3x9abcd'],
    }));
    const notes = (await written(noted, EVERYTHING)).length;
    expect(statuses).toBeLessThan(2300);
    expect(notes).toBeLessThan(4000);
  });

  test('has clocks that run ahead set back, once', async () => {
    const records = new Map<string, RecordState>([['dis-1', { status: ['done', 5e12, 3, 'a'], rev: [1, 7, 0, 'a'] }]]);
    expect(await readLink(await written(records, NOTHING), [], 1e12)).toMatchObject({
      records: new Map([['dis-1', { status: ['done', 1e12, 3, 'a'], rev: [1, 7, 0, 'a'] }]]),
    });
  });

  test.each([
    ['unpacked', 900],
    ['zipped', 500],
    ['in characters', 210],
  ])('is not written when it would be too long to be read (%s)', async (_, length) => {
    const noise = (n: number): string =>
      Array.from({ length }, (_, i) => String.fromCharCode(0x4e00 + ((i * n * 7919 + i * i) % 20_000))).join('');
    const loud = busy((n) => ({ 'note-a': [{ on: '2026-11-22', text: noise(n) }, 1.795e12, 0, 'a'] }));
    expect(await writeZipped('default', loud, EVERYTHING)).toEqual({ kind: 'refused', why: 'too-large' });
    expect(await readLink(await written(loud, NOTHING), [], LATER)).toMatchObject({ kind: 'copy' });
  });

  test('cut anywhere is refused as cut', async () => {
    const whole = await written(busy(), NOTHING);
    for (let at = 7; at < whole.length; at += 1) {
      expect(await readLink(whole.slice(0, at), [], LATER)).toEqual({ kind: 'refused', why: 'cut-link' });
    }
  });

  test('and a packed one are told apart by themselves', async () => {
    const link = writePacked(new Map([['dis-2', { status: ['doing', 1, 0, 'a'] }]]), checks);
    expect(await readLink(link, checks, LATER)).toMatchObject({ values: new Map([['dis-2', { status: 'doing' }]]) });
  });
});

describe('a browser that cannot zip', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('says so, and still knows packed links', async () => {
    const zipped = linkOf(GOOD);
    vi.stubGlobal('CompressionStream', undefined);
    vi.stubGlobal('DecompressionStream', undefined);
    const refused = { kind: 'refused', why: 'no-compression' };
    expect(await writeZipped('default', new Map(), NOTHING)).toEqual(refused);
    expect(await readLink(zipped, [], LATER)).toEqual(refused);
    expect(await readLink(writePacked(new Map(), checks), checks, LATER)).toMatchObject({ kind: 'values' });
  });
});

describe('hostile links', () => {
  test('the bomb fits into a link', () => {
    expect(BOMB.length).toBeLessThan(LIMITS.linkCharacters);
  });

  test.each(REFUSED_LINKS)('%s is refused', async (_, fragment, why) => {
    const began = performance.now();
    expect(await readLink(fragment, checks, LATER)).toEqual({ kind: 'refused', why });
    expect(performance.now() - began).toBeLessThan(500);
  });

  test('polluting keys go nowhere', async () => {
    const json = JSON.stringify(GOOD).replace('"dis-1"', '"__proto__":{"status":["done",1,0,0]},"dis-1"');
    expect(await readLink(writeParts('z', zip(json)), [], LATER)).toMatchObject({
      records: new Map([['dis-1', { status: ['done', 9, 0, 'a'] }]]),
      leftOut: [{ place: '__proto__' }],
    });
  });

  test('random bytes never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const read = await readLink(writeParts('z', Buffer.from(bytes).toString('base64url')), [], LATER);
        expect(read.kind).toBe('refused');
      }),
      { numRuns: 500 },
    );
  });
});
