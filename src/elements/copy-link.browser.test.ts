import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { connectBrowser } from '../../tests/browser.ts';
import { pageOf, serveElements, type ElementPages } from '../../tests/element-page.ts';

let browser: Browser;
let pages: ElementPages;

beforeAll(async () => {
  browser = await connectBrowser();
  const body = '<h2 id="there">There</h2><copy-link copied="Link copied"><a href="#there">Copy</a></copy-link>';
  pages = await serveElements(browser, { '/': pageOf('elements/copy-link.ts', body) });
});
afterAll(async () => {
  pages.close();
  await browser.close();
});

test('copies the full address, says so for a while and stays on the page', async () => {
  const page = await pages.open('/');
  await page.clock.install();
  await page.click('copy-link a');
  await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${pages.origin}/#there`);
  expect(page.url()).toBe(`${pages.origin}/`);
  await page.clock.runFor(10_000);
  await page.getByRole('status').filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
});

test('goes to the place where copying is refused', async () => {
  const page = await pages.open('/');
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))));
  await page.click('copy-link a');
  await page.waitForURL(`${pages.origin}/#there`);
});

test('is a plain link without scripts', async () => {
  const page = await pages.open('/', { javaScriptEnabled: false });
  await page.click('copy-link a');
  expect(page.url()).toBe(`${pages.origin}/#there`);
});
