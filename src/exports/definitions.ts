/** The one file of definitions per language that previews fetch on first intent. */
import { textOf, type Catalog } from '../model/catalog.ts';
import { publishedTerms } from '../model/published.ts';

/** Definitions of one language as JSON: `{ id: { term, short, stages } }`. */
export function definitions(catalog: Catalog, language: string): string {
  const entries = publishedTerms(catalog).map((term) => {
    const { term: name, short } = textOf(term, language);
    const stages = catalog.stages
      .filter(({ id }) => term.facts.stages === 'all' || term.facts.stages.includes(id))
      .map((stage) => textOf(stage, language).name);
    return [term.id, { term: name, short, stages }] as const;
  });
  return JSON.stringify(Object.fromEntries(entries));
}
