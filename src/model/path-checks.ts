/** Whether every page has an address of its own. */
import type { Catalog, CatalogSource, Concept } from './catalog.ts';
import type { Collection } from './content-file.ts';
import { reservedPaths } from './routes.ts';

/** A page about the site stands beside the sections, so it may not take or have left a path of theirs. */
export function checkReservedPaths(catalog: Catalog, source: CatalogSource): void {
  for (const { id, texts } of catalog.pages) {
    for (const { code, segments } of source.locales) {
      const own = texts[code] ? [texts[code].path, ...texts[code].formerly] : [];
      for (const path of reservedPaths(segments).filter((reserved) => own.includes(reserved))) {
        source.report(source.partsOf('pages', id).get(code), 'reserved-path', ['path'], path);
      }
    }
  }
}

/** No two pages of a kind share a path in a language, and no path is one another page has left behind. */
export function checkPaths(catalog: Catalog, source: CatalogSource): void {
  const kinds: [Collection, Iterable<Concept<unknown, { path: string; formerly: string[] }>>][] = [
    ['terms', catalog.terms.values()],
    ['stages', catalog.stages],
    ['checklists', catalog.checklists],
    ['guides', catalog.guides],
    ['models', catalog.models],
    ['pages', catalog.pages],
  ];
  for (const [collection, concepts] of kinds) {
    const taken = new Map<string, string>();
    for (const { id, texts } of concepts) {
      for (const [language, text] of Object.entries(texts)) {
        for (const path of [text.path, ...text.formerly]) {
          const key = `${language}/${path.toLowerCase()}`;
          const other = taken.get(key);
          if (other) {
            source.report(
              source.partsOf(collection, id).get(language),
              'duplicate-path',
              ['path'],
              `${path}, also ${other}`,
            );
          }
          taken.set(key, id);
        }
      }
    }
  }
}
