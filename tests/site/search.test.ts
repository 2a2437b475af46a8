/** The search of the built site: dialog, page and 404, in every language, under the policy, seen by axe. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/locales.ts';
import { axeFaults } from '../axe.ts';
import { connectBrowser } from '../browser.ts';
import { byTag, readPages, settings, textOf, type BuiltPage } from '../dist.ts';
import { addressOf, seenBy, visit, type Visit } from '../visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

const MODES = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [360, 1280].map((width) => ({ colorScheme, viewport: { width, height: 800 } })),
);
const RESULT = '[data-search-results] a';
/** Letters that begin no word. */
const NOWHERE = 'xqzwvkj';
/** Who follows a link leaves requests of the page behind. */
const isLeftBehind = (fault: string): boolean => fault.startsWith('failed:');

interface Known {
  language: string;
  searchPage: string;
  entry: BuiltPage;
  /** Headword of the entry. */
  term: string;
}

/** A search page and an entry of each language. */
const known: Known[] = LANGUAGES.map((language) => {
  const own = readPages().filter((page) => page.language === language);
  const searchPage = own.find(({ html }) => /<search-panel[^>]* address/.test(html))?.path ?? '';
  const entry = own.find(({ html, kind }) => /"@type":\s*"DefinedTerm"/.test(html) && kind.endsWith('/*'));
  if (!entry) throw new Error(`no entry in ${language}`);
  return { language, searchPage, entry, term: byTag(entry, 'h1').map(textOf).join('').trim() };
});

/** Waits for the whole answer, which alone is counted. */
async function answered(page: Page): Promise<void> {
  await page.locator('search-panel [role=status]').filter({ hasText: /\d/ }).waitFor();
}

async function expectClean(
  { page, faults, close }: Visit,
  allowed: (fault: string) => boolean = () => false,
): Promise<void> {
  expect([...faults.filter((fault) => !allowed(fault)), ...(await seenBy(page)).violations]).toEqual([]);
  await close();
}

const hrefs = (page: Page): Promise<string[]> =>
  page.locator(RESULT).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));

describe.for(known)('in $language', ({ searchPage, entry, term }) => {
  test('the dialog finds an entry by keyboard, opens it, and remembers the search', async () => {
    const visited = await visit(browser, entry.path);
    const { page } = visited;
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input:focus').waitFor();
    await page.keyboard.type(term);
    await answered(page);
    expect((await hrefs(page))[0]).toBe(entry.path);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const target = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await page.keyboard.press('Enter');
    await page.waitForURL(target);
    expect(await page.evaluate(() => localStorage.getItem('senda:searches'))).toBe(JSON.stringify([term]));
    await expectClean(visited, isLeftBehind);
  });

  test('a shared address with filters shows the same results; back returns to the search', async () => {
    const visited = await visit(browser, `${searchPage}?q=${encodeURIComponent(term)}&kind=term&stage=nowhere`);
    const { page } = visited;
    await answered(page);
    expect((await hrefs(page))[0]).toBe(entry.path);
    const kinds = await page
      .locator('[data-search-results] [data-kind]')
      .evaluateAll((all) => all.map((kind) => kind.getAttribute('data-kind')));
    expect([...new Set(kinds)]).toEqual(['term']);
    await page.locator(RESULT).first().click();
    await page.waitForURL(addressOf(entry.path));
    await page.goBack();
    await answered(page);
    expect(new URL(page.url()).searchParams.get('q')).toBe(term);
    await expectClean(visited, isLeftBehind);
  });

  test('axe finds nothing on results with filters, recent searches and the empty state', async () => {
    const visits = MODES.map(async (mode) => {
      const visited = await visit(browser, `${searchPage}?q=${encodeURIComponent(term)}`, mode);
      const { page } = visited;
      await answered(page);
      await page.click('search-panel summary');
      const onResults = await axeFaults(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      await page.fill('search-panel input', NOWHERE);
      await page.locator('search-panel [data-none]').waitFor();
      const onNothing = await axeFaults(page);
      await page.evaluate(() => localStorage.setItem('senda:searches', '["one","two"]'));
      await page.fill('search-panel input', '');
      await page.locator('[data-recent]').waitFor();
      expect([...onResults, ...onNothing, ...(await axeFaults(page))]).toEqual([]);
      expect(width).toBeLessThanOrEqual(mode.viewport.width);
      await expectClean(visited);
    });
    await Promise.all(visits);
  });

  test('nothing moves below a reached result, and every target is large enough', async () => {
    const visited = await visit(browser, entry.path, { viewport: { width: 360, height: 740 } });
    const { page } = visited;
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input:focus').waitFor();
    const box = await page.locator('dialog').boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 360, height: 740 });
    await page.keyboard.type(term.slice(0, 5));
    await page.locator(RESULT).first().waitFor();
    await page.keyboard.press('ArrowDown');
    const before = await page.locator(':focus').boundingBox();
    await answered(page);
    expect(await page.locator(':focus').boundingBox()).toEqual(before);
    const heights = await page
      .locator('dialog li [role=gridcell]:has(a), dialog :is(button, summary, select, input)')
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height),
      );
    expect(heights.length).toBeGreaterThan(5);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await expectClean(visited);
  });

  test('signs, figures and letters of no alphabet here are said not to be on the site', async () => {
    const visited = await visit(browser, searchPage);
    const { page } = visited;
    for (const typed of ['😀😀', '??', 'привет 123456', '%0000 <>']) {
      await page.fill('search-panel input', typed);
      await page.locator('search-panel [role=status]', { hasText: typed }).waitFor();
      expect([await page.locator(RESULT).count(), await page.locator('[data-names-only]').isVisible()]).toEqual([
        0,
        false,
      ]);
    }
    // Nothing was asked for in vain on the way.
    await expectClean(visited);
  });

  test('a missing address is searched on its page, whose address stays', async () => {
    const path = `${entry.path.split('/').slice(0, -2).join('/')}/${term.normalize('NFC').replaceAll(' ', '-')}-/`;
    const visited = await visit(browser, path, { viewport: { width: 360, height: 740 } });
    const { page } = visited;
    await answered(page);
    expect(await page.locator('search-panel input').inputValue()).not.toBe('');
    expect(await hrefs(page)).toContain(entry.path);
    expect(page.url()).toBe(addressOf(encodeURI(path)));
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.matches('main search-panel input'))).toBe(true);
    await expectClean(visited, (fault) => fault.includes('404'));
  });

  test('the glossary’s filter forgives what the rows do not hold', async () => {
    const glossary = `${entry.path.split('/').slice(0, -2).join('/')}/`;
    const visited = await visit(browser, glossary, {}, 'quiet');
    const { page } = visited;
    const wrong = term.slice(0, 3) + term.slice(4);
    await page.fill('glossary-filter input', wrong);
    await page.locator(`th a[href="${entry.path}"]`).waitFor();
    await expectClean(visited);
  });

  test('without scripts the search page offers the letters and no form', async () => {
    const { page, close } = await visit(browser, searchPage, { javaScriptEnabled: false });
    expect(await page.locator('main form').isVisible()).toBe(false);
    const letters = page.locator('main .alphabet a');
    expect(await letters.count()).toBeGreaterThan(10);
    expect(new URL((await letters.first().getAttribute('href')) ?? '', settings.site).hash).toMatch(/^#letter-/);
    await letters.last().click();
    await page.locator(':target').waitFor();
    await close();
  });
});

test('there is a search page in every language, and one search on every page', () => {
  expect(known.map(({ searchPage }) => searchPage)).not.toContain('');
  const without = readPages().filter(
    (page) => page.language && byTag(page, 'search-panel', 'search-dialog').length !== 1,
  );
  expect(without.map(({ file }) => file)).toEqual([]);
});
