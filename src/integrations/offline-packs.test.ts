import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digest } from '../model/offline/digest.ts';
import { readManifest, type Manifest } from '../model/offline/manifest.ts';
import { unpackFiles } from '../model/offline/pack.ts';
import { writePacks } from './offline-packs.ts';

const LANGUAGES = ['aa', 'bb', 'cc'].map((code) => ({
  code,
  segments: { search: `find-${code}`, offline: `off-${code}` },
}));

let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'senda-packs-'));
  write('index.html', 'root');
  write('404.html', 'missing');
  write('theme.js', 'theme');
  write('_headers', 'for hosts');
  write('robots.txt', 'for robots');
  write('icons/icon-192.png', 'icon');
  write('_astro/a.12345678.js', 'script');
  write('_astro/serif.12345678.woff2', 'font');
  write('pagefind/pagefind-entry.json', '{}');
  for (const { code, segments } of LANGUAGES) {
    for (const page of ['', '404/', `${segments.search}/`, `${segments.offline}/`, 'x/', 'x/y/']) {
      write(`${code}/${page}index.html`, `${code} ${page}`);
    }
    write(`${code}/404.html`, 'copy for hosts');
    write(`data/terms.${code}.json`, `names of ${code}`);
    write(`data/terms.${code}-1.txt`, `more names of ${code}`);
    write(`data/terms.${code}-1-long.txt`, `long names of ${code}`);
    write(`data/definitions.${code}.json`, `definitions of ${code}`);
    write(`data/everything.${code}.csv`, 'x'.repeat(200_000));
    write(`pagefind/wasm.${code}.pagefind`, `wasm ${code}`);
    write(`pagefind/fragment/${code}_1a2b3c.pf_fragment`, `fragment ${code}`);
    write(`pagefind/words/${code}`, `words ${code}`);
  }
});
afterEach(() => rmSync(site, { recursive: true }));

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

const bytesOf = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(site, path)));

async function manifest(): Promise<Manifest> {
  await writePacks(site, LANGUAGES);
  return readManifest(readFileSync(join(site, 'offline.json'), 'utf8'));
}

/** Addresses in the packs of a kind and language. */
function inside({ packs }: Manifest, kind: string, language?: string): string[] {
  return packs
    .filter((pack) => pack.kind === kind && pack.language === language)
    .flatMap(({ file, type }) =>
      type ? [file] : unpackFiles(new Uint8Array(gunzipSync(bytesOf(file)))).map(({ address }) => address),
    )
    .sort();
}

describe('the packs of a site', () => {
  test('hold every file where a reader needs it, in any number of languages', async () => {
    const made = await manifest();
    expect(inside(made, 'core')).toEqual([
      '',
      '404.html',
      '_astro/a.12345678.js',
      '_astro/serif.12345678.woff2',
      ...LANGUAGES.flatMap(({ code }) => [`${code}/404/`, `${code}/off-${code}/`]),
      'theme.js',
    ]);
    expect(inside(made, 'search')).toEqual(['pagefind/pagefind-entry.json']);
    for (const { code } of LANGUAGES) {
      expect(inside(made, 'shell', code)).toEqual([
        `${code}/`,
        `${code}/find-${code}/`,
        `data/terms.${code}-1.txt`,
        `data/terms.${code}.json`,
      ]);
      expect(inside(made, 'pages', code)).toEqual([`${code}/x/`, `${code}/x/y/`, `data/definitions.${code}.json`]);
      expect(inside(made, 'search', code)).toEqual([
        `data/terms.${code}-1-long.txt`,
        `pagefind/fragment/${code}_1a2b3c.pf_fragment`,
        `pagefind/wasm.${code}.pagefind`,
        `pagefind/words/${code}`,
      ]);
    }
    expect(made.languages[1]).toEqual({ code: 'bb', offline: 'bb/off-bb/', missing: 'bb/404/' });
  });

  test('are what the manifest says, byte for byte', async () => {
    const { packs } = await manifest();
    for (const pack of packs) {
      const bytes = bytesOf(pack.file);
      expect([pack.file, bytes.length, await digest(bytes)]).toEqual([pack.file, pack.bytes, pack.hash]);
      const files = pack.type ? [] : unpackFiles(new Uint8Array(gunzipSync(bytes)));
      for (const { hash, body } of files) expect(await digest(body)).toBe(hash);
    }
    const served = readdirSync(join(site, 'offline')).map((name) => `offline/${name}`);
    expect(served.sort()).toEqual(packs.flatMap(({ file, type }) => (type ? [] : [file])).sort());
  });

  test('are the same bytes every time, and leave nothing of an older build', async () => {
    const first = await manifest();
    write('offline/pages.aa.old.bin', 'old');
    expect(await manifest()).toEqual(first);
    expect(readdirSync(join(site, 'offline'))).not.toContain('pages.aa.old.bin');
  });

  test('of another language stay as they are when a page changes', async () => {
    const before = await manifest();
    write('aa/x/index.html', 'changed');
    const after = await manifest();
    expect(after.version).not.toBe(before.version);
    const old = new Set(before.packs.map(({ file }) => file));
    expect(after.packs.filter(({ file }) => !old.has(file)).map(({ kind, language }) => [kind, language])).toEqual([
      ['list', undefined],
      ['pages', 'aa'],
    ]);
  });

  test('are at most half a megabyte each, and a new page moves no other', async () => {
    const noise = (seed: number): Uint8Array =>
      createHash('shake256', { outputLength: 50_000 }).update(String(seed)).digest();
    for (let n = 0; n < 40; n += 1) write(`aa/noise-${n}/index.html`, noise(n));
    const before = await manifest();
    const packs = before.packs.filter(({ kind, language }) => kind === 'pages' && language === 'aa');
    expect(packs.length).toBeGreaterThan(2);
    expect(Math.max(...packs.map(({ bytes }) => bytes))).toBeLessThanOrEqual(500_000);
    write('aa/between/index.html', 'one more');
    const after = await manifest();
    const old = new Set(before.packs.map(({ file }) => file));
    expect(after.packs.filter(({ kind, file }) => kind === 'pages' && !old.has(file))).toHaveLength(1);
  });
});
