/** Which pages cite which work. */
import type { Catalog } from './catalog.ts';
import { publishedTerms } from './published.ts';
import type { Place } from './routes.ts';
import type { UsesOf } from './text-use.ts';

/** Pages that cite each source of one language, by its key, in reading order; a page that only lists it counts too. */
export function buildCitations(
  catalog: Catalog,
  usesOf: UsesOf,
  language: string,
): ReadonlyMap<string, readonly Place[]> {
  const { stages, guides, models, pages } = catalog;
  const citing: { place: Place; keys: readonly string[] }[] = [
    ...stages.map(({ id, facts }) => ({
      place: { kind: 'stage' as const, id },
      keys: [...facts.sources, ...usesOf('stages', id, language).sources],
    })),
    ...guides.map(({ id, facts }) => ({
      place: { kind: 'guide' as const, id },
      keys: [...facts.sources, ...usesOf('guides', id, language).sources],
    })),
    ...models.map(({ id, facts }) => ({
      place: { kind: 'model' as const, id },
      keys: [...facts.sources, ...usesOf('models', id, language).sources],
    })),
    ...publishedTerms(catalog).map(({ id, facts }) => ({
      place: { kind: 'term' as const, id },
      keys: [...facts.sources, ...usesOf('terms', id, language).sources],
    })),
    ...pages.map(({ id }) => ({ place: { kind: 'page' as const, id }, keys: usesOf('pages', id, language).sources })),
  ];
  const cited = new Map<string, Place[]>();
  for (const { place, keys } of citing) {
    for (const key of new Set(keys)) cited.set(key, [...(cited.get(key) ?? []), place]);
  }
  return cited;
}
