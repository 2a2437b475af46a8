/** The whole of content/ from disk: the one reader for the loader, the lint, the lexicon and the command line. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  COLLECTIONS,
  ID,
  TEXT_EXTENSION,
  type Collection,
  type ContentFile,
  type ProblemCode,
} from '../model/content-file.ts';
import { readContentFile } from './content-file.ts';

/** Every content file below `root/content`, in a stable order; `languages` are the codes of the locale table. */
export function readContentTree(root: string, languages: readonly string[]): ContentFile[] {
  const files: ContentFile[] = [];
  for (const collection of COLLECTIONS) {
    if (collection === 'sources') {
      const file = join('content', 'sources.yaml');
      files.push(
        existsSync(join(root, file))
          ? readContentFile(join(root, file), { file, collection, id: 'sources', part: 'facts' })
          : problemFile(file, collection, 'sources', 'missing-sources'),
      );
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
  return namesIn(folder).flatMap((id) => {
    if (!statSync(join(folder, id)).isDirectory()) {
      return [problemFile(join('content', collection, id), collection, id, 'unknown-file')];
    }
    if (!ID.test(id)) return [problemFile(join('content', collection, id), collection, id, 'bad-id')];
    return namesIn(join(folder, id)).map((name) => {
      const file = join('content', collection, id, name);
      const part = partOf(name, collection, languages);
      if (!part) return problemFile(file, collection, id, 'unknown-file');
      return readContentFile(join(root, file), { file, collection, id, part });
    });
  });
}

/** What stands in a folder, in a stable order; hidden files belong to whoever made them. */
function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
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
