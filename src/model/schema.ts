/**
 * Every noun of the site as a schema; the types of the whole house are inferred from here.
 * Facts stand once per concept, texts once per language (see content/).
 */
import { z } from 'zod';
import { ID } from './content-file.ts';

export const STAGE_IDS = [
  'discovery',
  'consideration',
  'decision',
  'purchase',
  'experience',
  'after-sales',
  'loyalty',
  'advocacy',
] as const;

const TERM_KINDS = [
  'concept',
  'metric',
  'method',
  'model',
  'channel',
  'technology',
  'law-standard',
  'role',
  'artifact',
  'psychology',
] as const;

const ROLES = [
  'analytics',
  'content',
  'customer-success',
  'cx',
  'ecommerce',
  'finance',
  'legal',
  'marketing',
  'operations',
  'people',
  'product',
  'research',
  'sales',
  'service',
  'store',
  'ux',
  'web-it',
] as const;

const id = z.string().regex(ID, 'ids are lower case words joined by hyphens');
const ids = z.array(id).default([]);
const text = z.string().trim().min(1);
/** Plain text: no Markdown and no mark-up, because it also goes into JSON-LD, previews and exports. */
const plain = text.regex(/^[^<>{}[\]*_`]+$/, 'plain text only: no Markdown, HTML or braces');
/** Words that only the search sees: names of parameters and the like keep their underscores. */
const searchWords = text.regex(/^[^<>{}[\]*`]+$/, 'plain text only: no Markdown, HTML or braces');
const path = id;
const date = z.iso.date('dates are quoted and exist in the calendar, "2026-11-22"');
const level = z.union([z.literal(1), z.literal(2), z.literal(3)]);

export const stageId = z.enum(STAGE_IDS);

/** A metric's formula over named inputs, with one worked example a test recomputes. */
const metric = z.strictObject({
  formula: text,
  unit: z.enum(['percent', 'points', 'ratio', 'count', 'money', 'months', 'days', 'hours', 'minutes', 'seconds']),
  /** A number for each input, or several for one that is a list, as in a median. */
  example: z.record(z.string(), z.union([z.number(), z.array(z.number()).min(1)])),
  result: z.number(),
});

export const termFacts = z.strictObject({
  status: z.enum(['draft', 'published', 'deprecated']),
  replacedBy: id.optional(),
  kind: z.enum(TERM_KINDS),
  stages: z.union([z.literal('all'), z.array(stageId).min(1)]),
  broader: ids,
  related: ids,
  confusable: ids,
  metric: metric.optional(),
  sources: ids,
  sameAs: z.array(z.url()).default([]),
  reviewed: date,
});

const synonym = z.strictObject({
  label: plain,
  status: z.enum(['admitted', 'regional', 'avoid']),
  region: plain.optional(),
  note: plain.optional(),
});

const faq = z.strictObject({ id, q: plain, a: text });

export const termText = z.strictObject({
  term: plain,
  path,
  formerly: z.array(path).default([]),
  abbreviation: plain.optional(),
  gender: z.enum(['m', 'f', 'mf']).optional(),
  article: plain.optional(),
  forms: z.array(plain).default([]),
  synonyms: z.array(synonym).default([]),
  hidden: z.array(searchWords).default([]),
  /** What people type who do not know the word; the full text holds it, the names do not. */
  asked: z.array(searchWords).default([]),
  short: plain.max(240, 'a definition has 240 characters at most'),
  autolink: z.enum(['default', 'phrase', 'never']).default('default'),
  /** Ids of entries that this entry's own text never links to. */
  unlinked: ids,
  /** Each input of the formula in words; `result` names what the formula gives where that is not the headword. */
  inputs: z.record(z.string(), plain).optional(),
  faqs: z.array(faq).min(3, 'an entry has three to five questions').max(5, 'an entry has three to five questions'),
});

export const stageFacts = z.strictObject({
  order: z.int().min(1).max(STAGE_IDS.length),
  metrics: ids,
  terms: ids,
  sources: ids,
  reviewed: date,
});

export const stageText = z.strictObject({
  name: plain,
  path,
  formerly: z.array(path).default([]),
  question: plain.max(70),
  description: plain.min(90).max(165),
  lede: plain,
  lasts: plain,
  measured: plain,
  ends: plain,
  aim: plain,
  emotions: plain,
  touchpoints: z.array(z.strictObject({ name: plain, note: plain })).min(4),
  unlinked: ids,
});

/** What browsers keep ticks under (assessment/record.ts) and the search recognises as a check. */
const checkId = z
  .string()
  .regex(/^[a-z]{2,8}-\d{1,12}$/, 'ids of checks are two to eight letters and a number, dis-07');

const checklistItem = z.strictObject({
  id: checkId,
  /** Global and append-only over all checklists: share links count on it. */
  n: z.int().positive(),
  level,
  impact: level,
  effort: z.enum(['S', 'M', 'L']),
  roles: z.array(z.enum(ROLES)).min(1),
  terms: ids,
  metrics: ids,
  since: date,
  rev: z.int().positive(),
  retired: date.optional(),
  replacedBy: id.optional(),
});

export const checklistFacts = z.strictObject({
  /** Absent for the checklist that covers the whole journey. */
  stage: stageId.optional(),
  order: z.int().positive(),
  reviewed: date,
  items: z.array(checklistItem).min(1),
  questions: z.array(z.strictObject({ id })).default([]),
});

const itemText = z.strictObject({ label: plain.max(60), check: plain, why: plain, evidence: plain, how: plain });

export const checklistText = z.strictObject({
  path,
  formerly: z.array(path).default([]),
  title: plain,
  promise: plain,
  description: plain.min(90).max(165),
  items: z.record(z.string(), itemText),
  questions: z.record(z.string(), plain).default({}),
});

/** A guide that crosses stages. */
export const guideFacts = z.strictObject({ order: z.int().positive(), sources: ids, reviewed: date });

export const guideText = z.strictObject({
  title: plain,
  path,
  formerly: z.array(path).default([]),
  description: plain.min(90).max(165),
  lede: plain,
  unlinked: ids,
});

/** A stage model of the field, each of its stages laid over the eight. */
export const modelFacts = z.strictObject({
  order: z.int().positive(),
  /** Year in which it was first published; absent for a form in common use. */
  year: z.int().optional(),
  /** How far its origin was checked: against its source or two others, in part, not at all; or nobody signs it. */
  verified: z.enum(['yes', 'partly', 'no', 'unsigned']),
  /** Glossary entry of the same thing. */
  term: id.optional(),
  stages: z.array(z.strictObject({ id, covers: z.array(stageId) })).min(2),
  sources: ids,
  reviewed: date,
});

export const modelText = z.strictObject({
  name: plain,
  path,
  formerly: z.array(path).default([]),
  description: plain.min(90).max(165),
  lede: plain,
  /** Who made it, when and where. */
  origin: plain,
  /** Each stage by its id: its name, and what the model means by it. */
  stages: z.record(z.string(), z.strictObject({ name: plain, note: plain })),
  /** What it is good for, and what it is not for. */
  fits: z.array(plain).min(2).max(4),
  unfit: z.array(plain).min(2).max(4),
  unlinked: ids,
});

export const pageText = z.strictObject({
  title: plain,
  path,
  formerly: z.array(path).default([]),
  description: plain.min(90).max(165),
  lede: plain,
  reviewed: date,
  /** Whether the menu and the footer name it; other pages are reached from a section. */
  listed: z.boolean().default(true),
  unlinked: ids,
});

export const source = z.strictObject({
  authors: text.optional(),
  year: z.union([z.int(), text]).optional(),
  title: text,
  publication: text.optional(),
  /** What kind of work it is, where its publisher does not tell. */
  form: z.enum(['book', 'blog', 'report', 'talk']).optional(),
  url: z.url().optional(),
  verified: z.boolean(),
});

export const sources = z.record(z.string(), source);

export type StageId = (typeof STAGE_IDS)[number];
export type TermKind = (typeof TERM_KINDS)[number];
export type Metric = z.infer<typeof metric>;
export type TermFacts = z.infer<typeof termFacts>;
export type TermText = z.infer<typeof termText>;
export type Faq = z.infer<typeof faq>;
export type StageFacts = z.infer<typeof stageFacts>;
export type StageText = z.infer<typeof stageText>;
export type ChecklistItem = z.infer<typeof checklistItem>;
export type ChecklistFacts = z.infer<typeof checklistFacts>;
export type ChecklistText = z.infer<typeof checklistText>;
export type ItemText = z.infer<typeof itemText>;
export type GuideFacts = z.infer<typeof guideFacts>;
export type GuideText = z.infer<typeof guideText>;
export type ModelFacts = z.infer<typeof modelFacts>;
export type ModelText = z.infer<typeof modelText>;
export type PageText = z.infer<typeof pageText>;
export type Source = z.infer<typeof source>;
