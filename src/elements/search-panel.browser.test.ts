import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { connectBrowser } from '../../tests/browser.ts';
import { pageOf, serveElements, type ElementPages } from '../../tests/element-page.ts';

/** A bundle that answers like Pagefind: all words of the query, cut until something matches; `slow` comes late. */
const BUNDLE = `
const page = (id, title, more = {}) => ({ id, url: '/' + id + '/', title, kind: 'term', text: '', aliases: '', places: [], ...more });
const PAGES = [
  page('en_1', 'Loyalty', { kind: 'checklist', text: 'loyalty and churn are listed here', places: [{ id: 'loy-01', title: 'Churn is reported' }] }),
  page('en_2', 'Loyalty', { text: 'loyalty is liking' }),
  page('en_3', 'Churn rate', { aliases: 'attrition ; fuga', text: 'A slow loss of <b>customers</b>', places: [{ id: 'faq-cards', title: 'Does a failed card count as churn?' }] }),
  ...Array.from({ length: 13 }, (_, n) => page('en_9' + n, 'Page ' + n, { kind: 'page', text: 'filler loyalty' })),
  page('es_1', 'Lealtad', { text: 'lealtad, loyalty' }),
];
const words = (text) => text.toLowerCase().match(/\\w+/g) ?? [];
const hit = (word, text) => words(text).some((other) => other.startsWith(word));
const cut = (word, text) => hit(word, text) || (word.length > 2 && cut(word.slice(0, -1), text));
export const options = async (given) => { globalThis.given = given; };
export const mergeIndex = async (path, given) => { globalThis.merged = [path, given.language]; };
export async function search(query) {
  (globalThis.asked ??= []).push(query);
  if (query.includes('slow')) await new Promise((resolve) => setTimeout(resolve, 800));
  if (query.includes('broken')) throw new Error('no index');
  const found = PAGES.filter((p) => words(query).every((word) => cut(word, [p.title, p.aliases, p.text, ...p.places.map((x) => x.title)].join(' '))));
  return { results: found.map((p, n) => ({ id: p.id, score: 100 - n, data: async () => ({
    url: p.url, content: p.text + ' ' + p.places.map((x) => x.title).join(' '), excerpt: '<mark>' + p.title + '</mark> ' + p.text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    meta: { title: p.title, kind: p.kind, stages: 'loyalty', aliases: p.aliases },
    sub_results: p.places.map((x) => ({ title: x.title, url: p.url + '#' + x.id, excerpt: x.title, anchor: { id: x.id, element: 'h3' } })),
  }) })) };
}`;

const panel = (place: string, bundle: string): string => `
<search-panel bundle="${bundle}" languages="en es" stop-words="a as does is what" ${place === 'page' ? 'address' : ''} count-one="{count} result"
 count-other="{count} results" other-es="Also in Spanish" none="Nothing found for “{query}”." loading="Searching" failed="Not loaded." not-built="Not built.">
<search><form action="/search/"><label for="q">Search</label><input type="search" id="q" name="q" autocomplete="off"><button>Search</button></form></search>
<p role="status"></p><p data-none hidden><a href="/glossary/">Glossary</a></p>
<div data-hint><a href="/search/?q=churn%20rate">churn rate</a></div>
<ol data-search-results hidden></ol><button type="button" data-more hidden>More</button>
<template><li><a><span data-title></span> ${['term', 'faq', 'checklist', 'check', 'page'].map((kind) => `<small data-kind="${kind}">${kind}</small>`).join('')}</a>
<svg><circle class="idle" data-stage="decision" data-name="Decision"/><circle class="idle" data-stage="loyalty" data-name="Loyalty"/></svg>
<span data-stage-names></span><p data-excerpt></p></li></template></search-panel>`;
const dialog = `<a href="/search/" data-open-search>Open</a><a href="/es/" hreflang="es" data-switch-language>ES</a>
<search-dialog><dialog aria-label="Search">${panel('dialog', '/pagefind/')}<button type="button" data-close>Close</button></dialog></search-dialog>`;

let browser: Browser;
let pages: ElementPages;

beforeAll(async () => {
  browser = await connectBrowser();
  pages = await serveElements(browser, {
    '/search/': pageOf('entries/search.ts', panel('page', '/pagefind/')),
    '/missing/': pageOf('entries/search.ts', panel('page', '/nowhere/')),
    '/dev/': pageOf('entries/search.ts', panel('page', '/dev/pagefind/')),
    '/': pageOf('entries/every-page.ts', dialog),
    '/en_3/': '<title>Churn rate</title>',
    '/es/': '<title>Español</title>',
    '/pagefind/pagefind.js': BUNDLE,
    '/dev/pagefind/pagefind.js': 'export const notBuilt = true;',
  });
});
afterAll(async () => {
  pages.close();
  await browser.close();
});

const titles = (page: Page): Promise<string[]> =>
  page
    .locator('[data-search-results] > li')
    .evaluateAll((items) =>
      items.map((item) => (item.querySelector('a') ?? item).textContent.replace(/\s+/g, ' ').trim()),
    );
const says = (page: Page, sentence: string | RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: sentence }).waitFor();

describe('results', () => {
  test('the entry named as the query comes first, then its namesakes; other languages under their label', async () => {
    const page = await pages.open('/search/?q=loyalty');
    await says(page, '16 results');
    const shown = await titles(page);
    expect(shown.slice(0, 2)).toEqual(['Loyalty term', 'Loyalty checklist']);
    expect(shown.slice(-2)).toEqual(['Also in Spanish', 'Lealtad term']);
    expect(await page.locator('li:last-child').getAttribute('lang')).toBe('es');
    expect(await page.evaluate('merged')).toEqual([`${pages.origin}/pagefind/`, 'es']);
    expect(await page.evaluate('given.baseUrl')).toBe('/');
  });

  test('more rows join the page’s own language, and the focus goes to the first of them', async () => {
    const page = await pages.open('/search/?q=loyalty');
    await page.click('[data-more]');
    await expect.poll(() => page.locator('[data-search-results] a').count()).toBe(16);
    expect((await titles(page)).at(-1)).toBe('Lealtad term');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/en_97/');
    expect(await page.locator('[data-more]').isVisible()).toBe(false);
  });

  test('questions and checks are results of their own; a whole question stands before its page', async () => {
    const page = await pages.open('/search/?q=does+a+failed+card+count+as+churn%3F');
    await says(page, '2 results');
    expect(await titles(page)).toEqual(['Does a failed card count as churn? faq', 'Churn rate term']);
    expect(await page.locator('li a').first().getAttribute('href')).toBe('/en_3/#faq-cards');
    await page.fill('input', 'churn reported');
    await expect.poll(() => titles(page)).toEqual(['Loyalty checklist', 'Churn is reported check']);
  });

  test('what comes from the index is text; marks and stages are drawn', async () => {
    const page = await pages.open('/search/?q=attrition');
    await says(page, '1 result');
    expect(await page.locator('[data-excerpt]').innerText()).toBe('Churn rate A slow loss of <b>customers</b>');
    expect(await page.locator('mark').allInnerTexts()).toEqual(['Churn rate']);
    expect(await page.locator('circle:not(.idle)').getAttribute('data-stage')).toBe('loyalty');
    expect(await page.locator('[data-stage-names]').innerText()).toBe('Loyalty');
  });

  test('words that are nowhere together are asked one by one; junk of cut words is not shown', async () => {
    const page = await pages.open('/search/?q=attrition+liking');
    await expect.poll(() => titles(page)).toEqual(['Churn rate term', 'Loyalty term']);
    await page.fill('input', 'lozzzzzzz');
    await says(page, 'Nothing found for “lozzzzzzz”.');
    expect(await page.locator('[data-none] a').isVisible()).toBe(true);
  });
});

describe('states', () => {
  test('the address follows the field and is read again on the way back', async () => {
    const page = await pages.open('/search/');
    await page.fill('input', 'attrition');
    await says(page, '1 result');
    expect(page.url()).toBe(`${pages.origin}/search/?q=attrition`);
    await page.click('[data-search-results] a');
    await page.waitForURL('**/en_3/');
    await page.goBack();
    await says(page, '1 result');
    await page.fill('input', '');
    await expect.poll(() => page.locator('[data-hint]').isVisible()).toBe(true);
    expect(page.url()).toBe(`${pages.origin}/search/`);
  });

  test('a late answer to an earlier query is dropped', async () => {
    const page = await pages.open('/search/');
    await page.fill('input', 'slow');
    await says(page, 'Searching');
    await page.fill('input', 'attrition');
    await says(page, '1 result');
    await page.waitForTimeout(900);
    expect(await page.locator('input').inputValue()).toBe('attrition');
    expect(await titles(page)).toEqual(['Churn rate term']);
  });

  test.each([
    ['/missing/?q=churn', 'Not loaded.'],
    ['/dev/?q=churn', 'Not built.'],
    ['/search/?q=broken', 'Not loaded.'],
  ])('%s says so in a sentence', async (path, sentence) => {
    const page = await pages.open(path);
    await says(page, sentence);
    expect(await page.locator('[data-none] a').isVisible()).toBe(true);
  });
});

describe('dialog', () => {
  test('opens by shortcut, walks by arrows, Escape gives the focus back', async () => {
    const page = await pages.open('/');
    await page.focus('[data-open-search]');
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input:focus').waitFor();
    await page.keyboard.type('loyalty');
    await says(page, '16 results');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('checklist');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.press('Escape');
    // The browser empties a search field on the first Escape.
    if (await page.locator('dialog[open]').count()) await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-open-search'))).toBe(true);
    expect(page.url()).toBe(`${pages.origin}/`);
  });

  test('opens by click, tries an example, Enter in the field opens the first result', async () => {
    const page = await pages.open('/');
    await page.click('[data-open-search]');
    await page.click('dialog [data-hint] a');
    await says(page, /result/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en_3/');
  });

  test('closes on its button; a modified click and no script follow the link', async () => {
    const page = await pages.open('/');
    await page.click('[data-open-search]');
    await page.click('[data-close]');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    const plain = await pages.open('/', { javaScriptEnabled: false });
    await plain.click('[data-open-search]');
    expect(plain.url()).toBe(`${pages.origin}/search/`);
  });

  test('the language link keeps the query and the anchor', async () => {
    const page = await pages.open('/?q=x#here');
    await page.click('[data-switch-language]');
    await page.waitForURL('**/es/?q=x#here');
    expect(await page.evaluate(() => localStorage.getItem('senda:language'))).toBe('es');
  });
});
