import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digest } from './digest.ts';
import { packFiles, unpackFiles, type PackedFile } from './pack.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const file = (address: string, body: string): PackedFile => ({
  address,
  type: 'text/html',
  hash: 'h',
  body: bytes(body),
});

describe('a pack', () => {
  test('holds any files, and gives them back', () => {
    const files = fc.array(
      fc.record({ address: fc.string(), type: fc.string(), hash: fc.string(), body: fc.uint8Array() }),
    );
    fc.assert(
      fc.property(files, (made) => {
        const packed = made.map((one) => ({ ...one, body: Uint8Array.from(one.body) }));
        expect(unpackFiles(packFiles(packed))).toEqual(packed);
      }),
    );
  });

  test('keeps the names of other scripts and empty files', () => {
    const files = [file('es/año/', 'ñ'), file('', ''), file('a', 'x')];
    expect(unpackFiles(packFiles(files)).map(({ address }) => address)).toEqual(['es/año/', '', 'a']);
  });

  test('that is cut anywhere is refused', () => {
    const pack = packFiles([file('a/', 'first'), file('b/', 'second')]);
    for (let size = 0; size < pack.length; size += 1) expect(() => unpackFiles(pack.slice(0, size))).toThrow();
    const longer = new Uint8Array(pack.length + 1);
    longer.set(pack);
    expect(() => unpackFiles(longer)).toThrow(RangeError);
  });

  test('whose header is not one is refused', () => {
    expect(() => unpackFiles(bytes('<!doctype html><title>404</title>'))).toThrow(RangeError);
    for (const rows of ['{}', '[[1,2,3,4]]', '[["a","b","c",-1]]', '[["a","b","c"]]', 'null', '[["a","b","c",0.5]]']) {
      const pack = new Uint8Array(8 + rows.length);
      pack.set(packFiles([]).slice(0, 4));
      pack[4] = rows.length;
      pack.set(bytes(rows), 8);
      expect(() => unpackFiles(pack), rows).toThrow(RangeError);
    }
  });
});

test('a fingerprint is SHA-256 in base64url', async () => {
  expect(await digest(bytes('abc'))).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
});
