/** Own paths of every concept per language, taken from the catalog: where it stands and where it stood. */
import { textOf, type Catalog, type Concept, type Locale } from './catalog.ts';
import { isPublished, publishedTerms } from './published.ts';
import type { LocaleRoutes } from './routes.ts';

/** Joins the path words of the locale table with the paths that the texts carry. */
export function localeRoutes(catalog: Catalog, locales: readonly Locale[]): LocaleRoutes[] {
  return locales.map(({ code, segments }) => ({
    code,
    segments,
    paths: {
      stage: pathsOf(catalog.stages, code),
      term: pathsOf([...catalog.terms.values()], code),
      checklist: pathsOf(catalog.checklists, code),
      guide: pathsOf(catalog.guides, code),
      model: pathsOf(catalog.models, code),
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

/** A path below its section, and the concept that stands there or is now elsewhere. */
export interface OwnPath {
  path: string;
  id: string;
  /** Whether only a redirect stands there. */
  isMoved: boolean;
}

/** Every path of some concepts in a language: the present ones and those they have left. */
export function ownPaths<Id extends string>(
  concepts: readonly (Concept<unknown, { path: string; formerly: string[] }> & { id: Id })[],
  language: string,
): (OwnPath & { id: Id })[] {
  return concepts.flatMap((concept) => {
    const { path, formerly } = textOf(concept, language);
    return [path, ...formerly].map((one) => ({ path: one, id: concept.id, isMoved: one !== path }));
  });
}

/** Paths of the glossary: those of published entries, and those of deprecated ones, which lead to their successors. */
export function termPaths(catalog: Catalog, language: string): OwnPath[] {
  const deprecated = [...catalog.terms.values()].filter(({ facts }) => facts.status === 'deprecated');
  const moved = deprecated.flatMap((term) => {
    const successor = catalog.terms.get(term.facts.replacedBy ?? '');
    if (!successor || !isPublished(successor)) return [];
    return ownPaths([term], language).map(({ path }) => ({ path, id: successor.id, isMoved: true }));
  });
  return [...ownPaths(publishedTerms(catalog), language), ...moved];
}
