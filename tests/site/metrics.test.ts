/** Every metric's worked example, recomputed from the numbers that its page prints. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES, languageOf } from '../../src/i18n/locales.ts';
import { openVocabulary } from '../../src/markdown/vocabulary.ts';
import { publishedTerms } from '../../src/model/published.ts';
import { projectRoot } from '../../src/cli/project.ts';
import { attribute, builtPages, textOf, type BuiltPage, type Element } from '../dist.ts';
import { NUMBER_STYLES, workOut, type NumberStyle } from '../printed-arithmetic.ts';

const { catalog, routes } = openVocabulary(projectRoot);
const metrics = publishedTerms(catalog).filter(({ facts }) => facts.metric);

function pageOf(id: string, language: string): BuiltPage {
  const path = routes.href(language, { kind: 'term', id });
  const page = builtPages().find((one) => one.path === path);
  if (!page) throw new Error(`no page at ${path}`);
  return page;
}

/** The second line of the formula block: the example in numbers and, after the sign of equality, its result. */
function exampleOf(page: BuiltPage): { sum: string; result: string } {
  const lines = page.elements.filter((element) => attribute(element, 'class') === 'formula-line');
  const line = lines[1];
  if (!line) throw new Error(`${page.path} prints no example`);
  const parts = line.childNodes.filter((node): node is Element => 'tagName' in node);
  const result = parts.pop();
  return { sum: parts.map(linear).join(' '), result: result ? textOf(result).replace('=', '').trim() : '' };
}

/** MathML on one line: a fraction is a division of two brackets. */
function linear(node: Element): string {
  const children = node.childNodes.filter((child): child is Element => 'tagName' in child);
  if (node.tagName === 'mfrac') return `(${children.map((child) => `(${linear(child)})`).join(' ÷ ')})`;
  return children.length > 0 ? children.map(linear).join(' ') : textOf(node).trim();
}

/** Replaces `sum of ( 2; 5 )` and `median of ( 2; 5 )` by what they come to. */
function withoutLists(sum: string, language: string, style: NumberStyle): string {
  const { measureSum, measureMedian } = languageOf(language).words.term;
  const list = new RegExp(`(${measureSum.trim()}|${measureMedian.trim()}) \\( ([^)]*) \\)`, 'g');
  return sum.replace(list, (_, measure: string, numbers: string) => {
    const values = numbers.split(';').map((number) => workOut(number, style));
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted[(sorted.length - 1) / 2];
    if (measure === measureSum.trim()) return `${values.reduce((total, value) => total + value, 0)}`;
    if (middle === undefined) throw new Error(`the median of an even number of values: ${numbers}`);
    return languageOf(language).formatNumber(middle, { useGrouping: false });
  });
}

describe.for(LANGUAGES)('worked examples in %s', (language) => {
  const style = NUMBER_STYLES[language];

  test('there are 58', () => {
    expect(style).toBeDefined();
    expect(metrics.length).toBeGreaterThanOrEqual(58);
  });

  test.for(metrics.map(({ id }) => id))('%s', (id) => {
    if (!style) return;
    const { sum, result } = exampleOf(pageOf(id, language));
    const printed = workOut(result.replace(/[\p{L}].*$/u, ''), style);
    expect(workOut(withoutLists(sum, language, style), style), `${sum} = ${result}`).toBeCloseTo(printed, 6);
    expect(printed).toBe(catalog.terms.get(id)?.facts.metric?.result);
  });
});
