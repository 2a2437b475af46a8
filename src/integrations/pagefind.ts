/** The search index: made from the finished pages, and served to the development server from the last build. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Connect } from 'vite';

/** Folder of the index in the built site, and the path it is served below. */
const FOLDER = 'pagefind';

/** What a query needs; the bundle also holds three interfaces of Pagefind's own and a module for unknown languages. */
const NEEDED =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.(?!unknown\b).+|.+\.pf_(meta|index|fragment|filter))$/;

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

/** Stands in for the bundle where no index has been made; the search panel says so. */
const NOT_BUILT = 'export const notBuilt = true;\n';

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
        logger.info(`index made from ${pages} pages`);
      },
    },
  };
}

/** Indexes the HTML below `site` into `target`, which is replaced; returns the number of pages. */
export async function writeIndex(site: string, target: string): Promise<number> {
  await rm(target, { recursive: true, force: true });
  try {
    const created = await createIndex({ excludeSelectors: NOT_TEXT });
    const index: PagefindIndex | undefined = created.index;
    if (!index) throw new Error(`Pagefind did not start: ${created.errors.join('; ')}`);
    const added = await index.addDirectory({ path: site });
    refuse('reading the pages', added.errors);
    if (added.page_count === 0) throw new Error(`Pagefind found no page to index below ${site}`);
    const { errors, files } = await index.getFiles();
    refuse('making the index', errors);
    for (const { path, content } of files) {
      if (!NEEDED.test(path.split('/').at(-1) ?? '')) continue;
      const file = join(target, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    return added.page_count;
  } finally {
    await close();
  }
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
        if (name !== 'pagefind.js') response.statusCode = 404;
        response.end(name === 'pagefind.js' ? NOT_BUILT : '');
      },
    );
  };
}
