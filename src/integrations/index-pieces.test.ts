import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { IndexFile } from './index-files.ts';
import { cutIndex } from './index-pieces.ts';

const MARK = 'pagefind_dcd';
const text = (value: string): Buffer => Buffer.from([0x60 | Buffer.byteLength(value), ...Buffer.from(value)]);
const list = (items: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0x99, items.length >> 8, items.length & 255]), ...items]);
const file = (path: string, bytes: Buffer): IndexFile => ({
  path,
  content: gzipSync(Buffer.concat([Buffer.from(MARK), bytes])),
});
const opened = (found: IndexFile | undefined): string => gunzipSync(found?.content ?? '').toString('latin1');

/** 1,000 words in two chunks, each with a page list long enough to make pieces of it. */
const words = Array.from({ length: 1000 }, (_, at) => `w${String(at).padStart(4, '0')}`);
const word = (name: string): Buffer => list([text(name), list([text('x'.repeat(20))]), list([])]);
const chunk = (own: readonly string[]): Buffer => list([list(own.map(word))]);
const FILES = [
  file('index/xx_1.pf_index', chunk(words.slice(0, 500))),
  file('index/xx_2.pf_index', chunk(words.slice(500))),
  file(
    'pagefind.xx_9.pf_meta',
    list([
      text('1.5.2'),
      list([]),
      list([list([text('w0000'), text('w0499'), text('xx_1')]), list([text('w0500'), text('w0999'), text('xx_2')])]),
      list([]),
    ]),
  ),
  { path: 'wasm.xx.pagefind', content: Buffer.from('as it is') },
];

describe('an index cut into pieces', () => {
  const cut = cutIndex(FILES);
  const pieces = cut.filter(({ path }) => path.startsWith('index/'));
  const meta = opened(cut.find(({ path }) => path.endsWith('.pf_meta')));

  test('has every word once, in pieces of its own size', () => {
    expect(pieces.length).toBeGreaterThan(6);
    expect(pieces.flatMap((piece) => opened(piece).match(/w\d{4}/g) ?? [])).toEqual(words);
    for (const piece of pieces) expect(gunzipSync(piece.content).length).toBeLessThan(6_000);
  });

  test('is listed by its first and last words, in order and without gaps in the outer bounds', () => {
    const names = pieces.map(({ path }) => path.replace(/^index\/|\.pf_index$/g, ''));
    const listed = [...meta.matchAll(/xx_[0-9a-f]{10}/g)].map(([name]) => name);
    expect(listed).toEqual(names);
    expect(meta).toContain('w0000');
    expect(meta).toContain('w0999');
    const bounds = [...meta.matchAll(/w\d+/g)].map(([bound]) => bound);
    expect(bounds).toEqual([...bounds].sort());
  });

  test('a piece ends before the words that only begin like its last', () => {
    const long = list([text('de'), list(Array.from({ length: 200 }, () => text('x'.repeat(20)))), list([])]);
    const meta = list([text('1.5.2'), list([]), list([list([text('d'), text('dz'), text('xx_3')])])]);
    const files = cutIndex([
      file('index/xx_3.pf_index', list([list([long, word('debt'), word('decide')])])),
      file('pagefind.xx_8.pf_meta', meta),
    ]);
    const listed = opened(files.find(({ path }) => path.endsWith('.pf_meta')));
    for (const bound of ['d', 'de ', 'deb', 'dz']) expect(listed).toContain(text(bound).toString('latin1'));
  });

  test('leaves other files and the chunks of no list alone, and is the same again', () => {
    expect(cut.find(({ path }) => path === 'wasm.xx.pagefind')).toBe(FILES.at(-1));
    expect(cutIndex(FILES)).toEqual(cut);
    expect(cutIndex(FILES.slice(0, 2))).toEqual(FILES.slice(0, 2));
  });
});
