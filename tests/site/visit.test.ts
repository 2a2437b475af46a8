/** Each kind of page in each language, visited: quiet console, no shift, no overflow, complete without scripts. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectBrowser } from '../browser.ts';
import { distFile, readPages, samplePages } from '../dist.ts';
import { addressOf, seenBy, visit } from '../visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

const sample = samplePages();
const cases = sample.map((page) => [page.path, page] as const);

test('the sample holds every kind of page', () => {
  expect(sample.length).toBeGreaterThan(15);
  expect(new Set(sample.map(({ kind }) => kind)).size).toBeGreaterThan(8);
});

describe('in real Chromium', () => {
  test.for(cases)('%s has no fault and no layout shift, and fits', async ([path]) => {
    const sizes = [
      { width: 360, height: 740 },
      { width: 1280, height: 900 },
    ];
    await Promise.all(sizes.map((viewport) => expectQuiet(path, viewport)));
  });

  test.for(cases)('%s fits at 320 px, and numbers or dots no list but those of running text', async ([path]) => {
    const { page, close } = await visit(browser, path, { viewport: { width: 320, height: 640 } });
    expect(await tooWide(page)).toEqual([]);
    const marked = await page.evaluate(() =>
      [...document.querySelectorAll('ol, ul')]
        .filter((list) => !list.closest('.prose') && getComputedStyle(list).listStyleType !== 'none')
        .map((list) => `${list.tagName.toLowerCase()}.${list.className} in ${list.parentElement?.tagName ?? ''}`),
    );
    expect(marked).toEqual([]);
    await close();
  });

  test.for(cases.filter(([, page]) => page.html.includes('class="rail"')))(
    '%s keeps its line beside the text on a phone',
    async ([path]) => {
      const { page, close } = await visit(browser, path, { viewport: { width: 360, height: 640 } }, 'quiet');
      const rail = await page.locator('.rail').boundingBox();
      const text = await page.locator('main article').boundingBox();
      expect(rail?.y).toBe(text?.y);
      expect((rail?.x ?? 0) + (rail?.width ?? 0)).toBeLessThan(text?.x ?? 0);
      await close();
    },
  );

  test.for(cases)('%s is complete without scripts', async ([path, built]) => {
    const { page, faults, close } = await visit(browser, path, { javaScriptEnabled: false });
    expect(faults.filter((fault) => !isOwn404(fault, path))).toEqual([]);
    const heading = page.locator('h1');
    expect(await heading.isVisible()).toBe(true);
    const links = await page.locator('main a[href]').count();
    expect(links, built.file).toBeGreaterThan(0);
    await close();
  });
});

async function expectQuiet(path: string, viewport: { width: number; height: number }): Promise<void> {
  const { page, faults, close } = await visit(browser, path, { viewport }, 'quiet');
  // Everything below the fold is laid out too, so that late shifts count.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(100);
  const { violations, shifts } = await seenBy(page);
  expect(faults.filter((fault) => !isOwn404(fault, path))).toEqual([]);
  expect(violations).toEqual([]);
  expect(shifts, `layout shifts at ${viewport.width} px`).toEqual([]);
  expect(await tooWide(page), `wider than ${viewport.width} px`).toEqual([]);
  await close();
}

/** What reaches over the edge of the page, or that something does. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    const wide = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > limit + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
    return ['the page', ...wide.slice(0, 5)];
  });
}

/** Chromium logs the status of a 404 page as an error of its own address. */
function isOwn404(fault: string, path: string): boolean {
  return path.includes('404') && fault.includes('404 (Not Found)');
}

describe('statuses', () => {
  test('every page of the site answers as what it is', async () => {
    for (const { path, kind } of readPages()) {
      const reply = await fetch(addressOf(path), { method: 'HEAD' });
      expect([path, reply.status]).toEqual([path, kind.startsWith('404') ? 404 : 200]);
    }
  });

  test('a missing page answers 404 in the language of its address', async () => {
    const languages = [...new Set(readPages().flatMap(({ language }) => language ?? []))];
    for (const language of languages) {
      const missing = await fetch(new URL(`${language}/no-such-page/`, addressOf(rootPath())));
      expect(missing.status).toBe(404);
      expect(await missing.text()).toBe(distFile(`${language}/404/index.html`).toString('utf8'));
    }
    const nowhere = await fetch(new URL('nowhere/', addressOf(rootPath())));
    expect([nowhere.status, await nowhere.text()]).toEqual([404, distFile('404.html').toString('utf8')]);
  });
});

function rootPath(): string {
  return readPages().find(({ file }) => file === 'index.html')?.path ?? '/';
}
