import { describe, expect, test } from 'vitest';
import { coverage, nameRank, resembles } from './coverage.ts';
import { excerptBelow, excerptOf } from './excerpt.ts';
import { splitMarks } from './marks.ts';
import { mergeRows } from './merge.ts';

describe('names and pages as one list', () => {
  const row = (url: string, excerpt = '') => ({ url, excerpt });
  const names = [{ row: row('sure'), score: 0.9 }, { row: row('likely'), score: 0.6 }, { row: row('weak'), score: 0.4 }, { row: row('page'), score: 0.2 }, { row: row('none'), score: 0.1 }]; // prettier-ignore
  const urls = (whole: boolean) => mergeRows(names, [row('page'), row('sure', 'text')], whole).map(({ url }) => url);

  test('sure names come first, pages next, weaker names last, each once', () =>
    expect(urls(true)).toEqual(['sure', 'page', 'likely', 'weak']));
  test('pages that hold only some words stand among the weaker names', () =>
    expect(urls(false)).toEqual(['sure', 'likely', 'page', 'weak']));
  test('a page that a name points to as well comes before others', () =>
    expect(
      mergeRows(names, [row('page'), row('weak')], false)
        .map(({ url }) => url)
        .slice(2),
    ).toEqual(['weak', 'page']));
  test('a name takes the excerpt of its page', () =>
    expect(mergeRows(names, [row('sure', 'text')], true)[0]).toEqual(row('sure', 'text')));
});

describe('a found word stands for a typed one', () => {
  test.each([['journeys', 'journey'], ['retener', 'retencion'], ['cx', 'cx'], ['onb', 'onboarding']])('%s: %s', (typed, found) => expect(resembles(typed, found)).toBe(true)); // prettier-ignore
  test.each([['onbording', 'on'], ['pizza', 'pi'], ['cx', 'customer'], ['nps', 'ne']])('%s: not %s', (typed, found) => expect(resembles(typed, found)).toBe(false)); // prettier-ignore
  test('coverage is the share of typed words held', () => {
    expect(coverage(['churn', 'pizza'], 'Churn rates')).toBe(0.5);
    expect(coverage([], 'Churn')).toBe(0);
  });
  test('a page is named as the query by its title, then by another name', () => {
    expect(nameRank('loyalty', 'Loyalty', '')).toBe(0);
    expect(nameRank('NPS', 'Net Promoter Score', 'NPS ; promoter score')).toBe(1);
    expect(nameRank('nps score', 'Net Promoter Score', 'NPS')).toBe(2);
  });
});

test('an excerpt is text and marks; markup in it stays text', () => {
  expect(splitMarks('a <mark>b</mark> &lt;i&gt;')).toEqual([
    { text: 'a ', marked: false },
    { text: 'b', marked: true },
    { text: ' <i>', marked: false },
  ]);
});

describe('an excerpt of a page', () => {
  const text = `Few come. Customers leave < every month, ${'and so on '.repeat(20)}`;
  test('begins with the sentence of the passage and marks the words', () =>
    expect(excerptOf(text, 3, [2, 3])).toMatch(/^<mark>Customers<\/mark> <mark>leave<\/mark> &lt; every month, and/));
  test('begins shortly before a passage that is deep in its sentence', () =>
    expect(excerptOf(text, 30, [30])).toMatch(/^(\w+ ){3}<mark>/));
  test('is empty for a page that was found by its names alone', () => expect(excerptOf(text, 0, [])).toBe(''));
  test.each([
    ['<mark>Churn</mark> rate. The share that <mark>left.</mark>', 'Churn rate', 'The share that <mark>left.</mark>'],
    ['Who pays? The <mark>buyer</mark>', 'Who pays?', 'The <mark>buyer</mark>…'],
    ['R&amp;D. Work, <mark>pay,</mark>', 'R&D', 'Work, <mark>pay</mark>…'],
    ['Churn rate', 'Churn rate', ''],
    ['Churn rates differ;', 'Churn rate', 'Churn rates differ…'],
  ])('stands below its title: %s', (excerpt, title, rest) => expect(excerptBelow(title, excerpt)).toBe(rest));
});
