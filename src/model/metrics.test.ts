import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateFormula, formulaInputs, keepsBrackets, parseFormula, summandsOf, type Formula } from './metrics.ts';

const value = (source: string, inputs: Record<string, number> = {}): number =>
  evaluateFormula(parseFormula(source), inputs);

describe('parseFormula', () => {
  test('multiplies before it adds, from left to right', () => {
    expect(value('2 + 3 × 4')).toBe(14);
    expect(value('(2 + 3) × 4')).toBe(20);
    expect(value('10 − 4 − 3')).toBe(3);
    expect(value('100 ÷ 10 ÷ 5')).toBe(2);
    expect(
      value('promoters ÷ answers × 100 − detractors ÷ answers × 100', { promoters: 220, detractors: 70, answers: 400 }),
    ).toBeCloseTo(37.5, 9);
  });

  test.for([
    ['', 'may not end here'],
    ['2 +', 'may not end here'],
    ['(2 + 3', 'a bracket is not closed'],
    ['2 3', '"3" may not stand here'],
    ['× 2', '"×" may not stand here'],
    ['2 + 3)', '"\\)" may not stand here'],
    ['lost / start', 'unknown sign at " / start"'],
    ['lost - start', 'unknown sign'],
    ['globalThis.process', 'unknown sign at "T'],
  ] as const)('refuses "%s"', ([source, message]) => {
    expect(() => parseFormula(source)).toThrow(new RegExp(message));
    expect(() => parseFormula(source)).toThrow(SyntaxError);
  });

  const formula: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula; leaf: Formula }>((tie) => ({
    leaf: fc.oneof(
      fc.record({ kind: fc.constant('number' as const), value: fc.integer({ min: 0, max: 999 }) }),
      fc.record({ kind: fc.constant('input' as const), name: fc.constantFrom('lost', 'start', 'a_1') }),
    ),
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('leaf'),
      fc.record({
        kind: fc.constant('operation' as const),
        sign: fc.constantFrom('+' as const, '−' as const, '×' as const, '÷' as const),
        left: tie('formula'),
        right: tie('formula'),
      }),
    ),
  })).formula;
  const written = (node: Formula): string =>
    node.kind === 'number'
      ? `${node.value}`
      : node.kind === 'input'
        ? node.name
        : `(${written(node.left)} ${node.sign} ${written(node.right)})`;

  test('reads back every formula it is written from', () => {
    fc.assert(
      fc.property(formula, (node) => {
        expect(parseFormula(written(node))).toEqual(node);
      }),
    );
  });

  test('any text is a formula or a SyntaxError', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1 .+−×÷()/*') }), (source) => {
        try {
          parseFormula(source);
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
    );
  });
});

describe('evaluateFormula', () => {
  test('refuses a missing input and a division by zero', () => {
    expect(() => value('lost ÷ start', { lost: 1 })).toThrow('no value for start');
    expect(() => value('lost ÷ start', { lost: 1, start: 0 })).toThrow('division by zero');
  });
});

describe('formulaInputs', () => {
  test('names each input once, in reading order', () => {
    expect(formulaInputs(parseFormula('b ÷ a × 100 − b'))).toEqual(['b', 'a']);
  });
});

describe('summandsOf', () => {
  const signs = (source: string) =>
    summandsOf(parseFormula(source)).map(({ sign, inBrackets }) => (inBrackets ? `${sign}()` : sign));

  test.for([
    ['a', ['']],
    ['a + b − c', ['', '+', '−']],
    ['a × (b + c)', ['']],
    ['a − (b + c)', ['', '−()']],
    ['a + (b − c)', ['', '+']],
  ] as const)('of %s', ([source, expected]) => {
    expect(signs(source)).toEqual(expected);
  });

  test('only a sum in a product and a sum taken away keep their brackets', () => {
    const [sum, product] = [parseFormula('a + b'), parseFormula('a × b')];
    expect(keepsBrackets('×', sum, 'left')).toBe(true);
    expect(keepsBrackets('−', sum, 'right')).toBe(true);
    expect(keepsBrackets('−', sum, 'left')).toBe(false);
    expect(keepsBrackets('÷', sum, 'right')).toBe(false);
    expect(keepsBrackets('×', product, 'right')).toBe(false);
  });
});
