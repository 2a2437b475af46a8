import { describe, expect, test } from 'vitest';
import { markMatches } from './title-marks.ts';

/** Marked pieces in brackets. */
const shown = (title: string, query: string): string =>
  markMatches(title, query)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

describe('marks of a title', () => {
  test.each([
    ['Churn rate', 'chu', '[Chu]rn rate'],
    ['Churn rate', 'RATE churn', '[Churn] [rate]'],
    ['Conversión', 'conversion', '[Conversión]'],
    ['Satisfacción', 'satisfacci\u00f3', '[Satisfacció]n'],
    ['Conversio\u0301n', 'conversio', '[Conversio\u0301]n'],
    ['Señal', 'sena', '[Seña]l'],
    ['Cost of acquisition', 'cost of', '[Cost] of acquisition'],
    ['Of and to', 'of', '[Of] and to'],
    ['Word-of-mouth', 'mouth', 'Word-of-[mouth]'],
    ['<b>Net</b>', 'net', '<b>[Net]</b>'],
    ['Loyalty', 'royalty', 'Loyalty'],
    ['Loyalty', '¿?', 'Loyalty'],
    ['', 'churn', ''],
  ])('%s asked as %s', (title, query, marked) => {
    expect(shown(title, query)).toBe(marked);
  });

  test('the pieces are the title', () => {
    for (const query of ['a', 'ti', 'título ñ', '4']) {
      const pieces = markMatches('Título de ñandú, 4 P', query);
      expect(pieces.map(({ text }) => text).join('')).toBe('Título de ñandú, 4 P');
    }
  });
});
