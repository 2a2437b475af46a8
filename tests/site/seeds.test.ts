/** What the site promised to cover: each idea has its place in every language, and noise has none. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/locales.ts';
import { openVocabulary } from '../../src/markdown/vocabulary.ts';
import { anchors, type Place } from '../../src/model/routes.ts';
import { projectRoot } from '../../src/cli/project.ts';
import { attribute, builtPages, byTag, readPages, textOf, type BuiltPage, type Element } from '../dist.ts';
import type { Cover } from './seeds/cover.ts';
import { noiseIn, repeatedIn } from './seeds/noise.ts';
import { ABSENT, EVERY, GROUPS, SEEDS } from './seeds.ts';

const vocabulary = openVocabulary(projectRoot);
const { catalog, routes } = vocabulary;
const pages = new Map(builtPages().map((page) => [page.path, page]));

/** `term:churn-rate#definition` and the like, as an address in a language. */
function addressOf(written: string, language: string): { path: string; anchor: string } {
  const [, kind = '', id = '', anchor = ''] = /^([a-z-]+):([a-z0-9-]*)(?:#([a-z0-9+-]+))?$/.exec(written) ?? [];
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

/** The text of a page's sections, by their ids (`a+b`); without one, the text above its first section. */
function textAt(page: BuiltPage, anchor: string): string {
  return anchor
    ? anchor
        .split('+')
        .map((id) => sectionAt(page, id))
        .join(' ')
    : topOf(page);
}

/** The text of a heading's section up to the next one, of any other element itself; `journey` is the line above. */
function sectionAt(page: BuiltPage, anchor: string): string {
  const start = page.elements.findIndex((element) =>
    anchor === 'journey' ? attribute(element, 'class') === anchor : attribute(element, 'id') === anchor,
  );
  const element = page.elements[start];
  const place = element?.sourceCodeLocation;
  if (!place) return '';
  if (!/^h[1-6]$/.test(element.tagName)) return wordsOf(page.html.slice(place.startOffset, place.endOffset));
  const next = page.elements.slice(start + 1).find(isSectionStart)?.sourceCodeLocation?.startOffset;
  return wordsOf(page.html.slice(place.startOffset, Math.min(next ?? Infinity, mainOf(page).endOffset)));
}

function topOf(page: BuiltPage): string {
  const main = mainOf(page);
  const next = page.elements
    .filter(isSectionStart)
    .map((element) => element.sourceCodeLocation?.startOffset ?? 0)
    .find((offset) => offset > main.startOffset);
  return wordsOf(page.html.slice(main.startOffset, Math.min(next ?? Infinity, main.endOffset)));
}

function mainOf(page: BuiltPage): { startOffset: number; endOffset: number } {
  const place = byTag(page, 'main')[0]?.sourceCodeLocation;
  if (!place) throw new Error(`${page.file} has no main`);
  return place;
}

function isSectionStart(element: Element): boolean {
  return attribute(element, 'id') !== undefined && /^(h[1-6]|section|details|li|article|footer)$/.test(element.tagName);
}

function wordsOf(html: string): string {
  return html
    .replace(/<(script|style|template)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&[a-z#0-9]+;/g, ' ')
    .replace(/\s+/g, ' ');
}

/** Why a place does not cover its idea in a language, undefined when it does. */
function gapAt({ at, says }: Cover, language: string): string | undefined {
  const { path, anchor } = addressOf(at, language);
  const page = pages.get(path);
  const text = page && textAt(page, anchor);
  const words = says[language];
  if (!text?.trim()) return `${at} is not at ${path}`;
  return words?.test(text) ? undefined : `${at} does not say ${String(words)} at ${path}`;
}

describe.for(LANGUAGES)('in %s', (language) => {
  test.for(Object.entries(SEEDS))('%s has its place', ([, covers]) => {
    expect(covers.length).toBeGreaterThan(0);
    expect(covers.flatMap((cover) => gapAt(cover, language) ?? [])).toEqual([]);
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
  const lines = [...GROUPS.flatMap(Object.keys), ...Object.keys(EVERY), ...ABSENT].sort();
  expect(lines).toEqual(Array.from({ length: 151 }, (_, index) => `S${String(index + 1).padStart(3, '0')}`));
});

test('the words asked for are words that a text can lack', () => {
  const trivial = Object.entries(SEEDS).flatMap(([line, covers]) =>
    covers
      .filter(({ says }) => Object.values(says).some((words) => words.test('') || words.test('Lorem ipsum, 12 %.')))
      .map(({ at }) => `${line} ${at}`),
  );
  expect(trivial).toEqual([]);
});

/** S038: no forum furniture, no text that stands twice. S146: no spam, no broken bracket, no paragraph twice. */
describe('noise is absent', () => {
  const BLOCKS = ['p', 'li', 'td', 'th', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'summary', 'figcaption'];
  const plain = (element: Element) => textOf(element).replace(/\s+/g, ' ').trim();
  const isProse = (classes = '') => classes.split(' ').includes('prose');
  const mainText = (page: BuiltPage) => byTag(page, 'main').map(plain).join(' ');

  test.for([
    ['a free telegram ... database', 'spam'],
    ['una base de datos de correos', 'spam'],
    ['Replies: 0', 'counter'],
    ['ana Mensajes: 3 Registrado: 2024', 'counter'],
    ['Dec 21, 2024', 'date of the post'],
    ['volver arriba', 'forum'],
    ['the journey (or path', '()'],
    ['«el viaje', '«»'],
  ])('would be seen: %s', ([text, name]) => {
    expect(noiseIn(text ?? '')).toEqual([name]);
  });

  test('would be seen: a paragraph that stands twice', () => {
    const text = 'one two three four five six seven eight nine ten eleven twelve';
    expect(repeatedIn([text, 'other', text])).toEqual([text]);
  });

  test('S038: no page stands twice', () => {
    // A host's own 404 is the first language's one.
    const texts = readPages()
      .filter(({ file }) => file !== '404.html')
      .map(mainText);
    expect(texts.length).toBeGreaterThan(600);
    expect(repeatedIn(texts).map((text) => text.slice(0, 80))).toEqual([]);
  });

  test('S038, S146: no mark of a forum, no spam, no bracket left open', () => {
    const noise = readPages().flatMap((page) =>
      byTag(page, ...BLOCKS).flatMap((element) => {
        const found = noiseIn(plain(element));
        return found.length > 0 ? `${page.path} ${found.join()}: ${plain(element).slice(0, 80)}` : [];
      }),
    );
    expect(noise).toEqual([]);
  });

  test.for(LANGUAGES)('S038: no paragraph of a text stands on two pages in %s', (language) => {
    const written = (element: Element) =>
      !!element.parentNode && 'tagName' in element.parentNode && isProse(attribute(element.parentNode, 'class'));
    const texts = readPages()
      .filter((page) => page.language === language)
      .flatMap((page) => byTag(page, 'p').filter(written).map(plain));
    expect(texts.length).toBeGreaterThan(1000);
    expect(repeatedIn(texts)).toEqual([]);
  });

  test('S146: no paragraph stands twice on a page', () => {
    const twice = readPages().flatMap((page) =>
      repeatedIn(byTag(page, 'p').map(plain)).map((text) => `${page.path}: ${text.slice(0, 80)}`),
    );
    expect(twice).toEqual([]);
  });
});
