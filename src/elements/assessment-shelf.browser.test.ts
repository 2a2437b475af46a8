/** Many assessments in one browser, and the copies kept before a risk, in real Chromium. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { connectBrowser } from '../../tests/browser.ts';
import { inDatabase, serveStorage, type StoragePages } from '../../tests/storage-page.ts';

let browser: Browser;
let pages: StoragePages;
beforeAll(async () => {
  browser = await connectBrowser();
  pages = await serveStorage(browser);
});
afterAll(async () => {
  pages.close();
  await browser.close();
});

const open = async (): Promise<Page> => pages.tab(await pages.context());

/** Runs in the page with a promise's words for what became of it. */
const outcome = (page: Page, script: string): Promise<unknown> =>
  page.evaluate(`${script}.then(() => 'done', ({ name }) => name)`);

/** A whole assessment in the page: `assessment(name, checks)`. */
const ASSESSMENT = `window.assessment = (name, checks) => new Map([
  ['about', { name: [name, 1, 0, 'a'], scope: ['Shop', 1, 0, 'a'], made: ['2026-11-22', 1, 0, 'a'] }],
  ...Array.from({ length: checks }, (_, n) => ['dis-' + n, { owner: ['Ana', 1, 0, 'a'], status: ['done', 1, 0, 'a'] }]),
])`;

test('50 assessments are listed by name without reading their records', async () => {
  const page = await open();
  await page.evaluate(ASSESSMENT);
  await page.evaluate(`(async () => {
    for (let n = 0; n < 50; n += 1) await shelf.put('team-' + n, assessment('Team ' + String(n).padStart(2, '0'), 40));
    await shelf.choose('team-7');
  })()`);
  await page.evaluate(`{
    window.asked = [];
    for (const way of ['get', 'getAll']) {
      const real = IDBObjectStore.prototype[way];
      IDBObjectStore.prototype[way] = function (key, ...rest) { asked.push(this.name + ' ' + (Array.isArray(key) ? key[1] : way)); return real.call(this, key, ...rest) };
    }
  }`);
  const heads = await page.evaluate<{ id: string; name: string; current: boolean }[]>('shelf.list()');
  expect(heads.map(({ name }) => name)).toEqual(
    Array.from({ length: 50 }, (_, n) => `Team ${String(n).padStart(2, '0')}`),
  );
  expect(heads.filter(({ current }) => current)).toEqual([
    { id: 'team-7', name: 'Team 07', scope: 'Shop', made: '2026-11-22', current: true },
  ]);
  const asked = await page.evaluate<string[]>('asked');
  expect(asked.filter((one) => one === 'items about')).toHaveLength(50);
  expect(asked.filter((one) => one !== 'items about')).toEqual(['facts get']);
});

test('odd keys neither stop the list nor appear in it, and a damaged name is no name', async () => {
  const page = await open();
  await page.evaluate(ASSESSMENT);
  await page.evaluate(`shelf.put('a', assessment('Ana', 2)).then(() => shelf.put('a-b', assessment('Eva', 2)))`);
  const odd = [
    `7`,
    `'a'`,
    `new Date(0)`,
    `[]`,
    `[7, 'x']`,
    `[['a'], 'x']`,
    `['a']`,
    `['a', []]`,
    `['a', ['x']]`,
    `['a', [[[]]]]`,
    `['a\\u0000']`,
  ];
  await inDatabase(
    page,
    `{ ${odd.map((key) => `items.put('x', ${key});`).join(' ')} items.put('x', ['b', 'about']); }`,
  );
  expect(
    await page.evaluate(`shelf.list().then((heads) => heads.map(({ id, name }) => id + ':' + name).sort())`),
  ).toEqual(['a\u0000:', 'a-b:Eva', 'a:Ana', 'b:']);
  expect(await page.evaluate(`shelf.read('a').then((records) => [records.size, shelf.damaged])`)).toEqual([3, 4]);
  await page.evaluate(`shelf.remove('a')`);
  expect(await page.evaluate(`shelf.read('a-b').then((records) => records.size)`)).toBe(3);
  expect(await inDatabase(page, `items.count(IDBKeyRange.bound(['a'], ['a\\u0000'], false, true))`)).toBe(0);
});

test('one that is removed comes back whole from its copy, and what was done since stays', async () => {
  const page = await open();
  await page.evaluate(ASSESSMENT);
  await page.evaluate(
    `shelf.put('team', assessment('Team', 30)).then(() => shelf.choose('team')).then(() => store.load())`,
  );
  const before = await page.evaluate(`[...store.records].map(([id, r]) => [id, r])`);
  await page.evaluate(
    `shelf.keepCopy('delete', store.name, store.records).then(() => shelf.remove('team')).then(() => store.load())`,
  );
  expect(await page.evaluate(`[store.id, store.records.size]`)).toEqual(['default', 0]);
  expect(await page.evaluate('shelf.list()')).toEqual([]);
  await inDatabase(
    page,
    `items.put({ schema: 2, 'note-n': [{ on: '2026-11-22', text: 'Since' }, 2, 0, 'b'] }, ['team', 'dis-1'])`,
  );
  await page.evaluate(
    `shelf.copies().then(([copy]) => shelf.put('team', copy.records)).then(() => shelf.choose('team')).then(() => store.load())`,
  );
  const after = await page.evaluate<[string, object][]>(`[...store.records].map(([id, r]) => [id, r])`);
  const since = after.find(([id]) => id === 'dis-1')?.[1] as Record<string, unknown>;
  expect(since['note-n']).toEqual([{ on: '2026-11-22', text: 'Since' }, 2, 0, 'b']);
  delete since['note-n'];
  expect(after).toEqual(before);
});

test('putting into an assessment merges, keeps aside what cannot be read, and is all or nothing', async () => {
  const page = await open();
  await inDatabase(
    page,
    `{ items.put({ schema: 1, status: ['done', 5, 0, 'a'] }, ['team', 'dis-01']); items.put('x', ['team', 'dis-02']); }`,
  );
  await page.evaluate(
    `shelf.put('team', new Map([['dis-01', { status: ['open', 4, 0, 'b'], owner: ['Eva', 4, 0, 'b'] }], ['dis-02', {}]]))`,
  );
  expect(await inDatabase(page, `items.get(['team', 'dis-01'])`)).toEqual({
    schema: 2,
    status: ['done', 5, 0, 'a'],
    owner: ['Eva', 4, 0, 'b'],
  });
  expect(await inDatabase(page, 'aside.getAll()')).toMatchObject([{ found: { schema: 1 } }, { found: 'x' }]);
  await inDatabase(page, `items.put({ schema: 9 }, ['team', 'dis-03'])`);
  const refused = await outcome(page, `shelf.put('team', new Map([['dis-04', {}], ['dis-03', {}], ['dis-05', {}]]))`);
  expect(refused).not.toBe('done');
  expect(await inDatabase(page, 'items.count()')).toBe(3);
});

test('ten copies are kept, the newest first', async () => {
  const page = await open();
  await page.evaluate(ASSESSMENT);
  await page.evaluate(
    `(async () => { for (let n = 1; n <= 14; n += 1) await shelf.keepCopy('reset', 'copy ' + n, assessment('Team', n)) })()`,
  );
  const copies = await page.evaluate(
    `shelf.copies().then((all) => all.map(({ name, why, records }) => [name, why, records.size]))`,
  );
  expect(copies).toEqual(Array.from({ length: 10 }, (_, n) => [`copy ${14 - n}`, 'reset', 15 - n]));
});

test('damaged copies are left out and the readable part of one is given back', async () => {
  const page = await open();
  await page.evaluate(ASSESSMENT);
  const bad = [
    `'x'`,
    `null`,
    `[]`,
    `{ at: 1 }`,
    `{ at: 'now', why: 'reset', name: '', records: [] }`,
    `{ at: 1, why: '<img>', name: '', records: [] }`,
    `{ at: 1, why: 'reset', name: {}, records: [] }`,
    `{ at: 1, why: 'reset', name: '', records: 'many' }`,
  ];
  await inDatabase(
    page,
    `{ ${bad.map((value) => `copies.add(${value});`).join(' ')}
    copies.add({ at: 1, why: 'reset', name: 'odd key', records: [] }, 'odd');
    copies.add({ at: 9e12, why: 'merge', name: 'In part', records: [7, ['dis-01'], ['__proto__', {}], ['dis-02', 'x'], ['dis-03', { schema: 2, owner: ['Ana', 1, 0, 'a'] }]] }); }`,
  );
  await page.evaluate(`shelf.keepCopy('delete', 'Whole', assessment('Team', 1))`);
  const copies = await page.evaluate(
    `shelf.copies().then((all) => all.map(({ name, records }) => [name, [...records.keys()]]))`,
  );
  expect(copies).toEqual([
    ['Whole', ['about', 'dis-0']],
    ['In part', ['dis-03']],
  ]);
});

test('on a full disk no copy is kept, those before stay, and the reader can be told why', async () => {
  const page = await open();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: pages.origin, quotaSize: 100_000 });
  await page.evaluate(ASSESSMENT);
  await page.evaluate(`shelf.keepCopy('reset', 'small', assessment('Team', 1))`);
  expect(await outcome(page, `shelf.keepCopy('reset', 'large', assessment('Team', 1999))`)).toBe('QuotaExceededError');
  expect(await page.evaluate(`shelf.copies().then((all) => all.map(({ name }) => name))`)).toEqual(['small']);
});
