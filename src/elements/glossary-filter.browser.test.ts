import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { connectBrowser } from '../../tests/browser.ts';
import { pageOf, serveElements, type ElementPages } from '../../tests/element-page.ts';

let browser: Browser;
let pages: ElementPages;

/** Stands in for the finding: it forgives one misspelt word and knows one of another language. */
const INDEX = `
globalThis.opened = 0;
export async function openSearch(place) {
  globalThis.place = place;
  globalThis.opened += 1;
  if (location.pathname === '/no-list/') throw new Error('no list');
  const row = (url) => ({ title: url, url, kind: 'term', stages: [], excerpt: '' });
  const known = { churm: ['/churn/', 'churn'], fuga: ['/churn/'], rotation: ['/retention/'] };
  return { instant(query, filters) {
    globalThis.filters = filters;
    const [url, corrected] = known[query.toLowerCase()] ?? [];
    return { own: url ? [row(url)] : [], others: [], nearest: [], namesOnly: false, ...(corrected && { corrected }) };
  } };
}`;

const select = (name: string, values: string[]): string =>
  `<select name="${name}" autocomplete="off"><option value="">Any</option>${values.map((value) => `<option>${value}</option>`).join('')}</select>`;
const row = (href: string, words: string, letter: string, stages: string, kind: string, more = ''): string =>
  `<tr data-words="${words}" data-letter="${letter}" data-stages="${stages}" data-kind="${kind}" ${more}><td><a href="${href}">${words}</a></td></tr>`;
const PAGE = `<glossary-filter base="/" languages="en es"><form data-shown="{shown} of {total} shown" data-corrected="{shown} of {total} shown for “{query}”"><input name="q" autocomplete="off">
${select('letter', ['C', 'R'])}${select('stage', ['loyalty', 'purchase'])}${select('kind', ['metric', 'concept'])}
<span role="status"></span><button type="reset" hidden>Show all</button><p data-none hidden>Nothing</p></form>
<table><tbody><tr><th>C</th></tr>${row('/churn/', 'Churn rate attrition', 'C', 'loyalty', 'metric')}${row('/conversion/', 'Conversión', 'C', 'decision purchase', 'metric')}
${row('/churn/', 'Customer loss', 'C', 'loyalty', 'metric', 'data-see')}</tbody>
<tbody><tr><th>R</th></tr>${row('/retention/', 'Retention', 'R', 'loyalty', 'concept')}${row('/turnover/', 'Rotation', 'R', '', '', 'data-see')}</tbody></table></glossary-filter>`;

beforeAll(async () => {
  browser = await connectBrowser();
  const page = pageOf('elements/glossary-filter.ts', PAGE);
  pages = await serveElements(browser, { '/src/elements/search-index.ts': INDEX, '/': page, '/no-list/': page });
});
afterAll(async () => {
  pages.close();
  await browser.close();
});

const shown = 'td:visible';

test('shows everything, says nothing and fetches nothing until asked', async () => {
  const page = await pages.open('/');
  expect(await page.locator(shown).count()).toBe(5);
  expect(await page.getByRole('status').textContent()).toBe('');
  expect(await page.locator('button').isVisible()).toBe(false);
  expect(await page.evaluate(() => 'opened' in globalThis)).toBe(false);
});

test('finds words without accents, hides empty letters and counts terms only', async () => {
  const page = await pages.open('/');
  await page.fill('[name=q]', 'CONVERSION');
  expect(await page.locator(shown).allInnerTexts()).toEqual(['Conversión']);
  expect(await page.locator('th:visible').allInnerTexts()).toEqual(['C']);
  expect(await page.getByRole('status').textContent()).toBe('1 of 3 shown');
  expect(page.url()).toContain('?q=CONVERSION');
  await page.click('button');
  await expect.poll(() => page.locator(shown).count()).toBe(5);
  expect(page.url()).toBe(`${pages.origin}/`);
});

test('combines fields, keeps them in the address and says when nothing fits', async () => {
  const page = await pages.open('/?stage=loyalty&kind=metric&letter=Z');
  expect(await page.locator(shown).allInnerTexts()).toEqual(['Churn rate attrition', 'Customer loss']);
  await page.selectOption('[name=letter]', 'R');
  expect(await page.locator('[data-none]').isVisible()).toBe(true);
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.locator(shown).count()).toBe(0);
});

describe('asks the search as well', () => {
  test('which forgives a misspelt word and says how it was read', async () => {
    const page = await pages.open('/');
    await page.fill('[name=q]', 'churm');
    await expect.poll(() => page.locator(shown).allInnerTexts()).toEqual(['Churn rate attrition']);
    expect(await page.getByRole('status').textContent()).toBe('1 of 3 shown for “churn”');
    expect(await page.evaluate('[place, filters]')).toEqual([{ base: '/', languages: ['en', 'es'] }, { kind: 'term' }]);
  });

  test('and adds to what the rows hold, within the choices', async () => {
    const page = await pages.open('/?q=rotation');
    await expect.poll(() => page.locator(shown).allInnerTexts()).toEqual(['Retention', 'Rotation']);
    await page.fill('[name=q]', 'fuga');
    expect(await page.locator(shown).allInnerTexts()).toEqual(['Churn rate attrition']);
    await page.selectOption('[name=stage]', 'purchase');
    expect(await page.locator('[data-none]').isVisible()).toBe(true);
  });

  test('in the rows alone where the names cannot be had; another try follows', async () => {
    const page = await pages.open('/no-list/');
    await page.fill('[name=q]', 'churm');
    expect(await page.locator('[data-none]').isVisible()).toBe(true);
    await page.fill('[name=q]', 'churn');
    expect(await page.locator(shown).allInnerTexts()).toEqual(['Churn rate attrition']);
    await page.focus('select');
    await expect.poll(() => page.evaluate('opened')).toBe(2);
  });
});

test('is a whole table without scripts', async () => {
  const page = await pages.open('/?q=churn', { javaScriptEnabled: false });
  expect(await page.locator(shown).count()).toBe(5);
});
