/** The site below a path of a host, as GitHub Pages serves a project: nothing points above it, and it works there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSiteServer } from '../../src/cli/site-server.ts';
import { connectBrowser } from '../browser.ts';
import { LANGUAGES } from '../../src/i18n/locales.ts';
import { askWorker, cached, copyOfSite, startHost, stateOf, visitor } from '../offline-host.ts';
import { ownRoot, type OwnRoot } from '../own-root.ts';

const BASE = '/repo/';
const SITE = 'https://team.example';
let own: OwnRoot;
let dist: string;

beforeAll(() => {
  own = ownRoot('sub-path');
  dist = join(own.root, 'dist');
  const { status, output } = own.build({ BASE_PATH: 'repo', SITE_URL: `${SITE}/` });
  expect(status, output).toBe(0);
});
afterAll(() => own.remove());

/** Every address of every page, with the page it stands on. */
function addresses(): { page: string; address: string }[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) => {
      const html = readFileSync(join(dist, path), 'utf8').replace(
        /<script type="application\/ld\+json">.*?<\/script>/gs,
        '',
      );
      const found = [...html.matchAll(/\s(?:href|src|action|data-base|data-definitions)="([^"]+)"/g)];
      return found.map((match) => ({ page: path.split(sep).join('/'), address: match[1] ?? '' }));
    });
}

describe('below a path', () => {
  test('every own address starts with it and is there', () => {
    const all = addresses();
    const local = all.flatMap(({ page, address }) => {
      const url = new URL(address, `${SITE}${BASE}${page}`);
      return url.origin === SITE ? [{ page, path: url.pathname }] : [];
    });
    expect(local.length).toBeGreaterThan(500);
    const wrong = local.filter(({ path }) => {
      const file = join(dist, decodeURIComponent(path.slice(BASE.length)), path.endsWith('/') ? 'index.html' : '');
      return !path.startsWith(BASE) || !existsSync(file);
    });
    expect(wrong).toEqual([]);
  });

  test('canonical addresses and headers name it', () => {
    expect(readFileSync(join(dist, 'sitemap.xml'), 'utf8')).toContain(`<loc>${SITE}${BASE}`);
    expect(readFileSync(join(dist, '_headers'), 'utf8')).toContain(`\n${BASE}_astro/*\n`);
  });

  test('it loads, and search answers, in real Chromium', async () => {
    const server = createSiteServer({ root: dist, base: BASE });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const browser = await connectBrowser();
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}${BASE}`);
    await page.locator('main a[href]').first().click();
    await page.waitForURL((url) => url.pathname !== BASE);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').fill('nps');
    await page.locator('dialog[open] [data-search-results] a').first().waitFor({ timeout: 15_000 });
    expect(new URL(page.url()).pathname.startsWith(BASE)).toBe(true);
    expect(faults).toEqual([]);
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  test('it is kept there, beside another site of the same host, and read with the server closed', async () => {
    const host = await startHost(copyOfSite(dist), BASE);
    const browser = await connectBrowser();
    const page = await visitor(browser, host, `${LANGUAGES[0]}/`);
    await page.evaluate(() => caches.open('senda:/other/:record'));
    await askWorker(page, { ask: 'keep', languages: [LANGUAGES[0]] });
    expect(await stateOf(page)).toMatchObject({ chosen: [LANGUAGES[0]], complete: true });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(host.address);
    await host.close();
    const links = await page
      .locator('main a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links.slice(0, 8)) expect([link, (await page.goto(link))?.status()]).toEqual([link, 200]);
    expect((await page.goto(`${host.address}${LANGUAGES[0]}/no-such-page`))?.status()).toBe(404);
    const names = Object.keys(await cached(page.context()));
    expect(names.filter((name) => !name.startsWith(`senda:${BASE}:`))).toEqual(['senda:/other/:record']);
    await browser.close();
    await host.remove();
  });
});
