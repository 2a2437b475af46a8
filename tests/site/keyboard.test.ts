/** The site by keyboard, and the language switch that loses nothing. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectBrowser } from '../browser.ts';
import { attribute, byTag, readPages, samplePages } from '../dist.ts';
import { seenBy, visit } from '../visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

const sample = samplePages().filter(({ language }) => language);
const homes = sample.filter(({ kind }) => kind === 'home').map(({ path }) => path);

test('there is a home in more than one language', () => {
  expect(homes.length).toBeGreaterThan(1);
});

describe('the search dialog', () => {
  test.for(homes)('opens with Ctrl K on %s, takes the focus, closes with Escape and gives it back', async (path) => {
    const { page, faults, close } = await visit(browser, path);
    const opener = page.locator('[data-open-search]').first();
    await opener.focus();
    await page.keyboard.press('Control+k');
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    expect(await page.evaluate(() => document.activeElement?.matches('dialog[open] input'))).toBe(true);
    const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    expect([...faults, ...(await seenBy(page)).violations]).toEqual([]);
    await close();
  });

  test.for(homes)('finds the words of an entry from %s', async (path) => {
    const language = sample.find((page) => page.path === path)?.language;
    const entry = readPages().find(
      (page) => page.language === language && /"@type":\s*"DefinedTerm"/.test(page.html) && page.kind.endsWith('/*'),
    );
    const word = (entry?.path ?? '').split('/').at(-2)?.replaceAll('-', ' ') ?? '';
    const { page, faults, close } = await visit(browser, path);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').fill(word);
    const first = page.locator('dialog[open] [data-search-results] a').first();
    await first.waitFor({ timeout: 15_000 });
    const hrefs = await page
      .locator('dialog[open] [data-search-results] a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(hrefs).toContain(entry?.path);
    expect([...faults, ...(await seenBy(page)).violations]).toEqual([]);
    await close();
  });
});

/** The focused element's outline and whether a reader can see it. */
function focusState(page: Page): Promise<{ name: string; visible: boolean } | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    // A link that wraps has a box for each of its lines.
    const box = focused.getClientRects()[0] ?? focused.getBoundingClientRect();
    const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    const inView = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    const uncovered = !!top && (focused.contains(top) || top.contains(focused));
    const name = `${focused.tagName.toLowerCase()} "${focused.textContent.trim().slice(0, 30)}"`;
    return { name, visible: outlined && inView && uncovered };
  });
}

describe('focus', () => {
  test.for(sample.map(({ path }) => path))('is visible at every stop of %s', async (path) => {
    const { page, close } = await visit(browser, path, { viewport: { width: 1280, height: 800 } });
    const hidden: string[] = [];
    let stops = 0;
    // Long pages repeat the same kinds of stops; forty reach past header, line and first section.
    for (; stops < 40; stops++) {
      await page.keyboard.press('Tab');
      const state = await focusState(page);
      if (!state) break;
      if (!state.visible) hidden.push(state.name);
    }
    expect(stops).toBeGreaterThan(5);
    expect(hidden).toEqual([]);
    await close();
  });
});

describe('the language switch', () => {
  test.for(sample.filter(({ kind }) => !kind.startsWith('404')).map((page) => [page.path, page] as const))(
    'of %s keeps the page, the anchor and the query',
    async ([path, built]) => {
      const inMain = built.elements.map((element) => attribute(element, 'id')).filter((id) => !!id && id !== 'main');
      const fragment =
        byTag(built, 'h2')
          .map((heading) => attribute(heading, 'id'))
          .find(Boolean) ??
        inMain[0] ??
        'main';
      const { page, close } = await visit(browser, `${path}?q=a%20b#${fragment}`);
      const link = page.locator('[data-switch-language]').first();
      const alternate = byTag(built, 'link').find(
        (element) =>
          attribute(element, 'rel') === 'alternate' &&
          ![built.language, 'x-default'].includes(attribute(element, 'hreflang')),
      );
      await link.click();
      await page.waitForLoadState();
      const at = new URL(page.url());
      expect(at.pathname).toBe(new URL((alternate && attribute(alternate, 'href')) ?? 'no:alternate').pathname);
      expect([new URLSearchParams(at.search).get('q'), at.hash]).toEqual(['a b', `#${fragment}`]);
      expect(await page.locator(`[id="${fragment}"]`).count()).toBe(1);
      await close();
    },
  );
});
