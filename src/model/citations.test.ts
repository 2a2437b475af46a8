import { expect, test } from 'vitest';
import { LOCALES } from '../i18n/locales.ts';
import { contentRoot } from '../../tests/content-fixture.ts';
import { readContentTree } from '../reading/content-tree.ts';
import { buildCatalog } from './catalog.ts';
import { buildCitations } from './citations.ts';

test('a work is cited by the pages that list it and by those that mention it, once each', () => {
  const { catalog } = buildCatalog(readContentTree(contentRoot(), ['en', 'es']), LOCALES, '2026-11-22');
  const citing = ['stages discovery', 'terms touchpoint', 'pages about'];
  const citations = buildCitations(
    catalog,
    (kind, id) => ({
      terms: [],
      sources: citing.includes(`${kind} ${id}`) ? ['reader-2020'] : [],
      headings: [],
      words: 0,
    }),
    'en',
  );
  expect(citations.get('reader-2020')).toEqual([
    { kind: 'stage', id: 'discovery' },
    { kind: 'guide', id: 'mapping' },
    { kind: 'term', id: 'touchpoint' },
    { kind: 'page', id: 'about' },
  ]);
  expect(citations.get('nobody-1900')).toBeUndefined();
});
