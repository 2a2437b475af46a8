/** Files as each version wrote them: what people saved years ago can still be read. They never change any more. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../cli/project.ts';
import { readDocument } from './document-reading.ts';
import type { IncomingCopy } from './incoming.ts';
import { SCHEMA } from './record.ts';

const folder = join(projectRoot, 'tests/fixtures/assessments');
const NOW = Date.UTC(2026, 10, 22);

interface Written {
  id: string;
  records: Record<string, Record<string, unknown>>;
}

/** What is read must say all that was written, field by field. */
function expectWhole(copy: IncomingCopy, written: Written): void {
  expect(copy.leftOut).toEqual([]);
  expect(copy.id).toBe(written.id);
  expect(Object.fromEntries(copy.records)).toEqual(written.records);
}

test('there is a document and a backup of every version', () => {
  const versions = Array.from({ length: SCHEMA }, (_, index) => index + 1);
  expect(readdirSync(folder).sort()).toEqual(
    ['backup', 'document'].flatMap((kind) => versions.map((version) => `${kind}-${version}.json`)),
  );
});

test.each(readdirSync(folder))('%s is read in full', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const written = JSON.parse(text) as Written & { schema: number; assessments: Written[] };
  expect(file).toContain(`-${written.schema}.json`);
  const read = readDocument(text, NOW);
  if (read.kind === 'refused') throw new Error(read.why);
  if (read.kind === 'copy') {
    expectWhole(read, written);
    return;
  }
  expect(read.leftOut).toEqual([]);
  expect(read.assessments).toHaveLength(written.assessments.length);
  for (const [index, copy] of read.assessments.entries()) expectWhole(copy, written.assessments[index] ?? written);
});
