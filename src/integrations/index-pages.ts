/**
 * Pagefind names its pages by what they hold, so that a hit does not say which page it is until the page is read. Here
 * each name begins with the code of its address.
 */
import { pageCode } from '../model/search/page-code.ts';
import { codeText, head, packFile, readItem, textOf, unpackFile, type IndexFile } from './index-files.ts';

/** Where the meta file lists its pages, each with its name and more. */
const PAGES = 1;
/** Letters and digits that tell two states of one page apart. */
const STATE = 4;

/** The files of an index with its pages named anew; an index of another form is left as it is. */
export function namePages(files: readonly IndexFile[]): IndexFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const meta of files.filter(({ path }) => path.endsWith('.pf_meta'))) {
    const bytes = unpackFile(meta.content);
    const listed = bytes && readItem(bytes, 0).items[PAGES];
    if (!bytes || !listed) continue;
    const pages = listed.items.map((page) => {
      const [id] = page.items;
      const old = textOf(bytes, id);
      const file = byPath.get(pagePath(old));
      const name = file ? nameOf(old, file) : old;
      byPath.delete(pagePath(old));
      if (file) byPath.set(pagePath(name), { ...file, path: pagePath(name) });
      return Buffer.concat([bytes.subarray(page.start, id?.start), codeText(name), bytes.subarray(id?.end, page.end)]);
    });
    const list = Buffer.concat([head(4, pages.length), ...pages]);
    const content = packFile(Buffer.concat([bytes.subarray(0, listed.start), list, bytes.subarray(listed.end)]));
    byPath.set(meta.path, { path: meta.path, content });
  }
  return [...byPath.values()];
}

function pagePath(name: string): string {
  return `fragment/${name}.pf_fragment`;
}

/** The language, the code of the address, and what tells this state of the page from others: `en_1a2b3x9y8`. */
function nameOf(old: string, { content }: IndexFile): string {
  const [language = '', state = ''] = old.split('_');
  const { url } = JSON.parse(unpackFile(content)?.toString() ?? '{}') as { url: string };
  const short = (Number.parseInt(state, 16) % 36 ** STATE).toString(36).padStart(STATE, '0');
  return `${language}_${pageCode(url.replace(/^\//, ''))}${short}`;
}
