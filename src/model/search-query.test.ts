import { describe, expect, test } from 'vitest';
import { contentWords, coverage, nameRank, resembles, splitMarks, wordsOf } from './search-query.ts';

const STOP = new Set(['what', 'is', 'the', 'of']);

describe('words', () => {
  test('are folded, without signs', () =>
    expect(wordsOf('¿Qué es la Fidelización?')).toEqual(['que', 'es', 'la', 'fidelizacion']));
  test('leave stop words out, unless they are all there is', () => {
    expect(contentWords('What is the churn of churn?', STOP)).toEqual(['churn']);
    expect(contentWords('what is', STOP)).toEqual(['what', 'is']);
    expect(contentWords(' ?', STOP)).toEqual([]);
  });
});

describe('a found word stands for a typed one', () => {
  test.each([
    ['journeys', 'journey'],
    ['retener', 'retencion'],
    ['buying', 'buy'],
    ['cx', 'cx'],
    ['onb', 'onboarding'],
  ])('%s: %s', (typed, found) => expect(resembles(typed, found)).toBe(true));
  test.each([
    ['onbording', 'on'],
    ['pizza', 'pi'],
    ['cx', 'customer'],
    ['nps', 'ne'],
  ])('%s: not %s', (typed, found) => expect(resembles(typed, found)).toBe(false));
  test('coverage is the share of typed words held', () => {
    expect(coverage(['churn', 'pizza'], 'Churn rates')).toBe(0.5);
    expect(coverage([], 'Churn')).toBe(0);
  });
});

test('a page is named as the query by its title, then by another name', () => {
  expect(nameRank('loyalty', 'Loyalty', '')).toBe(0);
  expect(nameRank('NPS', 'Net Promoter Score', 'NPS ; promoter score')).toBe(1);
  expect(nameRank('nps score', 'Net Promoter Score', 'NPS')).toBe(2);
});

test('an excerpt is text and marks; markup in it stays text', () => {
  expect(splitMarks('a <mark>b</mark> &lt;i&gt;')).toEqual([
    { text: 'a ', marked: false },
    { text: 'b', marked: true },
    { text: ' <i>', marked: false },
  ]);
});
