/** The second engine with an assessment on the built site: begun, ticked, still there, and previewed from a link. */
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PLACES } from '../assessment-visit.ts';
import { findFirefox, launchFirefox } from '../firefox.ts';
import { addressOf } from '../visit.ts';

const path = findFirefox();
const DIS_07 = '[data-check="dis-07"] .reg-status select';

describe.skipIf(!path)('in Firefox', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchFirefox(path ?? '');
  });
  afterAll(() => browser.close());

  /** A tab whose errors are collected. */
  async function tab(context: BrowserContext, faults: string[]): Promise<Page> {
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    return page;
  }

  async function go(page: Page, address: string): Promise<void> {
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForSelector(':is(senda-assessments, senda-checklist)[ready]');
  }

  const valueAt = (page: Page, selector: string): Promise<string> =>
    page.$eval(selector, (field) => (field as HTMLInputElement).value);
  const isDone = (page: Page): Promise<boolean> =>
    page.$eval('#dis-07 .check-box', (box) => (box as HTMLInputElement).checked);

  test('an assessment is begun, ticked, kept and shared', async () => {
    const faults: string[] = [];
    const mine = await browser.createBrowserContext();
    const page = await tab(mine, faults);
    await go(page, addressOf(PLACES.es.board));
    await page.type('#as-start-name', 'Tienda');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.as[data-state="filled"]');
    await go(page, addressOf(PLACES.en.list));
    await page.$eval('#dis-07 .check-box', (box) => (box as HTMLInputElement).click());
    await expect.poll(() => page.$eval('progress[data-count]', (bar) => bar.getAttribute('value'))).toBe('1');
    await page.reload({ waitUntil: 'load' });
    await expect.poll(() => isDone(page)).toBe(true);
    await go(page, addressOf(PLACES.es.board));
    expect(await valueAt(page, DIS_07)).toBe('done');
    await page.$eval('#share', (place) => place.scrollIntoView());
    await expect.poll(() => valueAt(page, '#share-link')).toContain('#share=p1.');
    await page.$eval('[value="everything"]', (box) => (box as HTMLInputElement).click());
    await expect.poll(() => valueAt(page, '#share-link')).toContain('#share=z1.');
    const link = await valueAt(page, '#share-link');

    const theirs = await browser.createBrowserContext();
    const reader = await tab(theirs, faults);
    await go(reader, link);
    await reader.waitForSelector('.inc-preview', { visible: true });
    expect(await reader.$eval('.inc-name', (name) => name.textContent)).toBe('Tienda');
    expect(await valueAt(reader, DIS_07)).toBe('open');
    await reader.$eval('[data-choice="copy"]', (button) => (button as HTMLElement).click());
    await expect.poll(() => valueAt(reader, DIS_07)).toBe('done');
    expect(new URL(reader.url()).hash).toBe('');
    await reader.reload({ waitUntil: 'load' });
    await expect.poll(() => valueAt(reader, DIS_07)).toBe('done');
    expect(faults).toEqual([]);
    await Promise.all([mine.close(), theirs.close()]);
  });
});
