/** Collections of content: one loader and one schema per noun; wiring only. */
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import type { Catalog, Concept } from './model/catalog.ts';
import { describeProblem, sortProblems } from './model/content-file.ts';
import * as schema from './model/schema.ts';
import { textUses } from './markdown/text-uses.ts';
import { openVocabulary, type Vocabulary } from './markdown/vocabulary.ts';

type Noun = Exclude<keyof Catalog, 'sources'>;

interface Entry {
  id: string;
  data: Record<string, unknown>;
}

/** Fills a collection from the vocabulary, and again when content changes under the development server. */
function contentLoader(name: string, entriesOf: (vocabulary: Vocabulary) => Entry[]): Loader {
  return {
    name: `senda-${name}`,
    load({ store, watcher, logger }) {
      const fill = (fresh: boolean): void => {
        const vocabulary = openVocabulary(process.cwd(), fresh);
        const problems = sortProblems(vocabulary.problems).map(describeProblem);
        if (problems.length > 0) throw new Error(`${problems.length} problems in content/\n${problems.join('\n')}`);
        store.clear();
        for (const entry of entriesOf(vocabulary)) store.set(entry);
      };
      const refill = (file: string): void => {
        if (!/[\\/]content[\\/]/.test(file)) return;
        try {
          fill(true);
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error));
        }
      };
      fill(false);
      watcher?.on('add', refill).on('change', refill).on('unlink', refill);
      return Promise.resolve();
    },
  };
}

/** Keeps facts, texts and what they use in the store, and neither bodies nor HTML: those are rendered late. */
function conceptLoader(noun: Noun): Loader {
  return contentLoader(noun, (vocabulary) =>
    conceptsOf(vocabulary.catalog, noun).map(({ id, facts, texts }) => ({
      id,
      data: { facts, texts, uses: textUses(noun, id, vocabulary) },
    })),
  );
}

function conceptsOf(catalog: Catalog, noun: Noun): Concept<unknown, unknown>[] {
  return noun === 'terms' ? [...catalog.terms.values()] : [...catalog[noun]];
}

const use = z.strictObject({
  terms: z.array(z.strictObject({ id: z.string(), section: z.string() })),
  sources: z.array(z.string()),
  headings: z.array(z.strictObject({ id: z.string(), text: z.string(), depth: z.number() })),
  words: z.number(),
});
const concept = <F extends z.ZodType, T extends z.ZodType>(facts: F, text: T) =>
  z.strictObject({ facts, texts: z.record(z.string(), text), uses: z.record(z.string(), use) });

export const collections = {
  stages: defineCollection({
    loader: conceptLoader('stages'),
    schema: concept(schema.stageFacts, schema.stageText),
  }),
  terms: defineCollection({ loader: conceptLoader('terms'), schema: concept(schema.termFacts, schema.termText) }),
  checklists: defineCollection({
    loader: conceptLoader('checklists'),
    schema: concept(schema.checklistFacts, schema.checklistText),
  }),
  guides: defineCollection({
    loader: conceptLoader('guides'),
    schema: concept(schema.guideFacts, schema.guideText),
  }),
  models: defineCollection({
    loader: conceptLoader('models'),
    schema: concept(schema.modelFacts, schema.modelText),
  }),
  pages: defineCollection({ loader: conceptLoader('pages'), schema: concept(z.strictObject({}), schema.pageText) }),
  sources: defineCollection({
    loader: contentLoader('sources', ({ catalog }) =>
      Object.entries(catalog.sources).map(([id, data]) => ({ id, data: { ...data } })),
    ),
    schema: schema.source,
  }),
};
