/** The one file of definitions per language that previews fetch on first intent. */
import { textOf, type Catalog } from '../model/catalog.ts';

/** Definitions of one language as JSON: `{ id: { term, short, stages } }`. */
export function definitions(catalog: Catalog, language: string): string {
  const entries = [...catalog.terms.values()].flatMap((term) => {
    const text = term.texts[language];
    if (!text) return [];
    const stages = catalog.stages
      .filter(({ id }) => term.facts.stages === 'all' || term.facts.stages.includes(id))
      .map((stage) => textOf(stage, language).name);
    return [[term.id, { term: text.term, short: text.short, stages }]];
  });
  return JSON.stringify(Object.fromEntries(entries));
}
