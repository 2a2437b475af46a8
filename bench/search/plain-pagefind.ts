/** Pagefind as it comes: its own module in a page of the site, its own order, no option set. */
import type { BrowserContext } from 'playwright-core';
import type { Found } from './browser-search.ts';
import type { Query } from './queries.ts';

interface Bundle {
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

/** The first five pages for every query, asked on the page at `address`. */
export async function searchPagefind(
  context: BrowserContext,
  address: string,
  base: string,
  queries: readonly Query[],
): Promise<Found[]> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  const links = await page.evaluate(
    async ({ bundle, asked }) => {
      const pagefind = (await import(bundle)) as Bundle;
      const found: string[][] = [];
      for (const query of asked) {
        const { results } = await pagefind.search(query);
        const pages = await Promise.all(results.slice(0, 5).map((result) => result.data()));
        found.push(pages.map(({ url }) => decodeURI(url)));
      }
      return found;
    },
    { bundle: `${base}pagefind/pagefind.js`, asked: queries.map(({ ask }) => ask) },
  );
  await page.close();
  // Pagefind finds the base by itself where it can; both forms are understood.
  const below = (url: string): string => (url.startsWith(base) ? url.slice(base.length) : url.replace(/^\//, ''));
  return queries.map((query, at) => ({ query, links: (links[at] ?? []).map(below) }));
}
