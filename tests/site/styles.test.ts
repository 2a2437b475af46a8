/** The styles of a page kind come with the pages that show them: no page wears a class whose rules it did not fetch. */
import { expect, test } from 'vitest';
import { attribute, byTag, distFile, distFiles, readPages, settings, type BuiltPage } from '../dist.ts';

const known = new Map<string, ReadonlySet<string>>();

/** Names of the classes that a style sheet of the site has rules for. */
function classesOf(file: string): ReadonlySet<string> {
  const names =
    known.get(file) ??
    new Set(
      [
        ...distFile(file)
          .toString('utf8')
          .matchAll(/\.([a-z][\w-]*)(?=[^{};]*\{)/gi),
      ].map((match) => match[1] ?? ''),
    );
  known.set(file, names);
  return names;
}

/** Sheets that a page links, as files below dist/. */
function sheetsOf(page: BuiltPage): string[] {
  return byTag(page, 'link')
    .filter((link) => attribute(link, 'rel') === 'stylesheet')
    .map((link) => new URL(attribute(link, 'href') ?? '', settings.site + page.path).pathname)
    .map((path) => path.slice(settings.base.length));
}

test('every class that has a rule somewhere has it in a sheet that its page links', () => {
  const ruled = new Set(
    distFiles()
      .filter((file) => file.startsWith('_astro/') && file.endsWith('.css'))
      .flatMap((file) => [...classesOf(file)]),
  );
  const bare = readPages().flatMap((page) => {
    const linked = new Set(sheetsOf(page).flatMap((file) => [...classesOf(file)]));
    const worn = new Set(page.elements.flatMap((element) => attribute(element, 'class')?.split(/\s+/) ?? []));
    return [...worn].filter((name) => ruled.has(name) && !linked.has(name)).map((name) => `${page.file}: ${name}`);
  });
  expect(ruled.size).toBeGreaterThan(50);
  expect(bare).toEqual([]);
});
