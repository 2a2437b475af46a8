/**
 * The container of many files in one: a few bytes of shape, a header in JSON, the bodies one after the other.
 * Tar would add 512 to 1,023 bytes to every file and has no place for a type or a fingerprint.
 */

export interface PackedFile {
  /** Where it is served, below the base of the site; `` is the root and a page ends in a slash. */
  address: string;
  type: string;
  /** SHA-256 of the body. */
  hash: string;
  body: Uint8Array<ArrayBuffer>;
}

type Row = [address: string, type: string, hash: string, size: number];

/** `SND1`: what it is and in which version of this format. */
const MARK = 0x31444e53;
const SHAPE_BYTES = 8;

/** One container for some files, not yet compressed. */
export function packFiles(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const rows = files.map(({ address, type, hash, body }): Row => [address, type, hash, body.length]);
  const header = new TextEncoder().encode(JSON.stringify(rows));
  const size = files.reduce((sum, { body }) => sum + body.length, SHAPE_BYTES + header.length);
  const pack = new Uint8Array(size);
  const shape = new DataView(pack.buffer);
  shape.setUint32(0, MARK, true);
  shape.setUint32(4, header.length, true);
  pack.set(header, SHAPE_BYTES);
  let at = SHAPE_BYTES + header.length;
  for (const { body } of files) {
    pack.set(body, at);
    at += body.length;
  }
  return pack;
}

/** The files of a container, as views on its bytes; throws a RangeError when it is not whole. */
export function unpackFiles(pack: Uint8Array<ArrayBuffer>): PackedFile[] {
  const refuse = (what: string): never => {
    throw new RangeError(`not a pack: ${what}`);
  };
  if (pack.length < SHAPE_BYTES) refuse('too short');
  const shape = new DataView(pack.buffer, pack.byteOffset, pack.length);
  if (shape.getUint32(0, true) !== MARK) refuse('another format');
  let at = SHAPE_BYTES + shape.getUint32(4, true);
  if (at > pack.length) refuse('its header is cut');
  const rows: unknown = JSON.parse(new TextDecoder().decode(pack.subarray(SHAPE_BYTES, at)));
  if (!Array.isArray(rows) || !rows.every(isRow)) return refuse('its header is damaged');
  const files = rows.map(([address, type, hash, size]): PackedFile => {
    at += size;
    return { address, type, hash, body: pack.subarray(at - size, at) };
  });
  if (at !== pack.length) refuse('its bodies do not fit its header');
  return files;
}

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length !== 4) return false;
  const size: unknown = row[3];
  return row.slice(0, 3).every((text) => typeof text === 'string') && Number.isSafeInteger(size) && Number(size) >= 0;
}
