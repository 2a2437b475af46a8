import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { connectBrowser } from '../../tests/browser.ts';
import { askedOf, openOffline, offlineOrigin, setState } from '../../tests/offline-page.ts';
import type { OfflineState } from '../model/offline/state.ts';

let browser: Browser;
let origin: string;
let context: BrowserContext;

beforeAll(async () => {
  [browser, origin] = await Promise.all([connectBrowser(), offlineOrigin()]);
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  onTestFinished(() => context.close());
});

const open = (language = 'en'): Promise<Page> => openOffline(context, `${origin}/${language}/any/`);
const bar = (page: Page): Promise<string> => page.locator('offline-state').innerText();
const button = (page: Page, name: string) => page.locator('offline-state').getByRole('button', { name });
/** After what is pending has run, so that an absence means something. */
const settled = (page: Page): Promise<void> => page.evaluate(() => new Promise((done) => setTimeout(done, 100)));

describe('the line in the menu', () => {
  test.for<[Partial<OfflineState>, en: string, es: string]>([
    [{}, 'Offline: not stored', 'Sin conexión: no guardado'],
    [{ able: false }, 'Offline: not stored', 'Sin conexión: no guardado'],
    [{ chosen: ['en'] }, 'Offline: ready', 'Sin conexión: listo'],
    [{ chosen: ['en'], update: 'ready' }, 'Offline: ready', 'Sin conexión: listo'],
    [{ update: 'fetching' }, 'Offline: updating', 'Sin conexión: actualizando'],
    [
      { chosen: ['en'], complete: false, progress: { done: 1, total: 2 } },
      'Offline: updating',
      'Sin conexión: actualizando',
    ],
    [{ chosen: ['en'], complete: false, fault: 'server' }, 'Offline: not complete', 'Sin conexión: incompleto'],
  ])('for %o', async ([state, en, es]) => {
    for (const [language, words, path] of [
      ['en', en, '/en/offline/'],
      ['es', es, '/es/sin-conexion/'],
    ] as const) {
      const page = await open(language);
      await setState(page, state);
      const line = page.locator('[data-offline-line]');
      expect((await line.textContent())?.trim()).toBe(words);
      expect(await line.getAttribute('href')).toBe(path);
    }
  });
});

describe('the bar for a new version', () => {
  test('comes without taking the focus, says so politely, and switches', async () => {
    const page = await open();
    expect(await bar(page)).toBe('');
    await page.getByRole('link', { name: 'Link' }).focus();
    await setState(page, { update: 'ready' });
    await button(page, 'Switch now').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Link');
    expect(await page.locator('offline-state [role="status"]').innerText()).toContain(
      'A new version of Senda is ready.',
    );
    await button(page, 'Switch now').click();
    expect(await askedOf(page)).toEqual(['switch']);
  });

  test('put off, it stays away here, in other tabs and on the next page, until another version comes', async () => {
    const [page, other] = [await open(), await open('es')];
    for (const one of [page, other]) await setState(one, { update: 'ready' });
    await button(other, 'Cambiar ahora').waitFor();
    await button(page, 'Later').click();
    await expect.poll(() => bar(page)).toBe('');
    await expect.poll(() => bar(other)).toBe('');
    await page.goto(`${origin}/es/any/`);
    await page.waitForFunction(() => 'door' in window);
    await setState(page, { update: 'ready' });
    await settled(page);
    expect(await bar(page)).toBe('');
    await setState(page, { update: 'fetching' });
    await setState(page, { update: 'ready' });
    await button(page, 'Más tarde').waitFor();
  });

  test('gives the focus back where it came from', async () => {
    const page = await open();
    await setState(page, { update: 'ready' });
    await button(page, 'Later').waitFor();
    await page.locator('.site-footer a').last().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Later');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Read offline');
  });

  test('covers nothing that the keyboard reaches, at 320 px either', async () => {
    const page = await open();
    await page.setViewportSize({ width: 320, height: 480 });
    await setState(page, { update: 'ready' });
    await button(page, 'Later').waitFor();
    await page.locator('.site-footer a').last().focus();
    const free = await page.evaluate(() => {
      const top = document.querySelector('offline-state')?.getBoundingClientRect().top ?? 0;
      return top - (document.activeElement?.getBoundingClientRect().bottom ?? Infinity);
    });
    expect(free).toBeGreaterThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .disableRules(['landmark-no-duplicate-main'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});

describe('the note about the network', () => {
  test('comes and goes with it', async () => {
    const page = await open('es');
    await context.setOffline(true);
    await expect.poll(() => bar(page)).toContain('No hay red');
    expect(await page.locator('offline-state button').allInnerTexts()).toEqual(['Cerrar']);
    await context.setOffline(false);
    await expect.poll(() => bar(page)).toBe('');
  });

  test('closed, it stays away until the network is lost again', async () => {
    const page = await open();
    await context.setOffline(true);
    await button(page, 'Close').click();
    await expect.poll(() => bar(page)).toBe('');
    await context.setOffline(false);
    await context.setOffline(true);
    await button(page, 'Close').waitFor();
  });

  test('waits behind a new version', async () => {
    const page = await open();
    await context.setOffline(true);
    await setState(page, { update: 'ready' });
    await button(page, 'Later').click();
    await button(page, 'Close').waitFor();
    expect(await page.locator('offline-state button').count()).toBe(1);
  });

  test('is left to the page about the copy, which says it in its own place', async () => {
    const page = await openOffline(context, `${origin}/en/offline/`);
    await context.setOffline(true);
    await page.getByText('There is no network right now.').waitFor();
    expect(await bar(page)).toBe('');
  });
});

test('where storage is blocked the bar works as well', async () => {
  const page = await openOffline(
    context,
    `${origin}/en/any/`,
    `Object.defineProperty(window, 'sessionStorage', { get: () => { throw new DOMException('blocked', 'SecurityError'); } });`,
  );
  await setState(page, { update: 'ready' });
  await button(page, 'Later').click();
  await expect.poll(() => bar(page)).toBe('');
});
