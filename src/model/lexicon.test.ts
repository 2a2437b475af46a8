import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLexicon, type Lexicon, type LexiconEntry } from './lexicon.ts';

function entry(id: string, term: string, more: Partial<LexiconEntry['text']> = {}): LexiconEntry {
  return { id, text: { term, forms: [], synonyms: [], autolink: 'default', ...more } };
}

function found(lexicon: Lexicon, text: string): string[] {
  return lexicon.findTerms(text).map(({ id, start, end }) => `${id}: ${text.slice(start, end)}`);
}

const lexicon = buildLexicon([
  entry('customer', 'customer', { forms: ['customers'] }),
  entry('customer-journey', 'customer journey'),
  entry('customer-journey-map', 'customer journey map'),
  entry('ces', 'customer effort score', { abbreviation: 'CES' }),
  entry('after-sales', 'after-sales'),
  entry('channel', 'canal', {
    forms: ['canales'],
    synonyms: [
      { label: 'medio', status: 'avoid' },
      { label: 'vía', status: 'regional' },
    ],
  }),
  entry('decision', 'decision', { autolink: 'phrase', forms: ['purchase decision'] }),
  entry('loyalty', 'loyalty', { autolink: 'never' }),
]);

describe('findTerms', () => {
  test('takes the longest match', () => {
    expect(found(lexicon, 'A customer journey map is no customer journey.')).toEqual([
      'customer-journey-map: customer journey map',
      'customer-journey: customer journey',
    ]);
    expect(found(lexicon, 'customer journeys')).toEqual(['customer: customer']);
  });

  test('looks past case, but an abbreviation keeps its own', () => {
    expect(found(lexicon, 'CUSTOMERS. Customer Journey')).toEqual([
      'customer: CUSTOMERS',
      'customer-journey: Customer Journey',
    ]);
    expect(found(lexicon, 'CES and ces and Ces')).toEqual(['ces: CES']);
  });

  test('joins words over a space, a hyphen, their non-breaking kin, a dash or a slash, over nothing else', () => {
    expect(found(lexicon, 'after sales, after-sales, after\u2011sales, after\u00a0sales')).toHaveLength(4);
    expect(found(lexicon, 'after\u2013sales, after/sales, after \u2013 sales')).toHaveLength(3);
    expect(found(lexicon, 'after, sales; after  sales; after+sales')).toEqual([]);
  });

  test('finds whole words only, accents and all', () => {
    expect(found(lexicon, 'canalizar multicanal canal vía via medio')).toEqual(['channel: canal', 'channel: vía']);
  });

  test('obeys autolink', () => {
    expect(found(lexicon, 'decision, purchase decision, loyalty')).toEqual(['decision: purchase decision']);
  });
});

describe('ambiguous forms', () => {
  test('link to neither and are named', () => {
    const two = buildLexicon([entry('a', 'lead', { forms: ['leads'] }), entry('b', 'plomo', { forms: ['leads'] })]);
    expect(two.ambiguous).toEqual([{ form: 'leads', ids: ['a', 'b'] }]);
    expect(found(two, 'leads lead')).toEqual(['a: lead']);
  });

  test('a headword takes a form that two others contest, whichever comes first', () => {
    const [a, b] = [entry('a', 'shop', { forms: ['store'] }), entry('b', 'outlet', { forms: ['store'] })];
    const headword = entry('c', 'store');
    for (const entries of [
      [a, b, headword],
      [headword, a, b],
    ]) {
      const built = buildLexicon(entries);
      expect(built.ambiguous).toEqual([]);
      expect(found(built, 'store')).toEqual(['c: store']);
    }
  });

  test('a headword beats a synonym, whichever comes first', () => {
    const synonym = entry('a', 'shop', { synonyms: [{ label: 'store', status: 'admitted' }] });
    const headword = entry('b', 'store');
    for (const entries of [
      [synonym, headword],
      [headword, synonym],
    ]) {
      const { ambiguous, ...rest } = buildLexicon(entries);
      expect(ambiguous).toEqual([]);
      expect(found({ ambiguous, ...rest }, 'store')).toEqual(['b: store']);
    }
  });
});

test('matches never overlap, run from left to right and lie in the text', () => {
  const words = fc.constantFrom('customer', 'journey', 'map', 'CES', 'after', 'sales', 'ñ', '-', ' ', ', ', '’');
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      const text = parts.join(' ');
      let last = 0;
      for (const { start, end } of lexicon.findTerms(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
