import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { connectBrowser } from '../../tests/browser.ts';
import { pageOf, serveElements, type ElementPages } from '../../tests/element-page.ts';

let browser: Browser;
let pages: ElementPages;

const BODY =
  '<p><a href="/entry" data-term="churn-rate">churn <em>rate</em></a></p><p>Text <a href="/other" data-term="unknown">other</a></p><button>Elsewhere</button>';
const DEFINITIONS = JSON.stringify({
  'churn-rate': { term: 'churn rate', short: 'A <b>share</b>.', stages: ['Loyalty'] },
});

beforeAll(async () => {
  browser = await connectBrowser();
  const home = pageOf('entries/every-page.ts', BODY, 'data-definitions="/definitions.json"');
  pages = await serveElements(browser, {
    '/': home,
    '/entry': '<title>Entry</title>',
    '/definitions.json': DEFINITIONS,
  });
});
afterAll(async () => {
  pages.close();
  await browser.close();
});

const TERM = '[data-term=churn-rate]';
const PREVIEW = 'term-preview:popover-open';

test('shows on hover, may be entered, goes on leaving', async () => {
  const page = await pages.open('/');
  await page.hover(TERM);
  await page.waitForSelector(PREVIEW);
  expect(await page.locator(`${PREVIEW} p`).allInnerTexts()).toEqual(['churn rate', 'A <b>share</b>.', 'Loyalty']);
  expect(await page.locator(TERM).getAttribute('aria-describedby')).toBe('term-preview');
  await page.hover(PREVIEW);
  await page.waitForTimeout(400);
  expect(await page.locator(PREVIEW).count()).toBe(1);
  await page.mouse.move(700, 500);
  await page.waitForSelector(PREVIEW, { state: 'detached' });
  expect(await page.locator(TERM).getAttribute('aria-describedby')).toBeNull();
});

test('shows on keyboard focus, Escape dismisses it, Enter follows the link', async () => {
  const page = await pages.open('/');
  await page.keyboard.press('Tab');
  await page.waitForSelector(PREVIEW);
  await page.keyboard.press('Escape');
  await page.waitForSelector(PREVIEW, { state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-term'))).toBe('churn-rate');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/entry');
});

test('asks for nothing before the first intent, nor when turned off', async () => {
  const page = await pages.open('/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.evaluate(() => localStorage.setItem('senda:previews', 'off'));
  await page.hover(TERM);
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
});

test('a term without a definition and a pointer that passes by show nothing', async () => {
  const page = await pages.open('/');
  await page.hover('[data-term=unknown]');
  await page.waitForTimeout(500);
  await page.hover(TERM);
  await page.hover('button');
  await page.waitForTimeout(500);
  expect(await page.locator(PREVIEW).count()).toBe(0);
});

test('a finger goes straight to the entry', async () => {
  const page = await pages.open('/', { hasTouch: true });
  await page.tap(TERM);
  await page.waitForURL('**/entry');
});
