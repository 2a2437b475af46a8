/** The files of Pagefind's index: CBOR behind a mark of their own, gzipped; the pages are JSON behind the same mark. */
import { gunzipSync, gzipSync } from 'node:zlib';

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

export interface Item {
  start: number;
  end: number;
  /** What the items of a list are; empty for anything else. */
  items: readonly Item[];
}

const MARK = Buffer.from('pagefind_dcd');

/** What a file holds; nothing when there is no file, or one of another form. */
export function unpackFile(content: Uint8Array | undefined): Buffer | undefined {
  if (!content) return undefined;
  const bytes = gunzipSync(content);
  return bytes.subarray(0, MARK.length).equals(MARK) ? bytes.subarray(MARK.length) : undefined;
}

export function packFile(bytes: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([MARK, bytes]), { level: 9 });
}

/** An item of CBOR and where it ends; only what the index is written in is understood. */
export function readItem(bytes: Buffer, start: number): Item {
  const first = bytes[start] ?? 0;
  const kind = first >> 5;
  const size = first & 31;
  const extra = size < 24 ? 0 : 2 ** (size - 24);
  if (size > 27 || kind > 4) throw new Error(`The search index has an item of an unknown form (${first})`);
  const value = extra === 0 ? size : Number(BigInt(`0x${bytes.toString('hex', start + 1, start + 1 + extra)}`));
  let end = start + 1 + extra;
  if (kind < 2) return { start, end, items: [] };
  if (kind < 4) return { start, end: end + value, items: [] };
  const items: Item[] = [];
  for (let count = 0; count < value; count++) {
    const item = readItem(bytes, end);
    items.push(item);
    end = item.end;
  }
  return { start, end, items };
}

export function textOf(bytes: Buffer, item: Item | undefined): string {
  if (!item) throw new Error('The search index lacks a word');
  const size = (bytes[item.start] ?? 0) & 31;
  return bytes.toString('utf8', item.start + 1 + (size < 24 ? 0 : 2 ** (size - 24)), item.end);
}

/** The first bytes of an item: its kind, and its length or value. */
export function head(kind: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(kind << 5) | value]);
  if (value < 256) return Buffer.from([(kind << 5) | 24, value]);
  if (value < 65_536) return Buffer.from([(kind << 5) | 25, value >> 8, value & 255]);
  return Buffer.from([(kind << 5) | 26, value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]);
}

export function codeText(value: string): Buffer {
  return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
}
