/** Pagefind as it comes: its own index of the same pages and its own module, in its own order, no option set. */
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { BrowserContext } from 'playwright-core';
import { createSiteServer } from '../../src/cli/site-server.ts';
import type { Found } from './browser-search.ts';
import type { Query } from './queries.ts';

interface Bundle {
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

export interface PlainPagefind {
  /** The first five pages for every query of a language. */
  search: (context: BrowserContext, language: string, queries: readonly Query[]) => Promise<Found[]>;
  end: () => Promise<void>;
}

/** Indexes the built site at `root` and serves that index beside it; addresses are those below the site's base. */
export async function openPlainPagefind(root: string): Promise<PlainPagefind> {
  const folder = await mkdtemp(join(tmpdir(), 'plain-pagefind-'));
  await indexInto(folder, root);
  await writeFile(join(folder, 'page.js'), SCRIPT);
  const server = createSiteServer({ root: folder, base: '/' });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    async search(context, language, queries) {
      // Pagefind takes the language of its index from the page.
      await writeFile(join(folder, 'index.html'), pageIn(language));
      const page = await context.newPage();
      await page.goto(`${origin}/`, { waitUntil: 'load' });
      await page.waitForFunction(() => 'pagefind' in window);
      const links = await page.evaluate(
        askInOrder,
        queries.map(({ ask }) => ask),
      );
      await page.close();
      return queries.map((query, at) => ({
        query,
        links: (links[at] ?? []).map((url) => decodeURI(url).replace(/^\//, '')),
      }));
    },
    async end() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function indexInto(folder: string, root: string): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    await index.addDirectory({ path: root });
    await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  } finally {
    await close();
  }
}

/** The page's script imports the module: the server's policy allows no script in the page. */
const SCRIPT = "import * as pagefind from '/pagefind/pagefind.js'; window.pagefind = pagefind;";

function pageIn(language: string): string {
  return `<!doctype html><html lang="${language}"><title>Pagefind</title><script type="module" src="/page.js"></script>`;
}

/** Runs in the page. */
async function askInOrder(queries: readonly string[]): Promise<string[][]> {
  const { pagefind } = window as unknown as { pagefind: Bundle };
  const found: string[][] = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, 5).map((result) => result.data()));
    found.push(pages.map(({ url }) => url));
  }
  return found;
}
