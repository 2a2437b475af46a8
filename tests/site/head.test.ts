/** The head of every page, and the language its pages say they are in. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/locales.ts';
import { metaPolicy } from '../../src/model/policy.ts';
import { attribute, builtPages, byTag, readPages, settings, textOf, type BuiltPage } from '../dist.ts';

const pages = readPages();
const isOpen = (page: BuiltPage): boolean =>
  !meta(page, 'name', 'robots').some((content) => content.includes('noindex'));
const indexed = pages.filter(isOpen);
const paths = new Map(pages.map((page) => [settings.site + page.path, page]));

function meta(page: BuiltPage, key: string, value: string): string[] {
  return byTag(page, 'meta')
    .filter((element) => attribute(element, key) === value)
    .map((element) => attribute(element, 'content') ?? '');
}

function links(page: BuiltPage, rel: string): Map<string, string> {
  const found = byTag(page, 'link').filter((element) => attribute(element, 'rel') === rel);
  return new Map(found.map((element) => [attribute(element, 'hreflang') ?? '', attribute(element, 'href') ?? '']));
}

/** Pages for which `wrong` gives a reason, as lines. */
function faults(of: readonly BuiltPage[], wrong: (page: BuiltPage) => string | undefined | false): string[] {
  return of.flatMap((page) => {
    const reason = wrong(page);
    return reason ? [`${page.file}: ${reason}`] : [];
  });
}

describe('the head', () => {
  test('there are pages in every language', () => {
    for (const language of LANGUAGES)
      expect(indexed.filter((page) => page.language === language).length).toBeGreaterThan(10);
  });

  test('the policy comes first, before anything it should govern', () => {
    const wrong = faults(builtPages(), (page) => {
      const head = page.elements.find(({ tagName }) => tagName === 'head');
      const first = head?.childNodes.find((node) => 'tagName' in node);
      const policy = first && 'tagName' in first && attribute(first, 'http-equiv') === 'Content-Security-Policy';
      return !policy || attribute(first, 'content') !== metaPolicy ? 'no policy, or not first in head' : undefined;
    });
    expect(wrong).toEqual([]);
  });

  test('one title, unique in its language; one description', () => {
    const seen = new Map<string, string>();
    const wrong = faults(pages, (page) => {
      const titles = byTag(page, 'title').filter(
        (title) => title.parentNode && 'tagName' in title.parentNode && title.parentNode.tagName === 'head',
      );
      const title = titles[0] ? textOf(titles[0]).trim() : '';
      const key = `${page.language ?? ''} ${title}`;
      const other = isOpen(page) ? seen.get(key) : undefined;
      if (isOpen(page)) seen.set(key, page.file);
      if (titles.length !== 1 || title === '') return `${titles.length} titles`;
      if (other) return `title "${title}" also in ${other}`;
      const descriptions = meta(page, 'name', 'description');
      if (descriptions.length !== 1 || !descriptions[0]) return `${descriptions.length} descriptions`;
      return undefined;
    });
    expect(wrong).toEqual([]);
  });

  test('html says the language of the address', () => {
    const wrong = faults(pages, (page) => {
      const html = page.elements.find(({ tagName }) => tagName === 'html');
      const lang = html && attribute(html, 'lang');
      return page.language
        ? lang !== page.language && `lang is ${lang}`
        : !LANGUAGES.includes(lang ?? '') && `lang is ${lang}`;
    });
    expect(wrong).toEqual([]);
  });

  test('one canonical address: the page’s own', () => {
    const wrong = faults(indexed, (page) => {
      const canonical = [...links(page, 'canonical').values()];
      return canonical.join() !== settings.site + page.path && `canonical is ${canonical.join(' and ')}`;
    });
    expect(wrong).toEqual([]);
  });

  test('alternates name every language and x-default, and answer each other', () => {
    const wrong = faults(
      indexed.filter((page) => page.language),
      (page) => {
        const own = links(page, 'alternate');
        const expected = [...LANGUAGES, 'x-default'];
        if (expected.some((code) => !own.has(code)) || own.size !== expected.length)
          return `has ${[...own.keys()].join(', ')}`;
        if (own.get(page.language ?? '') !== settings.site + page.path) return 'does not name itself';
        const deaf = LANGUAGES.filter((code) => {
          const other = paths.get(own.get(code) ?? '');
          return !other || JSON.stringify([...links(other, 'alternate')]) !== JSON.stringify([...own]);
        });
        return deaf.length > 0 && `not answered in ${deaf.join(', ')}`;
      },
    );
    expect(wrong).toEqual([]);
  });

  test('one h1, and no heading level is skipped', () => {
    const wrong = faults(pages, (page) => {
      const levels = byTag(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName[1]));
      if (levels.filter((level) => level === 1).length !== 1)
        return `${levels.filter((level) => level === 1).length} h1`;
      const skip = levels.findIndex((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
      return skip > 0 && `h${levels[skip - 1]} is followed by h${levels[skip]}`;
    });
    expect(wrong).toEqual([]);
  });
});
