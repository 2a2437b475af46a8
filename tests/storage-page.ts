/** Bare pages that hold an assessment's store and shelf, for tests of what the browser keeps. */
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { failOnErrors } from './browser.ts';
import { pageOf, serveElements } from './element-page.ts';

export interface StoragePages {
  origin: string;
  /** A browser of its own; closed when the test ends. */
  context: () => Promise<BrowserContext>;
  /**
   * A tab with `store` (loaded), `shelf`, `change(record, field, to)`, `edit` (the same without saving) and
   * `cells()` (how many are shown) on its window. Any error of the page fails the test.
   */
  tab: (context: BrowserContext, options?: { base?: string; before?: string }) => Promise<Page>;
  close: () => void;
}

/** Gives the page what `tab` promises, for a site below `base`. */
export const setUp = (base = '/'): string => `Promise.all([
  import('/src/elements/assessment-store.ts'),
  import('/src/elements/assessment-shelf.ts'),
  import('/src/model/assessment/state.ts'),
]).then(async ([{ AssessmentStore }, { AssessmentShelf }, { changeTo, valueOf }]) => {
  const store = new AssessmentStore(${JSON.stringify(base)}, () => void store.load());
  const edit = (record, field, to) => store.apply([changeTo(store.records, record, field, to)]);
  const change = (record, field, to) => (edit(record, field, to), store.save());
  const value = (record, field) => valueOf(store.records.get(record), field);
  const cells = () => [...store.records.values()].reduce((sum, record) => sum + Object.keys(record).length, 0);
  Object.assign(window, { store, shelf: new AssessmentShelf(store.database), edit, change, value, cells });
  await store.load();
})`;

/**
 * 200 changes of one tab of three (0 to 2), no two of which touch the same cell: half are notes on ten checks that all
 * tabs write on, half give each of a hundred checks one field from every tab. Gives every outcome of a save.
 */
export const twoHundred = (tab: number): string => `(async () => {
  const fields = [['status', 'done'], ['owner', 'Ana'], ['due', '2026-12-24']];
  const saves = [];
  for (let n = 0; n < 200; n += 1) {
    const half = n >> 1;
    const [field, to] = fields[(${tab} + half) % 3];
    if (n % 2) edit('con-' + half, field, to);
    else edit('dis-0' + half % 10, 'note-t${tab}n' + half, { on: '2026-11-22', text: 'note ' + n });
    saves.push(store.save());
    if (n % 7 === 0) await saves.at(-1);
  }
  return [...new Set(await Promise.all(saves))];
})()`;

/** Everything that a tab shows, in an order of its own, for comparing tabs. */
export const SHOWN = `[...store.records].map(([id, record]) => [id, Object.entries(record).sort()]).sort()`;

/** The page that holds nothing but the store's module. */
export const BARE = pageOf('elements/assessment-store.ts', '');

/** Serves the bare page; `close` ends the server. */
export async function serveStorage(browser: Browser): Promise<StoragePages> {
  const served = await serveElements(browser, { '/': BARE });
  return {
    origin: served.origin,
    close: served.close,
    context: async () => {
      const context = await browser.newContext();
      onTestFinished(() => context.close());
      return context;
    },
    tab: async (context, { base = '/', before } = {}) => {
      const page = await context.newPage();
      // The bare server has no icon.
      failOnErrors(page, (words) => words.includes('404'));
      if (before) await page.addInitScript(before);
      await page.goto(served.origin);
      await page.evaluate(setUp(base));
      return page;
    },
  };
}

/** Runs in the page with every store open for writing: `use(items, aside, facts, copies)`; gives a request's result. */
export function inDatabase(page: Page, script: string, name = 'senda:/'): Promise<unknown> {
  return page.evaluate(`new Promise((resolve, reject) => {
    const request = indexedDB.open(${JSON.stringify(name)});
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const tx = request.result.transaction(['items', 'aside', 'facts', 'copies'], 'readwrite');
      const [items, aside, facts, copies] = ['items', 'aside', 'facts', 'copies'].map((one) => tx.objectStore(one));
      const asked = (() => ${script})();
      tx.oncomplete = () => { request.result.close(); resolve(asked?.result); };
      tx.onabort = () => { request.result.close(); reject(tx.error); };
    };
  })`);
}

/** Waits until the browser keeps what the page shows: everything before it in the queue of the database is done. */
export async function kept(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  await stored(page);
}

/** Every store of every database of the site, with its keys, as it stands now. */
export function stored(page: Page): Promise<Record<string, [key: IDBValidKey, value: unknown][]>> {
  return page.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('refused'));
      });
    const all: Record<string, [key: IDBValidKey, value: unknown][]> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      const names = [...database.objectStoreNames];
      const tx = names.length > 0 ? database.transaction(names) : undefined;
      for (const store of names) {
        const found = tx?.objectStore(store);
        if (!found) continue;
        const [keys, values] = await Promise.all([answer(found.getAllKeys()), answer<unknown[]>(found.getAll())]);
        all[`${name} ${store}`] = keys.map((key, at) => [key, values[at]]);
      }
      database.close();
    }
    return all;
  });
}

/** The file that an act saves. */
export async function saved(page: Page, act: () => Promise<unknown>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: await textOf(download) };
}

async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
