import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { onTestFinished } from 'vitest';
import type { ContentFile } from '../model/content-file.ts';
import { readContentFile } from './content-file.ts';

function reader(): (text: string, name?: string) => ContentFile {
  const folder = mkdtempSync(join(tmpdir(), 'senda-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return (text, name = 'en.mdx') => {
    writeFileSync(join(folder, name), text);
    return readContentFile(join(folder, name), { file: name, collection: 'terms', id: 'x', part: 'en' });
  };
}

describe('readContentFile', () => {
  test('splits front matter from body and knows the line of each', () => {
    const file = reader()('---\nterm: x\nfaqs:\n  - id: a\n    q: b\n---\nFirst.\n\nSecond.\n');
    expect(file.data).toEqual({ term: 'x', faqs: [{ id: 'a', q: 'b' }] });
    expect(file.body).toBe('First.\n\nSecond.\n');
    expect(file.bodyLine).toBe(7);
    expect(file.lineOf(['term'])).toBe(2);
    expect(file.lineOf(['faqs', 0, 'q'])).toBe(5);
    expect(file.lineOf(['faqs', 4, 'q'])).toBe(3);
    expect(file.lineOf(['nothing'])).toBe(2);
  });

  test('counts lines from the top of a YAML file', () => {
    const file = reader()('a: 1\nb:\n  - c\n  - d\n', 'facts.yaml');
    expect(file.lineOf(['b', 1])).toBe(4);
    expect(file.bodyLine).toBe(1);
  });

  test('knows where the body starts, however long the front matter', () => {
    const read = reader();
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 8 }), (keys) => {
        const matter = [...new Set(keys)].map((key) => `${key}: 1\n`).join('');
        const source = `---\n${matter}---\nbody`;
        const file = read(source);
        expect(source.split('\n')[file.bodyLine - 1]).toBe('body');
        expect(file.problems).toEqual([]);
      }),
    );
  });

  test('reads a file in spite of a byte order mark and Windows line ends, and reports both', () => {
    const file = reader()('\uFEFF---\r\nterm: x\r\n---\r\nBody.\r\n');
    expect(file.data).toEqual({ term: 'x' });
    expect(file.body).toBe('Body.\n');
    expect(file.problems.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'byte-order-mark 1',
      'carriage-return 1',
    ]);
  });

  test('reports a sign that YAML takes for an alias', () => {
    const file = reader()('---\nterm: x\nq: *emphasis\n---\n');
    expect(file.problems.map(({ code, line }) => `${code} ${line}`)).toEqual(['yaml-syntax 3']);
  });

  test('never throws, whatever the file holds', () => {
    const read = reader();
    const piece = fc.constantFrom(
      '---\n',
      'a: ',
      '[',
      '"',
      '\n',
      '\t',
      '{',
      '- ',
      '&a',
      '*a',
      '\r',
      '\uFEFF',
      '!!x ',
      '...\n',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const file = read(pieces.join(''));
        for (const { line } of file.problems) expect(line).toBeGreaterThanOrEqual(1);
        if (file.problems.some(({ code }) => code === 'yaml-syntax')) expect(file.data).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
