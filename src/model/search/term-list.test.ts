import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frontCode, frontDecode } from './front-coding.ts';
import { compileRules, type SearchRules } from './rules.ts';
import { codePlace, partsFor, pathOf, readRows, readTermList, type TermList } from './term-list.ts';

const RULES: SearchRules = { stop: 'of the a', stem: [], sound: [] };
const language = compileRules(RULES, []);
const word = fc.string({ unit: fc.constantFrom(...'abcdefgñü'), maxLength: 9 });

describe('the list as it travels', () => {
  const place = {
    title: 'Voice of the customer (VoC)',
    path: 'voice',
    stages: 0b101,
    labels: { alias: [['customer', 'says'], ['a', 'b']], avoid: [], translation: [['voz']], foreign: [] }, // prettier-ignore
  };
  const list: TermList = {
    language: 'xx',
    rules: RULES,
    otherStops: [],
    alphabet: 'ABC',
    stages: ['one', 'two', 'three'],
    groups: [
      { kind: 'term', at: 'xx/words/', rows: codePlace(place, language.isStop) },
      { kind: 'check', at: 'xx/list/one/', anchor: 'one-', rows: 'Prices|01' },
    ],
  };

  test('a row holds what a result says, and its labels', () => {
    const [term] = readRows(list, list.groups[0] ?? { kind: '', at: '', rows: '' }, language.isStop, 'calls');
    const [, check] = readTermList(list, language.isStop);
    expect(term).toMatchObject({ kind: 'term', title: place.title, path: 'xx/words/voice/', stages: ['one', 'three'] });
    expect(term?.labels.map(({ words, joined }) => joined ?? words.join(' '))).toEqual(
      ['voiceofthecustomervoc', 'voice customer', 'voc', 'customer says', 'ab', 'calls', 'voz'], // prettier-ignore
    );
    expect(check?.path).toBe('xx/list/one/#one-01');
  });
  test('a path that follows from the title is not said', () => {
    expect(codePlace({ ...place, title: 'Live chat', path: pathOf('Live chat'), stages: 0 }, () => false)).toMatch(
      /^Live chat\|\|\|/,
    );
  });
  test('a word leads to the part in which its title would stand', () => {
    expect(partsFor(['5', 'ca', 'me'], ['churn', 'zero', 'abc', 'card'])).toEqual([1, 2, 0]);
    expect(partsFor([], ['churn'])).toEqual([]);
  });
  test('front coding gives the words back', () =>
    fc.assert(
      fc.property(fc.uniqueArray(word.filter(Boolean)), (words) => {
        const sorted = [...words].sort();
        expect(frontDecode(frontCode(sorted))).toEqual(sorted);
      }),
    ));
});
