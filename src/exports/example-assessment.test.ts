import { describe, expect, test } from 'vitest';
import { projectRoot } from '../cli/project.ts';
import { translator } from '../i18n/index.ts';
import { LANGUAGES, LOCALES } from '../i18n/locales.ts';
import { buildCatalog } from '../model/catalog.ts';
import { workByDue } from '../model/assessment/deadlines.ts';
import { unpackStatuses } from '../model/assessment/packed.ts';
import { readCells, SCHEMA } from '../model/assessment/record.ts';
import { scoreOf } from '../model/assessment/score.ts';
import { entriesOf, statusOf, valueOf, type RecordState } from '../model/assessment/state.ts';
import { isRecordId } from '../model/assessment/values.ts';
import { readContentTree } from '../reading/content-tree.ts';
import { EXAMPLE_DAY, exampleAssessment } from './example-assessment.ts';

const { catalog } = buildCatalog(readContentTree(projectRoot, LANGUAGES), LOCALES, '2100-01-01');
const checks = catalog.checklists.flatMap(({ id, facts }) => facts.items.map((item) => ({ ...item, checklist: id })));
const ids = new Set(checks.map(({ id }) => id));

interface Document {
  senda: string;
  schema: number;
  records: Record<string, object>;
}

describe.for(LANGUAGES)('the example in %s', (language) => {
  const document = JSON.parse(exampleAssessment(catalog.checklists, translator(language))) as Document;
  const readings = Object.entries(document.records).map(([id, record]) => [id, readCells(record)] as const);
  const records = new Map<string, RecordState>(readings.map(([id, { state }]) => [id, state]));

  test('is a document that is read without a loss', () => {
    expect(document).toMatchObject({ senda: 'assessment', schema: SCHEMA });
    expect(readings.flatMap(([id, { refused }]) => refused.map((field) => `${id} ${field}`))).toEqual([]);
    expect([...records.keys()].filter((id) => !isRecordId(id) || (id !== 'about' && !ids.has(id)))).toEqual([]);
  });

  test('has its people’s words in this language', () => {
    const written = JSON.stringify(document);
    expect(written).not.toContain('assessments.example');
    expect(written).not.toContain('{{');
  });

  test('tells a story: what is blocked or set aside has a reason, something is late, and it went up', () => {
    const unexplained = [...records].filter(([, record]) => {
      if (statusOf(record) === 'na') return valueOf(record, 'reason') === '';
      return statusOf(record) === 'blocked' && entriesOf(record, 'note').length === 0;
    });
    expect(unexplained.map(([id]) => id)).toEqual([]);
    expect([...records.values()].filter((record) => statusOf(record) === 'blocked')).toHaveLength(2);
    expect(workByDue(records, [...ids], EXAMPLE_DAY).overdue).toBeGreaterThan(1);
    const shares = entriesOf(records.get('about'), 'snapshot').map(([, { packed }]) => {
      const statuses = unpackStatuses(packed);
      const then = new Map(
        checks.map(({ id, n }): [string, RecordState] => [id, { status: [statuses?.get(n) ?? 'open', 1, 0, 'a'] }]),
      );
      return scoreOf(then, checks).share ?? 0;
    });
    shares.push(scoreOf(records, checks).share ?? 0);
    expect(shares).toHaveLength(4);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});
