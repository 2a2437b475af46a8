/** Searches as a reader does, in the site's own search page: into the field, out of the list. */
import type { BrowserContext, Page } from 'playwright-core';
import type { Query } from './queries.ts';

/** What a query brought: addresses below the site's base, with their fragments, in the order of the list. */
export interface Found {
  query: Query;
  links: readonly string[];
}

/** The list has said its last word when nothing has come for so long, in ms. */
const QUIET = 60;
/** A query that seems to miss is asked again with more patience: a slow machine is no fault of the search. */
const PATIENT = 700;
const LIMIT = 20_000;
/** Pages that ask side by side; most of their time is waiting. */
const PAGES = 4;

/** Asks every query on the search page at `address`, and once more those that `isRight` does not find in order. */
export async function searchSite(
  context: BrowserContext,
  address: string,
  base: string,
  queries: readonly Query[],
  isRight: (found: Found) => boolean,
): Promise<Found[]> {
  const found = await askAll(context, address, base, queries, QUIET);
  const missed = found.filter((one) => !isRight(one)).map(({ query }) => query);
  const again = await askAll(context, address, base, missed, PATIENT);
  const second = new Map(again.map((one) => [one.query, one]));
  return found.map((one) => second.get(one.query) ?? one);
}

async function askAll(
  context: BrowserContext,
  address: string,
  base: string,
  queries: readonly Query[],
  quiet: number,
): Promise<Found[]> {
  const found = new Map<Query, Found>();
  const waiting = [...queries].reverse();
  const work = async (): Promise<void> => {
    const page = await openSearchPage(context, address);
    for (let query = waiting.pop(); query; query = waiting.pop()) {
      found.set(query, { query, links: await ask(page, base, query.ask, quiet) });
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: Math.min(PAGES, queries.length) }, work));
  return queries.flatMap((query) => found.get(query) ?? []);
}

/** A page whose search is ready to be typed into. */
export async function openSearchPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => customElements.whenDefined('search-panel').then(() => undefined));
  return page;
}

/** Types a query at once, presses Enter and reads the links of the list when it has settled. */
export async function ask(page: Page, base: string, query: string, quiet: number): Promise<string[]> {
  const links = await page.evaluate(typeAndRead, { query, quiet, limit: LIMIT });
  return links.map((link) => (link.startsWith(base) ? link.slice(base.length) : link));
}

/** Runs in the page: the door is the field, the event and the list, nothing behind them. */
function typeAndRead({ query, quiet, limit }: { query: string; quiet: number; limit: number }): Promise<string[]> {
  const panel = document.querySelector('main search-panel') ?? document.querySelector('search-panel');
  const field = panel?.querySelector<HTMLInputElement>('input[type=search]');
  const list = panel?.querySelector<HTMLElement>('[data-search-results]');
  if (!panel || !field || !list) throw new Error('The search page has no panel with a field and a list');
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const late = setTimeout(() => {
      stop.abort();
      reject(new Error(`No answer to "${query}" within ${limit} ms`));
    }, limit);
    const read = (): void => {
      // The list is busy while names have answered and the full text has not.
      if (list.closest('[aria-busy="true"]')) {
        settle();
        return;
      }
      stop.abort();
      clearTimeout(late);
      const shown = [...list.querySelectorAll('a')].filter(
        (link) => link.checkVisibility() && !link.closest('[data-nearest]'),
      );
      resolve(shown.map((link) => decodeURI(link.pathname) + link.hash));
    };
    let timer = 0;
    const settle = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(read, quiet);
    };
    panel.addEventListener('search-panel:done', settle, { signal: stop.signal });
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.form?.requestSubmit();
  });
}
