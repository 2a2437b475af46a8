import { expect, test } from 'vitest';
import { openVocabulary } from '../src/markdown/vocabulary.ts';
import { textPieces } from '../src/markdown/text-pieces.ts';
import { projectRoot } from '../src/cli/project.ts';
import { isRight, NUMBER_STYLES, printedSums, type NumberStyle } from './printed-arithmetic.ts';

const { en, es } = NUMBER_STYLES as { en: NumberStyle; es: NumberStyle };

test.for([
  ['So 45 ÷ 1,500 × 100 = 3%.', en],
  ['a loss of 1 − 0.97¹² = 30.6%, about', en],
  ['€60,000 ÷ 240 = €250.00 each', en],
  ['250 ÷ (40 × 62.5%) = 10 months', en],
  ['(26,000 − 20,000) ÷ 20,000 × 100 = 30%', en],
  ['12 + 18 = 30 and 55% − 17.5% = 37.5', en],
  ['1 ÷ 0.30 = 3.33', en],
  ['887 ÷ 200 = 4.435', en],
  ['2 × 3 = 3 × 2 = 6', en],
  ['450 − 700 = −250', en],
  ['45 ÷ 1250 × 100 = 3,6\u00a0%', es],
  ['60\u202f000\u00a0€ ÷ 240 = 250\u00a0€', es],
  ['2,4 × 0,15 = 0,36', es],
] as const)('%s is right', ([text, style]) => {
  expect(printedSums(text, style).length).toBeGreaterThan(0);
  expect(printedSums(text, style).filter((sum) => !isRight(sum))).toEqual([]);
});

test.for([
  ['45 ÷ 1,500 × 100 = 4%', en],
  ['1 ÷ 0.30 = 3.34', en],
  ['2 × 3 = 2 × 4 = 8', en],
  ['60\u202f000 ÷ 240 = 25', es],
  ['2,4 × 0,15 = 0,37', es],
] as const)('%s is wrong', ([text, style]) => {
  expect(printedSums(text, style).some((sum) => !isRight(sum))).toBe(true);
});

test('what is not numbers alone is left to the reader', () => {
  expect(printedSums('320 calls ÷ 20 hours = 16 calls', en)).toEqual([]);
});

test.for(Object.entries(NUMBER_STYLES))('every calculation in the %s texts is right', ([language, style]) => {
  const sums = openVocabulary(projectRoot)
    .files.filter(({ part }) => part === language)
    .flatMap((file) =>
      textPieces(file).flatMap(({ text, line }) =>
        printedSums(text, style).map((sum) => ({ place: `${file.file}:${line}`, ...sum })),
      ),
    );
  expect(sums.length).toBeGreaterThan(100);
  expect(sums.filter((sum) => !isRight(sum))).toEqual([]);
});
