/** The site with its server closed, as a reader meets it who kept it: every address, search, the checklists, the 404. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../src/model/policy.ts';
import { LANGUAGES } from '../../src/i18n/locales.ts';
import { connectBrowser } from '../browser.ts';
import { attribute, builtPages, byTag, distFile, isRedirect, settings, textOf, type BuiltPage } from '../dist.ts';
import { findFirefox, launchFirefox } from '../firefox.ts';
import {
  askWorker,
  cached,
  copyOfSite,
  startHost,
  stateOf,
  until,
  visitor,
  type OfflineHost,
} from '../offline-host.ts';

const SEED = 20261122;
const PAGES = 40;
const QUERIES = 20;
const TABS = 4;

let browser: Browser;
let host: OfflineHost;
beforeAll(async () => {
  browser = await connectBrowser();
  host = await startHost(copyOfSite(), settings.base);
});
afterAll(async () => {
  await browser.close();
  await host.remove();
});

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function sample<T>(all: readonly T[], count: number, random: () => number): T[] {
  const left = [...all];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

const below = ({ path }: BuiltPage): string => path.slice(settings.base.length);
const titleOf = (page: BuiltPage): string => byTag(page, 'h1').map(textOf).join('').trim();

/** Pages of a language that say something of their own. */
function pagesOf(language: string): BuiltPage[] {
  return builtPages().filter((page) => page.language === language && page.kind !== '404' && !isRedirect(page));
}

function only(language: string, kind: RegExp): BuiltPage {
  const found = pagesOf(language).find((page) => kind.test(page.html));
  if (!found) throw new Error(`no page of ${language} with ${kind.source}`);
  return found;
}

/** The page whose search takes its query from the address. */
const SEARCH = /<search-panel[^>]*\saddress\b/;
const CHECKLIST = /<senda-checklist/;

/** Opens addresses in a few tabs at once; returns what is wrong with each. */
async function openAll(
  first: Page,
  addresses: readonly string[],
  judge: (page: Page, status: number) => Promise<string>,
) {
  const queue = [...addresses];
  const wrong: string[] = [];
  const tab = async (): Promise<void> => {
    const page = await first.context().newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('requestfailed', (request) => {
      // What is under way when the next page is opened ends with its page.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}`);
    });
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      faults.length = 0;
      const response = await page.goto(host.address + at);
      const said = await judge(page, response?.status() ?? 0);
      if (said || faults.length > 0) wrong.push([at, said, ...faults].join(' | '));
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: TABS }, tab));
  return wrong;
}

describe('the whole site kept, its server closed', () => {
  let page: Page;
  beforeAll(async () => {
    page = await visitor(browser, host, `${LANGUAGES[0]}/`);
    host.asked.length = 0;
    await askWorker(page, { ask: 'keep', languages: LANGUAGES });
    expect(await stateOf(page)).toMatchObject({ able: true, chosen: LANGUAGES, complete: true });
    // Every language in packs: a handful of requests, not one for every file.
    expect(host.asked.filter((path) => path.startsWith('offline/')).length).toBeLessThan(15 * LANGUAGES.length);
    expect(new Set(host.asked.filter((path) => path.endsWith('.bin'))).size).toBe(
      host.asked.filter((path) => path.endsWith('.bin')).length,
    );
    await host.close();
  });
  afterAll(async () => {
    await page.context().close();
    await host.open();
  });

  test.for(LANGUAGES)(`${PAGES} random pages of %s`, async (language) => {
    const chosen = sample(pagesOf(language), PAGES, seeded(SEED));
    expect(chosen.length).toBe(PAGES);
    const byAddress = new Map(chosen.map((one) => [below(one), one]));
    const wrong = await openAll(page, [...byAddress.keys()], async (opened, status) => {
      const title = (await opened.locator('h1').first().textContent())?.trim();
      const expected = byAddress.get(new URL(opened.url()).pathname.slice(settings.base.length));
      if (status !== 200 || !expected || title !== titleOf(expected)) return `${status} ${title}`;
      const styled = await opened.evaluate(() => getComputedStyle(document.body).fontFamily);
      return styled.includes('Newsreader') || styled.includes('Instrument') ? '' : `fonts: ${styled}`;
    });
    expect(wrong).toEqual([]);
  });

  test.for(LANGUAGES)(`${QUERIES} queries of %s that were never made`, async (language) => {
    const entries = pagesOf(language).filter(({ html }) => html.includes('"DefinedTerm"'));
    const queries = sample(entries, QUERIES, seeded(SEED + 1)).map((entry) =>
      titleOf(entry)
        .replace(/\(.*\)/, '')
        .trim(),
    );
    const search = below(only(language, SEARCH));
    const wrong = await openAll(
      page,
      queries.map((query) => `${search}?q=${encodeURIComponent(query)}`),
      async (opened) => {
        const results = opened.locator('[data-search-results] a');
        await results
          .first()
          .waitFor({ timeout: 30_000 })
          .catch(() => undefined);
        return (await results.count()) > 0 ? '' : 'nothing found';
      },
    );
    expect(wrong).toEqual([]);
  });

  test('a check is ticked, and stays so', async () => {
    const list = below(only(LANGUAGES[0] ?? '', CHECKLIST));
    const tab = await page.context().newPage();
    await tab.goto(host.address + list);
    await tab.locator('senda-checklist[ready]').waitFor();
    const box = tab.locator('senda-checklist input[type=checkbox]').first();
    await box.check();
    await tab.waitForTimeout(300);
    await tab.reload();
    await tab.locator('senda-checklist[ready]').waitFor();
    expect(await box.isChecked()).toBe(true);
    await tab.close();
  });

  test('the language is switched', async () => {
    const tab = await page.context().newPage();
    await tab.goto(host.address + below(only(LANGUAGES[0] ?? '', SEARCH)));
    const other = tab.locator('a[data-switch-language]').first();
    const language = await other.getAttribute('hreflang');
    await other.click();
    await tab.waitForURL(({ pathname }) => pathname.startsWith(`${settings.base}${language}/`));
    expect(await tab.locator('html').getAttribute('lang')).toBe(language);
    await tab.close();
  });

  test.for(LANGUAGES)('an address of %s that does not exist is a 404 in its words', async (language) => {
    const tab = await page.context().newPage();
    for (const at of [`${language}/no-such-page/`, `${language}/a/b.html?q=1`, `${language}/404/`]) {
      const response = await tab.goto(host.address + at);
      expect([at, response?.status()]).toEqual([at, 404]);
      expect(await tab.content()).toContain(`<html lang="${language}"`);
      const missing = builtPages().filter((one) => one.language === language && one.kind === '404');
      expect((await tab.locator('h1').textContent())?.trim()).toBe(missing.map(titleOf).join());
    }
    await tab.close();
  });

  test('a missing slash and index.html lead to the page, and the query stays', async () => {
    const tab = await page.context().newPage();
    const list = below(only(LANGUAGES[0] ?? '', CHECKLIST));
    for (const at of [`${list.slice(0, -1)}?x=a%20b`, `${list}index.html?x=a%20b`]) {
      const response = await tab.goto(host.address + at);
      expect([at, response?.status(), tab.url()]).toEqual([at, 200, `${host.address}${list}?x=a%20b`]);
    }
    await tab.goto(`${host.address}index.html`);
    expect(tab.url()).toBe(host.address);
    await tab.close();
  });

  test('answers carry the policy and their types', async () => {
    const answers = await page.evaluate(
      (addresses) =>
        Promise.all(
          addresses.map(async (at) => {
            const response = await fetch(at);
            return { at, type: response.headers.get('Content-Type'), headers: Object.fromEntries(response.headers) };
          }),
        ),
      ['theme.js', 'pagefind/pagefind-entry.json?ts=123', `${LANGUAGES[0]}/`].map((at) => host.address + at),
    );
    expect(answers.map(({ type }) => type?.split(';')[0])).toEqual([
      'text/javascript',
      'application/json',
      'text/html',
    ]);
    for (const { at, headers } of answers) {
      for (const [name, value] of Object.entries(securityHeaders)) {
        expect([at, name, headers[name.toLowerCase()]]).toEqual([at, name, value]);
      }
    }
  });

  test('a copy is byte for byte what the host sends', async () => {
    const wrong: string[] = [];
    for (const one of sample(pagesOf(LANGUAGES[0] ?? ''), 5, seeded(SEED + 2))) {
      const text = await page.evaluate(async (at) => (await fetch(at)).text(), host.address + below(one));
      if (text !== distFile(one.file).toString('utf8')) wrong.push(one.file);
    }
    expect(wrong).toEqual([]);
  });
});

test('one language kept: its pages and its search, and the rest is said not to be here', async () => {
  const [language = '', other = ''] = LANGUAGES;
  const page = await visitor(browser, host, `${language}/`);
  await askWorker(page, { ask: 'keep', languages: [language] });
  expect(await stateOf(page)).toMatchObject({ chosen: [language], complete: true });
  await host.close();
  await page.goto(`${host.address}${below(only(language, SEARCH))}?q=churn`);
  await page.locator('[data-search-results] a').first().waitFor({ timeout: 15_000 });
  for (const at of sample(pagesOf(other), 3, seeded(SEED + 5)).map(below)) {
    expect([at, (await page.goto(host.address + at))?.status()]).toEqual([at, 503]);
    expect(await page.locator('html').getAttribute('lang')).toBe(other);
  }
  expect((await page.goto(`${host.address}${language}/no-such-page/`))?.status()).toBe(404);
  await host.open();
  await page.context().close();
});

afterEach(() => {
  host.trick = undefined;
});

describe('nothing chosen', () => {
  const [language = ''] = LANGUAGES;
  beforeEach(() => host.open());

  test('the shell and the pages visited are kept; others are said not to be', async () => {
    const [visited = '', before = '', never = ''] = sample(pagesOf(language), 3, seeded(SEED + 3)).map(below);
    const page = await visitor(browser, host, before);
    await page.goto(host.address + visited);
    const kept = async (): Promise<string[]> => Object.values(await cached(page.context())).flat();
    for (const at of [visited, before]) await expect.poll(kept, { timeout: 10_000 }).toContain(settings.base + at);
    host.asked.length = 0;
    await host.close();
    const search = below(only(language, SEARCH));
    for (const at of [visited, before, `${language}/`, search, '']) {
      const response = await page.goto(host.address + at);
      expect([at, response?.status()]).toEqual([at, 200]);
      expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    }
    const gone = await page.goto(host.address + never);
    expect(gone?.status()).toBe(503);
    expect(gone?.headers()['content-security-policy']).toBe(securityHeaders['Content-Security-Policy']);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(page.url()).toBe(host.address + never);
    await host.open();
    expect((await page.goto(host.address + never))?.status()).toBe(200);
    await page.context().close();
  });

  test('a page registers the worker by itself, once it has nothing else to do', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(`${host.address}${language}/`);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await until(page, ({ complete }) => complete);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a reader who saves data gets the worker and no more', async () => {
    host.trick = (path, response) => {
      if (path !== 'sw.js') return false;
      const saving = 'Object.defineProperty(navigator, "connection", { value: { saveData: true } });\n';
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(saving + distFile('sw.js').toString('utf8'));
      return true;
    };
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${host.address}${language}/`);
    host.asked.length = 0;
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    expect(await stateOf(page)).toMatchObject({ able: true, chosen: [], complete: false, bytes: 0 });
    expect(host.asked.filter((path) => path.startsWith('offline'))).toEqual([]);
    expect(Object.values(await cached(context)).flat()).toEqual([]);
    await context.close();
  });

  test('where the browser keeps no worker, nothing happens', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () =>
        Promise.reject(new DOMException('blocked', 'NotSupportedError'));
    });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${host.address}${language}/`);
    await page.waitForTimeout(2500);
    expect(faults).toEqual([]);
    await context.close();
  });
});

const firefox = findFirefox();

test.skipIf(!firefox)('in Firefox: a kept language is read and searched with the server closed', async () => {
  const [language = ''] = LANGUAGES;
  await host.open();
  const other = await launchFirefox(firefox ?? '');
  const page = await other.newPage();
  await page.goto(`${host.address}${language}/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register(`${document.documentElement.dataset.base ?? '/'}sw.js`);
    await navigator.serviceWorker.ready;
  });
  const asked = { ask: 'keep', languages: [language] };
  const state = await page.evaluate(async (request) => {
    const { active } = await navigator.serviceWorker.ready;
    const ask = (message: object): Promise<unknown> =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(data);
        active?.postMessage(message, [port2]);
      });
    await ask(request);
    return ask({ ask: 'state' });
  }, asked);
  expect(state).toMatchObject({ chosen: [language], complete: true });
  await host.close();
  for (const one of sample(pagesOf(language), 5, seeded(SEED + 4))) {
    await page.goto(host.address + below(one));
    expect(await page.$eval('h1', (heading) => heading.textContent.trim())).toBe(titleOf(one));
  }
  await page.goto(`${host.address}${below(only(language, SEARCH))}?q=churn`);
  await page.waitForSelector('[data-search-results] a', { timeout: 20_000 });
  await other.close();
});

test('the worker and the manifest may be renewed at any time', async () => {
  await host.open();
  for (const file of ['sw.js', 'offline.json']) {
    const response = await fetch(host.address + file);
    expect([file, response.status, response.headers.get('Cache-Control')]).toEqual([file, 200, 'no-cache']);
  }
  expect(distFile('_headers').toString('utf8')).toContain(`\n${settings.base}sw.js\n  Cache-Control: no-cache\n`);
  const links = builtPages().flatMap((page) => byTag(page, 'link').map((link) => attribute(link, 'href') ?? ''));
  expect(links.filter((href) => href.includes('sw.js'))).toEqual([]);
});
