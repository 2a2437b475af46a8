/** No interface words outside the dictionaries: words that stand alike on a page and its alternate give themselves away. */
import { expect, test } from 'vitest';
import { sourceFiles } from '../source-files.ts';
import { attribute, byTag, readPages, type BuiltPage, type Element } from '../dist.ts';

/** Where a script puts a value: `{name}`. */
const GAP = /\{[a-z]+\}/g;
const SPOKEN = ['aria-label', 'title', 'alt', 'placeholder', 'content'];

/** Everything a writer or translator wrote, as one text. */
const written = normalised(
  [...sourceFiles('content', ['.mdx', '.yaml']), ...sourceFiles('src/i18n', ['.ts'])]
    .map(({ text }) => text)
    .join('\n'),
);

function normalised(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Whether each part of a text, between its marks, stands in what was written. */
function isWritten(text: string): boolean {
  return text.split(/[.,;:()–?!¿¡]+/).every((part) => !/\p{L}{3}/u.test(part) || written.includes(part.trim()));
}

/** Whether nobody sees an element before a script shows it: there a sentence may wait for its values. */
function isUnseen(element: Element): boolean {
  const { parentNode } = element;
  if (attribute(element, 'hidden') !== undefined || element.tagName === 'dialog') return true;
  return (
    parentNode?.nodeName === '#document-fragment' ||
    Boolean(parentNode && 'attrs' in parentNode && isUnseen(parentNode))
  );
}

/** Words that a reader reads or hears, piece by piece; not code, not data, not marked as another language. */
function wordsOf(page: BuiltPage, among: (element: Element) => boolean = () => true): Set<string> {
  const words = page.elements.filter(among).flatMap((element) => {
    if (['script', 'style', 'code', 'kbd', 'html', 'head', 'link'].includes(element.tagName)) return [];
    if (element.tagName === 'meta' && attribute(element, 'name') !== 'description') return [];
    const own = element.childNodes.flatMap((node) => ('value' in node ? [node.value] : []));
    return [...own, ...SPOKEN.flatMap((name) => attribute(element, name) ?? [])];
  });
  return new Set(words.map(normalised).filter((text) => /\p{L}{3}/u.test(text)));
}

test('pages and their alternates share no words that nobody wrote in content or a dictionary', () => {
  const byPath = new Map(readPages().map((page) => [page.path, page]));
  const strays = new Set<string>();
  let compared = 0;
  for (const page of readPages()) {
    for (const link of byTag(page, 'link').filter((element) => attribute(element, 'rel') === 'alternate')) {
      const other = byPath.get(new URL(attribute(link, 'href') ?? '', 'http://x').pathname);
      if (!other || other.language === page.language || !other.language || !page.language) continue;
      compared++;
      const theirs = wordsOf(other);
      for (const text of wordsOf(page)) {
        if (theirs.has(text) && !isWritten(text.replace(GAP, ' '))) strays.add(`${page.file}: ${text}`);
      }
    }
  }
  expect(compared).toBeGreaterThan(20);
  expect([...strays]).toEqual([]);
});

test('no page shows a placeholder, a key or a value that is none', () => {
  const fault = /\{\{|\bundefined\b|\bNaN\b|\[object |^[a-z]+\.[a-z]+[A-Z]?\w*$/;
  const wrong = readPages().flatMap((page) => [
    ...[...wordsOf(page)].filter((text) => fault.test(text)).map((text) => `${page.file}: ${text}`),
    ...[...wordsOf(page, (element) => !isUnseen(element))]
      .filter((text) => text.search(GAP) >= 0)
      .map((text) => `${page.file}: ${text}`),
  ]);
  expect(wrong).toEqual([]);
});
