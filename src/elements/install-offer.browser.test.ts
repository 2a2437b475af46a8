import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { connectBrowser } from '../../tests/browser.ts';
import { pageOf, serveElements, type ElementPages } from '../../tests/element-page.ts';

let browser: Browser;
let pages: ElementPages;

const SECTION = `<section><h2 tabindex="-1">Install it</h2><install-offer data-words="Installed."><p role="status"></p>
<button type="button" hidden>Install</button></install-offer></section>`;

beforeAll(async () => {
  browser = await connectBrowser();
  pages = await serveElements(browser, { '/': pageOf('elements/install-offer.ts', SECTION) });
});
afterAll(async () => {
  pages.close();
  await browser.close();
});

/** What Chromium sends to a page that can be installed. */
function offer(): void {
  const event = new Event('beforeinstallprompt', { cancelable: true });
  const prompts = ((window as unknown as { prompts?: string[] }).prompts ??= []);
  Object.assign(event, { prompt: () => Promise.resolve(prompts.push(String(event.defaultPrevented))) });
  dispatchEvent(event);
}

const prompts = (): string[] => (window as unknown as { prompts: string[] }).prompts;

test('offers nothing where the browser offers nothing', async () => {
  const page = await pages.open('/');
  expect(await page.locator('button').isVisible()).toBe(false);
});

test('asks once for each offer of the browser, and the focus stays in the section', async () => {
  const page = await pages.open('/');
  await page.evaluate(offer);
  await page.locator('button').focus();
  await page.keyboard.press('Enter');
  await page.locator('button').waitFor({ state: 'hidden' });
  expect(await page.evaluate(prompts)).toEqual(['true']);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Install it');
  // Refused: the browser offers again.
  await page.evaluate(offer);
  expect(await page.locator('button').isVisible()).toBe(true);
});

test('says when the site is installed', async () => {
  const page = await pages.open('/');
  await page.evaluate(offer);
  await page.evaluate(() => dispatchEvent(new Event('appinstalled')));
  expect(await page.locator('[role="status"]').innerText()).toBe('Installed.');
});
