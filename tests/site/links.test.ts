/** Every internal link, file and fragment leads somewhere, and nothing comes from elsewhere. */
import { expect, test } from 'vitest';
import { attribute, builtPages, byTag, isServed, placeOf, settings, type BuiltPage, type Element } from '../dist.ts';

interface Reference {
  at: string;
  element: Element;
  url: URL;
}

const ADDRESSES = ['href', 'src', 'action', 'poster', 'data'] as const;
/** Attributes that name ids of the same page. */
const IDREFS = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'commandfor',
  'popovertarget',
  'list',
  'form',
];
/** Relations whose address is written in full, with the site's own origin. */
const site = new URL(settings.site);

const pages = builtPages();
const idsOf = new Map(pages.map((page) => [page.path, ids(page)]));

function ids(page: BuiltPage): string[] {
  return page.elements.flatMap((element) => attribute(element, 'id') ?? []);
}

function referencesOf(page: BuiltPage): Reference[] {
  return page.elements.flatMap((element) => {
    const written = [
      ...ADDRESSES.flatMap((name) => attribute(element, name) ?? []),
      ...(attribute(element, 'srcset')
        ?.split(',')
        .map((part) => part.trim().split(/\s+/)[0] ?? '') ?? []),
    ];
    return written.map((url) => ({ at: placeOf(page, element), element, url: new URL(url, new URL(page.path, site)) }));
  });
}

const references = pages.flatMap(referencesOf);
const internal = references.filter(({ url }) => url.origin === site.origin);

test('there is a site to check', () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(internal.length).toBeGreaterThan(500);
});

test('every internal address is a page or a file, without a redirect on the way', () => {
  const broken = internal.filter(({ url }) => !isServed(url.pathname)).map(({ at, url }) => `${at}: ${url.pathname}`);
  expect(broken).toEqual([]);
});

test('every fragment names an id of its page', () => {
  const broken = internal
    .filter(({ url }) => url.hash !== '' && isServed(url.pathname) && idsOf.has(url.pathname))
    .filter(({ url }) => !idsOf.get(url.pathname)?.includes(decodeURIComponent(url.hash.slice(1))))
    .map(({ at, url }) => `${at}: ${url.pathname}${url.hash}`);
  expect(broken).toEqual([]);
});

test('no id stands twice on a page', () => {
  const doubled = pages.flatMap((page) =>
    ids(page)
      .filter((id, index, all) => all.indexOf(id) !== index)
      .map((id) => `${page.file}: ${id}`),
  );
  expect(doubled).toEqual([]);
});

test('every reference to an id of the same page is met', () => {
  const broken = pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      // An operator of a formula has a `form` of its own: where it stands between its operands.
      IDREFS.filter((name) => !(name === 'form' && element.tagName === 'mo'))
        .flatMap((name) => attribute(element, name)?.split(/\s+/) ?? [])
        .filter((id) => id !== '' && !idsOf.get(page.path)?.includes(id))
        .map((id) => `${placeOf(page, element)}: ${id}`),
    ),
  );
  expect(broken).toEqual([]);
});

test('only readers’ links lead to another origin, and only over https or mail', () => {
  const foreign = references.filter(({ url }) => url.origin !== site.origin);
  const loaded = foreign.filter(({ element }) => element.tagName !== 'a').map(({ at, url }) => `${at}: ${url.href}`);
  const odd = foreign
    .filter(({ url }) => !['https:', 'mailto:', 'http:'].includes(url.protocol))
    .map(({ url }) => url.href);
  expect([...loaded, ...odd]).toEqual([]);
});

test('images have their text and their size', () => {
  const wrong = pages.flatMap((page) =>
    byTag(page, 'img')
      .filter((image) => ['alt', 'width', 'height'].some((name) => attribute(image, name) === undefined))
      .map((image) => placeOf(page, image)),
  );
  expect(wrong).toEqual([]);
});
