/** What readers meet of a catalog: published entries and checks that are still asked. */
import type { Catalog, Checklist, Term } from './catalog.ts';
import type { ChecklistItem, TermFacts, TermText } from './schema.ts';

/** Whether an entry has a page: drafts have none yet, deprecated ones lead to another. */
export function isPublished(term: { facts: Pick<TermFacts, 'status'> }): boolean {
  return term.facts.status === 'published';
}

/** Published entries, in id order. */
export function publishedTerms(catalog: Catalog): Term[] {
  return [...catalog.terms.values()].filter(isPublished);
}

/** The entries of a list of ids that readers can open, in its order. */
export function publishedAmong(ids: readonly string[], terms: ReadonlyMap<string, Term>): Term[] {
  return ids.flatMap((id) => terms.get(id) ?? []).filter(isPublished);
}

/** What the lexicon of a language is compiled from. */
export function lexiconEntries(catalog: Catalog, language: string): { id: string; text: TermText }[] {
  return publishedTerms(catalog).flatMap(({ id, texts }) => {
    const text = texts[language];
    return text ? [{ id, text }] : [];
  });
}

/** The checks that a checklist still asks; retired ones keep their id and number only. */
export function activeItems(checklist: Checklist): ChecklistItem[] {
  return checklist.facts.items.filter(({ retired }) => !retired);
}
