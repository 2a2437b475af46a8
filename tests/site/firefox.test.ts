/** The second engine: the same pages in Firefox, with search, and no fault in its console. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePages } from '../dist.ts';
import { findFirefox, launchFirefox } from '../firefox.ts';
import { addressOf } from '../visit.ts';

const path = findFirefox();

describe.skipIf(!path)('in Firefox', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchFirefox(path ?? '');
  });
  afterAll(() => browser.close());

  test.for(samplePages().map((page) => page.path))('%s has no fault and does not overflow', async (at) => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.setViewport({ width: 500, height: 800 });
    await page.goto(addressOf(at), { waitUntil: 'load' });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(await page.$eval('h1', (heading) => heading.textContent.trim().length)).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('search answers', async () => {
    const home = samplePages().find(({ kind }) => kind === 'home');
    const page = await browser.newPage();
    await page.goto(addressOf(home?.path ?? '/'), { waitUntil: 'load' });
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForSelector('dialog[open] input');
    await page.type('dialog[open] input', 'nps');
    await page.waitForSelector('dialog[open] [data-search-results] a', { timeout: 20_000 });
    await page.close();
  });
});
