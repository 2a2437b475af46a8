/** The queries that the search is measured with are themselves right: known answers, real slips, nothing by accident. */
import { describe, expect, test } from 'vitest';
import { addresses, namesOf } from '../bench/search/names.ts';
import { buildQueries, type Query, type QuerySet } from '../bench/search/queries.ts';
import { vocabularyWords } from '../bench/search/phrases.ts';
import { createRandom } from '../bench/search/random.ts';
import { placeOf } from '../bench/search/score.ts';
import { withSlip, withTwoTypos, withTypo } from '../bench/search/slips.ts';
import { speechOf } from '../bench/search/speech.ts';
import { isNear, key, plainWords } from '../bench/search/words.ts';
import { projectRoot } from '../src/cli/project.ts';
import { LANGUAGES } from '../src/i18n/locales.ts';
import { openVocabulary } from '../src/markdown/vocabulary.ts';
import { publishedTerms } from '../src/model/published.ts';

const vocabulary = openVocabulary(projectRoot);
const built = new Map<string, QuerySet>();

function setOf(language: string, seed: number): QuerySet {
  const name = `${language} ${seed}`;
  const set = built.get(name) ?? buildQueries(vocabulary, language, seed);
  built.set(name, set);
  return set;
}

const inGroup = ({ core, mechanical }: QuerySet, ...groups: string[]): Query[] =>
  [...core, ...mechanical].filter(({ group }) => groups.includes(group));

describe.each(LANGUAGES)('queries in %s', { timeout: 60_000 }, (language) => {
  const names = namesOf(vocabulary, language);

  test('are the same for the same seed and others for another', () => {
    expect(buildQueries(vocabulary, language, 1)).toEqual(setOf(language, 1));
    expect(setOf(language, 2).core.map(({ ask }) => ask)).not.toEqual(setOf(language, 1).core.map(({ ask }) => ask));
  });

  test.each([1, 2, 4242])('are enough, each with an answer on the site (seed %i)', (seed) => {
    const { core, mechanical, everyday, negatives } = setOf(language, seed);
    const addressOf = addresses(vocabulary, language);
    const { catalog } = vocabulary;
    const pages = new Set([
      ...names.subjects.map(({ page }) => page),
      ...catalog.checklists.map(({ id }) => addressOf({ kind: 'checklist', id })),
      ...catalog.pages.map(({ id }) => addressOf({ kind: 'page', id })),
    ]);
    expect(core.length).toBeGreaterThanOrEqual(300);
    expect(new Set(core.map(({ group, ask }) => `${group} ${ask}`)).size).toBe(core.length);
    expect(new Set(core.map(({ group }) => group)).size).toBe(15);
    expect(everyday.length).toBeGreaterThanOrEqual(40);
    expect(negatives.length).toBe(50);
    expect(mechanical.filter(({ group }) => group === 'title').length).toBe(publishedTerms(catalog).length);
    for (const { ask, right } of [...core, ...mechanical, ...everyday]) {
      expect(right.length, ask).toBeGreaterThan(0);
      expect(
        right.filter((page) => !pages.has(page)),
        ask,
      ).toEqual([]);
    }
  });

  test('a slip leaves no other name behind', () => {
    for (const { ask, right } of inGroup(setOf(language, 1), 'typo 1', 'typo 2', 'slip')) {
      expect(names.called(ask), ask).toEqual([]);
      expect(
        names.subjects.filter(({ page, title }) => right.includes(page) && key(title) === key(ask)),
        ask,
      ).toEqual([]);
    }
  });

  test('a beginning leads to its page alone and has most of the letters', () => {
    for (const { ask, right } of inGroup(setOf(language, 1), 'prefix')) {
      expect(names.beginning(ask), ask).toEqual(right);
      const [title = ''] = names.subjects.flatMap((subject) => (right.includes(subject.page) ? subject.title : []));
      expect(ask.length, ask).toBeGreaterThanOrEqual(title.length * 0.6 - 1);
    }
  });

  test('what the site does not hold is near to none of its words', () => {
    const known = [...vocabularyWords(vocabulary)];
    const { stopWords } = speechOf(language);
    for (const { ask } of setOf(language, 1).negatives) {
      const words = plainWords(ask).filter((word) => !stopWords.has(word));
      expect(words.length, ask).toBeGreaterThan(0);
      const near = known.filter((other) => other.length > 2 && words.some((word) => isNear(word, other, 1)));
      expect(near, ask).toEqual([]);
    }
  });
});

test('slips of the finger change one or two places', () => {
  const speech = speechOf(LANGUAGES[0] ?? '');
  const random = createRandom(3);
  for (let turn = 0; turn < 200; turn += 1) {
    const one = withTypo('conversion rate', speech, random) ?? '';
    const two = withTwoTypos('conversion rate', speech, random) ?? '';
    expect(one).not.toBe('conversion rate');
    expect(isNear(one, 'conversion rate', 2), one).toBe(true);
    expect(isNear(two, 'conversion rate', 4), two).toBe(true);
  }
  expect(withTypo('4 Ps', speech, random)).toBeUndefined();
  expect(withTwoTypos('funnel', speech, random)).toBeUndefined();
});

test('slips of the ear keep to the sounds of the language', () => {
  const heard = (text: string, language: string): Set<string | undefined> => {
    const random = createRandom(1);
    return new Set(Array.from({ length: 200 }, () => withSlip(text, speechOf(language), random)));
  };
  expect(heard('reseña', 'es')).toEqual(new Set(['rezeña', 'receña', 'resena']));
  expect(heard('graph', 'en')).toEqual(new Set(['graf']));
  expect(heard('butter', 'en')).toEqual(new Set(['buter']));
  expect(heard('paper', 'en')).toEqual(new Set(['papper']));
});

test('a place on a page is no answer to its bare name, but may be one to a question', () => {
  const query: Query = { group: 'title', ask: 'churn', right: ['en/glossary/churn-rate/'] };
  const links = ['en/glossary/churn-rate/#faq-x', 'en/glossary/churn-rate/'];
  expect(placeOf({ query, links })).toBe(1);
  expect(placeOf({ query: { ...query, isName: true }, links })).toBe(2);
  expect(placeOf({ query, links: [] })).toBe(0);
});
