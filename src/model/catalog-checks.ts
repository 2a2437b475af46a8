/** What schemas cannot see of the catalog: relations, equal ids, unique numbers, dates; entries have term-checks.ts. */
import type { Catalog, CatalogSource, Checklist, Concept, StageModel } from './catalog.ts';
import type { Collection } from './content-file.ts';
import { checkPaths, checkReservedPaths } from './path-checks.ts';
import { checkIds, checkReviewed, checkUnlinked, checkWorded, factsFile, hasTerm } from './reference-checks.ts';
import { checkTerms } from './term-checks.ts';

/** Runs every check over a joined catalog and files what it finds. */
export function checkCatalog(catalog: Catalog, source: CatalogSource): void {
  checkTerms(catalog, source);
  checkChecklists(catalog, source);
  checkStages(catalog, source);
  checkGuides(catalog, source);
  checkModels(catalog, source);
  checkPages(catalog, source);
  checkReservedPaths(catalog, source);
  checkPaths(catalog, source);
}

function checkChecklists(catalog: Catalog, source: CatalogSource): void {
  const numbers = new Map<number, string>();
  const ids = new Set<string>();
  const isTerm = hasTerm(source);
  for (const checklist of catalog.checklists) {
    const file = factsFile(source, 'checklists', checklist.id);
    checkReviewed(checklist.facts.reviewed, file, source);
    checklist.facts.items.forEach((item, index) => {
      if (numbers.has(item.n)) source.report(file, 'duplicate-number', ['items', index, 'n'], `${item.n}`);
      if (ids.has(item.id)) source.report(file, 'duplicate-id', ['items', index, 'id'], item.id);
      numbers.set(item.n, item.id);
      ids.add(item.id);
      checkIds(source, file, ['items', index, 'terms'], item.terms, isTerm);
      checkIds(source, file, ['items', index, 'metrics'], item.metrics, isTerm);
    });
    checkChecklistTexts(checklist, source);
  }
  for (const checklist of catalog.checklists) checkReplaced(checklist, ids, source);
}

/** What a check gave way to is another check, of any list. */
function checkReplaced({ id, facts }: Checklist, ids: ReadonlySet<string>, source: CatalogSource): void {
  const file = factsFile(source, 'checklists', id);
  facts.items.forEach((item, index) => {
    const { replacedBy } = item;
    const key = ['items', index, 'replacedBy'];
    if (replacedBy === undefined) return;
    if (replacedBy === item.id) source.report(file, 'self-reference', key, replacedBy);
    else if (!ids.has(replacedBy)) source.report(file, 'unknown-reference', key, replacedBy);
  });
}

function checkChecklistTexts(checklist: Checklist, source: CatalogSource): void {
  const items = checklist.facts.items.map(({ id }) => id);
  const questions = checklist.facts.questions.map(({ id }) => id);
  for (const [language, text] of Object.entries(checklist.texts)) {
    const file = source.partsOf('checklists', checklist.id).get(language);
    checkWorded(source, file, 'items', items, text.items);
    checkWorded(source, file, 'questions', questions, text.questions);
  }
}

interface ReviewedFacts {
  order: number;
  sources: readonly string[];
  reviewed: string;
}

/** What stages, guides and models have in common: a place of their own in an order, sources, a review, unlinked entries. */
function checkOrdered(
  collection: Collection,
  concepts: readonly Concept<ReviewedFacts, { unlinked: readonly string[] }>[],
  catalog: Catalog,
  source: CatalogSource,
): void {
  const taken = new Set<number>();
  for (const concept of concepts) {
    const { order, sources, reviewed } = concept.facts;
    const file = factsFile(source, collection, concept.id);
    if (taken.has(order)) source.report(file, 'duplicate-number', ['order'], `${order}`);
    taken.add(order);
    checkIds(source, file, ['sources'], sources, (key) => key in catalog.sources);
    checkReviewed(reviewed, file, source);
    checkUnlinked(source, collection, concept);
  }
}

function checkStages(catalog: Catalog, source: CatalogSource): void {
  checkOrdered('stages', catalog.stages, catalog, source);
  for (const { id, facts } of catalog.stages) {
    const file = factsFile(source, 'stages', id);
    checkIds(source, file, ['metrics'], facts.metrics, hasTerm(source));
    checkIds(source, file, ['terms'], facts.terms, hasTerm(source));
  }
}

function checkGuides(catalog: Catalog, source: CatalogSource): void {
  checkOrdered('guides', catalog.guides, catalog, source);
}

function checkModels(catalog: Catalog, source: CatalogSource): void {
  checkOrdered('models', catalog.models, catalog, source);
  for (const model of catalog.models) checkModelStages(model, source);
  for (const { id, facts } of catalog.models) {
    if (facts.term === undefined || hasTerm(source)(facts.term)) continue;
    source.report(factsFile(source, 'models', id), 'unknown-reference', ['term'], facts.term);
  }
}

function checkModelStages({ id, facts, texts }: StageModel, source: CatalogSource): void {
  const file = factsFile(source, 'models', id);
  const stages = facts.stages.map((stage) => stage.id);
  facts.stages.forEach((stage, index) => {
    if (stages.indexOf(stage.id) !== index) source.report(file, 'duplicate-id', ['stages', index, 'id'], stage.id);
    // The schema knows the eight stages; that one stands twice is for us to see.
    checkIds(source, file, ['stages', index, 'covers'], stage.covers, () => true);
  });
  for (const [language, text] of Object.entries(texts)) {
    checkWorded(source, source.partsOf('models', id).get(language), 'stages', stages, text.stages);
  }
}

function checkPages(catalog: Catalog, source: CatalogSource): void {
  for (const page of catalog.pages) {
    checkUnlinked(source, 'pages', page);
    for (const [language, { reviewed }] of Object.entries(page.texts)) {
      checkReviewed(reviewed, source.partsOf('pages', page.id).get(language), source);
    }
  }
}
