/** What the site promised to cover: each idea has its place in every language, and noise has none. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/locales.ts';
import { openVocabulary } from '../../src/markdown/vocabulary.ts';
import { anchors, type Place } from '../../src/model/routes.ts';
import { projectRoot } from '../../src/cli/project.ts';
import { attribute, builtPages, byTag, readPages, textOf, type BuiltPage, type Element } from '../dist.ts';
import { ABSENT, EVERY, SEEDS } from './seeds.ts';

const vocabulary = openVocabulary(projectRoot);
const { catalog, routes } = vocabulary;
const pages = new Map(builtPages().map((page) => [page.path, page]));

/** `term:churn-rate#definition` and the like, as an address in a language. */
function addressOf(written: string, language: string): { path: string; anchor: string } {
  const [, kind = '', id = '', anchor = ''] = /^([a-z-]+):([a-z0-9-]*)(?:#([a-z0-9-]+))?$/.exec(written) ?? [];
  const at = (place: Place, fragment = anchor) => ({ path: routes.href(language, place), anchor: fragment });
  switch (kind) {
    case 'check':
      return at({ kind: 'checklist', id: vocabulary.checklistOf(id) ?? '' }, anchors.check(id));
    case 'question':
      return at({ kind: 'stage', id: stageOfQuestion(id) }, id);
    case 'term':
    case 'stage':
    case 'guide':
    case 'model':
    case 'checklist':
    case 'page':
      return at({ kind, id });
    case 'index':
      return at({ kind: id as 'glossary' | 'models' | 'bibliography' | 'checklists' | 'stages' | 'guides' });
    default:
      throw new Error(`"${written}" names no place`);
  }
}

function stageOfQuestion(id: string): string {
  const list = catalog.checklists.find(({ facts }) => facts.questions.some((question) => question.id === id));
  if (!list) throw new Error(`no question "${id}"`);
  return list.id;
}

/** The page's text from the element with the anchor to the next one that has a heading's or a question's id. */
function sectionAt(page: BuiltPage, anchor: string): string {
  const start = page.elements.findIndex((element) => attribute(element, 'id') === anchor);
  const element = page.elements[start];
  if (!element) return '';
  const from = element.sourceCodeLocation?.startOffset ?? 0;
  const next = page.elements.slice(start + 1).find((other) => isSectionStart(other) && !isInside(other, element));
  const html = page.html.slice(from, next?.sourceCodeLocation?.startOffset ?? page.html.length);
  return html
    .replace(/<(script|style|template)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&[a-z#0-9]+;/g, ' ')
    .replace(/\s+/g, ' ');
}

function isSectionStart(element: Element): boolean {
  return attribute(element, 'id') !== undefined && /^(h[1-6]|section|details|li|article|footer)$/.test(element.tagName);
}

function isInside(inner: Element, outer: Element): boolean {
  const end = outer.sourceCodeLocation?.endOffset ?? 0;
  return (inner.sourceCodeLocation?.startOffset ?? Infinity) < end;
}

describe.for(LANGUAGES)('in %s', (language) => {
  test.for(Object.entries(SEEDS))('%s has its place', ([, covers]) => {
    expect(covers.length).toBeGreaterThan(0);
    for (const { at, says } of covers) {
      const { path, anchor } = addressOf(at, language);
      const page = pages.get(path);
      expect(page, `${path} (${at})`).toBeDefined();
      if (!page) continue;
      const text = sectionAt(page, anchor || 'main');
      expect(text, `${path}#${anchor} is not there`).not.toBe('');
      expect(text, `${path}#${anchor}`).toMatch(says[language] ?? /never/);
    }
  });

  test.for(Object.entries(EVERY))('%s holds for every page of a kind', ([, { kinds, holds }]) => {
    const places = kinds.flatMap(
      (kind): Place[] =>
        ({
          terms: [...catalog.terms.keys()].map((id) => ({ kind: 'term' as const, id })),
          stages: catalog.stages.map(({ id }) => ({ kind: 'stage' as const, id })),
          guides: catalog.guides.map(({ id }) => ({ kind: 'guide' as const, id })),
        })[kind],
    );
    const without = places
      .map((place) => pages.get(routes.href(language, place)))
      .filter((page) => !page || !holds(page.html))
      .map((page) => page?.path);
    expect(places.length).toBeGreaterThan(0);
    expect(without).toEqual([]);
  });
});

test('the table knows every line from S001 to S151, once', () => {
  const lines = [...Object.keys(SEEDS), ...Object.keys(EVERY), ...ABSENT].sort();
  expect(lines).toEqual(Array.from({ length: 151 }, (_, index) => `S${String(index + 1).padStart(3, '0')}`));
});

/** S038: no forum furniture, no page that stands twice. S146: no spam, no broken bracket, no paragraph twice. */
describe('noise is absent', () => {
  const texts = readPages().map((page) => ({
    page,
    paragraphs: byTag(page, 'p')
      .map((paragraph) => textOf(paragraph).replace(/\s+/g, ' ').trim())
      .filter((text) => text.split(' ').length >= 12),
  }));

  test('S038', () => {
    const headings = readPages().map(
      (page) => `${page.language}: ${byTag(page, 'h1').map(textOf).join()}: ${page.kind}`,
    );
    const twice = headings.filter(
      (heading, index) => headings.indexOf(heading) !== index && !heading.endsWith('404.html'),
    );
    expect(twice.filter((heading) => !heading.includes('404'))).toEqual([]);
    expect(readPages().filter(({ html }) => /21 Dec(?:ember)? 2024|21 de diciembre de 2024/.test(html))).toEqual([]);
  });

  test('S146', () => {
    const noise = texts.flatMap(({ page, paragraphs }) =>
      paragraphs
        .filter(
          (text) =>
            /(?:\.\.\.|…) ?(?:database|base de datos)|(?:phone|email|telegram) (?:number )?(?:list|database)/i.test(
              text,
            ) ||
            count(text, '(') !== count(text, ')') ||
            count(text, '[') !== count(text, ']'),
        )
        .map((text) => `${page.path}: ${text.slice(0, 60)}`),
    );
    expect(noise).toEqual([]);
  });

  test('no paragraph stands twice on a page', () => {
    const twice = texts.flatMap(({ page, paragraphs }) =>
      paragraphs.filter((text, index) => paragraphs.indexOf(text) !== index).map((text) => `${page.path}: ${text}`),
    );
    expect(twice).toEqual([]);
  });
});

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
