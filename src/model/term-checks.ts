/** What schemas cannot see of entries: relations, cycles, successors, forms that two share, arithmetic. */
import type { Catalog, CatalogSource, Term } from './catalog.ts';
import type { ContentFile } from './content-file.ts';
import { buildLexicon } from './lexicon.ts';
import { evaluateFormula, formulaInputs, parseFormula } from './metrics.ts';
import { isPublished, lexiconEntries } from './published.ts';
import { checkEqualIds, checkIds, checkReviewed, checkUnlinked, factsFile, hasTerm } from './reference-checks.ts';

/** A definition has fewer words than this. */
const LONG_DEFINITION = 40;

/** Checks each entry, and the entries among themselves. */
export function checkTerms(catalog: Catalog, source: CatalogSource): void {
  for (const term of catalog.terms.values()) checkTerm(term, catalog, source);
  checkBroaderCycles(catalog, source);
  checkForms(catalog, source);
}

function checkTerm(term: Term, catalog: Catalog, source: CatalogSource): void {
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
  checkUnlinked(source, 'terms', term);
  for (const [language, { short }] of Object.entries(term.texts)) {
    const words = short.split(/\s+/).length;
    if (words < LONG_DEFINITION) continue;
    source.report(source.partsOf('terms', id).get(language), 'long-definition', ['short'], `${words}`);
  }
  checkMetric(term, source, file);
}

/** A deprecated entry leads to a page, so its successor has to have one. */
function checkReplacement({ id, facts }: Term, catalog: Catalog, source: CatalogSource): void {
  if (facts.status !== 'deprecated') return;
  const successor = catalog.terms.get(facts.replacedBy ?? '');
  const code = !successor ? 'unknown-reference' : isPublished(successor) ? undefined : 'draft-reference';
  if (code) source.report(factsFile(source, 'terms', id), code, ['replacedBy'], facts.replacedBy ?? 'none');
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
