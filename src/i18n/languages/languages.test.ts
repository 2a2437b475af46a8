import { describe, expect, test } from 'vitest';
import { LOCALES, languageOf } from '../locales.ts';

const es = languageOf('es');
const en = languageOf('en');

describe('numbers and dates', () => {
  test('Spanish: decimal comma, thin space from five digits on, a real minus', () => {
    expect(es.formatNumber(1234.5)).toBe('1234,5');
    expect(es.formatNumber(12345)).toBe('12\u202f345');
    expect(es.formatNumber(1234567.25)).toBe('1\u202f234\u202f567,25');
    expect(es.formatNumber(-37.5)).toBe('−37,5');
    expect(es.formatDate('2026-11-22')).toBe('22 de noviembre de 2026');
  });

  test('English: decimal point, comma from four digits on, a real minus', () => {
    expect(en.formatNumber(1234.5)).toBe('1,234.5');
    expect(en.formatNumber(-37.5)).toBe('−37.5');
    expect(en.formatDate('2026-11-22')).toBe('November 22, 2026');
  });
});

/** A sentence that breaks the rule, and one that does not, by language and rule. */
const CASES: readonly [language: string, rule: number, bad: string, good: string][] = [
  ['en', 0, "it's", 'it’s “so”'],
  ['en', 1, 'the the map', 'had that then'],
  ['en', 2, 'a  map', 'a map'],
  ['en', 3, '65 %', '65%'],
  ['en', 4, 'a map - or two', 'a mid-size map'],
  ['en', 5, 'a → b', 'a to b'],
  ['es', 0, '"mapa"', '«mapa»'],
  ['es', 1, 'la decision', 'la decisión'],
  ['es', 2, 'Cuánto cuesta?', '¿Cuánto cuesta?'],
  ['es', 3, 'Ya está!', '¡Ya está!'],
  ['es', 4, 'un  mapa', 'un mapa'],
  ['es', 5, 'son 3.5 puntos', 'son 3,5 puntos'],
  ['es', 6, 'son 12.345', 'son 12\u202f345'],
  ['es', 7, '65 %', '65\u00a0%'],
  ['es', 8, '20 €', '20\u00a0€'],
  ['es', 9, 'el mapa — dicen — ayuda', 'el mapa —dicen— ayuda'],
  ['es', 10, 'a ≥ b', 'a al menos b'],
];

describe('orthography', () => {
  test.for(CASES)('%s, rule %i: “%s” is found, “%s” is not', ([language, rule, bad, good]) => {
    const { pattern } = languageOf(language).orthography[rule] ?? { pattern: /$^/ };
    expect(bad.match(pattern)).not.toBeNull();
    expect(good.match(pattern)).toBeNull();
  });

  test('every rule has a case above', () => {
    for (const { code, orthography } of LOCALES) {
      expect(CASES.filter(([language]) => language === code)).toHaveLength(orthography.length);
    }
  });
});
