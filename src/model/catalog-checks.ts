/** What schemas cannot see: relations, cycles, equal ids, unique numbers, dates, arithmetic. */
import type { Catalog, CatalogSource, Checklist, Concept, Term } from './catalog.ts';
import { isPublished, lexiconEntries } from './published.ts';
import type { Collection, ContentFile, KeyPath } from './content-file.ts';
import { buildLexicon } from './lexicon.ts';
import { evaluateFormula, formulaInputs, parseFormula } from './metrics.ts';
import { checkPaths, checkReservedPaths } from './path-checks.ts';

/** Runs every check over a joined catalog and files what it finds. */
export function checkCatalog(catalog: Catalog, source: CatalogSource): void {
  checkTerms(catalog, source);
  checkBroaderCycles(catalog, source);
  checkForms(catalog, source);
  checkChecklists(catalog, source);
  checkStages(catalog, source);
  checkGuides(catalog, source);
  checkModels(catalog, source);
  checkPages(catalog, source);
  checkReservedPaths(catalog, source);
  checkPaths(catalog, source);
}

/** Whether a term is written at all: a fault in its own file is reported there, not wherever it is named. */
function hasTerm(source: CatalogSource): (id: string) => boolean {
  return (id) => source.partsOf('terms', id).size > 0;
}

function factsFile(source: CatalogSource, collection: Collection, id: string): ContentFile | undefined {
  return source.partsOf(collection, id).get('facts');
}

function checkIds(
  source: CatalogSource,
  file: ContentFile | undefined,
  key: KeyPath,
  ids: readonly string[],
  exists: (id: string) => boolean,
): void {
  ids.forEach((id, index) => {
    if (!exists(id)) source.report(file, 'unknown-reference', [...key, index], id);
    if (ids.indexOf(id) !== index) source.report(file, 'duplicate-reference', [...key, index], id);
  });
}

function checkTerms(catalog: Catalog, source: CatalogSource): void {
  for (const term of catalog.terms.values()) {
    const { facts, id } = term;
    const file = factsFile(source, 'terms', id);
    for (const relation of ['broader', 'related', 'confusable'] as const) {
      checkIds(source, file, [relation], facts[relation], hasTerm(source));
      const own = facts[relation].indexOf(id);
      if (own >= 0) source.report(file, 'self-reference', [relation, own], id);
    }
    checkIds(source, file, ['sources'], facts.sources, (key) => key in catalog.sources);
    checkReplacement(term, catalog, source);
    checkReviewed(facts.reviewed, file, source);
    checkEqualIds(source, 'terms', term, (text) => text.faqs.map((faq) => faq.id), ['faqs']);
    for (const [language, text] of Object.entries(term.texts)) {
      const words = text.short.split(/\s+/).length;
      if (words >= 40)
        source.report(source.partsOf('terms', id).get(language), 'long-definition', ['short'], `${words}`);
      checkIds(source, source.partsOf('terms', id).get(language), ['unlinked'], text.unlinked, hasTerm(source));
    }
    checkMetric(term, source, file);
  }
}

/** A deprecated entry leads to a page, so its successor has to have one. */
function checkReplacement({ id, facts }: Term, catalog: Catalog, source: CatalogSource): void {
  if (facts.status !== 'deprecated') return;
  const successor = catalog.terms.get(facts.replacedBy ?? '');
  const code = !successor ? 'unknown-reference' : isPublished(successor) ? undefined : 'draft-reference';
  if (code) source.report(factsFile(source, 'terms', id), code, ['replacedBy'], facts.replacedBy ?? 'none');
}

function checkReviewed(day: string, file: ContentFile | undefined, source: CatalogSource): void {
  if (day > source.today) source.report(file, 'future-date', ['reviewed'], day);
}

function checkMetric(term: Term, source: CatalogSource, file: ContentFile | undefined): void {
  const { metric } = term.facts;
  if (!metric) return;
  try {
    const formula = parseFormula(metric.formula);
    const value = evaluateFormula(formula, metric.example);
    if (Math.abs(value - metric.result) > 0.005) {
      source.report(file, 'metric-arithmetic', ['metric', 'result'], `${metric.result}, computed ${value}`);
    }
    for (const [language, text] of Object.entries(term.texts)) {
      const missing = formulaInputs(formula).filter((input) => !text.inputs?.[input]);
      if (missing.length > 0) {
        source.report(source.partsOf('terms', term.id).get(language), 'missing-inputs', ['inputs'], missing.join(', '));
      }
    }
  } catch (error) {
    source.report(file, 'schema', ['metric', 'formula'], error instanceof Error ? error.message : String(error));
  }
}

/** A cycle is reported once, at the entry of it whose id sorts first. */
function checkBroaderCycles(catalog: Catalog, source: CatalogSource): void {
  for (const start of catalog.terms.keys()) {
    const chain = findCycle(catalog, start, [start]);
    if (chain && [...chain].sort()[0] === start) {
      source.report(factsFile(source, 'terms', start), 'broader-cycle', ['broader'], [...chain, start].join(' > '));
    }
  }
}

function findCycle(catalog: Catalog, start: string, chain: readonly string[]): readonly string[] | undefined {
  const last = chain.at(-1) ?? start;
  for (const broader of catalog.terms.get(last)?.facts.broader ?? []) {
    if (broader === start) return chain;
    if (chain.includes(broader)) continue;
    const found = findCycle(catalog, start, [...chain, broader]);
    if (found) return found;
  }
  return undefined;
}

function checkForms(catalog: Catalog, source: CatalogSource): void {
  for (const { code: language } of source.locales) {
    for (const { form, ids } of buildLexicon(lexiconEntries(catalog, language)).ambiguous) {
      const file = source.partsOf('terms', ids[1]).get(language);
      source.report(file, 'ambiguous-form', ['forms'], `${form}: ${ids.join(', ')}`);
    }
  }
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

/** What the facts name by id is worded in a text, and nothing else is. */
function checkWorded(
  source: CatalogSource,
  file: ContentFile | undefined,
  key: string,
  ids: readonly string[],
  words: Readonly<Record<string, unknown>>,
): void {
  for (const id of ids.filter((one) => !(one in words))) source.report(file, 'unequal-ids', [key], `${id} is missing`);
  for (const id of Object.keys(words).filter((one) => !ids.includes(one))) {
    source.report(file, 'unequal-ids', [key, id], `${id} is not in facts.yaml`);
  }
}

function checkStages(catalog: Catalog, source: CatalogSource): void {
  for (const stage of catalog.stages) {
    const file = factsFile(source, 'stages', stage.id);
    checkIds(source, file, ['metrics'], stage.facts.metrics, hasTerm(source));
    checkIds(source, file, ['terms'], stage.facts.terms, hasTerm(source));
    checkIds(source, file, ['sources'], stage.facts.sources, (key) => key in catalog.sources);
    checkReviewed(stage.facts.reviewed, file, source);
  }
}

/** Ids inside the texts are equal in every language, in the same order. */
function checkEqualIds<Text>(
  source: CatalogSource,
  collection: Collection,
  concept: Concept<unknown, Text>,
  idsOf: (text: Text) => string[],
  key: KeyPath,
): void {
  const [first, ...others] = source.locales.flatMap(({ code: language }) => {
    const text = concept.texts[language];
    return text === undefined ? [] : [{ language, ids: idsOf(text) }];
  });
  if (!first) return;
  const parts = source.partsOf(collection, concept.id);
  first.ids.forEach((id, index) => {
    if (first.ids.indexOf(id) !== index) source.report(parts.get(first.language), 'duplicate-id', [...key, index], id);
  });
  for (const { language, ids } of others) {
    if (ids.join() !== first.ids.join()) {
      source.report(parts.get(language), 'unequal-ids', key, `${first.ids.join(', ')} against ${ids.join(', ')}`);
    }
  }
}

function checkGuides(catalog: Catalog, source: CatalogSource): void {
  for (const { id, facts } of catalog.guides) {
    const file = factsFile(source, 'guides', id);
    checkIds(source, file, ['sources'], facts.sources, (key) => key in catalog.sources);
    checkReviewed(facts.reviewed, file, source);
  }
}

function checkModels(catalog: Catalog, source: CatalogSource): void {
  for (const { id, facts, texts } of catalog.models) {
    const file = factsFile(source, 'models', id);
    const stages = facts.stages.map((stage) => stage.id);
    stages.forEach((stage, index) => {
      if (stages.indexOf(stage) !== index) source.report(file, 'duplicate-id', ['stages', index, 'id'], stage);
    });
    if (facts.term !== undefined) checkIds(source, file, ['term'], [facts.term], hasTerm(source));
    checkIds(source, file, ['sources'], facts.sources, (key) => key in catalog.sources);
    checkReviewed(facts.reviewed, file, source);
    for (const [language, text] of Object.entries(texts)) {
      checkWorded(source, source.partsOf('models', id).get(language), 'stages', stages, text.stages);
    }
  }
}

function checkPages(catalog: Catalog, source: CatalogSource): void {
  for (const { id, texts } of catalog.pages) {
    for (const [language, { reviewed }] of Object.entries(texts)) {
      checkReviewed(reviewed, source.partsOf('pages', id).get(language), source);
    }
  }
}
