/** Pages for the search's element tests: the panel and the dialog on bare pages, before a finding of their own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../src/cli/project.ts';
import { afterAll, beforeAll } from 'vitest';
import { connectBrowser } from './browser.ts';
import { pageOf, serveElements, type ElementPages } from './element-page.ts';

/**
 * Stands in for the finding: names begin with what is typed, the full text puts a question before them.
 * `delay` holds the full text back; on some pages the list or the text cannot be had.
 */
const INDEX = `
const row = (title, url, kind = 'term', stages = ['loyalty']) => ({ title, url, kind, stages, excerpt: '' });
const NAMES = [
  row('Loyalty', '/loyalty/'), row('Loyalty checks', '/loyalty-checks/', 'checklist'), row('Loyalty loop', '/loop/', 'term', ['decision', 'loyalty']),
  row('Churn rate', '/churn/'), row('Onboarding', '/onboarding/', 'term', ['decision']), row('<b>Bold</b> move', '/bold/'),
];
const SPANISH = [row('Lealtad y loyalty', '/es/lealtad/')];
const CORRECTED = { onbording: 'onboarding' };
const found = (rows, query, filters) => rows.filter(({ title, kind, stages }) =>
  title.toLowerCase().replace(/<.?b>/g, '').split(' ').some((word) => word.startsWith(query.toLowerCase()))
  && (!filters.kind || kind === filters.kind) && (!filters.stage || stages.includes(filters.stage)) && (!filters.letter || title.startsWith(filters.letter)));
globalThis.delay = 0;
globalThis.asked = [];
globalThis.answered = [];
export async function openSearch(place) {
  globalThis.place = place;
  if (globalThis.noList ?? location.pathname === '/no-list/') throw new Error('no list');
  const instant = (typed, filters) => {
    const corrected = CORRECTED[typed];
    const query = corrected ?? typed;
    const own = found(NAMES, query, filters);
    const others = [{ language: 'es', rows: found(SPANISH, query, filters) }];
    return { own, others, nearest: own.length ? [] : NAMES.slice(0, 2), namesOnly: false, ...(corrected && { corrected }) };
  };
  return { instant, async full(typed, filters) {
    asked.push(typed);
    await new Promise((done) => setTimeout(done, typed === 'slow' ? 2000 : globalThis.delay));
    answered.push(typed);
    const names = instant(typed, filters);
    if (location.pathname === '/no-text/') return { ...names, namesOnly: true };
    if (typed === 'broken') throw new Error('broken');
    const read = (one) => ({ ...one, excerpt: 'About <mark>' + one.title.replaceAll('<', '&lt;').replaceAll('>', '&gt;') + '</mark> &amp; more' });
    const question = { ...row('Does ' + typed + ' pay?', '/question/#faq-pay', 'faq'), excerpt: 'Yes' };
    const texts = names.own.length ? [question, ...names.own.map(read)] : names.own;
    const more = async () => ({ ...names, own: [...texts, row('Reward', '/reward/'), row('Points', '/points/')] });
    return { ...names, own: texts, ...(typed === 'loyalty' && { more }) };
  } };
}`;

const select = (name: string, values: string[]): string =>
  `<label for="${name}">${name}</label><select id="${name}" name="${name}"><option value="">Any</option>${values.map((value) => `<option>${value}</option>`).join('')}</select>`;
const panel = (more: string): string => `
<search-panel base="/" languages="en es" ${more} count-one="{count} result" count-other="{count} results"
 first-one="The first result" first-other="The first {count} results" other-es="Also in Spanish" none="Nothing for “{query}”."
 none-filtered="Nothing for “{query}” with filters." corrected="Showing results for “{query}”." names-only="Names only." suggest-title="Missing: {query}"
 loading="Searching" failed="Not loaded.">
<search><form action="/search/"><label for="q">Search</label>
<input type="search" id="q" name="q" autocomplete="off" aria-autocomplete="list" aria-haspopup="grid" aria-controls="results"><button>Search</button>
<details><summary>Filters <b data-chosen></b></summary>${select('kind', ['term', 'checklist', 'faq'])}${select('stage', ['decision', 'loyalty'])}${select('letter', ['C', 'L'])}
<button type="button" data-clear-filters hidden>Clear</button></details></form></search>
<div data-found><p role="status"></p>
<div data-none hidden><div data-nearest><h2>Nearest</h2><ul></ul></div><button type="button" data-clear-filters hidden>Clear</button>
<a href="/glossary/">Glossary</a><a data-suggest="https://code.example/issues/new?title={title}">Suggest</a></div>
<div data-recent hidden><h2>Recent</h2><ul></ul><button type="button">Forget all</button>
<template><li><a></a><button type="button" data-forget aria-label="Forget “{query}”">x</button></li></template></div><p data-recent-off hidden>Nothing is kept</p>
<div data-hint><a href="/search/?q=churn">churn</a></div>
<div role="grid" id="results" aria-label="Results" hidden><ol role="none" data-search-results></ol></div>
<button type="button" data-more hidden>More</button><p data-names-only hidden>Only names were searched.</p></div>
<template data-row><li role="none"><div role="row"><div role="gridcell"><a><span data-title></span> ${['term', 'faq', 'checklist'].map((kind) => `<small data-kind="${kind}">${kind}</small>`).join('')}</a>
<svg><circle class="idle" data-stage="decision" data-name="Decision"/><circle class="idle" data-stage="loyalty" data-name="Loyalty"/></svg>
<span data-stage-names></span><p data-excerpt></p></div></div></li></template></search-panel>`;
const dialog = `<a href="/search/" data-open-search>Open</a><a href="/es/" hreflang="es" data-switch-language>ES</a>
<search-dialog from="/search/"><dialog aria-label="Search"><button type="button" data-close>Close</button></dialog></search-dialog>`;

/** The pages of a file of tests; to be called at its top. */
export function searchPages(): Pick<ElementPages, 'origin' | 'open'> {
  let browser: Browser;
  let pages: ElementPages;
  beforeAll(async () => {
    browser = await connectBrowser();
    pages = await serveSearch(browser);
  });
  afterAll(async () => {
    pages.close();
    await browser.close();
  });
  return {
    get origin() {
      return pages.origin;
    },
    open: (path, options) => pages.open(path, options),
  };
}

/** The search page, the dialog and the 404, with pages that results lead to. */
function serveSearch(browser: Browser): Promise<ElementPages> {
  const onPage = (more: string): string =>
    pageOf(
      'entries/search.ts',
      `<link rel="stylesheet" href="/search.css"><main>${panel(more)}</main>`,
      'data-scripted',
    );
  const page = onPage('address');
  const target = '<!doctype html><title>Result</title><h1>Result</h1>';
  return serveElements(browser, {
    '/src/elements/search-index.ts': INDEX,
    '/search.css': readFileSync(join(projectRoot, 'src/styles/search.css'), 'utf8'),
    '/search/': page,
    '/no-list/': page,
    '/no-text/': page,
    '/en/glossary/churn-rate/': onPage('missing'),
    '/en/100%25/churn': onPage('missing'),
    '/': pageOf('entries/every-page.ts', dialog),
    '/no-panel/': pageOf('entries/every-page.ts', dialog.replace('from="/search/"', 'from="/nowhere/"')),
    '/churn/': target,
    '/loyalty/': target,
    '/loop/': target,
    '/question/': target,
    '/es/': target,
  });
}

export const RESULT = '[data-search-results] a';
export const titles = (page: Page): Promise<string[]> =>
  page
    .locator('[data-search-results] > li')
    .evaluateAll((items) =>
      items.map((item) => (item.querySelector('a') ?? item).textContent.replace(/\s+/g, ' ').trim()),
    );
export const says = (page: Page, sentence: string | RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: sentence }).waitFor();
export const status = (page: Page): Promise<string> => page.getByRole('status').innerText();
export const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id ?? null);
/** How far the focused element stands below the top of the list, in px. */
export const placeInList = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const top = (element: Element | null): number => element?.getBoundingClientRect().top ?? NaN;
    return top(document.activeElement) - top(document.querySelector('ol'));
  });
export const delay = (page: Page, ms: number): Promise<void> =>
  page.evaluate((wait) => void Object.assign(globalThis, { delay: wait }), ms);
export const stored = (page: Page): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem('senda:searches'));
export const NAMES = ['Loyalty term', 'Loyalty checks checklist', 'Loyalty loop term'];
export const SPANISH = ['Also in Spanish', 'Lealtad y loyalty term'];
