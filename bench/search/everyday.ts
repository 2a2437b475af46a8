/** Hand-written questions of people without the jargon: `everyday.<language>.yaml`. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Vocabulary } from '../../src/markdown/vocabulary.ts';
import type { ConceptKind } from '../../src/model/routes.ts';
import { addresses } from './names.ts';
import type { Query } from './queries.ts';

interface Written {
  ask: string;
  /** Ids of entries, or a folder and an id: `guides/mapping-a-journey`. */
  right: string[];
}

const FOLDERS: Readonly<Record<string, ConceptKind>> = {
  stages: 'stage',
  guides: 'guide',
  models: 'model',
  checklists: 'checklist',
  pages: 'page',
};

/** The questions of a language; an id that is not on the site is a fault and says so. */
export function everyday(vocabulary: Vocabulary, language: string): Query[] {
  const file = new URL(`everyday.${language}.yaml`, import.meta.url);
  if (!existsSync(file)) return [];
  const addressOf = addresses(vocabulary, language);
  return (parse(readFileSync(file, 'utf8')) as Written[]).map(({ ask, right }) => ({
    group: 'everyday',
    ask,
    right: right.map((written) => {
      const [folder, id] = written.includes('/') ? written.split('/') : ['terms', written];
      return addressOf({ kind: FOLDERS[folder ?? ''] ?? 'term', id: id ?? '' });
    }),
  }));
}
