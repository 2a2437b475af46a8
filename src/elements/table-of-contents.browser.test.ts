import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { connectBrowser } from '../../tests/browser.ts';
import { pageOf, serveElements, type ElementPages } from '../../tests/element-page.ts';

let browser: Browser;
let pages: ElementPages;

const ids = ['one', 'two', 'three', 'four'];
const links = ids.map((id) => `<li><a href="#${id}">${id}</a></li>`).join('');
const gap = '<p>text</p>'.repeat(60);

beforeAll(async () => {
  browser = await connectBrowser();
  const sections = ids.map((id) => `<h2 id="${id}">${id}</h2>${gap}`).join('');
  const body = `<table-of-contents><ol>${links}</ol></table-of-contents>${gap}${sections}`;
  pages = await serveElements(browser, { '/': pageOf('elements/table-of-contents.ts', body) });
});
afterAll(async () => {
  pages.close();
  await browser.close();
});

test('marks the section being read, after jumps both ways too', async () => {
  const page = await pages.open('/');
  const current = (): Promise<string[]> => page.locator('[aria-current=location]').allInnerTexts();
  expect(await current()).toEqual([]);
  const scroll = (y: number): Promise<void> => page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
  await page.evaluate(() => document.getElementById('two')?.scrollIntoView());
  await expect.poll(current).toEqual(['two']);
  await scroll(1e6);
  await expect.poll(current).toEqual(['four']);
  await page.evaluate(() => scrollBy({ top: -2200, behavior: 'instant' }));
  await expect.poll(current).not.toEqual(['four']);
  await scroll(0);
  await expect.poll(current).toEqual([]);
});
