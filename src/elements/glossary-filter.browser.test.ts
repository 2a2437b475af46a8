import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { connectBrowser } from '../../tests/browser.ts';
import { pageOf, serveElements, type ElementPages } from '../../tests/element-page.ts';

let browser: Browser;
let pages: ElementPages;

const select = (name: string, values: string[]): string =>
  `<select name="${name}" autocomplete="off"><option value="">Any</option>${values.map((value) => `<option>${value}</option>`).join('')}</select>`;
const row = (words: string, letter: string, stages: string, kind: string, more = ''): string =>
  `<tr data-words="${words}" data-letter="${letter}" data-stages="${stages}" data-kind="${kind}" ${more}><td>${words}</td></tr>`;
const PAGE = `<glossary-filter><form data-shown="{shown} of {total} shown"><input name="q" autocomplete="off">
${select('letter', ['C', 'R'])}${select('stage', ['loyalty', 'purchase'])}${select('kind', ['metric', 'concept'])}
<span role="status"></span><button type="reset" hidden>Show all</button><p data-none hidden>Nothing</p></form>
<table><tbody><tr><th>C</th></tr>${row('Churn rate attrition', 'C', 'loyalty', 'metric')}${row('Conversión', 'C', 'decision purchase', 'metric')}</tbody>
<tbody><tr><th>R</th></tr>${row('Retention', 'R', 'loyalty', 'concept')}${row('Rotation', 'R', '', '', 'data-see')}</tbody></table></glossary-filter>`;

beforeAll(async () => {
  browser = await connectBrowser();
  pages = await serveElements(browser, { '/': pageOf('elements/glossary-filter.ts', PAGE) });
});
afterAll(async () => {
  pages.close();
  await browser.close();
});

const shown = 'td:visible';

test('shows everything and says nothing until asked', async () => {
  const page = await pages.open('/');
  expect(await page.locator(shown).count()).toBe(4);
  expect(await page.getByRole('status').textContent()).toBe('');
  expect(await page.locator('button').isVisible()).toBe(false);
});

test('finds words without accents, hides empty letters and counts terms only', async () => {
  const page = await pages.open('/');
  await page.fill('[name=q]', 'CONVERSION');
  expect(await page.locator(shown).allInnerTexts()).toEqual(['Conversión']);
  expect(await page.locator('th:visible').allInnerTexts()).toEqual(['C']);
  expect(await page.getByRole('status').textContent()).toBe('1 of 3 shown');
  expect(page.url()).toContain('?q=CONVERSION');
  await page.click('button');
  await expect.poll(() => page.locator(shown).count()).toBe(4);
  expect(page.url()).toBe(`${pages.origin}/`);
});

test('combines fields, keeps them in the address and says when nothing fits', async () => {
  const page = await pages.open('/?stage=loyalty&kind=metric&letter=Z');
  expect(await page.locator(shown).allInnerTexts()).toEqual(['Churn rate attrition']);
  await page.selectOption('[name=letter]', 'R');
  expect(await page.locator('[data-none]').isVisible()).toBe(true);
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.locator(shown).count()).toBe(0);
});

test('is a whole table without scripts', async () => {
  const page = await pages.open('/?q=churn', { javaScriptEnabled: false });
  expect(await page.locator(shown).count()).toBe(4);
});
