/** The only door to astro:content: the whole content as one frozen Site. */
import { getCollection } from 'astro:content';
import { LANGUAGES, LOCALES } from './i18n/locales.ts';
import { buildBacklinks, type Backlinks } from './model/backlinks.ts';
import { buildCitations } from './model/citations.ts';
import { conceptName } from './model/concept-names.ts';
import { assembleCatalog, textOf, type Catalog, type Stage, type Term } from './model/catalog.ts';
import { activeItems, publishedTerms } from './model/published.ts';
import { localeRoutes } from './model/locale-routes.ts';
import { createRoutes, type Place, type Routes } from './model/routes.ts';
import type { StageId } from './model/schema.ts';
import type { TextUse, UsesOf } from './model/text-use.ts';

export interface Site {
  catalog: Catalog;
  routes: Routes;
  /** Published entries only, in id order. */
  published: readonly Term[];
  /** What a text uses; empty for a text that does not exist. */
  useOf: UsesOf;
  /** Pages that cite each source, in reading order. */
  citationsOf: (language: string) => ReadonlyMap<string, readonly Place[]>;
  backlinksOf: (term: string, language: string) => Backlinks;
  /** Where readers edit and write to; undefined when the host did not say. */
  repository: string | undefined;
  contact: string | undefined;
}

const NO_USE: TextUse = { terms: [], sources: [], headings: [], words: 0 };
const NO_LINKS: Backlinks = { checks: [], stages: [], guides: [], models: [], terms: [] };

let loaded: Promise<Site> | undefined;

/** The site's content, read once per build; the dev server reads it on each page so that edits show. */
export function getSite(): Promise<Site> {
  if (!loaded || import.meta.env.DEV) loaded = loadSite();
  return loaded;
}

async function loadSite(): Promise<Site> {
  const [stages, terms, checklists, guides, models, pages, sources] = await Promise.all([
    getCollection('stages'),
    getCollection('terms'),
    getCollection('checklists'),
    getCollection('guides'),
    getCollection('models'),
    getCollection('pages'),
    getCollection('sources'),
  ]);
  const concept = <E extends { id: string; data: { facts: unknown; texts: unknown } }>({ id, data }: E) => ({
    id,
    facts: data.facts as E['data']['facts'],
    texts: data.texts as E['data']['texts'],
  });
  const catalog = assembleCatalog({
    // The loader took them from a catalog, which knows no other stages.
    stages: stages.map((entry): Stage => ({ ...concept(entry), id: entry.id as StageId })),
    terms: terms.map(concept),
    checklists: checklists.map(concept),
    guides: guides.map(concept),
    models: models.map(concept),
    pages: pages.map((entry) => ({ id: entry.id, facts: {}, texts: entry.data.texts })),
    sources: Object.fromEntries(sources.map(({ id, data }) => [id, data])),
  });
  const uses = {
    stages: usesById(stages),
    terms: usesById(terms),
    guides: usesById(guides),
    models: usesById(models),
    pages: usesById(pages),
  };
  const useOf: UsesOf = (kind, id, language) => uses[kind].get(id)?.[language] ?? NO_USE;
  const backlinks = new Map(LANGUAGES.map((language) => [language, buildBacklinks(catalog, useOf, language)]));
  return Object.freeze({
    catalog,
    routes: createRoutes(localeRoutes(catalog, LOCALES), import.meta.env.BASE_URL, import.meta.env.SITE),
    published: publishedTerms(catalog),
    useOf,
    citationsOf: (language: string) => buildCitations(catalog, useOf, language),
    backlinksOf: (term: string, language: string) => backlinks.get(language)?.get(term) ?? NO_LINKS,
    repository: import.meta.env.REPOSITORY_URL,
    contact: import.meta.env.CONTACT,
  });
}

/** What the texts of each concept use, by language. */
function usesById(
  entries: readonly { id: string; data: { uses: Readonly<Record<string, TextUse>> } }[],
): ReadonlyMap<string, Readonly<Record<string, TextUse>>> {
  return new Map(entries.map(({ id, data }) => [id, data.uses]));
}

/** What the layout needs of the site for one page. */
export function frameOf(site: Site, language: string, place: Place) {
  const { routes, catalog } = site;
  return {
    language,
    place,
    routes,
    stages: catalog.stages,
    pages: catalog.pages.filter((page) => textOf(page, language).listed),
  };
}

/** Five words to try in the search: the entries that other texts and checks use most. */
export function examplesOf(site: Site, language: string): string[] {
  const uses = ({ id }: Term): number => {
    const { checks, stages, guides, models, terms } = site.backlinksOf(id, language);
    return [checks, stages, guides, models, terms].flat().length;
  };
  const most = [...site.published].sort((a, b) => uses(b) - uses(a) || (a.id < b.id ? -1 : 1)).slice(0, 5);
  return most.map((term) => textOf(term, language).term);
}

/** Each stage with the number of entries used in it and of checks that its list asks. */
export function stageCounts(site: Site): { stage: Stage; terms: number; checks: number }[] {
  return site.catalog.stages.map((stage) => {
    const checklist = site.catalog.checklists.find(({ id }) => id === stage.id);
    return {
      stage,
      terms: site.published.filter((term) => stagesOf(term, site).includes(stage.id)).length,
      checks: checklist ? activeItems(checklist).length : 0,
    };
  });
}

/** Stages of an entry as a list, in the order of the journey. */
export function stagesOf(term: Term, site: Site): StageId[] {
  const { stages } = term.facts;
  return site.catalog.stages.map(({ id }) => id).filter((id) => stages === 'all' || stages.includes(id));
}

/** What a page is called in a language, as a link to it says. */
export function nameOf({ catalog }: Site, place: Place, language: string): string {
  if (!('id' in place)) throw new Error(`"${place.kind}" is no concept`);
  return conceptName(catalog, place, language);
}
