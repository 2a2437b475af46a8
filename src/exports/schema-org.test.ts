import { expect, test } from 'vitest';
import type { Term } from '../model/catalog.ts';
import { createRoutes } from '../model/routes.ts';
import { termFacts, termText } from '../model/schema.ts';
import { definedTerm, faqPage } from './schema-org.ts';

const faqs = ['a', 'b', 'c'].map((id) => ({ id, q: `${id} "quoted"?`, a: 'x' }));
const term: Term = {
  id: 'churn',
  facts: termFacts.parse({ status: 'published', kind: 'metric', stages: 'all', reviewed: '2026-01-02' }),
  texts: { xx: { ...termText.parse({ term: 'churn', path: 'churn', short: 'x', faqs }), short: '</script><b>"x"' } },
  narrower: [],
};
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
const paths = {
  stage: new Map(),
  term: new Map([['churn', 'churn']]),
  checklist: new Map(),
  guide: new Map(),
  model: new Map(),
  page: new Map(),
};
const page = { routes: createRoutes([{ code: 'xx', segments, paths }], '/base/', 'https://x.example'), language: 'xx' };

test('nothing in JSON-LD closes its script, and it reads back as it was', () => {
  const json = definedTerm(term, page);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toMatchObject({ description: '</script><b>"x"', url: 'https://x.example/base/xx/g/churn/' });
});

test('answers are plain text: no tags, and each reference once made a sign', () => {
  const answers = new Map([['a', '<p>a &lt; b &amp; c &gt; d, <code>&amp;lt;</code> &quot;e&quot;</p>']]);
  const { mainEntity } = JSON.parse(faqPage(term, answers, page)) as {
    mainEntity: { name: string; acceptedAnswer: { text: string } }[];
  };
  expect(mainEntity[0]?.name).toBe('a "quoted"?');
  expect(mainEntity[0]?.acceptedAnswer.text).toBe('a < b & c > d, &lt; "e"');
});
