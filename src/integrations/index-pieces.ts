/**
 * Pagefind writes its index in chunks of about 27 kB and asks for one for each word of a query; cut into pieces,
 * a word costs a fraction of that. A chunk is a list of words in order, and the meta file lists every chunk with the
 * words it begins and ends with.
 */
import { createHash } from 'node:crypto';
import { codeText, head, packFile, readItem, textOf, unpackFile, type IndexFile, type Item } from './index-files.ts';

/** Uncompressed bytes of a piece, of which gzip makes about half. */
const PIECE = 3_500;
/** At most so many pieces for a language: each is a line of the meta file, which every first query reads. */
const MOST_PIECES = 440;
/** Where the meta file lists its chunks. */
const CHUNKS = 2;

interface Chunk {
  from: string;
  to: string;
  name: string;
}

/** The files of an index with its chunks cut; a file of another form is left as it is. */
export function cutIndex(files: readonly IndexFile[]): IndexFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const meta of files.filter(({ path }) => path.endsWith('.pf_meta'))) {
    const bytes = unpackFile(meta.content);
    const top = bytes && readItem(bytes, 0);
    const listed = top?.items[CHUNKS];
    if (!bytes || !top || !listed) continue;
    const chunks = listed.items.map(({ items: [from, to, name] }) => ({
      from: textOf(bytes, from),
      to: textOf(bytes, to),
      name: textOf(bytes, name),
    }));
    const opened = chunks.map((chunk) => ({ chunk, words: unpackFile(byPath.get(chunkPath(chunk.name))?.content) }));
    const total = opened.reduce((sum, { words }) => sum + (words?.length ?? 0), 0);
    const size = Math.max(PIECE, total / MOST_PIECES);
    const cut = opened.flatMap(({ chunk, words }) => {
      if (!words) return [chunk];
      byPath.delete(chunkPath(chunk.name));
      return cutChunk(chunk, words, size).map(({ content, ...piece }) => {
        byPath.set(chunkPath(piece.name), { path: chunkPath(piece.name), content });
        return piece;
      });
    });
    const list = Buffer.concat([head(4, cut.length), ...cut.map(codeChunk)]);
    const content = packFile(Buffer.concat([bytes.subarray(0, listed.start), list, bytes.subarray(listed.end)]));
    byPath.set(meta.path, { path: meta.path, content });
  }
  return [...byPath.values()];
}

function chunkPath(name: string): string {
  return `index/${name}.pf_index`;
}

function cutChunk(chunk: Chunk, bytes: Buffer, size: number): (Chunk & { content: Uint8Array })[] {
  const words = readItem(bytes, 0).items[0]?.items ?? [];
  const groups: Item[][] = [];
  let room = 0;
  for (const word of words) {
    const length = word.end - word.start;
    const group = groups.at(-1);
    if (group && room >= length) group.push(word);
    else groups.push([word]);
    room = (group && room >= length ? room : size) - length;
  }
  const language = chunk.name.slice(0, chunk.name.lastIndexOf('_'));
  const wordOf = (word: Item | undefined): string => textOf(bytes, word?.items[0]);
  return groups.map((group, index) => {
    const [first, last] = [group[0], group.at(-1)];
    const list = Buffer.concat([head(4, 1), head(4, group.length), bytes.subarray(first?.start, last?.end)]);
    const before = groups[index - 1]?.at(-1);
    const after = groups[index + 1]?.[0];
    return {
      from: before ? tellApart(wordOf(first), wordOf(before)) : chunk.from,
      to: after ? endBefore(wordOf(last), wordOf(after)) : chunk.to,
      name: `${language}_${createHash('sha256').update(list).digest('hex').slice(0, 10)}`,
      content: packFile(list),
    };
  });
}

/**
 * Where a piece ends. A bound stands for every word that begins so: below "de" the index would look for "decision" too,
 * and read the longest list of all. No word has a gap in it.
 */
function endBefore(word: string, next: string): string {
  return next.startsWith(word) ? `${word} ` : tellApart(word, next);
}

/** The beginning of a word that its neighbour does not share. */
function tellApart(word: string, neighbour: string): string {
  const [own, other] = [[...word], [...neighbour]];
  const shared = own.findIndex((sign, at) => sign !== other[at]);
  return shared < 0 ? word : own.slice(0, shared + 1).join('');
}

function codeChunk({ from, to, name }: Chunk): Buffer {
  return Buffer.concat([head(4, 3), codeText(from), codeText(to), codeText(name)]);
}
