import { expect, test } from 'vitest';
import { contentRoot, edited, SOUND, type Files } from '../../tests/content-fixture.ts';
import { readContentTree } from '../reading/content-tree.ts';
import { buildBacklinks } from './backlinks.ts';
import { buildCatalog } from './catalog.ts';
import type { TextUse } from './text-use.ts';

const segments = {
  stages: 's',
  glossary: 'g',
  checklists: 'c',
  assessments: 'assessments',
  selfAssessment: 'self-assessment',
  search: 'f',
  abbreviations: 'a',
  offline: 'o',
  guides: 'gu',
  models: 'mo',
  bibliography: 'bi',
};
const LOCALES = [
  { code: 'en', segments },
  { code: 'es', segments },
];
const USE: TextUse = { terms: [{ id: 'touchpoint', section: 'breaks' }], sources: [], headings: [], words: 0 };

function backlinksOfTouchpoint(changes: Files) {
  const { catalog } = buildCatalog(readContentTree(contentRoot(changes), ['en', 'es']), LOCALES, '2026-11-22');
  return buildBacklinks(catalog, () => USE, 'en').get('touchpoint');
}

test('an entry is used by checks, guides and entries other than itself', () => {
  expect(backlinksOfTouchpoint({})).toEqual({
    checks: [{ checklist: 'discovery', item: 'dis-01' }],
    stages: [{ id: 'discovery', section: 'breaks' }],
    guides: [{ id: 'mapping', section: 'breaks' }],
    models: [{ id: 'aida', section: 'breaks' }],
    terms: [{ id: 'churn-rate', section: 'breaks' }],
  });
});

test('what has no place on the site any more links nowhere: retired checks, deprecated entries', () => {
  const list = 'content/checklists/discovery/facts.yaml';
  const churn = 'content/terms/churn-rate/facts.yaml';
  const links = backlinksOfTouchpoint({
    [list]: edited(
      list,
      '[touchpoint], since: "2026-01-02", rev: 1',
      '[touchpoint], since: "2026-01-02", rev: 1, retired: "2026-02-01"',
    ),
    [churn]: edited(churn, 'status: published', 'status: deprecated\nreplacedBy: touchpoint'),
  });
  expect(links?.checks).toEqual([]);
  expect(links?.terms).toEqual([]);
});

test('a stage model is a use of the entry that it names, even where its text does not', () => {
  const model = 'content/models/aida/facts.yaml';
  const links = backlinksOfTouchpoint({ [model]: edited(model, 'term: churn-rate', 'term: touchpoint') });
  expect(links?.models).toEqual([{ id: 'aida', section: '' }]);
});

test('a model uses the entry that has its id', () => {
  const part = (name: string) => SOUND[`content/models/aida/${name}`];
  const links = backlinksOfTouchpoint({
    'content/models/touchpoint/facts.yaml': part('facts.yaml')?.replace('order: 1', 'order: 2'),
    'content/models/touchpoint/en.mdx': part('en.mdx')?.replace('path: aida', 'path: touchpoint'),
    'content/models/touchpoint/es.mdx': part('es.mdx')?.replace('path: aida', 'path: punto'),
  });
  expect(links?.models.map(({ id }) => id)).toEqual(['aida', 'touchpoint']);
});
