/** What a first visit costs: every entry page by the bytes a host with brotli would send. */
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectBrowser } from '../browser.ts';
import { attribute, builtPages, byTag, distFile, readPages, samplePages, settings, type BuiltPage } from '../dist.ts';
import { LANGUAGES } from '../../src/i18n/locales.ts';
import { visit } from '../visit.ts';

const KB = 1000;
const CODE_KB = 14;
const CODE_REQUESTS = 4;
const JS_KB = 4;
/** Every script of a page with a checklist, what is asked for by intent included; but for what comes after the visit. */
const CHECKLIST_JS_KB = 12;
/** What opening the dashboard runs at once; what is fetched later comes when it is reached for. */
const DASHBOARD_JS_KB = 24;
/** It shares one file with the checklists that it leads to, so that their scripts are there by then. */
const SELF_ASSESSMENT_JS_KB = 14;
const FONTS_KB = 108;
const FONT_FILES = 3;

/** The door to the offline copy: a page that is quiet late has fetched it by then. */
const LATER = /\/offline-[\w-]+\.[\w-]+\.js$/;

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

const brotli = (bytes: Buffer): number => brotliCompressSync(bytes).length;
const entries = readPages().filter(isEntry);

/** An entry of the glossary says so in its structured data. */
function isEntry(page: BuiltPage): boolean {
  return /"@type":\s*"DefinedTerm"/.test(page.html) && page.kind.endsWith('/*');
}

function isFont(url: string): boolean {
  return /\.woff2($|\?)/.test(url);
}

describe('the first visit to an entry', () => {
  test('there are entries', () => {
    expect(entries.length).toBeGreaterThan(10);
  });

  test.for(
    samplePages()
      .filter(isEntry)
      .map(({ path }) => path),
  )('%s, the largest, keeps to its budget', async (path) => {
    const { requests, close } = await visit(browser, path, { viewport: { width: 1280, height: 900 } }, 'quiet');
    const code = requests.filter(
      ({ type, url }) => ['document', 'stylesheet', 'script', 'fetch', 'xhr'].includes(type) && !LATER.test(url),
    );
    const sizes = await Promise.all(
      code.map(async ({ url, type, body }) => ({ url, type, size: brotli(await body()) })),
    );
    const total = sizes.reduce((sum, { size }) => sum + size, 0);
    const js = sizes.filter(({ type }) => type === 'script').reduce((sum, { size }) => sum + size, 0);
    await close();
    const list = sizes.map(({ url, size }) => `${new URL(url).pathname} ${size} B`).join('\n');
    expect(total, list).toBeLessThanOrEqual(CODE_KB * KB);
    expect(js, list).toBeLessThanOrEqual(JS_KB * KB);
    expect(code.length, list).toBeLessThanOrEqual(CODE_REQUESTS);
  });

  test('every entry keeps to the same budget by its files', () => {
    const sizeOf = new Map<string, number>();
    const size = (file: string): number => {
      const known = sizeOf.get(file) ?? brotli(distFile(file));
      sizeOf.set(file, known);
      return known;
    };
    const over = entries
      .map((page) => ({
        page,
        total: brotli(Buffer.from(page.html)) + linkedFiles(page).reduce((sum, file) => sum + size(file), 0),
      }))
      .filter(({ total }) => total > CODE_KB * KB)
      .map(({ page, total }) => `${page.file}: ${total} B`);
    expect(over).toEqual([]);
  });
});

describe('a page with a checklist', () => {
  const checked = readPages().filter(({ html }) => html.includes('<senda-checklist'));

  // The search and the state of the offline copy belong to every page, and come with the first wish for them.
  test('has at most 12 kB of script in all, but for the search and the offline copy', () => {
    const sizes = checked.map((page) => {
      const files = [...linkedFiles(page), ...linkedFiles(page).flatMap(laterModules)];
      const scripts = [...new Set(files)].filter(
        (file) => file.endsWith('.js') && !file.includes('search') && !LATER.test(file),
      );
      return { file: page.file, total: scripts.reduce((sum, file) => sum + brotli(distFile(file)), 0) };
    });
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes.map(({ total }) => total))).toBeGreaterThan(5 * KB);
    expect(sizes.filter(({ total }) => total > CHECKLIST_JS_KB * KB)).toEqual([]);
  });
});

describe.each([
  ['the dashboard', '<senda-assessments', DASHBOARD_JS_KB],
  ['the self-assessment', '<self-assessment', SELF_ASSESSMENT_JS_KB],
] as const)('opening %s', (_, tag, kilobytes) => {
  const opened = readPages().filter(({ html }) => html.includes(tag));

  test('there is one in every language', () => {
    expect(opened.map(({ language }) => language).sort()).toEqual([...LANGUAGES].sort());
  });

  test.for(opened.map(({ path }) => path))(`runs at most ${kilobytes} kB of script: %s`, async (path) => {
    const { page, requests, close } = await visit(browser, path, { viewport: { width: 1280, height: 900 } }, 'quiet');
    // Once there is work to show, other parts are in sight.
    const name = page.locator('#as-start-name');
    if (await name.isVisible()) {
      await name.fill('Shop');
      await page.keyboard.press('Enter');
      await page.locator('.as[data-state="filled"]').waitFor();
      requests.length = 0;
      await page.reload({ waitUntil: 'networkidle' });
    }
    const scripts = requests.filter(({ type }) => type === 'script').map(({ url }) => new URL(url).pathname);
    await close();
    // A script that the browser has kept already has no body to ask for.
    const sizes = [...new Set(scripts)].map((script) => ({
      script,
      size: brotli(distFile(script.slice(settings.base.length))),
    }));
    const total = sizes.reduce((sum, { size }) => sum + size, 0);
    const list = [...sizes.map(({ script, size }) => `${script} ${size} B`), `all: ${total} B`].join('\n');
    expect(total, list).toBeGreaterThan(5 * KB);
    expect(total, list).toBeLessThanOrEqual(kilobytes * KB);
  });
});

/** Modules that a script asks for by intent. */
function laterModules(file: string): string[] {
  if (!file.endsWith('.js')) return [];
  return [
    ...distFile(file)
      .toString('utf8')
      .matchAll(/import\(["'`](\.[^"'`]+)["'`]\)/g),
  ].map((match) => new URL(match[1] ?? '', `${settings.site}/${file}`).pathname.slice(1));
}

/** Style sheets and scripts that a page asks for, and the modules those import. */
function linkedFiles(page: BuiltPage): string[] {
  const local = (address: string): string =>
    new URL(address, settings.site + page.path).pathname.slice(settings.base.length);
  const files = [
    ...byTag(page, 'link')
      .filter((link) => attribute(link, 'rel') === 'stylesheet')
      .map((link) => attribute(link, 'href')),
    ...byTag(page, 'script').map((script) => attribute(script, 'src')),
  ].flatMap((address) => (address ? [local(address)] : []));
  const imported = (file: string): string[] =>
    [
      ...distFile(file)
        .toString('utf8')
        .matchAll(/(?:^|[;}\n])import(?:[^"'();]*from)?\s*["'](\.[^"']+)["']/g),
    ].map((match) => new URL(match[1] ?? '', `${settings.site}/${file}`).pathname.slice(1));
  const all = new Set(files);
  for (const file of all) if (file.endsWith('.js')) imported(file).forEach((other) => all.add(other));
  return [...all];
}

describe('fonts', () => {
  test('at most three files and 108 kB on the whole site, all of its own', () => {
    const fonts = new Set(
      builtPages().flatMap((page) => [
        ...byTag(page, 'link')
          .filter((link) => attribute(link, 'as') === 'font')
          .map((link) => attribute(link, 'href') ?? ''),
        ...linkedFiles(page)
          .filter((file) => file.endsWith('.css'))
          .flatMap((file) =>
            [
              ...distFile(file)
                .toString('utf8')
                .matchAll(/url\(["']?([^"')]+\.woff2)/g),
            ].map((match) => new URL(match[1] ?? '', `${settings.site}${settings.base}${file}`).pathname),
          ),
      ]),
    );
    const total = [...fonts].reduce((sum, font) => sum + distFile(font.slice(settings.base.length)).length, 0);
    expect(fonts.size).toBeGreaterThan(0);
    expect(fonts.size).toBeLessThanOrEqual(FONT_FILES);
    expect(total, [...fonts].join(', ')).toBeLessThanOrEqual(FONTS_KB * KB);
  });

  test('the two romans are preloaded and used; the browser never asks twice', async () => {
    for (const { path } of samplePages().filter(isEntry)) {
      const { page, requests, faults, close } = await visit(browser, path, {}, 'quiet');
      const asked = requests.filter(({ url }) => isFont(url)).map(({ url }) => new URL(url).pathname);
      expect(await page.locator('link[rel=preload][as=font]').count()).toBe(2);
      expect(asked.length).toBe(new Set(asked).size);
      expect(asked.length).toBeGreaterThanOrEqual(2);
      expect(faults).toEqual([]);
      await close();
    }
  });
});
