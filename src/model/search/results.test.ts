import { describe, expect, test } from 'vitest';
import { coverage, nameRank, resembles } from './coverage.ts';
import { excerptBelow, excerptOf } from './excerpt.ts';
import { splitMarks } from './marks.ts';
import { mergeRows } from './merge.ts';
import { codeOfHit, pageCode } from './page-code.ts';

describe('names and pages as one list', () => {
  const row = (url: string, excerpt = '') => ({ url, excerpt });
  const names = [{ row: row('sure'), score: 0.9 }, { row: row('likely'), score: 0.6 }, { row: row('weak'), score: 0.4 }, { row: row('page'), score: 0.2 }, { row: row('none'), score: 0.1 }]; // prettier-ignore
  const urls = (whole: boolean) => mergeRows(names, [row('page'), row('sure', 'text')], whole).map(({ url }) => url);

  test('sure names come first, pages next, weaker names last, each once', () =>
    expect(urls(true)).toEqual(['sure', 'page', 'likely', 'weak']));
  test('pages that hold only some words stand among the weaker names', () =>
    expect(urls(false)).toEqual(['sure', 'likely', 'page', 'weak']));
  test('a name counts more where its page was found, the more the better that is', () => {
    const order = (...behind: readonly (number | undefined)[]) =>
      mergeRows(
        ['a', 'b', 'c'].map((url, at) => ({ row: row(url), score: 0.25 + at / 100, behind: behind[at] })),
        [],
        false,
      ).map(({ url }) => url);
    expect(order(0, 9, 3)).toEqual(['a', 'c', 'b']);
    // What is neither named well enough nor found is not shown.
    expect(order(undefined, 29, undefined)).toEqual([]);
    expect(order(undefined, 12, undefined)).toEqual(['b']);
  });
  test('the best page stands fourth at the latest', () => {
    const many = [0.69, 0.68, 0.67, 0.66, 0.65].map((score, at) => ({ row: row(`name ${at}`), score }));
    expect(mergeRows(many, [row('page'), row('next')], false).map(({ url }) => url)).toEqual(
      ['name 0', 'name 1', 'name 2', 'page', 'name 3', 'name 4', 'next'], // prettier-ignore
    );
  });
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

describe('the code of an address', () => {
  test('is five letters or digits of its FNV-1a hash', () => {
    // The hashes of these two are published: 0xe40c292c and 0xbf9cf968.
    expect([pageCode('a'), pageCode('foobar')]).toEqual(['9wi7g', '5yxyg']);
    expect(pageCode('en/glossary/churn-rates/')).not.toBe(pageCode('en/glossary/churn-rate/'));
  });
  test('tells thousands of addresses apart', () => {
    const codes = Array.from({ length: 5000 }, (_, at) => pageCode(`es/glosario/termino-${at}/`));
    expect(new Set(codes).size).toBeGreaterThan(4990);
  });
  test('stands in the id of a hit behind its language', () => expect(codeOfHit('pt-br_1a2b3c4d5')).toBe('1a2b3'));
});
