/** Accessibility by axe: each kind of page in each language, both schemes, narrow and wide; AXE=all for every page. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults, COLOUR_RULES } from '../axe.ts';
import { connectBrowser } from '../browser.ts';
import { readPages, samplePages } from '../dist.ts';
import { visit } from '../visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

const pages = process.env.AXE === 'all' ? readPages() : samplePages();
const WIDTHS = [360, 1280];

test('there are pages to look at', () => {
  expect(pages.length).toBeGreaterThan(15);
});

test.for(pages.map(({ path }) => path))('axe finds nothing on %s', async (path) => {
  const found = await Promise.all(WIDTHS.map((width) => faultsAt(path, width)));
  expect(found.flat()).toEqual([]);
});

/** The faults of one visit in both schemes; the second changes nothing but colours, so only those are looked at again. */
async function faultsAt(path: string, width: number): Promise<string[]> {
  const { page, close } = await visit(browser, path, { colorScheme: 'light', viewport: { width, height: 800 } });
  const light = await axeFaults(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeFaults(page, COLOUR_RULES);
  await close();
  return [...light.map((fault) => `light ${width}: ${fault}`), ...dark.map((fault) => `dark ${width}: ${fault}`)];
}
