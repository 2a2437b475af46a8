import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { codeOfHit, pageCode } from '../model/search/page-code.ts';
import { codeText, head, packFile, type IndexFile } from './index-files.ts';
import { namePages } from './index-pages.ts';

const list = (...items: readonly Buffer[]): Buffer => Buffer.concat([head(4, items.length), ...items]);
const page = (id: string, words: number): Buffer => list(codeText(id), head(0, words));
const text = (file: IndexFile | undefined): string => gunzipSync(file?.content ?? '').toString('latin1');
const fragment = (id: string, url: string): IndexFile => ({
  path: `fragment/${id}.pf_fragment`,
  content: packFile(Buffer.from(JSON.stringify({ url, content: `of ${url}` }))),
});
const META: IndexFile = {
  path: 'pagefind.xx_9.pf_meta',
  content: packFile(list(codeText('1.5.2'), list(page('xx_0000aaa', 12), page('xx_0000bbb', 700)), list())),
};
const FILES = [META, fragment('xx_0000aaa', '/xx/a/'), fragment('xx_0000bbb', '/xx/b/')];

describe('pages named by their address', () => {
  const named = namePages(FILES);
  const names = named.flatMap(({ path }) => /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1] ?? []);

  test('begin with the language and the code of the address', () => {
    expect(names.map(codeOfHit)).toEqual(['xx/a/', 'xx/b/'].map(pageCode));
    for (const name of names) expect(name).toMatch(/^xx_[0-9a-z]{9}$/);
  });
  test('hold what they held, and the list has their new names and the rest', () => {
    expect(text(named.find(({ path }) => path.includes(names[1] ?? '-')))).toContain('of /xx/b/');
    const listed = text(named.find(({ path }) => path.endsWith('.pf_meta')));
    const pages = names.map((name, at) => page(name, [12, 700][at] ?? 0));
    expect(listed).toBe(`pagefind_dcd${list(codeText('1.5.2'), list(...pages), list()).toString('latin1')}`);
  });
  test('are named otherwise when what they hold is another', () => {
    const changed = namePages([fragment('xx_0000ccc', '/xx/a/'), { ...META, content: packFile(list(codeText('1'), list(page('xx_0000ccc', 1)))) }]); // prettier-ignore
    const [name = ''] = changed.flatMap(({ path }) => /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1] ?? []);
    expect(codeOfHit(name)).toBe(pageCode('xx/a/'));
    expect(names).not.toContain(name);
  });
  test('an index of another form is left as it is', () => {
    const strange = [{ path: 'pagefind.xx_1.pf_meta', content: Buffer.from(packFile(head(0, 1))) }, ...FILES.slice(1)]; // prettier-ignore
    expect(namePages(strange)).toEqual(strange);
  });
});
