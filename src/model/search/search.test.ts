import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedSlips, distance } from './distance.ts';
import { readQuery } from './query.ts';
import { compileRules, type SearchRules } from './rules.ts';
import { correctedQuery, isOnSite } from './sureness.ts';
import { createTermIndex, lookUp, type Label } from './term-index.ts';
import { contentOf } from './term-list.ts';
import { fold, squash, wordsOf } from './words.ts';
import { joinVocabularies } from './joined-vocabulary.ts';
import { WordTable } from './word-table.ts';

const RULES: SearchRules = {
  stop: 'what is the of a',
  stem: [
    ['(?<=...)s$', ''],
    ['(?<=...)ing$', ''],
  ],
  sound: [['ph', 'f']],
};
const language = compileRules(RULES, ['que es la']);
const word = fc.string({ unit: fc.constantFrom(...'abcdefgñü'), maxLength: 9 });

describe('words', () => {
  test('are folded, without signs and without what follows an apostrophe', () =>
    expect(wordsOf('¿Qué es la Fidelización? The customer’s voice')).toEqual(
      ['que', 'es', 'la', 'fidelizacion', 'the', 'customer', 'voice'], // prettier-ignore
    ));
  test('folding twice is folding once', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text))));
  test('gaps do not count in a squashed text', () => expect(squash('Auto-scaling')).toBe(squash('auto scaling')));
});

describe('distance', () => {
  test.each([
    ['churn', 'chrun', 1],
    ['churn', 'churns', 1],
    ['churn', 'chun', 1],
    ['onboarding', 'onbording', 1],
    ['loyalty', 'loialtie', 3],
    ['', 'abc', 3],
  ])('%s and %s: %i', (from, to, slips) => expect(distance(from, to, 9).whole).toBe(slips));

  test('is nothing for a word and itself, the same both ways, and never shorter by a detour', () =>
    fc.assert(
      fc.property(word, word, (a, b) => {
        const apart = distance(a, b, 20).whole;
        expect(apart === 0).toBe(a === b);
        expect(distance(b, a, 20).whole).toBe(apart);
        expect(apart).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(apart).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    ));
  test('a limit changes only what lies beyond it', () =>
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, limit) => {
        expect(distance(a, b, limit).whole).toBe(Math.min(distance(a, b, 20).whole, limit + 1));
      }),
    ));
  test('a beginning is nearer than the whole', () => expect(distance('retn', 'retention', 2).start).toBe(1));
  test('short words allow no slip', () => expect([3, 4, 6, 10].map(allowedSlips)).toEqual([0, 1, 2, 3]));
});

describe('the words of a list', () => {
  const table = new WordTable(['churn', 'map', 'mapping', 'phone', 'retention'], language);
  const best = (typed: string): [string, number] | undefined => {
    const [first] = [...table.match(typed)].sort((a, b) => b.likeness - a.likeness);
    return first && [table.words[first.word] ?? '', first.likeness];
  };

  test('are found as they are, by stem, sound, beginning and with slips, in this order', () => {
    expect(best('map')).toEqual(['map', 1]);
    expect(best('churns')).toEqual(['churn', 0.94]);
    expect(best('fone')).toEqual(['phone', 0.9]);
    expect(best('reten')?.[1]).toBeCloseTo(0.72 + (0.2 * 5) / 9);
    expect(best('chrun')).toEqual(['churn', 0.86]);
    expect(best('retnetoin')?.[0]).toBe('retention');
    expect(best('zebra')).toBeUndefined();
  });
  test('slips are looked for beside other matches only when asked', () => {
    expect(table.match('map')).toHaveLength(2);
    expect(new WordTable(['cart', 'care'], language).match('cart', 'always')).toHaveLength(2);
  });
  test('several lists answer as one', () => {
    const both = joinVocabularies([
      new WordTable(['churn'], language),
      new WordTable(['chart', 'retention'], language),
    ]);
    expect([both.knows('charts'), both.knows('map'), both.begins('ret'), both.closest('chart')]).toEqual([
      true,
      false,
      true,
      1,
    ]);
    expect(both.nearest('chrt', 2)).toEqual({ word: 'chart', slips: 1 });
  });
  test('the nearest word keeps to its limit', () => {
    expect(table.nearest('chrun', 1)).toEqual({ word: 'churn', slips: 1 });
    expect(table.nearest('chrnu', 1)).toBeUndefined();
  });
});

describe('a query', () => {
  const table = new WordTable(['churn', 'whale'], language);
  const words = (text: string) => readQuery(text, language, table).words;

  test('loses its stop words in every language, unless they are all there is', () => {
    expect(words('What is the churn of churn?')).toEqual(['churn']);
    expect(words('qué es churn')).toEqual(['churn']);
    expect(words('what is')).toEqual(['what', 'is']);
    expect(words(' ')).toEqual([]);
    expect(words(' ?')).toEqual(['?']);
  });
  test('loses misspelt stop words that are no words of the site', () => {
    expect(words('whta churn')).toEqual(['churn']);
    expect(words('whale churn')).toEqual(['whale', 'churn']);
  });
  test('says when its last word may go on', () => {
    expect(readQuery('churn wha', language, table).begun).toBeUndefined();
    expect(readQuery('churn the', language, table).begun).toBe('the');
    expect(readQuery('churn the ', language, table).begun).toBeUndefined();
  });
  test('is on the site when most of its words are', () => {
    expect(isOnSite([{ typed: 'churn', known: true }])).toBe(true);
    expect(isOnSite([{ typed: 'chrun', known: false, meant: 'churn' }])).toBe(true);
    expect(isOnSite([{ typed: 'churn', known: true }, { typed: 'zebra', known: false }])).toBe(false); // prettier-ignore
    expect(isOnSite([])).toBe(false);
    // A guess does not say that the site has the word, and a slip of a small word not that it has not.
    expect(isOnSite([{ typed: 'zebra', known: false, meant: 'extra', guessed: true }])).toBe(false);
    expect(isOnSite([{ typed: 'churn', known: true }, { typed: 'qe', known: false }])).toBe(true); // prettier-ignore
  });
  test('is corrected where a word was meant, and keeps the rest', () => {
    const words = [{ typed: 'chrun', known: false, meant: 'churn' }];
    expect(correctedQuery('What is Chrún, really?', words, fold)).toBe('What is churn, really?');
    expect(correctedQuery('churn', [{ typed: 'churn', known: true }], fold)).toBeUndefined();
  });
});

describe('places by their labels', () => {
  const label = (text: string, weight = 1): Label => ({ words: contentOf(text, language.isStop), weight });
  const index = createTermIndex(
    [
      [label('churn rate'), label('customers leave month', 0.985)],
      [label('response rate')],
      [label('voice of the customer'), label('VoC', 0.985)],
    ],
    language,
  );
  const ask = (text: string) => lookUp([index], readQuery(text, language, index.table));

  test.each([
    ['churn rate', 0, 1],
    ['rate', 0, 0.7],
    ['voc', 2, 0.985],
    ['churnrate', 0, 0.985],
    ['what is the voice of the customer', 2, 1],
    ['customers leave', 0, 0.6],
  ])('%s finds place %i', (text, at, least) => {
    const [best] = ask(text);
    expect(best?.at).toBe(at);
    expect(best?.score).toBeGreaterThanOrEqual(least);
  });
  test('a rare word counts more than a common one', () => {
    expect(index.rarity('churn')).toBeGreaterThan(index.rarity('rate'));
    expect(ask('churn response')[0]?.at).toBeLessThan(2);
  });
  test.each(['zebra', '?', '😀😀', '–'])('nothing is found for %s, which is not there', (text) =>
    expect(ask(text)).toEqual([]),
  );
});
