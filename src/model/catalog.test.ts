import { describe, expect, test } from 'vitest';
import { contentRoot, edited, SOUND, type Files } from '../../tests/content-fixture.ts';
import { readContentTree } from '../reading/content-tree.ts';
import { buildCatalog, textOf, type CatalogResult } from './catalog.ts';
import { lexiconEntries, publishedAmong, publishedTerms } from './published.ts';
import { describeProblem, sortProblems } from './content-file.ts';
import { termPaths } from './locale-routes.ts';

const TODAY = '2026-11-22';
const segments = {
  stages: 's',
  glossary: 'glossary',
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

function catalogOf(changes: Files = {}): CatalogResult {
  return buildCatalog(readContentTree(contentRoot(changes), ['en', 'es']), LOCALES, TODAY);
}

/** `file:line key code` of every problem, without the leading folder. */
function problemsOf(changes: Files): string[] {
  return sortProblems(catalogOf(changes).problems).map(
    ({ file, line, key, code }) => `${file.replaceAll('\\', '/').replace('content/', '')}:${line} ${key} ${code}`,
  );
}

const touchpoint = 'content/terms/touchpoint';
const churn = 'content/terms/churn-rate';
const list = 'content/checklists/discovery';
const change = (path: string, from: string, to: string): Files => ({ [path]: edited(path, from, to) });

/** Each way of breaking the sound content, and the one line it must give. */
const BROKEN: Readonly<Record<string, [changes: Files, ...problems: string[]]>> = {
  'a language is missing': [{ [`${touchpoint}/es.mdx`]: undefined }, 'terms/touchpoint/es.mdx:1  missing-translation'],
  'a page in one language': [{ 'content/pages/about/es.mdx': undefined }, 'pages/about/es.mdx:1  missing-translation'],
  'the facts are missing': [
    { 'content/stages/discovery/facts.yaml': undefined },
    'stages/discovery/facts.yaml:1  missing-facts',
  ],
  'an unknown related term': [
    change(`${touchpoint}/facts.yaml`, '[channel]', '[chanel]'),
    'terms/touchpoint/facts.yaml:4 related.0 unknown-reference',
  ],
  'an unknown source': [
    change(`${touchpoint}/facts.yaml`, '[reader-2020]', '[reader-2021]'),
    'terms/touchpoint/facts.yaml:5 sources.0 unknown-reference',
  ],
  'an unknown unlinked term': [
    change(`${touchpoint}/en.mdx`, 'path: touchpoint', 'path: touchpoint\nunlinked: [nothing]'),
    'terms/touchpoint/en.mdx:4 unlinked.0 unknown-reference',
  ],
  'a guide that leaves an unknown term unlinked': [
    change('content/guides/mapping/es.mdx', 'path: trazar', 'path: trazar\nunlinked: [nothing]'),
    'guides/mapping/es.mdx:4 unlinked.0 unknown-reference',
  ],
  'a model of an unknown term': [
    change('content/models/aida/facts.yaml', 'term: churn-rate', 'term: churn'),
    'models/aida/facts.yaml:3 term unknown-reference',
  ],
  'a stage covered twice': [
    change('content/models/aida/facts.yaml', '[decision, purchase]', '[decision, decision]'),
    'models/aida/facts.yaml:6 stages.1.covers.1 duplicate-reference',
  ],
  'two models in one place': [
    {
      'content/models/stdc/facts.yaml': SOUND['content/models/aida/facts.yaml'],
      'content/models/stdc/en.mdx': SOUND['content/models/aida/en.mdx']?.replace('path: ', 'path: s-'),
      'content/models/stdc/es.mdx': SOUND['content/models/aida/es.mdx']?.replace('path: ', 'path: s-'),
    },
    'models/stdc/facts.yaml:1 order duplicate-number',
  ],
  'a related term twice': [
    change(`${touchpoint}/facts.yaml`, '[channel]', '[channel, channel]'),
    'terms/touchpoint/facts.yaml:4 related.1 duplicate-reference',
  ],
  'a term related to itself': [
    change(`${touchpoint}/facts.yaml`, '[channel]', '[touchpoint]'),
    'terms/touchpoint/facts.yaml:4 related.0 self-reference',
  ],
  'two entries with one path': [
    change(`${churn}/es.mdx`, 'path: tasa-de-abandono', 'path: punto-de-contacto'),
    'terms/touchpoint/es.mdx:3 path duplicate-path',
  ],
  'a path that another page left behind': [
    change(`${churn}/en.mdx`, 'path: churn-rate', 'path: churn-rate\nformerly: [touchpoint]'),
    'terms/touchpoint/en.mdx:3 path duplicate-path',
  ],
  'a cycle of broader terms': [
    change(`${touchpoint}/facts.yaml`, 'related: [channel]', 'broader: [churn-rate]'),
    'terms/churn-rate/facts.yaml:4 broader broader-cycle',
  ],
  'a date in the future': [
    change(`${touchpoint}/facts.yaml`, '2026-01-02', '2026-11-23'),
    'terms/touchpoint/facts.yaml:6 reviewed future-date',
  ],
  'YAML that does not parse': [
    change(`${touchpoint}/en.mdx`, 'path: touchpoint', 'path: [touchpoint'),
    'terms/touchpoint/en.mdx:4  yaml-syntax',
  ],
  'a key written twice': [
    change(`${touchpoint}/en.mdx`, 'path: touchpoint', 'path: touchpoint\npath: touchpoint'),
    'terms/touchpoint/en.mdx:4  yaml-syntax',
  ],
  'a byte order mark': [
    { [`${touchpoint}/en.mdx`]: `\uFEFF${SOUND[`${touchpoint}/en.mdx`]}` },
    'terms/touchpoint/en.mdx:1  byte-order-mark',
  ],
  'Windows line ends': [
    change(`${touchpoint}/en.mdx`, 'path: touchpoint\n', 'path: touchpoint\r\n'),
    'terms/touchpoint/en.mdx:3  carriage-return',
  ],
  'a file too large': [
    { [`${touchpoint}/en.mdx`]: `${SOUND[`${touchpoint}/en.mdx`]}${'x'.repeat(512 * 1024)}` },
    'terms/touchpoint/en.mdx:1  file-too-large',
  ],
  'a file that nothing expects': [{ [`${touchpoint}/fr.mdx`]: 'x' }, 'terms/touchpoint/fr.mdx:1  unknown-file'],
  'a folder that is no id': [{ 'content/terms/Touch Point/facts.yaml': 'x' }, 'terms/Touch Point:1  bad-id'],
  'a draft with a text': [
    { 'content/terms/channel/en.mdx': SOUND[`${touchpoint}/en.mdx`]?.replaceAll('touchpoint', 'channel') },
    'terms/channel/en.mdx:2  stray-text',
  ],
  'questions with other ids': [
    change(`${touchpoint}/es.mdx`, 'id: why', 'id: when'),
    'terms/touchpoint/es.mdx:5 faqs unequal-ids',
  ],
  'a question’s id twice': [
    {
      ...change(`${touchpoint}/en.mdx`, 'id: why', 'id: what'),
      ...change(`${touchpoint}/es.mdx`, 'id: why', 'id: what'),
    },
    'terms/touchpoint/en.mdx:9 faqs.1 duplicate-id',
  ],
  'two questions only': [
    change(`${touchpoint}/en.mdx`, '  - id: how\n    q: "touchpoint how?"\n    a: "Because of how."\n', ''),
    'terms/touchpoint/en.mdx:5 faqs schema',
  ],
  'a definition of forty words': [
    change(`${touchpoint}/en.mdx`, 'What touchpoint means.', 'a '.repeat(40).trim()),
    'terms/touchpoint/en.mdx:4 short long-definition',
  ],
  'a form that two entries claim': [
    change(`${churn}/en.mdx`, 'term: churn rate', 'term: touchpoint'),
    'terms/touchpoint/en.mdx:2 forms ambiguous-form',
  ],
  'an example that does not add up': [
    change(`${churn}/facts.yaml`, 'result: 3', 'result: 4'),
    'terms/churn-rate/facts.yaml:9 metric.result metric-arithmetic',
  ],
  'a formula that does not parse': [
    change(`${churn}/facts.yaml`, 'lost ÷ start', 'lost / start'),
    'terms/churn-rate/facts.yaml:6 metric.formula schema',
  ],
  'an input without a label': [
    change(`${churn}/es.mdx`, 'lost: clientes perdidos, ', ''),
    'terms/churn-rate/es.mdx:5 inputs missing-inputs',
  ],
  'a check’s id twice': [
    change(`${list}/facts.yaml`, '{ id: dis-02, n: 2', '{ id: dis-01, n: 2'),
    'checklists/discovery/en.yaml:7 items.dis-02 unequal-ids',
    'checklists/discovery/es.yaml:7 items.dis-02 unequal-ids',
    'checklists/discovery/facts.yaml:6 items.1.id duplicate-id',
  ],
  'a check’s number twice': [
    change(`${list}/facts.yaml`, 'n: 2', 'n: 1'),
    'checklists/discovery/facts.yaml:6 items.1.n duplicate-number',
  ],
  'a check without its words': [
    change(`${list}/es.yaml`, '  dis-02:', '  dis-03:'),
    'checklists/discovery/es.yaml:5 items unequal-ids',
    'checklists/discovery/es.yaml:7 items.dis-03 unequal-ids',
  ],
  'a question without its words': [
    change(`${list}/es.yaml`, 'dis-q1', 'dis-q2'),
    'checklists/discovery/es.yaml:8 questions unequal-ids',
    'checklists/discovery/es.yaml:9 questions.dis-q2 unequal-ids',
  ],
  'a check on an unknown term': [
    change(`${list}/facts.yaml`, 'terms: [touchpoint]', 'terms: [touch]'),
    'checklists/discovery/facts.yaml:5 items.0.terms.0 unknown-reference',
  ],
  'a folder that is no stage': [
    {
      'content/stages/wandering/facts.yaml': 'order: 2\nreviewed: "2026-01-02"\n',
      'content/stages/wandering/en.mdx': SOUND['content/stages/discovery/en.mdx']?.replace('path: ', 'path: w-'),
      'content/stages/wandering/es.mdx': SOUND['content/stages/discovery/es.mdx']?.replace('path: ', 'path: w-'),
    },
    'stages/wandering/facts.yaml:1  unknown-stage',
  ],
  'a checklist reviewed in the future': [
    change(`${list}/facts.yaml`, 'reviewed: "2026-01-02"', 'reviewed: "2027-01-02"'),
    'checklists/discovery/facts.yaml:3 reviewed future-date',
  ],
  'a page reviewed in the future': [
    change('content/pages/about/en.mdx', '2026-01-02', '2027-01-02'),
    'pages/about/en.mdx:6 reviewed future-date',
  ],
  'a page at the path of a section': [
    change('content/pages/about/en.mdx', 'path: about', 'path: glossary'),
    'pages/about/en.mdx:3 path reserved-path',
  ],
  'a page that left the path of the 404': [
    change('content/pages/about/es.mdx', 'path: acerca-de', 'path: acerca-de\nformerly: ["404"]'),
    'pages/about/es.mdx:3 path reserved-path',
  ],
  'an entry replaced by a draft': [
    change(`${churn}/facts.yaml`, 'status: published', 'status: deprecated\nreplacedBy: channel'),
    'terms/churn-rate/facts.yaml:2 replacedBy draft-reference',
  ],
  'a stage with an unknown metric': [
    change('content/stages/discovery/facts.yaml', '[churn-rate]', '[churn]'),
    'stages/discovery/facts.yaml:2 metrics.0 unknown-reference',
  ],
};

/** Values that do not fit a schema: what names such a file may be reported after it. */
const UNFIT: typeof BROKEN = {
  'a day that the calendar lacks': [
    change(`${touchpoint}/facts.yaml`, '2026-01-02', '2026-02-30'),
    'terms/touchpoint/facts.yaml:6 reviewed schema',
  ],
  'a date without quotes that is no date': [
    change(`${touchpoint}/facts.yaml`, '"2026-01-02"', 'yesterday'),
    'terms/touchpoint/facts.yaml:6 reviewed schema',
  ],
  'an unknown key': [
    change(`${touchpoint}/facts.yaml`, 'kind: concept', 'kind: concept\ncolour: red'),
    'terms/touchpoint/facts.yaml:1  schema',
  ],
  'a check’s id that no browser would keep': [
    change(`${list}/facts.yaml`, 'id: dis-01', 'id: after-sales-01'),
    'checklists/discovery/facts.yaml:5 items.0.id schema',
  ],
  'an empty headword': [
    change(`${touchpoint}/en.mdx`, 'term: touchpoint', 'term: ""'),
    'terms/touchpoint/en.mdx:2 term schema',
  ],
  'no front matter': [{ [`${touchpoint}/en.mdx`]: 'A touchpoint.\n' }, 'terms/touchpoint/en.mdx:1  no-front-matter'],
};

describe('buildCatalog', () => {
  test('finds nothing in sound content', () => {
    expect(problemsOf({})).toEqual([]);
  });

  test.for(Object.entries(BROKEN))('%s is reported with file, line and key', ([, [changes, ...expected]]) => {
    expect(problemsOf(changes)).toEqual(expected);
  });

  test.for(Object.entries(UNFIT))(
    '%s does not fit and is reported with file, line and key',
    ([, [changes, ...expected]]) => {
      expect(problemsOf(changes)).toEqual(expect.arrayContaining(expected));
    },
  );

  test('reports everything at once, in reading order, each line saying how to mend it', () => {
    const changes: Files = {
      [`${touchpoint}/es.mdx`]: undefined,
      ...change(`${touchpoint}/facts.yaml`, '[channel]', '[chanel]'),
      ...change(`${list}/facts.yaml`, 'n: 2', 'n: 1'),
      ...change(`${churn}/facts.yaml`, 'result: 3', 'result: 4'),
      ...change('content/pages/about/en.mdx', 'title: About', 'title: [About'),
    };
    expect(problemsOf(changes)).toEqual([
      'checklists/discovery/facts.yaml:6 items.1.n duplicate-number',
      'pages/about/en.mdx:3  yaml-syntax',
      'terms/churn-rate/facts.yaml:9 metric.result metric-arithmetic',
      'terms/touchpoint/es.mdx:1  missing-translation',
      'terms/touchpoint/facts.yaml:4 related.0 unknown-reference',
    ]);
    const line = sortProblems(catalogOf(changes).problems).map(describeProblem).at(-1);
    expect(line).toMatch(/facts\.yaml:4: related\.0: it names an id that does not exist \(chanel\)\. Correct the id/);
  });

  test('computes narrower terms and keeps drafts without texts', () => {
    const { catalog } = catalogOf();
    expect(catalog.terms.get('touchpoint')?.narrower).toEqual(['churn-rate']);
    expect(catalog.terms.get('channel')?.texts).toEqual({});
    expect(catalog.stages.map(({ id }) => id)).toEqual(['discovery']);
  });

  test('a deprecated entry keeps its text, links nowhere and contests no form', () => {
    const { catalog, problems } = catalogOf({
      ...change(`${churn}/facts.yaml`, 'status: published', 'status: deprecated\nreplacedBy: touchpoint'),
      ...change(`${churn}/en.mdx`, 'term: churn rate', 'term: touchpoint'),
    });
    expect(problems).toEqual([]);
    expect(publishedTerms(catalog).map(({ id }) => id)).toEqual(['touchpoint']);
    expect(publishedAmong(['churn-rate', 'channel', 'nothing', 'touchpoint'], catalog.terms)).toHaveLength(1);
    expect(lexiconEntries(catalog, 'en').map(({ id }) => id)).toEqual(['touchpoint']);
    expect(catalog.terms.get('touchpoint')?.narrower).toEqual([]);
    expect(termPaths(catalog, 'en')).toEqual([
      { path: 'touchpoint', id: 'touchpoint', isMoved: false },
      { path: 'churn-rate', id: 'touchpoint', isMoved: true },
    ]);
  });

  test('textOf refuses a language that is not there', () => {
    const [stage] = catalogOf().catalog.stages;
    if (!stage) throw new Error('the sound content has a stage');
    expect(textOf(stage, 'es').name).toBe('Descubrimiento');
    expect(() => textOf(stage, 'fr')).toThrow(/"discovery" has no text in "fr"/);
  });
});
