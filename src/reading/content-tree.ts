/** The whole of content/ from disk: the one reader for the loader, the lint, the lexicon and the command line. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  COLLECTIONS,
  TEXT_EXTENSION,
  type Collection,
  type ContentFile,
  type ProblemCode,
} from '../model/content-file.ts';
import { readContentFile } from './content-file.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Every content file below `root/content`, in a stable order; `languages` are the codes of the locale table. */
export function readContentTree(root: string, languages: readonly string[]): ContentFile[] {
  const files: ContentFile[] = [];
  for (const collection of COLLECTIONS) {
    if (collection === 'sources') {
      const file = join('content', 'sources.yaml');
      files.push(readContentFile(join(root, file), { file, collection, id: 'sources', part: 'facts' }));
    } else {
      files.push(...readCollection(root, collection, languages));
    }
  }
  return files;
}

function readCollection(
  root: string,
  collection: Exclude<Collection, 'sources'>,
  languages: readonly string[],
): ContentFile[] {
  const folder = join(root, 'content', collection);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .filter((id) => !id.startsWith('.'))
    .flatMap((id) => {
      if (!ID.test(id)) return [problemFile(join('content', collection, id), collection, id, 'bad-id')];
      return readdirSync(join(folder, id))
        .sort()
        .map((name) => {
          const file = join('content', collection, id, name);
          const part = partOf(name, collection, languages);
          if (!part) return problemFile(file, collection, id, 'unknown-file');
          return readContentFile(join(root, file), { file, collection, id, part });
        });
    });
}

function partOf(
  name: string,
  collection: Exclude<Collection, 'sources'>,
  languages: readonly string[],
): string | undefined {
  if (name === 'facts.yaml' && collection !== 'pages') return 'facts';
  return languages.find((language) => name === language + TEXT_EXTENSION[collection]);
}

function problemFile(file: string, collection: Collection, id: string, code: ProblemCode): ContentFile {
  return {
    file,
    collection,
    id,
    part: '',
    data: undefined,
    body: '',
    bodyLine: 1,
    problems: [{ code, file, line: 1, key: '' }],
    lineOf: () => 1,
  };
}
