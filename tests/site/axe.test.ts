/** Accessibility by axe: each kind of page in each language, both schemes, narrow and wide; AXE=all for every page. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '../axe.ts';
import { connectBrowser } from '../browser.ts';
import { readPages, samplePages } from '../dist.ts';
import { visit } from '../visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

const pages = process.env.AXE === 'all' ? readPages() : samplePages();
const MODES = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [360, 1280].map((width) => ({ colorScheme, viewport: { width, height: 800 } })),
);

test('there are pages to look at', () => {
  expect(pages.length).toBeGreaterThan(15);
});

test.for(pages.map(({ path }) => path))('axe finds nothing on %s', async (path) => {
  const found = await Promise.all(
    MODES.map(async (mode) => {
      const { page, close } = await visit(browser, path, mode);
      const faults = await axeFaults(page);
      await close();
      return faults.map((fault) => `${mode.colorScheme} ${mode.viewport.width}: ${fault}`);
    }),
  );
  expect(found.flat()).toEqual([]);
});
