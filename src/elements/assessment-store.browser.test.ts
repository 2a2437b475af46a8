/** Nobody's work is lost: several tabs, refusing storage, damaged and foreign records, in real Chromium. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { connectBrowser } from '../../tests/browser.ts';
import { inDatabase, serveStorage, SHOWN, twoHundred, type StoragePages } from '../../tests/storage-page.ts';

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

async function tabs(count: number): Promise<Page[]> {
  const context = await pages.context();
  return Promise.all(Array.from({ length: count }, () => pages.tab(context)));
}

/** Waits until an expression is true in the page. */
const until = (page: Page, script: string): Promise<void> =>
  expect.poll(() => page.evaluate(script), { timeout: 15_000, message: script }).toBe(true);

/** A cell with this value, whatever its clock says. */
const contains = (value: string): unknown => expect.arrayContaining([value]);

const shown = (page: Page): Promise<unknown> => page.evaluate(SHOWN);

describe('three tabs at once', () => {
  test('600 changes of mixed fields on the same and on different checks all survive', async () => {
    const three = await tabs(3);
    const [tab] = three as [Page];
    const saved = await Promise.all(three.map((one, index) => one.evaluate(twoHundred(index))));
    expect(new Set(saved.flat())).not.toContain('memory');
    for (const one of three) await until(one, 'cells() === 600');
    const [first, ...others] = await Promise.all(three.map(shown));
    for (const other of others) expect(other).toEqual(first);
    const fresh = await pages.tab(tab.context());
    expect(await shown(fresh)).toEqual(first);
    expect(await fresh.evaluate('store.damaged')).toBe(0);
    expect(await fresh.evaluate('shelf.backup().then(({ changes }) => changes)')).toBe(600);
  });

  test('of three tabs that fight over one field, every tab shows the same winner', async () => {
    const three = await tabs(3);
    const [tab] = three as [Page];
    await Promise.all(
      three.map((one, index) =>
        one.evaluate(`(async () => {
          for (let n = 0; n < 50; n += 1) { await change('dis-01', 'owner', 'tab ${index} turn ' + n); if (n % 9 === 0) await store.load(); }
        })()`),
      ),
    );
    const stored = JSON.stringify(await inDatabase(tab, `items.get(['default', 'dis-01'])`));
    const owner = (JSON.parse(stored) as { owner: [string] }).owner[0];
    for (const one of three) await until(one, `value('dis-01', 'owner') === ${JSON.stringify(owner)}`);
  });

  test('a tab that heard nothing while it slept keeps what the others did and adds its own', async () => {
    const [awake, asleep] = (await tabs(2)) as [Page, Page];
    await asleep.evaluate(`store.load = async () => undefined`);
    await awake.evaluate(`change('dis-01', 'owner', 'Ana')`);
    await asleep.evaluate(`change('dis-01', 'due', '2026-12-24')`);
    await until(awake, `value('dis-01', 'due') === '2026-12-24'`);
    await awake.evaluate(`change('dis-01', 'reason', 'Theirs')`);
    // What is not saved yet lies on top of what the others did, and does not hide it.
    await asleep.evaluate(`edit('dis-01', 'status', 'doing'); delete store.load; store.load()`);
    expect(await asleep.evaluate(`[value('dis-01', 'reason'), value('dis-01', 'status')]`)).toEqual([
      'Theirs',
      'doing',
    ]);
    expect(await asleep.evaluate(`[value('dis-01', 'owner'), value('dis-01', 'due')]`)).toEqual(['Ana', '2026-12-24']);
  });

  test.each([
    ['before the first reading ends', 'void early.load();'],
    ['without any reading', ''],
  ])('a change made %s belongs to the assessment that is current', async (_, loading) => {
    const [page] = (await tabs(1)) as [Page];
    await page.evaluate(
      `shelf.put('brand', new Map([['dis-01', { owner: ['Ana', 1, 0, 'a'] }]])).then(() => shelf.choose('brand'))`,
    );
    const early = await page.evaluate(`(async () => {
      const { AssessmentStore } = await import('/src/elements/assessment-store.ts');
      const early = new AssessmentStore('/', () => undefined);
      ${loading}
      early.apply([{ record: 'dis-02', field: 'status', from: 'open', to: 'done' }]);
      await early.save();
      return [early.id, early.records.size];
    })()`);
    expect(early).toEqual(['brand', 2]);
    expect(await inDatabase(page, `items.getAllKeys()`)).toEqual([
      ['brand', 'dis-01'],
      ['brand', 'dis-02'],
    ]);
  });

  test('what is shown never falls behind what was saved while a reading was under way', async () => {
    const [page] = (await tabs(1)) as [Page];
    const shown = await page.evaluate(`(async () => {
      const seen = [];
      for (let n = 0; n < 40; n += 1) {
        const loading = store.load();
        edit('dis-01', 'owner', 'turn ' + n);
        await Promise.all([store.save(), loading, store.load()]);
        seen.push(value('dis-01', 'owner') === 'turn ' + n);
      }
      return seen.every(Boolean);
    })()`);
    expect(shown).toBe(true);
  });

  test('a store that is closed at once still keeps what it was saving', async () => {
    const [page, other] = (await tabs(2)) as [Page, Page];
    expect(
      await page.evaluate(
        `(() => { const saved = change('dis-01', 'status', 'done'); store.close(); return saved })()`,
      ),
    ).toBe('first');
    await until(other, `value('dis-01', 'status') === 'done'`);
  });
});

const BLOCKED: Readonly<Record<string, string>> = {
  'the property throws': `Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })`,
  'there is none': `Object.defineProperty(window, 'indexedDB', { value: undefined })`,
  'opening throws': `IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }`,
  'opening fails': `IDBFactory.prototype.open = () => { const r = new EventTarget(); r.error = new DOMException('no', 'InvalidStateError'); setTimeout(() => r.onerror()); return r }`,
  'opening never answers': `IDBFactory.prototype.open = () => new EventTarget(); { const wait = setTimeout; window.setTimeout = (then, ms) => wait(then, ms / 50) }`,
  'transactions throw': `IDBDatabase.prototype.transaction = () => { throw new DOMException('no', 'InvalidStateError') }`,
  'there are no channels either': `Object.defineProperty(window, 'indexedDB', { value: null }); window.BroadcastChannel = undefined`,
};

describe('storage that is refused', () => {
  test.each(Object.entries(BLOCKED))('%s: everything works in memory and the page knows', async (_, before) => {
    const page = await pages.tab(await pages.context(), { before });
    expect(await page.evaluate('store.mode')).toBe('memory');
    expect(await page.evaluate(`change('dis-01', 'status', 'done')`)).toBe('memory');
    expect(
      await page.evaluate(
        `(() => { store.merge(new Map([['dis-02', { owner: ['Ana', 1, 0, 'a'] }]])); return store.save() })()`,
      ),
    ).toBe('memory');
    await page.evaluate('store.load()');
    expect(await page.evaluate(`[value('dis-01', 'status'), value('dis-02', 'owner')]`)).toEqual(['done', 'Ana']);
    expect(await page.evaluate(`shelf.list().then(() => 'listed', () => 'refused')`)).toBe('refused');
    await page.evaluate('store.tell(); store.close()');
  });

  test('for a time: what was done meanwhile is kept as soon as it answers', async () => {
    const page = await pages.tab(await pages.context(), {
      before: `window.open_ = IDBFactory.prototype.open; IDBFactory.prototype.open = () => { throw new DOMException('no', 'UnknownError') }`,
    });
    expect(await page.evaluate(`change('dis-01', 'status', 'done')`)).toBe('memory');
    await page.evaluate(`IDBFactory.prototype.open = open_; store.load()`);
    expect(await page.evaluate('store.mode')).toBe('kept');
    expect(await inDatabase(page, `items.get(['default', 'dis-01'])`)).toMatchObject({
      status: contains('done'),
    });
  });

  test('a connection that the browser closed is opened again', async () => {
    const [page, other] = (await tabs(2)) as [Page, Page];
    await page.evaluate('store.database.open().then((database) => database.close())');
    expect(await page.evaluate(`change('dis-01', 'status', 'done')`)).toBe('first');
    await page.evaluate('store.database.open().then((database) => database.close())');
    expect(await page.evaluate(`shelf.list().then((heads) => heads.length)`)).toBe(1);
    await until(other, `value('dis-01', 'status') === 'done'`);
  });

  test('a database deleted by another tab is not in its way, and the next change begins a new one', async () => {
    const [page, other] = (await tabs(2)) as [Page, Page];
    await page.evaluate(`change('dis-01', 'status', 'done')`);
    await other.evaluate(
      `store.close(); new Promise((resolve, reject) => { const r = indexedDB.deleteDatabase('senda:/'); r.onsuccess = resolve; r.onblocked = reject })`,
    );
    expect(await page.evaluate(`change('dis-02', 'status', 'done')`)).toBe('first');
    expect(await inDatabase(page, `items.getAllKeys()`)).toEqual([['default', 'dis-02']]);
  });

  test('stores missing from a database of an older page are added', async () => {
    const context = await pages.context();
    const page = await pages.tab(context, { base: '/other/' });
    await page.evaluate(`new Promise((resolve) => {
      const r = indexedDB.open('senda:/', 1);
      r.onupgradeneeded = () => ['items', 'copies'].forEach((name) => r.result.createObjectStore(name, name === 'copies' ? { autoIncrement: true } : undefined));
      r.onsuccess = () => { r.result.close(); resolve() };
    })`);
    const mended = await pages.tab(context);
    expect(await mended.evaluate(`change('dis-01', 'status', 'done')`)).toBe('first');
  });
});

describe('a full disk', () => {
  /** A tab with as much room as is said (bytes): the browser asks for it before the first change, then when it is used up. */
  async function limited(room: number): Promise<{ page: Page; limit: (quotaSize: number) => Promise<unknown> }> {
    const [page] = (await tabs(1)) as [Page];
    const devtools = await page.context().newCDPSession(page);
    const limit = (quotaSize: number): Promise<unknown> =>
      devtools.send('Storage.overrideQuotaForOrigin', { origin: pages.origin, quotaSize });
    await limit(room);
    return { page, limit };
  }

  test('in the middle of a merge: all of it or nothing, and all of it once there is room', async () => {
    const { page, limit } = await limited(200_000);
    await page.evaluate(`change('dis-01', 'owner', 'Ana')`);
    const merged = await page.evaluate(`(() => {
      const note = (n) => [{ on: '2026-11-22', text: String(n).padEnd(1000, '.') }, 1, 0, 'b'];
      store.merge(new Map(Array.from({ length: 100 }, (_, n) => ['con-' + n, Object.fromEntries(Array.from({ length: 10 }, (_, m) => ['note-' + m, note(m)]))])));
      return store.save();
    })()`);
    expect(merged).toBe('full');
    expect(await inDatabase(page, 'items.getAllKeys()')).toEqual([['default', 'dis-01']]);
    expect(await page.evaluate('[store.mode, store.records.size]')).toEqual(['kept', 101]);
    await limit(1e9);
    await page.evaluate('store.load()');
    expect(await inDatabase(page, 'items.count()')).toBe(101);
    expect(await page.evaluate(`change('dis-01', 'owner', 'Eva')`)).toBe('kept');
  });

  test('damaged records stay where they are and the rest is shown while there is no room to move them', async () => {
    const { page, limit } = await limited(400_000);
    await page.evaluate(`change('dis-01', 'owner', 'Ana')`);
    for (const n of [2, 3, 4, 5])
      await inDatabase(page, `items.put(crypto.getRandomValues(new Uint8Array(55000)), ['default', 'dis-0${n}'])`);
    await page.evaluate('store.load()');
    expect(await page.evaluate(`[store.mode, store.damaged, value('dis-01', 'owner')]`)).toEqual(['kept', 0, 'Ana']);
    expect(await inDatabase(page, 'items.count()')).toBe(5);
    await limit(1e9);
    await page.evaluate('store.load()');
    expect(await page.evaluate('store.damaged')).toBe(4);
    expect(await inDatabase(page, 'aside.count()')).toBe(4);
  });
});

/** What may stand under a record's key, or a key itself, and what is left of it. */
const RUBBISH: readonly [what: string, key: string, value: string, left?: object][] = [
  ['a word', `['default', 'con-01']`, `'done'`],
  ['a number', `['default', 'con-02']`, `7`],
  ['null', `['default', 'con-03']`, `null`],
  ['a list', `['default', 'con-04']`, `[1, ['done', 1, 0, 'a']]`],
  ['a Map', `['default', 'con-05']`, `new Map([['schema', 2]])`],
  ['bytes', `['default', 'con-06']`, `new Uint8Array(9)`],
  ['a Blob', `['default', 'con-07']`, `new Blob(['x'])`],
  ['itself', `['default', 'con-08']`, `(() => { const a = {}; a.a = a; return a })()`],
  ['no schema', `['default', 'con-09']`, `{ status: ['done', 1, 0, 'a'] }`],
  ['schema 0', `['default', 'con-10']`, `{ schema: 0 }`],
  ['a schema that is no number', `['default', 'con-11']`, `{ schema: NaN }`],
  [
    'one bad field',
    `['default', 'con-12']`,
    `{ schema: 2, status: ['won', 1, 0, 'a'], owner: ['Ana', 1, 0, 'a'] }`,
    { owner: ['Ana', 1, 0, 'a'], schema: 2 },
  ],
  ['an unknown field', `['default', 'con-13']`, `{ schema: 2, mood: ['good', 1, 0, 'a'] }`, { schema: 2 }],
  ['a clock past all days', `['default', 'con-14']`, `{ schema: 2, owner: ['Ana', 9e15, 0, 'a'] }`, { schema: 2 }],
  ['a key that is no id', `['default', 'Robert"); DROP']`, `{ schema: 2 }`],
  ['a key named __proto__', `['default', '__proto__']`, `{ schema: 2, status: ['done', 1, 0, 'a'] }`],
  ['a key with a number', `['default', 7]`, `{ schema: 2 }`],
  ['a key with a list', `['default', ['con-01']]`, `{ schema: 2 }`],
  ['a key with an empty list', `['default', []]`, `{ schema: 2 }`],
  ['a key that is too short', `['default']`, `{ schema: 2 }`],
  ['a key that is too long', `['default', 'dis-01', 'x']`, `{ schema: 2, owner: ['Eve', 9, 0, 'a'] }`],
];

describe('records that are not as this version writes them', () => {
  test(`${RUBBISH.length} kinds of rubbish are each moved aside, counted, and the rest stays`, async () => {
    const [page] = (await tabs(1)) as [Page];
    await page.evaluate(`change('dis-01', 'owner', 'Ana')`);
    await inDatabase(page, `{ ${RUBBISH.map(([, key, value]) => `items.put(${value}, ${key});`).join('\n')} }`);
    await page.evaluate('store.load()');
    expect(await page.evaluate(`[store.mode, store.damaged, value('dis-01', 'owner')]`)).toEqual([
      'kept',
      RUBBISH.length,
      'Ana',
    ]);
    const aside = await page.evaluate(`new Promise((resolve) => {
      const r = indexedDB.open('senda:/');
      r.onsuccess = () => { r.result.transaction('aside').objectStore('aside').getAll().onsuccess = ({ target }) => { r.result.close(); resolve(target.result.map(({ key }) => JSON.stringify(key))) } };
    })`);
    expect(new Set(aside as string[])).toEqual(
      new Set(await page.evaluate<string[]>(`[${RUBBISH.map(([, key]) => `JSON.stringify(${key})`).join(', ')}]`)),
    );
    for (const [what, key, , left] of RUBBISH) {
      expect(await inDatabase(page, `items.get(${key})`), what).toEqual(left);
    }
    await page.evaluate('store.load()');
    expect(await page.evaluate('store.damaged')).toBe(RUBBISH.length);
    expect(await page.evaluate(`shelf.list().then((heads) => heads.map(({ id }) => id))`)).toEqual(['default']);
  });

  test('two tabs that find the same rubbish move it aside once', async () => {
    const [page, other] = (await tabs(2)) as [Page, Page];
    await inDatabase(page, `items.put('x', ['default', 'dis-01'])`);
    await Promise.all([page.evaluate('store.load()'), other.evaluate('store.load()')]);
    expect(await inDatabase(page, 'aside.count()')).toBe(1);
  });

  test('schema 1 is migrated and its originals are kept aside, whether it is read or written first', async () => {
    const [page] = (await tabs(1)) as [Page];
    const old = (day: number): object => ({
      schema: 1,
      status: ['done', day, 0, 'k3x9abcd'],
      rev: [2, day, 0, 'k3x9abcd'],
    });
    await inDatabase(page, `items.put(${JSON.stringify(old(1))}, ['default', 'dis-01'])`);
    await page.evaluate(`change('dis-01', 'owner', 'Ana')`);
    await inDatabase(page, `items.put(${JSON.stringify(old(2))}, ['default', 'dis-02'])`);
    await page.evaluate('store.load()');
    expect(await page.evaluate('[store.mode, store.damaged]')).toEqual(['kept', 0]);
    expect(await inDatabase(page, `items.get(['default', 'dis-01'])`)).toMatchObject({
      ...old(1),
      schema: 2,
      owner: contains('Ana'),
    });
    expect(await inDatabase(page, `items.get(['default', 'dis-02'])`)).toEqual({ ...old(2), schema: 2 });
    expect(await inDatabase(page, 'aside.getAll()')).toMatchObject([{ found: old(1) }, { found: old(2) }]);
  });

  test('a newer record makes all read-only: nothing of it changes, in no way', async () => {
    const [page] = (await tabs(1)) as [Page];
    const newer = { schema: 3, status: ['done', 9, 0, 'z'], mood: 'good' };
    await page.evaluate(`change('dis-02', 'owner', 'Ana')`);
    await inDatabase(
      page,
      `{ items.put(${JSON.stringify(newer)}, ['default', 'dis-01']); items.put('x', ['default', 'dis-03']); }`,
    );
    // This page has not read it yet.
    expect(await page.evaluate(`change('dis-01', 'status', 'doing')`)).toBe('newer');
    await page.evaluate('store.load()');
    expect(await page.evaluate(`[store.mode, store.damaged, edit('dis-02', 'owner', 'Eva').length]`)).toEqual([
      'newer',
      0,
      0,
    ]);
    for (const way of [
      `shelf.put('default', new Map([['dis-02', {}], ['dis-01', { owner: ['Eva', 10, 0, 'a'] }]]))`,
      `shelf.remove('default')`,
    ])
      expect(await page.evaluate(`${way}.then(() => 'done', () => 'refused')`)).toBe('refused');
    expect(await inDatabase(page, `items.get(['default', 'dis-01'])`)).toEqual(newer);
    expect(await inDatabase(page, `items.get(['default', 'dis-02'])`)).toMatchObject({
      owner: contains('Ana'),
    });
    expect(await inDatabase(page, 'items.count()')).toBe(3);
    // Another tab chooses another assessment: what cannot be saved does not hang the page.
    await page.evaluate(`shelf.choose('brand')`);
    await page.evaluate('store.load()');
    expect(await page.evaluate('store.id')).toBe('default');
  });

  test('a newer database lets through, and is read-only from then on', async () => {
    const [page, other] = (await tabs(2)) as [Page, Page];
    await page.evaluate(`change('dis-01', 'owner', 'Ana')`);
    await other.evaluate(
      `store.close(); new Promise((resolve, reject) => { const r = indexedDB.open('senda:/', 9); r.onblocked = reject; r.onsuccess = () => { r.result.close(); resolve() } })`,
    );
    expect(await page.evaluate(`change('dis-01', 'owner', 'Eva')`)).toBe('newer');
    const fresh = await pages.tab(page.context());
    expect(await fresh.evaluate(`[store.mode, value('dis-01', 'owner')]`)).toEqual(['newer', 'Ana']);
    for (const way of [
      `choose('brand')`,
      `put('brand', new Map())`,
      `remove('default')`,
      `exported()`,
      `keepCopy('reset', '', store.records)`,
    ])
      expect(await fresh.evaluate(`shelf.${way}.then(() => 'done', () => 'refused')`), way).toBe('refused');
    expect(await fresh.evaluate('shelf.list().then((heads) => heads.length)')).toBe(1);
  });

  test.each([`'x'`, `7`, `null`, `{ changes: 'many', since: NaN, exported: -1, reminded: 'no' }`, `[]`])(
    'facts that say %s do no harm',
    async (fact) => {
      const [page] = (await tabs(1)) as [Page];
      await page.evaluate(`change('dis-01', 'owner', 'Ana')`);
      await inDatabase(page, `{ facts.put(${fact}, 'backup'); facts.put(${fact === `'x'` ? 9 : fact}, 'current'); }`);
      await page.evaluate('store.load()');
      expect(await page.evaluate(`[store.id, value('dis-01', 'owner')]`)).toEqual(['default', 'Ana']);
      expect(await page.evaluate(`change('dis-01', 'owner', 'Eva')`)).toBe('kept');
      expect(await page.evaluate('shelf.backup()')).toMatchObject({ changes: 1, exported: 0, reminded: false });
    },
  );
});

describe('several assessments', () => {
  test('the choice of one tab is followed by the others, and unsaved work lands where it was done', async () => {
    const [page, other] = (await tabs(2)) as [Page, Page];
    await page.evaluate(`change('dis-01', 'owner', 'Ana')`);
    await until(other, `value('dis-01', 'owner') === 'Ana'`);
    await other.evaluate(`edit('dis-02', 'owner', 'Eva')`);
    await page.evaluate(
      `shelf.put('brand', new Map([['about', { name: ['Brand', 1, 0, 'a'] }]])).then(() => shelf.choose('brand')).then(() => store.load()).then(() => store.tell())`,
    );
    await until(other, `store.id === 'brand'`);
    expect(await other.evaluate(`[store.name, value('dis-02', 'owner')]`)).toEqual(['Brand', '']);
    expect(await inDatabase(page, `items.get(['default', 'dis-02'])`)).toMatchObject({
      owner: contains('Eva'),
    });
    await other.evaluate(`change('dis-03', 'owner', 'Eva')`);
    await until(page, `value('dis-03', 'owner') === 'Eva'`);
    expect(await inDatabase(page, `items.getAllKeys(IDBKeyRange.bound(['brand'], ['brand', []]))`)).toHaveLength(2);
  });

  test('one that another tab removed keeps what was still unsaved, under its own id', async () => {
    const [page, other] = (await tabs(2)) as [Page, Page];
    await page.evaluate(
      `shelf.put('brand', new Map([['dis-01', { owner: ['Ana', 1, 0, 'a'] }]])).then(() => shelf.choose('brand')).then(() => store.load()).then(() => store.tell())`,
    );
    await until(other, `store.id === 'brand'`);
    await other.evaluate(`edit('dis-02', 'owner', 'Eva')`);
    await page.evaluate(`shelf.remove('brand').then(() => store.load()).then(() => store.tell())`);
    await until(other, `store.id === 'default'`);
    expect(await inDatabase(page, 'items.getAllKeys()')).toEqual([['brand', 'dis-02']]);
  });

  test('two sites below different paths of one origin do not see each other', async () => {
    const context = await pages.context();
    const [one, two] = await Promise.all([
      pages.tab(context, { base: '/one/' }),
      pages.tab(context, { base: '/two/' }),
    ]);
    await one.evaluate(`change('dis-01', 'owner', 'Ana')`);
    await two.evaluate(`change('dis-02', 'owner', 'Eva')`);
    await Promise.all([one.evaluate('store.load()'), two.evaluate('store.load()')]);
    expect(await one.evaluate('[...store.records.keys()]')).toEqual(['dis-01']);
    expect(await two.evaluate('[...store.records.keys()]')).toEqual(['dis-02']);
  });
});

describe('the reminder of a backup', () => {
  const change = (page: Page, turn: number): Promise<unknown> =>
    page.evaluate(`change('dis-01', 'owner', 'turn ${turn}')`);

  test('comes once, with the twentieth change, and again only after an export', async () => {
    const [page] = (await tabs(1)) as [Page];
    const said: unknown[] = [];
    for (let turn = 1; turn <= 45; turn += 1) said.push(await change(page, turn));
    expect(said.flatMap((saved, index) => (saved === 'remind' ? [index + 1] : []))).toEqual([20]);
    // A save with nothing to keep is no change.
    await page.evaluate('store.save()');
    expect(await page.evaluate('shelf.backup()')).toMatchObject({ changes: 45, reminded: true, exported: 0 });
    await page.evaluate('shelf.exported()');
    for (let turn = 101; turn <= 120; turn += 1) said.push(await change(page, turn));
    expect(said.at(-1)).toBe('remind');
  });

  test('comes seven days after the first change that no export has', async () => {
    const [page] = (await tabs(1)) as [Page];
    const day = (n: number): Promise<void> => page.clock.setFixedTime(Date.UTC(2026, 10, n));
    await day(1);
    expect(await change(page, 1)).toBe('first');
    await day(7);
    expect(await change(page, 2)).toBe('kept');
    await day(8);
    expect(await change(page, 3)).toBe('remind');
    await day(20);
    expect(await change(page, 4)).toBe('kept');
  });
});
