/** Nothing is inline, so that one strict policy serves every page; structured data is data and must parse. */
import { expect, test } from 'vitest';
import {
  attribute,
  builtPages,
  byTag,
  distFiles,
  distFile,
  placeOf,
  readPages,
  textOf,
  type BuiltPage,
} from '../dist.ts';

const pages = builtPages();

function places(find: (page: BuiltPage) => BuiltPage['elements']): string[] {
  return pages.flatMap((page) => find(page).map((element) => placeOf(page, element)));
}

test('no script is inline but JSON-LD', () => {
  const inline = places((page) =>
    byTag(page, 'script').filter(
      (script) => attribute(script, 'src') === undefined && attribute(script, 'type') !== 'application/ld+json',
    ),
  );
  expect(inline).toEqual([]);
});

test('no style is inline', () => {
  expect(places((page) => byTag(page, 'style'))).toEqual([]);
  expect(places((page) => page.elements.filter((element) => attribute(element, 'style') !== undefined))).toEqual([]);
});

test('no handler is an attribute and no address is code', () => {
  const wrong = places((page) =>
    page.elements.filter(({ attrs }) =>
      attrs.some(({ name, value }) => name.startsWith('on') || /^\s*(javascript|data|vbscript):/i.test(value)),
    ),
  );
  expect(wrong).toEqual([]);
});

test('style sheets and scripts load nothing from another origin', () => {
  const loading =
    /@import\s+(url\()?["']?(https?:)?\/\/|url\(\s*["']?(https?:)?\/\/|\bimport\(?\s*["']https?:|\bfetch\(\s*["'`]https?:/;
  const own = distFiles().filter((file) => /\.(css|m?js)$/.test(file));
  expect(own.length).toBeGreaterThan(1);
  expect(own.filter((file) => loading.test(distFile(file).toString('utf8')))).toEqual([]);
});

test('JSON-LD parses, names its vocabulary and cannot end its element', () => {
  const scripts = readPages().flatMap((page) =>
    byTag(page, 'script')
      .filter((script) => attribute(script, 'type') === 'application/ld+json')
      .map((script) => ({ at: placeOf(page, script), json: textOf(script) })),
  );
  expect(scripts.length).toBeGreaterThan(0);
  for (const { at, json } of scripts) {
    expect(json, at).not.toContain('<');
    const data = JSON.parse(json) as Record<string, unknown>;
    expect(data['@context'], at).toBe('https://schema.org');
    expect(data['@type'] ?? data['@graph'], at).toBeDefined();
  }
});
