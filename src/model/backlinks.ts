/** Where an entry is used: the active checks, guides, models and entries that name it, with the anchor to land on. */
import type { Catalog } from './catalog.ts';
import { activeItems, publishedTerms } from './published.ts';
import type { UsesOf } from './text-use.ts';

export interface TextBacklink {
  id: string;
  /** Section in which the term is first used, empty above the first heading. */
  section: string;
}

export interface Backlinks {
  checks: { checklist: string; item: string }[];
  stages: TextBacklink[];
  guides: TextBacklink[];
  models: TextBacklink[];
  terms: TextBacklink[];
}

/** Backlinks of every term in one language, built once in a single pass. */
export function buildBacklinks(catalog: Catalog, usesOf: UsesOf, language: string): ReadonlyMap<string, Backlinks> {
  const all = new Map<string, Backlinks>(
    [...catalog.terms.keys()].map((id) => [id, { checks: [], stages: [], guides: [], models: [], terms: [] }]),
  );
  for (const list of catalog.checklists) {
    for (const item of activeItems(list)) {
      for (const term of new Set([...item.terms, ...item.metrics])) {
        all.get(term)?.checks.push({ checklist: list.id, item: item.id });
      }
    }
  }
  // A model names its own entry beside its text.
  for (const { id, facts } of catalog.models) {
    if (facts.term !== undefined) all.get(facts.term)?.models.push({ id, section: '' });
  }
  const texts = [
    ...catalog.stages.map(({ id }) => ({ kind: 'stages' as const, id })),
    ...catalog.guides.map(({ id }) => ({ kind: 'guides' as const, id })),
    ...catalog.models.map(({ id }) => ({ kind: 'models' as const, id })),
    ...publishedTerms(catalog).map(({ id }) => ({ kind: 'terms' as const, id })),
  ];
  for (const { kind, id } of texts) {
    for (const use of usesOf(kind, id, language).terms) {
      const links = all.get(use.id)?.[kind];
      // An entry is no use of itself; a stage or a model may have the id of the entry it uses.
      const isOwn = kind === 'terms' && use.id === id;
      if (links && !isOwn && !links.some((link) => link.id === id)) links.push({ id, section: use.section });
    }
  }
  return all;
}
