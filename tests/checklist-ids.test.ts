/** The ids of checks and questions against their lock: a team's work is found again after every change of content. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../src/cli/project.ts';
import { LANGUAGES, LOCALES } from '../src/i18n/locales.ts';
import { buildCatalog } from '../src/model/catalog.ts';
import { activeItems } from '../src/model/published.ts';
import { readContentTree } from '../src/reading/content-tree.ts';
import { lockProblems, type ChecklistLock } from './checklist-lock.ts';
import { contentRoot, edited, type Files } from './content-fixture.ts';

const TODAY = '2100-01-01';
const lock = JSON.parse(readFileSync(join(projectRoot, 'tests/checklist-ids.json'), 'utf8')) as ChecklistLock;

test('every id of the lock is there with its number and its words, and every id is in the lock', () => {
  const { catalog } = buildCatalog(readContentTree(projectRoot, LANGUAGES), LOCALES, TODAY);
  expect(lockProblems(catalog, lock)).toEqual([]);
  expect(Object.keys(lock.checks).length).toBeGreaterThanOrEqual(120);
  expect(new Set(Object.values(lock.checks)).size).toBe(Object.keys(lock.checks).length);
});

const SMALL: ChecklistLock = { checks: { 'dis-01': 1, 'dis-02': 2 }, questions: ['dis-q1'] };
const list = 'content/checklists/discovery';
const facts = (from: string, to: string): Files => ({ [`${list}/facts.yaml`]: edited(`${list}/facts.yaml`, from, to) });
const SECOND = '  - { id: dis-02, n: 2, level: 2, impact: 3, effort: M, roles: [ux], since: "2026-01-02", rev: 1 }\n';
const third = (id: string, n: number): string => SECOND + SECOND.replace('dis-02', id).replace('n: 2', `n: ${n}`);
const TEXT = '  dis-02: { label: "Second", check: "It is so too", why: "Because", evidence: "A note", how: "Start" }\n';
const texts = (to: string, language = 'en'): Files => ({
  [`${list}/${language}.yaml`]: edited(`${list}/${language}.yaml`, TEXT, to),
});
const bothTexts = (to: string): Files => ({ ...texts(to, 'en'), ...texts(to, 'es') });
const retired = (more = ''): Files => facts('rev: 1 }\nquestions', `rev: 1, retired: "2026-02-02"${more} }\nquestions`);

/** Content that keeps to the lock. */
const SOUND_CHANGES: Readonly<Record<string, Files>> = {
  'nothing at all': {},
  'a check taken out with a tombstone': retired(),
  'one that another replaces': retired(', replacedBy: dis-01'),
  'another order': facts(
    '  - { id: dis-01, n: 1, level: 1, impact: 2, effort: S, roles: [cx], terms: [touchpoint], since: "2026-01-02", rev: 1 }\n' +
      SECOND,
    SECOND + '  - { id: dis-01, n: 1, level: 1, impact: 2, effort: S, roles: [cx], since: "2026-01-02", rev: 2 }\n',
  ),
};

/** Each way of breaking the lock, and what the writer is told. */
const BROKEN: Readonly<Record<string, [changes: Files, ...said: (string | RegExp)[]]>> = {
  'a check without tombstone': [{ ...facts(SECOND, ''), ...bothTexts('') }, /^dis-02 is gone: put it back/],
  'a changed number': [facts('n: 2', 'n: 3'), 'dis-02 has number 3 and had 2: numbers never change'],
  'a renamed check': [
    { ...facts('dis-02', 'dis-03'), ...bothTexts(TEXT.replace('dis-02', 'dis-03')) },
    /^dis-02 is gone/,
    'dis-03 is new: add this line to the checks of tests/checklist-ids.json: "dis-03": 2',
    'dis-03 takes number 2, which belongs to dis-02 for ever',
  ],
  'a number used again': [
    { ...facts(SECOND, third('dis-03', 2)), ...bothTexts(TEXT + TEXT.replace('dis-02', 'dis-03')) },
    /^dis-03 is new/,
    'dis-03 takes number 2, which belongs to dis-02 for ever',
  ],
  'a new check that is not locked': [
    { ...facts(SECOND, third('dis-03', 3)), ...bothTexts(TEXT + TEXT.replace('dis-02', 'dis-03')) },
    'dis-03 is new: add this line to the checks of tests/checklist-ids.json: "dis-03": 3',
  ],
  'a check without words in a language': [texts('', 'es'), 'dis-02 has no label and check text in es, retired or not'],
  'a retired check without words': [{ ...retired(), ...texts('', 'en') }, /^dis-02 has no label and check text in en/],
  'replaced by nothing': [retired(', replacedBy: dis-99'), 'dis-02 is replaced by dis-99, which is no check'],
  'a question that is gone': [
    {
      ...facts('questions:\n  - { id: dis-q1 }\n', ''),
      [`${list}/en.yaml`]: edited(`${list}/en.yaml`, 'questions:\n  dis-q1: "Do you know it?"\n', ''),
      [`${list}/es.yaml`]: edited(`${list}/es.yaml`, 'questions:\n  dis-q1: "Do you know it?"\n', ''),
    },
    'dis-q1 is gone: questions stay',
  ],
  'a renamed question': [
    {
      ...facts('dis-q1', 'dis-q2'),
      [`${list}/en.yaml`]: edited(`${list}/en.yaml`, 'dis-q1', 'dis-q2'),
      [`${list}/es.yaml`]: edited(`${list}/es.yaml`, 'dis-q1', 'dis-q2'),
    },
    'dis-q1 is gone: questions stay',
    'dis-q2 is new: add this line to the questions of tests/checklist-ids.json: "dis-q2"',
  ],
};

const catalogOf = (changes: Files): ReturnType<typeof buildCatalog> =>
  buildCatalog(readContentTree(contentRoot(changes), LANGUAGES), LOCALES, TODAY);

describe('the lock', () => {
  test.each(Object.entries(SOUND_CHANGES))('lets through %s', (_, changes) => {
    const { catalog, problems } = catalogOf(changes);
    expect(problems).toEqual([]);
    expect(lockProblems(catalog, SMALL)).toEqual([]);
  });

  test.each(Object.entries(BROKEN))('stops %s', (_, [changes, ...said]) => {
    const problems = lockProblems(catalogOf(changes).catalog, SMALL);
    expect(problems).toEqual(
      said.map((one) => (typeof one === 'string' ? one : (expect.stringMatching(one) as string))),
    );
  });

  test('a retired check is asked no more, and its number stays taken', () => {
    const list = catalogOf(retired()).catalog.checklists[0];
    expect(list && activeItems(list).map(({ id }) => id)).toEqual(['dis-01']);
    expect(list?.facts.items.map(({ n }) => n)).toEqual([1, 2]);
  });
});

describe('the build stops too', () => {
  test.each([
    ['at a retired check without words', { ...retired(), ...texts('', 'en') }, 'unequal-ids'],
    ['at a check that nothing replaces', retired(', replacedBy: dis-99'), 'unknown-reference'],
    ['at a check that replaces itself', retired(', replacedBy: dis-02'), 'self-reference'],
  ])('%s', (_, changes, code) => {
    expect(catalogOf(changes).problems.map((problem) => problem.code)).toEqual([code]);
  });
});
