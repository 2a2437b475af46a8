/** The real catalog, and the names a reader would have of it: what the benches of the lookup ask. */
import { Names } from '../../src/elements/search-names.ts';
import { termList, type TermListFiles } from '../../src/exports/term-list.ts';
import { capitalize } from '../../src/i18n/index.ts';
import { LANGUAGES, languageOf, LOCALES } from '../../src/i18n/locales.ts';
import { buildCatalog, type Catalog } from '../../src/model/catalog.ts';
import { localeRoutes } from '../../src/model/locale-routes.ts';
import { createRoutes } from '../../src/model/routes.ts';
import { projectRoot } from '../../src/cli/project.ts';
import { readContentTree } from '../../src/reading/content-tree.ts';

/** The site's own content. */
export function readCatalog(): Catalog {
  return buildCatalog(readContentTree(projectRoot, LANGUAGES), LOCALES, '9999-12-31').catalog;
}

/** The files of the list of a language. */
export function listOf(catalog: Catalog, code: string): TermListFiles {
  return termList({
    catalog,
    routes: createRoutes(localeRoutes(catalog, LOCALES), '/', 'https://example.org'),
    language: languageOf(code),
    others: LOCALES.filter((other) => other.code !== code),
    capitalize,
    sections: [],
  });
}

/** The names as they are once everything has been fetched, or without the long labels. */
export function namesOf({ list, phrases, parts }: TermListFiles, later = true): Names {
  const names = new Names('/', list);
  if (later && phrases) names.addPhrases(phrases);
  parts.forEach((part, at) => names.addPart(at, part.rows, later ? part.phrases : undefined));
  return names;
}

/** Every beginning of a query from its second letter on, as it is typed. */
export function keysOf(query: string): string[] {
  return Array.from({ length: Math.max(0, query.length - 1) }, (_, at) => query.slice(0, at + 2));
}

/** The middle of some numbers, and the one that 95 % do not exceed. */
export function spread(values: readonly number[]): { median: number; most: number } {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? 0, most: sorted[Math.floor(sorted.length * 0.95)] ?? 0 };
}
