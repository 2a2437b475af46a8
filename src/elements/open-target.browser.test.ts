import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { connectBrowser } from '../../tests/browser.ts';
import { pageOf, serveElements, type ElementPages } from '../../tests/element-page.ts';

let browser: Browser;
let pages: ElementPages;

const FAQS = `<open-target></open-target><a href="#faq-two">Two</a>
<details><summary><h3 id="faq-one">One</h3></summary><p id="inside">Answer</p></details>
<details id="outer"><summary>Outer</summary><details><summary><h3 id="faq-two">Two</h3></summary><p>Answer</p></details></details>`;

beforeAll(async () => {
  browser = await connectBrowser();
  pages = await serveElements(browser, { '/': pageOf('elements/open-target.ts', FAQS) });
});
afterAll(async () => {
  pages.close();
  await browser.close();
});

const opened = 'details[open] > summary';

test.each(['#faq-one', '#inside'])('opens the details that %s points at or into', async (hash) => {
  const page = await pages.open(`/${hash}`);
  expect(await page.locator(opened).allInnerTexts()).toEqual(['One']);
});

test('opens every level when the fragment changes', async () => {
  const page = await pages.open('/');
  expect(await page.locator(opened).count()).toBe(0);
  await page.click('a');
  await expect.poll(() => page.locator(opened).allInnerTexts()).toEqual(['Outer', 'Two']);
});

test('a fragment that names nothing, or is broken, does nothing', async () => {
  for (const hash of ['#nothing', '#%E0%A4%A']) {
    const page = await pages.open(`/${hash}`);
    expect(await page.locator(opened).count()).toBe(0);
  }
});
