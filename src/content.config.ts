/** Collections of content: one loader and one schema per noun; wiring only. */
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import type { Catalog, Concept } from './model/catalog.ts';
import { describeProblem, sortProblems } from './model/content-file.ts';
import * as schema from './model/schema.ts';
import { textUses } from './markdown/text-uses.ts';
import { openVocabulary } from './markdown/vocabulary.ts';

type Noun = Exclude<keyof Catalog, 'sources'>;

/** Keeps facts and texts in the store, and neither bodies nor HTML: those are rendered late. */
function contentLoader(noun: Noun): Loader {
  return {
    name: `senda-${noun}`,
    load({ store, watcher, logger }) {
      const fill = (fresh: boolean): void => {
        const vocabulary = openVocabulary(process.cwd(), fresh);
        const problems = sortProblems(vocabulary.problems).map(describeProblem);
        if (problems.length > 0) throw new Error(`${problems.length} problems in content/\n${problems.join('\n')}`);
        store.clear();
        for (const concept of conceptsOf(vocabulary.catalog, noun)) {
          const uses = textUses(noun, concept.id, vocabulary);
          store.set({ id: concept.id, data: { facts: concept.facts, texts: concept.texts, uses } });
        }
      };
      fill(false);
      watcher?.on('change', (file) => {
        if (!/[\\/]content[\\/]/.test(file)) return;
        try {
          fill(true);
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error));
        }
      });
      return Promise.resolve();
    },
  };
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
    loader: contentLoader('stages'),
    schema: concept(schema.stageFacts, schema.stageText),
  }),
  terms: defineCollection({ loader: contentLoader('terms'), schema: concept(schema.termFacts, schema.termText) }),
  checklists: defineCollection({
    loader: contentLoader('checklists'),
    schema: concept(schema.checklistFacts, schema.checklistText),
  }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: concept(z.strictObject({}), schema.pageText) }),
  sources: defineCollection({
    loader: {
      name: 'senda-sources',
      load: ({ store }) => {
        store.clear();
        for (const [id, data] of Object.entries(openVocabulary(process.cwd()).catalog.sources)) {
          store.set({ id, data: { ...data } });
        }
        return Promise.resolve();
      },
    },
    schema: schema.source,
  }),
};
