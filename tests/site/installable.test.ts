/** The manifests: what a browser asks of a site before it installs it, against the files that are there. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/locales.ts';
import { connectBrowser } from '../browser.ts';
import { attribute, builtPages, byTag, distFile, isRedirect, isServed, readPages, settings } from '../dist.ts';
import { visit } from '../visit.ts';

interface Icon {
  src: string;
  sizes: string;
  type: string;
  purpose?: string;
}

interface Manifest {
  id: string;
  name: string;
  short_name: string;
  description: string;
  lang: string;
  dir: string;
  start_url: string;
  scope: string;
  display: string;
  background_color: string;
  theme_color: string;
  icons: Icon[];
  shortcuts: { name: string; url: string; icons: Icon[] }[];
}

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

const fileOf = (address: string): Buffer => distFile(address.slice(settings.base.length));
const linkOf = (page: (typeof pages)[number], rel: string): string[] =>
  byTag(page, 'link')
    .filter((link) => attribute(link, 'rel') === rel)
    .map((link) => attribute(link, 'href') ?? '');
const manifestOf = (address: string): Manifest => JSON.parse(fileOf(address).toString('utf8')) as Manifest;
const pages = builtPages().filter((page) => !isRedirect(page));

/** Width and height of a PNG, from its header. */
function sizeOf(png: Buffer): string {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

test('every page links the manifest of its language and an icon for home screens', () => {
  const wrong = pages.flatMap((page) => {
    const [manifest, ...others] = linkOf(page, 'manifest');
    const html = page.elements.find(({ tagName }) => tagName === 'html');
    const language = html && attribute(html, 'lang');
    const touch = linkOf(page, 'apple-touch-icon');
    const fits =
      manifest &&
      others.length === 0 &&
      isServed(manifest) &&
      manifestOf(manifest).lang === language &&
      touch.length === 1;
    return fits ? [] : [page.file];
  });
  expect(pages.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
  expect(sizeOf(fileOf(linkOf(pages[0] as never, 'apple-touch-icon')[0] ?? ''))).toBe('180x180');
});

describe.for(LANGUAGES)('the manifest in %s', (language) => {
  const home = readPages().find((page) => page.language === language && page.kind === 'home');
  const address = home ? (linkOf(home, 'manifest')[0] ?? '') : '';
  const manifest = manifestOf(address);

  test('says all that installing needs, in its language', () => {
    const { id, name, short_name, description, lang, dir, start_url, scope, display } = manifest;
    expect(lang).toBe(language);
    expect(['ltr', 'rtl', 'auto']).toContain(dir);
    expect(display).toBe('standalone');
    expect([id, start_url]).toEqual([home?.path, home?.path]);
    expect(scope).toBe(settings.base);
    expect(name.length).toBeGreaterThan(short_name.length);
    // Longer ones are cut under an icon.
    expect(short_name.length).toBeLessThanOrEqual(12);
    expect(description).not.toBe('');
    for (const colour of [manifest.background_color, manifest.theme_color]) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  test('its icons are there and as large as it says, one of them for masks', () => {
    const all = [...manifest.icons, ...manifest.shortcuts.flatMap(({ icons }) => icons)];
    const pngs = all.filter(({ type }) => type === 'image/png');
    expect(pngs.filter(({ src, sizes }) => sizeOf(fileOf(src)) !== sizes)).toEqual([]);
    expect(all.filter(({ src }) => !isServed(src))).toEqual([]);
    const any = manifest.icons.filter(({ purpose }) => purpose === 'any').map(({ sizes }) => sizes);
    expect(any).toEqual(expect.arrayContaining(['192x192', '512x512']));
    expect(manifest.icons.filter(({ purpose }) => purpose === 'maskable').map(({ sizes }) => sizes)).toEqual([
      '512x512',
    ]);
    expect(manifest.shortcuts.flatMap(({ icons }) => icons.map(({ sizes }) => sizes))).toEqual(
      manifest.shortcuts.map(() => '96x96'),
    );
  });

  test('its shortcuts lead to pages of the same language inside its scope', () => {
    const paths = new Map(readPages().map((page) => [page.path, page]));
    expect(manifest.shortcuts.length).toBeGreaterThanOrEqual(4);
    const wrong = manifest.shortcuts.filter(
      ({ name, url }) => name === '' || !url.startsWith(manifest.scope) || paths.get(url)?.language !== language,
    );
    expect(wrong).toEqual([]);
    expect(new Set(manifest.shortcuts.map(({ url }) => url)).size).toBe(manifest.shortcuts.length);
  });

  test('Chromium reads it without a complaint, and calls the app by its name', async () => {
    const { page, faults, close } = await visit(browser, home?.path ?? '');
    const client = await page.context().newCDPSession(page);
    const read = await client.send('Page.getAppManifest');
    expect(read.errors).toEqual([]);
    expect(JSON.parse(read.data ?? '{}')).toEqual(manifest);
    expect(faults).toEqual([]);
    await close();
  });
});
