import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { connectBrowser } from '../../tests/browser.ts';
import { askedOf, openOffline, offlineOrigin, setState } from '../../tests/offline-page.ts';
import type { OfflineFault, OfflineState } from '../model/offline/state.ts';

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
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  onTestFinished(() => context.close());
});

const PATHS = { en: '/en/offline/', es: '/es/sin-conexion/' } as const;
type Language = keyof typeof PATHS;

async function open(language: Language = 'en', state: Partial<OfflineState> = {}): Promise<Page> {
  const page = await openOffline(context, origin + PATHS[language]);
  await page.locator('offline-keeper[ready]').waitFor();
  await setState(page, state);
  return page;
}

const part = (page: Page, name: string): Promise<string> => page.locator(`[data-fill="${name}"]`).first().innerText();
const said = (page: Page): Promise<string> => page.locator('offline-keeper [role="status"]').innerText();
const shown = (page: Page): Promise<string[]> => page.locator('.offline-live [data-do]:visible').allInnerTexts();
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
/** Spaces that do not break are the language's business. */
const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ');

const KEPT: Partial<OfflineState> = { chosen: ['en'], complete: true, bytes: 1_646_000 };
const COMING: Partial<OfflineState> = { chosen: ['en', 'es'], complete: false, progress: { done: 1e6, total: 4e6 } };

describe('the state in one sentence', () => {
  test.for<[Partial<OfflineState>, en: string, es: string, buttons: number]>([
    [{}, 'Not stored: this browser keeps only', 'No guardado: este navegador solo tiene', 0],
    [{ bytes: 0 }, 'Not stored: this browser keeps nothing', 'No guardado: este navegador aún no tiene nada', 0],
    [
      KEPT,
      'Ready offline: everything in English, 1.6 MB in this browser.',
      'Listo sin conexión: todo en inglés, 1,6 MB en este navegador.',
      1,
    ],
    [{ ...KEPT, chosen: ['es', 'en'] }, 'Ready offline: the whole site', 'Listo sin conexión: todo el sitio', 1],
    [COMING, 'Storing the whole site.', 'Guardando todo el sitio.', 2],
    [{ ...KEPT, update: 'fetching' }, 'Updating: a new version', 'Actualizando: se está descargando', 1],
    [{ ...KEPT, complete: false }, 'Not complete: you asked for', 'Incompleto: pediste todo en inglés', 2],
    [{ ...KEPT, update: 'ready' }, 'Ready offline: everything', 'Listo sin conexión: todo', 2],
  ])('%o', async ([state, en, es, buttons]) => {
    for (const [language, words] of [
      ['en', en],
      ['es', es],
    ] as const) {
      const page = await open(language, state);
      expect(plain(await part(page, 'state'))).toContain(words);
      expect(await shown(page)).toHaveLength(buttons);
      // Nothing of what was there on arrival is read aloud before it changes; a set state is a change.
      expect(await page.locator('[data-fill="fault"]').isVisible()).toBe(false);
    }
  });

  test('of a browser that cannot: why, and no choice', async () => {
    const page = await open('en', { able: false });
    expect(await part(page, 'state')).toContain('does not let the site store data');
    expect(await page.locator('offline-keeper form').isVisible()).toBe(false);
    const without = await openOffline(context, origin + PATHS.es, 'delete Navigator.prototype.serviceWorker;');
    await without.locator('offline-keeper[ready]').waitFor();
    await setState(without, { able: false });
    expect(await part(without, 'state')).toContain('carece de «service workers»');
  });

  test('with the network gone it says so, and takes it back', async () => {
    const page = await open();
    expect(await page.locator('[data-fill="network"]').isVisible()).toBe(false);
    await context.setOffline(true);
    await page.getByText('There is no network right now.').waitFor();
    await context.setOffline(false);
    await page.getByText('There is no network right now.').waitFor({ state: 'hidden' });
  });
});

describe('the choice', () => {
  test('offers each language, the whole site and nothing, with what each would download', async () => {
    const rows = async (language: Language): Promise<string[]> => {
      const page = await open(language);
      await page.locator('.offline-choice small:not(:empty)').first().waitFor();
      const labels = await page.locator('.offline-choice label').allInnerTexts();
      return labels.map((label) =>
        plain(label)
          .split(/\s*\n\s*/)
          .join(' | '),
      );
    };
    expect(await rows('en')).toEqual([
      'Everything in English | 1.2 MB to download',
      'Everything in Spanish | 1.1 MB to download',
      'The whole site, in English and Spanish | 2.3 MB to download',
      'Nothing beyond the pages I visit',
    ]);
    expect(await rows('es')).toEqual([
      'Todo en español | 1,1 MB de descarga',
      'Todo en inglés | 1,2 MB de descarga',
      'Todo el sitio, en inglés y español | 2,3 MB de descarga',
      'Nada más que las páginas que visito',
    ]);
  });

  test('counts nothing that is here already', async () => {
    const page = await open('en', KEPT);
    await page.locator('.offline-choice small:not(:empty)').first().waitFor();
    expect((await page.locator('.offline-choice small').allInnerTexts()).map(plain)).toEqual([
      '',
      '1.1 MB to download',
      '1.1 MB to download',
      '',
    ]);
  });

  test('asks for nothing until it is applied, then for what was chosen, by keyboard too', async () => {
    const page = await open();
    expect(await page.locator('input:checked').inputValue()).toBe('');
    await page.getByLabel('Everything in English').check();
    expect(await askedOf(page)).toEqual([]);
    await page.click('[type="submit"]');
    await page.getByLabel('Everything in English').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByLabel('Nothing beyond').check();
    await page.keyboard.press('Enter');
    expect(await askedOf(page)).toEqual(['keep en', 'keep en,es', 'keep']);
  });

  test('follows what is kept, but takes nothing out of the reader’s hand while a download runs', async () => {
    const page = await open('en', COMING);
    expect(await page.locator('input:checked').inputValue()).toBe('en es');
    await page.getByLabel('Everything in Spanish').check();
    await setState(page, { progress: { done: 2e6, total: 4e6 } });
    expect(await page.locator('input:checked').inputValue()).toBe('es');
    await setState(page, { chosen: ['en'] });
    expect(await page.locator('input:checked').inputValue()).toBe('en');
  });
});

describe('a download', () => {
  test('shows how far it is and says its start, its quarters and its end', async () => {
    const page = await open();
    await page.evaluate(() => {
      const spoken: string[] = [];
      Object.assign(window, { spoken });
      const region = document.querySelector('offline-keeper [role="status"]');
      if (region) new MutationObserver(() => spoken.push(region.textContent)).observe(region, { childList: true });
    });
    for (let step = 0; step < 40; step++)
      await setState(page, { ...COMING, progress: { done: step * 1e5, total: 4e6 } });
    expect(await page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value)).toBeCloseTo(0.975);
    expect(plain(await part(page, 'progress'))).toBe('97%: 3.9 MB of 4 MB');
    expect(await page.locator('progress').getAttribute('aria-label')).toBe('Download of the offline copy');
    await page.evaluate(() => window.door.set({ complete: true, bytes: 4e6, progress: undefined }));
    expect(await page.locator('progress').isVisible()).toBe(false);
    const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
    expect(spoken.map((words) => plain(words).slice(0, 20))).toEqual([
      'Storing the whole si',
      '25% downloaded',
      '50% downloaded',
      '75% downloaded',
      'Ready offline: the w',
    ]);
  });

  test('stops and resumes by keyboard without losing the focus', async () => {
    const page = await open('en', COMING);
    await page.getByRole('button', { name: 'Stop' }).focus();
    await page.keyboard.press('Enter');
    await page.evaluate(() => window.door.set({ progress: undefined }));
    await expect.poll(() => focused(page)).toBe('Resume');
    await page.keyboard.press('Enter');
    await setState(page, COMING);
    await expect.poll(() => focused(page)).toBe('Stop');
    expect(await askedOf(page)).toEqual(['stop', 'keep en,es']);
  });

  test('that is refused without a word is said too', async () => {
    const page = await open();
    await page.evaluate(() => (window.door.refuses = true));
    await page.click('[type="submit"]');
    await expect.poll(() => part(page, 'fault')).toContain('That did not work.');
    expect(await said(page)).toContain('Reload the page');
    await page.evaluate(() => (window.door.refuses = false));
    await page.click('[type="submit"]');
    await expect.poll(() => page.locator('[data-fill="fault"]').isVisible()).toBe(false);
  });
});

describe('a fault', () => {
  test.for<[OfflineFault, en: string, es: string]>([
    ['network', 'Look whether this device has a network', 'Mira si este dispositivo tiene red'],
    ['server', 'wait a few minutes and try again', 'espera unos minutos e inténtalo otra vez'],
    ['damaged', 'try another network', 'prueba con otra red'],
    ['room', 'Free some space on the device', 'Libera espacio en el dispositivo'],
  ])('%s: what happened, its mend and that nothing was lost, seen and heard', async ([fault, en, es]) => {
    for (const [language, mend, kept, again] of [
      ['en', en, 'What was stored before still opens.', 'Try again'],
      ['es', es, 'Lo que ya estaba guardado se sigue abriendo.', 'Intentarlo otra vez'],
    ] as const) {
      const page = await open(language, COMING);
      await setState(page, { fault });
      for (const words of [await part(page, 'fault'), await said(page)]) {
        expect(words).toContain(mend);
        expect(words.endsWith(kept)).toBe(true);
      }
      expect(await page.locator('progress').isVisible()).toBe(false);
      await page.locator('.offline-live').getByRole('button', { name: again }).click();
      expect(await askedOf(page)).toEqual(['keep en,es']);
    }
  });
});

describe('removing', () => {
  test('asks first and stops at the safe answer', async () => {
    const page = await open('en', KEPT);
    await page.getByRole('button', { name: 'Remove the copy' }).click();
    expect(await focused(page)).toBe('Keep it');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Remove the copy');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Keep it' }).click();
    expect(await askedOf(page)).toEqual([]);
  });

  test('leaves the focus on the heading and says what is left', async () => {
    const page = await open('en', KEPT);
    await page.getByRole('button', { name: 'Remove the copy' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await setState(page, { chosen: [], complete: true, bytes: 412_345 });
    await expect.poll(() => focused(page)).toBe('In this browser');
    expect(await askedOf(page)).toEqual(['forget']);
    expect(await said(page)).toContain('keeps only what every page needs');
  });
});

test('what the worker says late is shown, and nothing is read aloud that was there on arrival', async () => {
  const page = await openOffline(context, origin + PATHS.en, 'window.late = true;');
  expect(await page.locator('offline-keeper[ready]').count()).toBe(0);
  await setState(page, KEPT);
  await page.evaluate(() => window.door.answer());
  await page.locator('offline-keeper[ready]').waitFor();
  expect(await part(page, 'state')).toContain('Ready offline');
  expect(await said(page)).toBe('');
});

test('a new version that waits can be switched to here', async () => {
  const page = await open('en', { ...KEPT, update: 'ready' });
  await page.locator('offline-keeper').getByRole('button', { name: 'Switch now' }).click();
  expect(await askedOf(page)).toEqual(['switch']);
});

describe('at an address that is not kept', () => {
  test.for([
    ['/en/glossary/churn-rate/', 'This page is not stored on this device', 'Glossary', 'Try again'],
    [
      '/es/glosario/tasa-de-abandono/',
      'Esta página no está guardada en este dispositivo',
      'Glosario',
      'Intentarlo otra vez',
    ],
  ] as const)('%s says so and leads to what should open', async ([path, title, glossary, again]) => {
    const page = await openOffline(context, origin + path);
    await page.locator('offline-keeper[data-missing][ready]').waitFor();
    expect(await page.locator('h1').allInnerTexts()).toEqual([title]);
    expect(await part(page, 'lede')).toContain(path);
    const links = page.locator('.offline-missing');
    expect(await links.getByRole('link').count()).toBe(4);
    expect(await links.getByRole('link', { name: glossary }).getAttribute('href')).toMatch(/^\/(en|es)\/glos/);
    await Promise.all([page.waitForEvent('load'), links.getByRole('button', { name: again }).click()]);
    expect(new URL(page.url()).pathname).toBe(path);
  });

  test('and only there', async () => {
    const page = await open();
    expect(await page.locator('.offline-missing').isVisible()).toBe(false);
    expect(await page.locator('h1').innerText()).toBe('Read offline');
  });
});

test('without scripts it is complete but for the choice, and says so', async () => {
  const scriptless = await browser.newContext({ javaScriptEnabled: false });
  onTestFinished(() => scriptless.close());
  const page = await scriptless.newPage();
  await page.goto(origin + PATHS.en);
  expect(await page.content()).toMatch(/<noscript>\s*<p[^>]*>Choosing what to keep needs JavaScript/);
  expect(await page.locator('.offline-live:visible, .offline-missing:visible').count()).toBe(0);
  expect(await page.getByText('Tap the share button').isVisible()).toBe(true);
});

test.for(['en', 'es'] as const)(
  'axe finds nothing in %s in any state, and nothing sticks out at 320 px',
  async (language) => {
    const page = await open(language);
    await page.setViewportSize({ width: 320, height: 800 });
    const states: Partial<OfflineState>[] = [
      {},
      KEPT,
      COMING,
      { ...KEPT, update: 'ready' },
      { ...COMING, fault: 'room' },
      { able: false },
    ];
    for (const state of states) {
      await setState(page, { able: true, ...state });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('offline-keeper').analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  },
);
