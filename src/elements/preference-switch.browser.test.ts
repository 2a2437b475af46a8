import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { connectBrowser } from '../../tests/browser.ts';
import { pageOf, serveElements, type ElementPages } from '../../tests/element-page.ts';

let browser: Browser;
let pages: ElementPages;

const SWITCH = `<preference-switch name="theme"><button value="auto" aria-pressed="true">Auto</button>
<button value="light" aria-pressed="false">Light</button><button value="dark" aria-pressed="false">Dark</button></preference-switch>`;

beforeAll(async () => {
  browser = await connectBrowser();
  pages = await serveElements(browser, { '/': pageOf('elements/preference-switch.ts', SWITCH) });
});
afterAll(async () => {
  pages.close();
  await browser.close();
});

const theme = () => document.documentElement.dataset.theme;
const pressed = '[aria-pressed=true]';

test('keeps a choice, and forgets it when the default is chosen again', async () => {
  const page = await pages.open('/');
  await page.click('[value=dark]');
  expect(await page.evaluate(theme)).toBe('dark');
  expect(await page.evaluate(() => localStorage.getItem('senda:theme'))).toBe('dark');
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.locator(pressed).innerText()).toBe('Dark');
  await page.click('[value=auto]');
  expect(await page.evaluate(theme)).toBeUndefined();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('works in memory where storage is blocked', async () => {
  const page = await pages.open('/', { storageBlocked: true });
  await page.click('[value=light]');
  expect(await page.evaluate(theme)).toBe('light');
  expect(await page.locator(pressed).innerText()).toBe('Light');
});

test('follows another tab, and takes no word it does not know', async () => {
  const page = await pages.open('/');
  const other = await page.context().newPage();
  await other.goto(pages.origin, { waitUntil: 'networkidle' });
  await other.click('[value=dark]');
  await expect.poll(() => page.locator(pressed).innerText()).toBe('Dark');
  await other.evaluate(() => localStorage.setItem('senda:theme', 'neon'));
  await expect.poll(() => page.locator(pressed).innerText()).toBe('Auto');
});
