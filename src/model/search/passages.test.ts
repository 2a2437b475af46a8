import { expect, test } from 'vitest';
import { rankPassages, type WordPlaces } from './passages.ts';

const at = (id: string, ...words: number[]): WordPlaces => ({ id, score: 1, words });
const inOrder = (found: WordPlaces[][]) => rankPassages(found.map((hits, position) => ({ position, hits })));
const ids = (found: WordPlaces[][]): string[] => inOrder(found).map(({ hits }) => hits[0]?.id ?? '');

test('words that stand together come before the same words far apart', () => {
  expect(
    ids([
      [at('apart', 1), at('near', 40)],
      [at('apart', 90), at('near', 42)],
    ]),
  ).toEqual(['near', 'apart']);
});

test('a page with more of the words comes before one with fewer', () => {
  expect(ids([[at('one', 1), at('two', 5)], [at('two', 300)]])).toEqual(['two', 'one']);
});

test('a rare word weighs more than a common one in the same company', () => {
  const common = ['a', 'b', 'c', 'd'].map((id) => at(id, 1));
  expect(ids([[...common, at('common', 1)], [at('rare', 1)], [at('common', 9), at('rare', 2)]])[0]).toBe('rare');
});

test('only words with hardly more than small words between them are a copy, the very words a better one', () => {
  const copyOf = (...places: number[]): number | undefined =>
    inOrder(places.map((place) => [at('page', place)]))[0]?.copy;
  expect(copyOf(7, 8, 9)).toBe(2);
  expect(copyOf(7, 8, 10)).toBe(1);
  expect(copyOf(10, 8, 7)).toBe(1);
  expect(copyOf(7, 8, 29)).toBe(0);
  expect(inOrder([[at('page', 1)], []])[0]?.copy).toBe(0);
  expect(inOrder([])).toEqual([]);
});

test('words stand as in the query when as many words are between them', () => {
  const asked = [
    { position: 0, hits: [at('page', 3, 20)] },
    { position: 3, hits: [at('page', 5, 23)] },
  ];
  expect(rankPassages(asked)[0]?.copy).toBe(2);
});

test('a page tells where its best passage begins, and is held as the rarest word found it', () => {
  const [best] = inOrder([[at('page', 2, 40), at('other', 1)], [at('page', 43)]]);
  expect([best?.from, best?.places, best?.hits[0]?.words]).toEqual([40, [2, 40, 43], [43]]);
});
