/** Own paths of every concept per language, taken from the catalog. */
import type { Catalog, Concept } from './catalog.ts';
import type { LocaleRoutes, Segments } from './routes.ts';

/** Joins the path words of the locale table with the paths that the texts carry. */
export function localeRoutes(
  catalog: Catalog,
  locales: readonly { code: string; segments: Segments }[],
): LocaleRoutes[] {
  return locales.map(({ code, segments }) => ({
    code,
    segments,
    paths: {
      stage: pathsOf(catalog.stages, code),
      term: pathsOf([...catalog.terms.values()], code),
      checklist: pathsOf(catalog.checklists, code),
      page: pathsOf(catalog.pages, code),
    },
  }));
}

function pathsOf(concepts: readonly Concept<unknown, { path: string }>[], language: string): Map<string, string> {
  return new Map(
    concepts.flatMap(({ id, texts }) => {
      const text = texts[language];
      return text ? [[id, text.path] as const] : [];
    }),
  );
}
