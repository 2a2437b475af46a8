/** Assessments at work: filled, opened, compared, looked at and previewed; by axe, and at the narrowest width. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginner, linkOf, note, PLACES, reach, record, setStatus, unfold, visitor } from '../assessment-visit.ts';
import { axeFaults, COLOUR_RULES } from '../axe.ts';
import { connectBrowser } from '../browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

const WIDTHS = [1280, 360];
const NARROWEST = 320;

/**
 * The page as it stands in both schemes and widths; nothing of it is loaded again. All rows of the register are looked
 * at once: after that one list stands for the others.
 */
async function lookAt(page: Page): Promise<void> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const faults = await axeFaults(page, colorScheme === 'dark' ? COLOUR_RULES : undefined);
      found.push(...faults.map((fault) => `${colorScheme} ${width}: ${fault}`));
      const lists = page.locator('#reg-by-list');
      if (await lists.isVisible()) await lists.selectOption('discovery');
    }
  }
  expect(found).toEqual([]);
  await fits(page);
}

/** Nothing scrolls sideways; when something does, what sticks out is named. */
async function fits(page: Page): Promise<void> {
  await page.setViewportSize({ width: NARROWEST, height: 640 });
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    const all = [...document.body.querySelectorAll('*')];
    const out = all.filter((element) => element.getBoundingClientRect().right > limit + 1);
    return ['wider than the page', ...out.map(({ tagName, className }) => `${tagName} ${className}`)].slice(0, 6);
  });
  expect(wide).toEqual([]);
}

/** Everything that a dashboard can show at once, with long words in it. */
async function fill(page: Page): Promise<void> {
  await setStatus(page, 'dis-01', 'done');
  await setStatus(page, 'dis-02', 'na');
  await setStatus(page, 'gov-01', 'blocked');
  await reach(page, 'comparison');
  await page.click('.cmp-keep button');
  await page.locator('.cmp-result:not([hidden])').waitFor();
  await setStatus(page, 'dis-03', 'done');
  await linkOf(page, true);
  await reach(page, 'your-data');
  const form = await record(page, 'dis-04');
  await form.locator('[name="owner"]').fill('Responsabilidadcompartidaentretodas');
  await form.locator('[name="due"]').fill('2020-01-31');
  await note(page, 'dis-04', `https://example.org/${'abcdefghij'.repeat(12)}`);
  await form.locator('[name="title"]').fill('Plan');
  await form.locator('[name="url"]').fill('example.org/plan');
  await form.locator('[data-do="add-evidence"]').click();
  await unfold(page, '.as-reckoned');
  await unfold(page, '.reg-bulk');
  await page.locator('your-data[ready]').waitFor();
}

/** The link to everything on the filled dashboard: made once, for the reader who gets it. */
let link = '';

test('a filled dashboard with an open record', async () => {
  // In Spanish, whose words are the longer ones.
  const { page, go } = await beginner(browser, 'Librería Ñandú, tienda en línea');
  await go(PLACES.es.board);
  await fill(page);
  link = await linkOf(page, true);
  await lookAt(page);
});

test('a preview of what comes in, and its refusal', async () => {
  const reader = await beginner(browser, 'Mine');
  await setStatus(reader.page, 'dis-03', 'blocked');
  await reader.go(link);
  await reader.page.locator('.inc-preview').waitFor();
  await unfold(reader.page, '.inc-outdated');
  await lookAt(reader.page);
  await reader.go(link.slice(0, -1));
  await reader.page.locator('.inc-refusal').waitFor();
  expect(await axeFaults(reader.page)).toEqual([]);
  await fits(reader.page);
});

test('the example', async () => {
  const { page } = await visitor(browser, `${PLACES.en.board}#example`);
  await page.locator('.as[data-state="look"]').waitFor();
  await reach(page, 'comparison');
  await page.locator('.cmp-trend:not([hidden])').waitFor();
  await reach(page, 'share');
  await record(page, 'dis-01');
  await lookAt(page);
});
