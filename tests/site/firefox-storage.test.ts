/** The second engine keeps everybody's work as the first does: three tabs at once, refused storage, a reload. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSource } from '../element-page.ts';
import { findFirefox, launchFirefox } from '../firefox.ts';
import { BARE, setUp, SHOWN, twoHundred } from '../storage-page.ts';

const path = findFirefox();

describe.skipIf(!path)('in Firefox', () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveSource>>;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchFirefox(path ?? ''), serveSource({ '/': BARE })]);
  });
  afterAll(async () => {
    served.close();
    await browser.close();
  });

  async function tab(base: string, before?: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(served.origin, { waitUntil: 'load' });
    if (before) await page.evaluate(before);
    await page.evaluate(setUp(base));
    return page;
  }

  test('600 changes from three tabs all survive, every tab shows them, and so does a reload', async () => {
    const tabs = [await tab('/many/'), await tab('/many/'), await tab('/many/')];
    const saved = await Promise.all(tabs.map((one, index) => one.evaluate(twoHundred(index))));
    expect(saved.flat()).not.toContain('memory');
    for (const one of tabs) await expect.poll(() => one.evaluate('cells()'), { timeout: 30_000 }).toBe(600);
    const [first, ...others] = await Promise.all(tabs.map((one) => one.evaluate(SHOWN)));
    for (const other of others) expect(other).toEqual(first);
    const [again] = tabs;
    await again?.reload({ waitUntil: 'load' });
    await again?.evaluate(setUp('/many/'));
    expect(await again?.evaluate(SHOWN)).toEqual(first);
    for (const one of tabs) await one.close();
  });

  test.each([
    `Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })`,
    `IDBFactory.prototype.open = () => { throw new DOMException('no', 'InvalidStateError') }`,
  ])('refused storage (%s) leaves work in memory', async (before) => {
    const page = await tab('/blocked/', before);
    expect(await page.evaluate(`change('dis-01', 'status', 'done')`)).toBe('memory');
    expect(await page.evaluate(`store.load().then(() => [store.mode, value('dis-01', 'status')])`)).toEqual([
      'memory',
      'done',
    ]);
    await page.close();
  });

  test('rubbish is moved aside and counted, and the list of assessments goes on', async () => {
    const page = await tab('/rubbish/');
    await page.evaluate(`change('dis-01', 'status', 'done')`);
    await page.evaluate(`store.database.open().then((database) => new Promise((resolve) => {
      const tx = database.transaction('items', 'readwrite');
      for (const key of ['dis-02', 7, [], ['x']]) tx.objectStore('items').put('x', ['default', key]);
      tx.oncomplete = resolve;
    }))`);
    expect(await page.evaluate(`shelf.list().then((heads) => heads.length)`)).toBe(1);
    expect(await page.evaluate(`store.load().then(() => [store.damaged, store.records.size])`)).toEqual([4, 1]);
    await page.close();
  });
});
