/** Joins facts with texts, resolves relations and reports every problem of the content at once. */
import type { z } from 'zod';
import { TEXT_EXTENSION, type ContentFile, type KeyPath, type Problem, type ProblemCode } from './content-file.ts';
import { checkCatalog } from './catalog-checks.ts';
import { isPublished } from './published.ts';
import type { Segments } from './routes.ts';
import * as schema from './schema.ts';
import type {
  ChecklistFacts,
  ChecklistText,
  GuideFacts,
  GuideText,
  ModelFacts,
  ModelText,
  PageText,
  Source,
  StageFacts,
  StageId,
  StageText,
  TermFacts,
  TermText,
} from './schema.ts';

/** One noun of the site: facts once, a text per language. */
export interface Concept<Facts, Text> {
  id: string;
  facts: Facts;
  texts: Readonly<Record<string, Text>>;
}

export interface Term extends Concept<TermFacts, TermText> {
  /** Ids of published entries that name this one as broader; computed, never written. */
  narrower: readonly string[];
}
export interface Stage extends Concept<StageFacts, StageText> {
  id: StageId;
}
export type Checklist = Concept<ChecklistFacts, ChecklistText>;
export type Guide = Concept<GuideFacts, GuideText>;
export type StageModel = Concept<ModelFacts, ModelText>;
export type Page = Concept<Record<string, never>, PageText>;

export interface Catalog {
  /** In the order of the journey. */
  stages: readonly Stage[];
  /** Every term by id, drafts included; drafts have no texts. */
  terms: ReadonlyMap<string, Term>;
  /** In the order of the journey, the whole journey last. */
  checklists: readonly Checklist[];
  /** In the order in which they are best read. */
  guides: readonly Guide[];
  /** From the forms in common use to the signed ones, by their order. */
  models: readonly StageModel[];
  pages: readonly Page[];
  sources: Readonly<Record<string, Source>>;
}

export interface CatalogResult {
  catalog: Catalog;
  problems: Problem[];
}

/** The text of a concept in a language; a missing one is a fault of the caller, since the catalog was checked. */
export function textOf<Text>(concept: Concept<unknown, Text>, language: string): Text {
  const text = concept.texts[language];
  if (text === undefined) throw new RangeError(`"${concept.id}" has no text in "${language}"`);
  return text;
}

/** The files of one concept by part (`facts` or a language code). */
export type Parts = ReadonlyMap<string, ContentFile>;

/** What the checks know besides the catalog: where each concept is written. */
export interface CatalogSource {
  locales: readonly Locale[];
  /** ISO date after which a review date lies in the future. */
  today: string;
  partsOf: (collection: ContentFile['collection'], id: string) => Parts;
  /** Files a problem. */
  report: (file: ContentFile | undefined, code: ProblemCode, key?: KeyPath, detail?: string) => void;
}

/** A row of the locale table, as far as the catalog reads it. */
export interface Locale {
  code: string;
  segments: Segments;
}

/** Nouns as they come from files or from the store: joined, in no order, drafts included. */
export interface Nouns {
  stages: readonly Stage[];
  terms: readonly Concept<TermFacts, TermText>[];
  checklists: readonly Checklist[];
  guides: readonly Guide[];
  models: readonly StageModel[];
  pages: readonly Page[];
  sources: Readonly<Record<string, Source>>;
}

/** Puts the nouns in order and computes what none of them says of itself. */
export function assembleCatalog(nouns: Nouns): Catalog {
  const { stages, terms, checklists, guides, models, pages, sources } = nouns;
  const inOrder = <C extends { facts: { order: number } }>(concepts: readonly C[]): C[] =>
    [...concepts].sort((a, b) => a.facts.order - b.facts.order);
  return {
    stages: inOrder(stages),
    terms: withNarrower(terms),
    checklists: inOrder(checklists),
    guides: inOrder(guides),
    models: inOrder(models),
    pages,
    sources,
  };
}

/** Builds the catalog from content files; problems are complete and sorted by the caller. */
export function buildCatalog(files: readonly ContentFile[], locales: readonly Locale[], today: string): CatalogResult {
  const problems: Problem[] = files.flatMap((file) => file.problems);
  const report: CatalogSource['report'] = (file, code, key = [], detail) => {
    problems.push({ code, file: file?.file ?? 'content', line: file?.lineOf(key) ?? 1, key: key.join('.'), detail });
  };
  const groups = groupFiles(files);
  const partsOf: CatalogSource['partsOf'] = (collection, id) => groups.get(`${collection}/${id}`) ?? new Map();
  const join = joiner(files, { locales, today, partsOf, report }, (parts, code, name) => {
    const [sibling] = parts.values();
    problems.push({ code, file: (sibling?.file ?? '').replace(/[^/\\]+$/, name), line: 1, key: '' });
  });
  const isStage = (stage: Concept<StageFacts, StageText>): stage is Stage => {
    const known = schema.stageId.safeParse(stage.id).success;
    if (!known) report(partsOf('stages', stage.id).get('facts'), 'unknown-stage', [], stage.id);
    return known;
  };
  const catalog = assembleCatalog({
    stages: join('stages', schema.stageFacts, schema.stageText).filter(isStage),
    terms: join('terms', schema.termFacts, schema.termText, ({ status }) => status === 'draft'),
    checklists: join('checklists', schema.checklistFacts, schema.checklistText),
    guides: join('guides', schema.guideFacts, schema.guideText),
    models: join('models', schema.modelFacts, schema.modelText),
    pages: join<Record<string, never>, PageText>('pages', undefined, schema.pageText),
    sources: parseFile(partsOf('sources', 'sources').get('facts'), schema.sources, report) ?? {},
  });
  checkCatalog(catalog, { locales, today, partsOf, report });
  return { catalog, problems };
}

/** Makes the function that joins facts and texts of one noun; `missing` names a file that is not there, beside those that are. */
function joiner(
  files: readonly ContentFile[],
  { locales, partsOf, report }: CatalogSource,
  missing: (parts: Parts, code: ProblemCode, name: string) => void,
) {
  return <Facts, Text>(
    collection: ContentFile['collection'],
    facts: z.ZodType<Facts> | undefined,
    text: z.ZodType<Text>,
    isDraft: (facts: Facts) => boolean = () => false,
  ): Concept<Facts, Text>[] =>
    idsOf(files, collection).flatMap((id) => {
      const parts = partsOf(collection, id);
      const own = facts ? parseFile(parts.get('facts'), facts, report) : ({} as Facts);
      if (facts && !parts.has('facts')) missing(parts, 'missing-facts', 'facts.yaml');
      const draft = own !== undefined && isDraft(own);
      const texts: Record<string, Text> = {};
      for (const { code } of locales) {
        const file = parts.get(code);
        const parsed = parseFile(file, text, report);
        if (!file && !draft) missing(parts, 'missing-translation', code + TEXT_EXTENSION[collection]);
        if (file && draft) report(file, 'stray-text');
        if (parsed !== undefined) texts[code] = parsed;
      }
      return own === undefined ? [] : [{ id, facts: own, texts }];
    });
}

function parseFile<S extends z.ZodType>(
  file: ContentFile | undefined,
  with_: S,
  report: CatalogSource['report'],
): z.output<S> | undefined {
  if (file?.data === undefined) return undefined;
  const parsed = with_.safeParse(file.data);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    report(
      file,
      'schema',
      issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
      issue.message,
    );
  }
  return undefined;
}

function groupFiles(files: readonly ContentFile[]): Map<string, Map<string, ContentFile>> {
  const groups = new Map<string, Map<string, ContentFile>>();
  for (const file of files) {
    if (!file.part) continue;
    const key = `${file.collection}/${file.id}`;
    const group = groups.get(key) ?? new Map<string, ContentFile>();
    groups.set(key, group.set(file.part, file));
  }
  return groups;
}

function idsOf(files: readonly ContentFile[], collection: ContentFile['collection']): string[] {
  return [...new Set(files.filter((file) => file.collection === collection && file.part).map(({ id }) => id))];
}

function withNarrower(terms: readonly Concept<TermFacts, TermText>[]): Map<string, Term> {
  const narrower = new Map<string, string[]>();
  for (const { id, facts } of terms.filter(isPublished)) {
    for (const broader of facts.broader) narrower.set(broader, [...(narrower.get(broader) ?? []), id]);
  }
  return new Map(terms.map((term) => [term.id, { ...term, narrower: narrower.get(term.id) ?? [] }]));
}
