/** The search index: made from the finished pages, and served to the development server from the last build. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { minifySync, type Connect } from 'vite';
import { collectWords, type BodyWords } from './body-words.ts';
import { namePages } from './index-pages.ts';
import { cutIndex } from './index-pieces.ts';

/** Folder of the index in the built site, and the path it is served below. */
const FOLDER = 'pagefind';

/** What a query needs of the bundle: its worker and the index. The site speaks to the worker itself (elements/full-text.ts). */
const NEEDED = /^(pagefind-worker\.js|pagefind-entry\.json|wasm\.(?!unknown\b).+|.+\.pf_(meta|index|fragment|filter))$/;

/** Marks the part of a page that is indexed. */
const BODY = 'data-pagefind-body';

/**
 * A check: a heading that is the label of its box. Pagefind reads no labels and makes a place of its own only
 * of a heading with an id, so it is shown a plain heading with the id of the check.
 */
const LABELLED_HEADING = /<(h[1-6])[^>]*>\s*<label for="([a-z]+-\d+)-box"[^>]*>([\s\S]*?)<\/label>\s*<\/\1>/g;

/** Parts of a page that are not its text: they would fill the excerpts and be found everywhere. */
const NOT_TEXT = [
  '.sr-only',
  'aside',
  'nav',
  'copy-link',
  '.used-in',
  '.equivalents',
  '.backlinks',
  '.page-tools',
  '.check-state',
];

/** Indexes the built site, and serves the last index to the development server. */
export function pagefind(): AstroIntegration {
  let site = '';
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
        base = `/${config.base}/`.replace(/\/+/g, '/');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveIndex(join(site, FOLDER), base));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = await writeIndex(folder, join(folder, FOLDER));
        logger.info(`${pages} pages indexed`);
      },
    },
  };
}

/** Indexes the pages below `site` that have a body to index into `target`, which is replaced; returns their number. */
async function writeIndex(site: string, target: string): Promise<number> {
  await rm(target, { recursive: true, force: true });
  try {
    const created = await createIndex({ excludeSelectors: NOT_TEXT });
    const index: PagefindIndex | undefined = created.index;
    if (!index) throw new Error(`Pagefind did not start: ${created.errors.join('; ')}`);
    const words = collectWords();
    const pages = await addPages(index, site, words);
    if (pages === 0) throw new Error(`No page below ${site} has ${BODY}`);
    const { errors, files } = await index.getFiles();
    refuse('making the index', errors);
    const needed = files.filter(({ path }) => NEEDED.test(path.split('/').at(-1) ?? ''));
    for (const { path, content } of [...cutIndex(namePages(needed)), ...words.files()]) {
      const file = join(target, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, path.endsWith('.js') ? minified(path, content) : content);
    }
    return pages;
  } finally {
    await close();
  }
}

/** A script of the bundle, which comes with most of its names in full. */
function minified(path: string, content: Uint8Array): string {
  const { code, errors } = minifySync(path, new TextDecoder().decode(content));
  refuse(
    `minifying ${path}`,
    errors.map(({ message }) => message),
  );
  return code;
}

async function addPages(index: PagefindIndex, site: string, words: BodyWords): Promise<number> {
  const paths = (await readdir(site, { recursive: true })).filter((path) => path.endsWith('.html')).sort();
  let pages = 0;
  for (const path of paths) {
    const content = await readFile(join(site, path), 'utf8');
    if (!content.includes(BODY)) continue;
    const { errors } = await index.addHTMLFile({
      sourcePath: path.split(sep).join('/'),
      content: content.replace(LABELLED_HEADING, '<$1 id="$2">$3</$1>'),
    });
    refuse(`reading ${path}`, errors);
    words.add(content);
    pages += 1;
  }
  return pages;
}

function refuse(doing: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind failed at ${doing}: ${errors.join('; ')}`);
}

/** Answers requests for the bundle from `folder`; other requests go on. */
function serveIndex(folder: string, base: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    const prefix = [`${base}${FOLDER}/`, `/${FOLDER}/`].find((start) => path.startsWith(start));
    if (!prefix) {
      next();
      return;
    }
    const name = path.slice(prefix.length);
    const file = normalize(join(folder, name));
    if (!file.startsWith(folder + sep)) {
      next();
      return;
    }
    response.setHeader('Content-Type', name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
    response.setHeader('Cache-Control', 'no-store');
    readFile(file).then(
      (content) => response.end(content),
      () => {
        // Where no index has been made the search answers from names alone.
        response.statusCode = 404;
        response.end();
      },
    );
  };
}
