import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { componentPages } from '../../tests/component-pages.ts';
import { inDatabase } from '../../tests/storage-page.ts';

const pages = componentPages('checklists', 'senda-checklist[ready]');
const open = (path = 'en/discovery', before?: string): Promise<Page> => pages.open(`${path}/`, { before });

const ticks = (page: Page): Promise<string[]> =>
  page.locator('.check-box:checked').evaluateAll((all) => all.map(({ id }) => id));
const text = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText();
const settled = (page: Page, count: string): Promise<void> =>
  page.locator('.checklist-count', { hasText: new RegExp(`^${count}$`) }).waitFor();

describe('ticks', () => {
  test('survive a reload and are the same in the other language', async () => {
    const page = await open();
    await page.check('#dis-01-box');
    await page.check('#dis-03-box');
    await page.reload();
    await settled(page, '2 / 14');
    expect(await ticks(page)).toEqual(['dis-01-box', 'dis-03-box']);
    const spanish = await open('es/discovery');
    expect(await ticks(spanish)).toEqual(['dis-01-box', 'dis-03-box']);
    expect(await text(spanish, '#dis-01 .check-state')).toBe('Hecha');
    expect(await text(spanish, '#dis-02 .check-state')).toBe('Pendiente');
  });

  test('of three tabs all arrive, and every tab shows them', async () => {
    const tabs = await Promise.all([open(), open(), open('es/discovery')]);
    const ids = Array.from({ length: 12 }, (_, n) => `#dis-${String(n + 1).padStart(2, '0')}-box`);
    await Promise.all(
      tabs.map(async (tab, index) => {
        for (const id of ids.filter((_, n) => n % 3 === index))
          await tab.locator(id).evaluate((box) => (box as HTMLElement).click());
      }),
    );
    for (const tab of tabs) await settled(tab, '12 / 14');
    expect(await ticks(await open())).toHaveLength(12);
  });

  test('are counted in figures, in a bar and, once, aloud', async () => {
    const page = await open();
    await page.check('#dis-02-box');
    await page.locator('.checklist-live', { hasText: '1 of 14 done' }).waitFor({ state: 'attached' });
    expect(await text(page, '.checklist-count')).toBe('1 / 14');
    expect(await page.locator('progress').evaluate((bar: HTMLProgressElement) => [bar.value, bar.max])).toEqual([
      1, 14,
    ]);
    expect(await page.locator('.checklist-notice').innerText()).toContain('in this browser, on this device');
    await page.reload();
    await settled(page, '1 / 14');
    await page.check('#dis-03-box');
    await page.locator('.checklist-live', { hasText: '2 of 14 done' }).waitFor({ state: 'attached' });
    expect(await text(page, '.checklist-notice')).toBe('');
  });

  test('made before the script came are kept', async () => {
    const page = await open(
      'en/discovery',
      `
      new MutationObserver((_, observer) => {
        const box = document.getElementById('dis-05-box');
        if (box) { box.checked = true; observer.disconnect(); }
      }).observe(document, { childList: true, subtree: true });`,
    );
    await settled(page, '1 / 14');
    await page.reload();
    await settled(page, '1 / 14');
  });
});

describe('checks of the team’s own', () => {
  const add = async (page: Page, words: string): Promise<void> => {
    if (!(await page.getByLabel('What should be true').isVisible())) await page.click('.own-add summary');
    await page.getByLabel('What should be true').fill(words);
    await page.getByLabel('What should be true').press('Enter');
  };

  test('stand under the site’s, count, are ticked and kept in every language', async () => {
    const page = await open();
    await add(page, 'Partner shops are asked <b>every</b> quarter');
    await settled(page, '0 / 15');
    await page.getByRole('checkbox', { name: 'Partner shops are asked <b>every</b> quarter' }).check();
    await settled(page, '1 / 15');
    await page.reload();
    await settled(page, '1 / 15');
    expect(await text(page, '.check:last-child .check-work')).toMatch(
      /Added by your team\s+Effort: days\s+Impact: medium/,
    );
    const spanish = await open('es/discovery');
    await settled(spanish, '1 / 15');
    expect(await text(spanish, '.check:last-child .check-state')).toBe('Hecha');
    expect(await (await open('en/loyalty')).locator('[data-own]').count()).toBe(0);
  });

  test('stay in the order in which they were added', async () => {
    const page = await open();
    for (const words of ['One', 'Two', 'Three']) await add(page, words);
    await settled(page, '0 / 17');
    await page.reload();
    await settled(page, '0 / 17');
    expect(await page.locator('[data-own] .check-statement').allInnerTexts()).toEqual(['One', 'Two', 'Three']);
  });

  test('have the same record, and are deleted there without losing the focus; undo brings them back', async () => {
    const page = await open();
    await add(page, 'Partner shops are asked');
    await page.locator('[data-own] summary').click();
    await page.locator('[data-own] [name="owner"]').fill('Ana');
    await page.getByRole('button', { name: 'Delete this check' }).click();
    await settled(page, '0 / 14');
    expect(await page.evaluate(`document.activeElement.closest('.own-add') !== null`)).toBe(true);
    expect(await text(page, '.checklist-notice')).toContain('Undo brings it back');
    await page.click('[data-action="undo"]');
    await settled(page, '0 / 15');
    expect(await text(page, '[data-own] .check-glance')).toContain('Ana');
  });

  test('print with the rest, with the owner and the date that are set', async () => {
    const page = await open();
    await add(page, 'Partner shops are asked');
    await page.locator('[data-own] summary').click();
    await page.locator('[data-own] [name="owner"]').fill('Ana');
    await page.locator('[data-own] [name="due"]').fill('2027-01-30');
    await page.emulateMedia({ media: 'print' });
    expect(await text(page, '[data-own] .check-sign')).toMatch(/Owner\s+Ana\s+Due date\s+January 30, 2027/);
    expect(await page.locator('.own-add').isVisible()).toBe(false);
    expect(await page.locator('check-record').isVisible()).toBe(false);
  });
});

describe('the assessment', () => {
  /** Makes another assessment the current one as the dashboard would, with records when it is new. */
  const choose = (page: Page, id: string, isNew = false): Promise<unknown> =>
    page.evaluate(`new Promise((resolve) => {
      const request = indexedDB.open('senda:/');
      request.onsuccess = () => {
        const tx = request.result.transaction(['items', 'facts'], 'readwrite');
        const record = (fields) => ({ schema: 2, ...fields });
        if (${isNew}) tx.objectStore('items').put(record({ name: ['Brand <X>', 1, 0, 'a'] }), ['${id}', 'about']);
        if (${isNew}) tx.objectStore('items').put(record({ status: ['done', 1, 0, 'a'] }), ['${id}', 'dis-02']);
        tx.objectStore('facts').put('${id}', 'current');
        tx.oncomplete = () => {
          request.result.close();
          const channel = new BroadcastChannel('senda:/');
          channel.postMessage('changed');
          channel.close();
          resolve();
        };
      };
    })`);

  test('is named beside the count, with a way to the dashboard; another tab’s choice is followed and said', async () => {
    const [page, other] = [await open(), await open('es/discovery')];
    expect(await text(page, '.checklist-name')).toContain('Assessment: not named yet');
    expect(await page.locator('.checklist-name a').getAttribute('href')).toBe('/en/assessments/');
    await page.check('#dis-01-box');
    await settled(other, '1 / 14');
    await choose(other, 'brand', true);
    await page.locator('.checklist-live', { hasText: 'another assessment' }).waitFor({ state: 'attached' });
    expect(await text(page, '.checklist-name')).toContain('Assessment: Brand <X>');
    expect(await ticks(page)).toEqual(['dis-02-box']);
    expect(await page.getAttribute('[data-action="undo"]', 'aria-disabled')).toBe('true');
    await page.check('#dis-03-box');
    await choose(other, 'default');
    await page.locator('.checklist-name', { hasText: 'not named yet' }).waitFor();
    expect(await ticks(page)).toEqual(['dis-01-box']);
  });

  test('asks for a copy after twenty changes, once, with a link to where it is made', async () => {
    const page = await open();
    const box = page.locator('#dis-01-box');
    for (let n = 1; n < 20; n += 1) await box.click();
    expect(await text(page, '.checklist-notice')).not.toContain('since your last backup');
    await box.click();
    await page.locator('.checklist-notice', { hasText: 'since your last backup' }).waitFor();
    expect(await page.locator('.checklist-notice a').getAttribute('href')).toBe('/en/assessments/#your-data');
  });
});

describe('clear and undo', () => {
  test('clear takes all ticks away and undo brings them back, then the tick before', async () => {
    const page = await open();
    await page.check('#dis-01-box');
    await page.check('#dis-02-box');
    await page.click('[data-action="clear"]');
    await settled(page, '0 / 14');
    expect(await text(page, '.checklist-notice')).toContain('cleared');
    await page.click('[data-action="undo"]');
    await settled(page, '2 / 14');
    await page.click('[data-action="undo"]');
    expect(await ticks(page)).toEqual(['dis-01-box']);
    await page.reload();
    await settled(page, '1 / 14');
    expect(await page.getAttribute('[data-action="undo"]', 'aria-disabled')).toBe('true');
  });

  test('undo leaves alone what another tab has changed since', async () => {
    const [page, other] = [await open(), await open()];
    await page.check('#dis-01-box');
    await page.check('#dis-02-box');
    await settled(other, '2 / 14');
    await other.uncheck('#dis-02-box');
    await settled(page, '1 / 14');
    await page.click('[data-action="undo"]');
    await settled(page, '0 / 14');
  });
});

describe('storage that does not do its work', () => {
  test.each([
    [
      'is blocked',
      `Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })`,
    ],
    ['is missing', `Object.defineProperty(window, 'indexedDB', { value: null })`],
    [
      'refuses to open',
      `IDBFactory.prototype.open = () => { const r = new EventTarget(); r.error = new DOMException('no', 'InvalidStateError'); setTimeout(() => r.onerror()); return r }`,
    ],
  ])('%s: ticks work in memory and the page says so', async (_, before) => {
    const page = await open('es/discovery', before);
    expect(await text(page, '.checklist-status')).toContain('hasta que cierres la página');
    await page.check('#dis-01-box');
    await settled(page, '1 / 14');
    await page.click('[data-action="undo"]');
    await settled(page, '0 / 14');
    expect(await page.locator('.checklist-note').isVisible()).toBe(false);
  });

  test('is full: the tick stays in sight, the page says so, and the next save takes it along', async () => {
    const page = await open();
    const devtools = await page.context().newCDPSession(page);
    const limit = (quotaSize: number): Promise<unknown> =>
      devtools.send('Storage.overrideQuotaForOrigin', { origin: pages.origin, quotaSize });
    // In bytes; 0 would mean no limit.
    await limit(1);
    await page.check('#dis-01-box');
    await page.locator('.checklist-notice', { hasText: 'no room left' }).waitFor();
    await settled(page, '1 / 14');
    await limit(1e9);
    await page.check('#dis-02-box');
    await settled(page, '2 / 14');
    await page.reload();
    await settled(page, '2 / 14');
  });

  test('gives damaged records back: they are moved aside, told, and the rest stays', async () => {
    const page = await open();
    await page.check('#dis-01-box');
    await inDatabase(
      page,
      `{ items.put('ticked', ['default', 'dis-02']);
      items.put({ schema: 1, status: ['done', 1, 0, 'a'], rev: 'x' }, ['default', 'dis-03']);
      return items.put({ schema: 1 }, ['default', '__proto__']); }`,
    );
    await page.reload();
    await settled(page, '2 / 14');
    expect(await ticks(page)).toEqual(['dis-01-box', 'dis-03-box']);
    expect(await text(page, '.checklist-status')).toContain('set aside');
    expect(await inDatabase(page, 'aside.count()')).toBe(3);
    await page.reload();
    await settled(page, '2 / 14');
    expect(await text(page, '.checklist-status')).toBe('');
  });

  test('holds records of a newer version: they are shown and not touched', async () => {
    const page = await open();
    await page.check('#dis-02-box');
    await settled(page, '1 / 14');
    await inDatabase(
      page,
      `items.put({ schema: 3, status: ['done', 9, 0, 'z'], owner: 'Ana' }, ['default', 'dis-01'])`,
    );
    await page.reload();
    await settled(page, '2 / 14');
    expect(await text(page, '.checklist-status')).toContain('newer version');
    expect(await page.locator('#dis-03-box').isDisabled()).toBe(true);
    expect(await inDatabase(page, `items.get(['default', 'dis-01'])`)).toMatchObject({ schema: 3, owner: 'Ana' });
  });

  test('is a newer database: it opens as it is and stays', async () => {
    const page = await open();
    await page.check('#dis-02-box');
    await settled(page, '1 / 14');
    await page.evaluate(
      `new Promise((resolve) => { const r = indexedDB.open('senda:/', 9); r.onsuccess = () => { r.result.close(); resolve() } })`,
    );
    await page.reload();
    await settled(page, '1 / 14');
    expect(await text(page, '.checklist-status')).toContain('newer version');
  });
});

describe('everybody can use it', () => {
  test('with the keyboard alone', async () => {
    const page = await open();
    // What can be done with the whole list stands before its checks.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`!!document.activeElement.closest('.checklist-progress')`)).toBe(true);
    await page.locator('#dis-01-box').focus();
    await page.keyboard.press('Space');
    await settled(page, '1 / 14');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('#dis-01 details').getAttribute('open')).toBe('');
    await page.locator('[data-action="undo"]').focus();
    await page.keyboard.press('Enter');
    await settled(page, '0 / 14');
    expect(await page.evaluate('document.activeElement.dataset.action')).toBe('undo');
  });

  test('without scripts: everything reads, nothing is offered that cannot work', async () => {
    const page = await (await pages.another({ javaScriptEnabled: false })).newPage();
    await page.goto(`${pages.origin}/en/discovery/`);
    expect(await page.locator('.check').count()).toBe(14);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.locator('.checklist-name').isVisible()).toBe(false);
    expect(await page.locator('.own-add').isVisible()).toBe(false);
    expect(await text(page, '#dis-01 summary')).toMatch(/^Why, evidence, and first step/);
    expect(await page.locator('.checklist-progress').isVisible()).toBe(false);
    expect(await text(page, '.checklist-noscript')).toContain('JavaScript');
    await page.check('#dis-01-box');
    expect(await text(page, '#dis-01 .check-state')).toBe('Done');
    await page.click('#dis-02 summary');
    await page.locator('#dis-02 dl').waitFor({ state: 'visible' });
  });

  test.each([320, 360, 1280])('at %i px nothing is cut and boxes are 32 px at least', async (width) => {
    const page = await open('es/after-sales');
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect((await page.locator('#aft-01-box').boundingBox())?.width).toBeGreaterThanOrEqual(32);
  });

  test.each(['en', 'es'])('on paper it takes one sheet with a name and a date per check (%s)', async (language) => {
    const page = await open(`${language}/after-sales`);
    const pdf = (
      await page.pdf({ format: 'A4', margin: { top: '18mm', bottom: '18mm', left: '18mm', right: '18mm' } })
    ).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.check-sign').first().isVisible()).toBe(true);
    expect(await page.locator('.check-details').first().isVisible()).toBe(false);
  });
});
