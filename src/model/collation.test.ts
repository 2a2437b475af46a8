import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { es } from '../i18n/languages/es.ts';
import { en } from '../i18n/languages/en.ts';
import { DIGITS, groupByLetter, headwordComparer, letterAnchor, letterOf } from './collation.ts';

describe('letterOf', () => {
  test.for([
    ['ñandú', 'Ñ', 'N'],
    ['n\u0303andú', 'Ñ', 'N'],
    ['nube', 'N', 'N'],
    ['época', 'E', 'E'],
    ['«punto»', 'P', 'P'],
    ['3-D Secure', DIGITS, DIGITS],
    ['ética', 'E', 'E'],
    ['Über', 'U', 'U'],
  ] as const)('%s stands under %s in Spanish and %s in English', ([word, spanish, english]) => {
    expect(letterOf(word, es.alphabet)).toBe(spanish);
    expect(letterOf(word, en.alphabet)).toBe(english);
  });
});

describe('headwordComparer', () => {
  test('orders Ñ after N in Spanish, accents beside their letter, digits as digits', () => {
    const words = ['ñu', 'nzo', 'opción', 'época', 'embudo', 'etapa', '3D', '24/7', 'n'];
    expect(words.sort(headwordComparer('es'))).toEqual([
      '24/7',
      '3D',
      'embudo',
      'época',
      'etapa',
      'n',
      'nzo',
      'ñu',
      'opción',
    ]);
  });

  test('looks past hyphens and case', () => {
    expect(['e-mail', 'Email A', 'emaciate'].sort(headwordComparer('en'))).toEqual(['emaciate', 'e-mail', 'Email A']);
  });
});

describe('groupByLetter', () => {
  test('keeps empty letters, digits first', () => {
    const groups = groupByLetter(['ñandú', 'nube', '24/7'], (word) => word, 'es', es.alphabet);
    expect(groups.map(({ letter }) => letter)).toEqual([DIGITS, ...es.alphabet]);
    expect(groups.filter(({ rows }) => rows.length > 0).map(({ letter, rows }) => [letter, rows])).toEqual([
      [DIGITS, ['24/7']],
      ['N', ['nube']],
      ['Ñ', ['ñandú']],
    ]);
  });

  test('loses and doubles no row, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (words) => {
        const rows = groupByLetter(words, (word) => word, 'es', es.alphabet).flatMap((group) => group.rows);
        expect(rows.toSorted()).toEqual(words.toSorted());
      }),
    );
  });

  test('gives every letter an anchor of its own', () => {
    const anchors = [DIGITS, ...es.alphabet].map(letterAnchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors).toContain('letter-n-tilde');
    expect(anchors.every((anchor) => /^letter-[a-z0-9-]+$/.test(anchor))).toBe(true);
  });

  test('gives letters of other alphabets anchors of their own too', () => {
    const anchors = ['A', 'Å', 'Ä', 'L', 'Ł', 'N', 'Ñ', 'O', 'Ø'].map(letterAnchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors.every((anchor) => /^letter-[a-z0-9-]+$/.test(anchor))).toBe(true);
  });
});
