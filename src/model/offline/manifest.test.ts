import { describe, expect, test } from 'vitest';
import { isMember, memberList, readMembers } from './digest.ts';
import {
  knownLanguages,
  packSizes,
  readManifest,
  wantedPacks,
  wholeLanguages,
  writeManifest,
  type Manifest,
  type Pack,
} from './manifest.ts';

const pack = (file: string, bytes: number): Pack => {
  const [kind, language] = file.split('.') as [Pack['kind'], string | undefined];
  return { kind, ...(language && { language }), file, bytes, size: bytes * 4, hash: `hash of ${file}` };
};
const PACKS = [
  pack('list', 1),
  pack('core', 10),
  ...['aa', 'bb', 'cc'].map((code) => pack(`shell.${code}`, 5)),
  pack('search', 20),
  ...['aa', 'bb', 'cc'].flatMap((code) => [pack(`search.${code}`, 100), pack(`pages.${code}`, 200)]),
];
const parts = {
  headers: { 'X-Test': 'yes' },
  languages: ['aa', 'bb', 'cc'].map((code) => ({ code, missing: `${code}/404/` })),
  packs: PACKS,
};
const text = await writeManifest(parts);
const manifest: Manifest = await readManifest(text);
const files = (packs: readonly Pack[]): string[] => packs.map(({ file }) => file);

describe('a manifest', () => {
  test('says its own version, which is that of everything in it', async () => {
    expect(await writeManifest(parts)).toBe(text);
    expect(manifest).toMatchObject(parts);
    const changed = { ...parts, packs: PACKS.with(3, { ...pack('shell.bb', 5), hash: 'another' }) };
    expect((await readManifest(await writeManifest(changed))).version).not.toBe(manifest.version);
  });

  test('is refused when a single letter has changed, or anything is missing', async () => {
    for (let at = 0; at < text.length - 1; at += 7) {
      const letter = text[at] === 'x' ? 'y' : 'x';
      await expect(readManifest(text.slice(0, at) + letter + text.slice(at + 1))).rejects.toThrow();
    }
    for (const wrong of ['', 'null', '{}', '<!doctype html>', text.slice(0, -20), '{"version":"x","packs":[]}']) {
      await expect(readManifest(wrong), wrong).rejects.toThrow();
    }
  });
});

describe('the packs that are wanted', () => {
  test('without a choice: list, core and the shell of the languages met', () => {
    expect(files(wantedPacks(manifest, [], []))).toEqual(['list', 'core']);
    expect(files(wantedPacks(manifest, [], ['bb']))).toEqual(['list', 'core', 'shell.bb']);
  });

  test('with a choice: all of it, its shell and what serves every language', () => {
    expect(files(wantedPacks(manifest, ['cc'], ['aa']))).toEqual([
      'list',
      'core',
      'shell.aa',
      'shell.cc',
      'search',
      'search.cc',
      'pages.cc',
    ]);
    expect(wantedPacks(manifest, ['aa', 'bb', 'cc'], [])).toHaveLength(PACKS.length);
  });

  test('are those a language is whole with', () => {
    const here = new Set(files(wantedPacks(manifest, ['aa'], [])));
    const has = (file: string): boolean => here.has(file);
    expect(wholeLanguages(manifest, ['aa', 'bb', 'zz'], has)).toEqual(['aa']);
    expect([...packSizes(manifest, has)]).toEqual([
      ['aa', 0],
      ['bb', 305],
      ['cc', 305],
    ]);
    here.delete('pages.aa');
    expect(wholeLanguages(manifest, ['aa'], has)).toEqual([]);
    expect(knownLanguages(manifest, ['zz', 'bb'])).toEqual(['bb']);
  });
});

test('the list of a version knows its files and no others', async () => {
  const made = Array.from({ length: 50 }, (_, n) => ({ address: `a/${n}/`, hash: `hash${n}` }));
  const members = readMembers(await memberList(made));
  expect(members.size).toBe(made.length);
  for (const { address, hash } of made) {
    expect(await isMember(members, address, hash)).toBe(true);
    expect(await isMember(members, address, `${hash}x`)).toBe(false);
    expect(await isMember(members, `${address}x`, hash)).toBe(false);
  }
  expect(readMembers('').size).toBe(0);
});
