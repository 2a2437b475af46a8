/** Bare pages of one kind for the tests of a file, in the shared browser. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { connectBrowser, failOnErrors } from './browser.ts';
import type { PageKindName } from './page-kinds.ts';
import { kept } from './storage-page.ts';

interface Opening {
  /** Runs before every script of the page. */
  before?: string | (() => void) | undefined;
  /** The visitor, if it is another than the test's own. */
  within?: BrowserContext | undefined;
}

export interface ComponentPages {
  readonly browser: Browser;
  readonly origin: string;
  /** The browser of the present test's visitor, closed when the test ends. */
  context: () => Promise<BrowserContext>;
  /** A browser of another visitor, also closed then. */
  another: (options: BrowserContextOptions) => Promise<BrowserContext>;
  /** Opens a path once its script is ready; the test fails on any error of the page, refusals of the policy included. */
  open: (path: string, options?: Opening) => Promise<Page>;
}

/** To be called at the top of a file. `ready` is there when a page has shown what is stored. */
export function componentPages(
  kind: PageKindName,
  ready: string,
  options: BrowserContextOptions = { viewport: { width: 1280, height: 900 } },
): ComponentPages {
  const origin = inject('pages')[kind];
  let browser: Browser;
  let present: Promise<BrowserContext> | undefined;
  beforeAll(async () => {
    // The first to ask for it waits until the pages can be rendered.
    [browser] = await Promise.all([connectBrowser(), fetch(`${origin}/page.js`)]);
  });
  afterAll(() => browser.close());

  const another = async (chosen: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await browser.newContext(chosen);
    onTestFinished(() => context.close());
    return context;
  };
  const context = (): Promise<BrowserContext> => {
    onTestFinished(() => {
      present = undefined;
    });
    return (present ??= another(options));
  };
  return {
    get browser() {
      return browser;
    },
    origin,
    context,
    another,
    open: async (path, { before, within } = {}) => {
      const page = await (within ?? (await context())).newPage();
      failOnErrors(page);
      if (before) await page.addInitScript(before);
      await page.goto(`${origin}/${path}`);
      await page.locator(ready).waitFor();
      const reload = page.reload.bind(page);
      page.reload = async (how) => {
        // No person leaves a page in the milliseconds in which it writes; without a database nothing is being written.
        await kept(page).catch(() => undefined);
        return reload(how);
      };
      return page;
    },
  };
}
