/** The copy under trouble: new versions, broken downloads, lying hosts, no room, damage. Nothing mixed, nothing lost. */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/project.ts';
import { LANGUAGES } from '../../src/i18n/locales.ts';
import type { Manifest } from '../../src/model/offline/manifest.ts';
import type { OfflineFault, OfflineState } from '../../src/model/offline/state.ts';
import { connectBrowser } from '../browser.ts';
import { settings } from '../dist.ts';
import {
  askWorker,
  cached,
  startHost,
  stateOf,
  switchVersion,
  until,
  visitor,
  type OfflineHost,
  type Trick,
} from '../offline-host.ts';
import { madeOf, nextVersion, smallSite } from '../offline-versions.ts';

const [language = ''] = LANGUAGES;
const PACK = /^offline\/.*\.bin$/;

let browser: Browser;
let host: OfflineHost;
let sites: Record<'A' | 'B' | 'C', string>;
beforeAll(async () => {
  browser = await connectBrowser();
  const A = await smallSite('A');
  sites = { A, B: await nextVersion(A, 'B'), C: await nextVersion(A, 'C') };
  host = await startHost(sites.A, settings.base);
  for (const folder of [sites.B, sites.C]) host.deploy(folder);
});
afterAll(async () => {
  await browser.close();
  await host.remove();
});
beforeEach(() => host.deploy(sites.A));
afterEach(async () => {
  host.trick = undefined;
  await host.open();
});

/** A reader who keeps one language whole. */
async function keeper(languages: readonly string[] = [language]): Promise<Page> {
  const page = await visitor(browser, host, `${language}/`);
  await askWorker(page, { ask: 'keep', languages });
  expect(await stateOf(page)).toMatchObject({ chosen: languages, complete: true });
  await page.goto(`${host.address}${language}/`);
  expect(await madeOf(page)).toBe('A');
  return page;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'offline.json'), 'utf8')) as Manifest;
}

describe('a new version', () => {
  test('is fetched whole, waits, and answers in every tab once the reader says so', async () => {
    const first = await keeper();
    const second = await first.context().newPage();
    await second.goto(`${host.address}${language}/404/`);
    const third = await first.context().newPage();
    await third.goto(`${host.address}${language}/#main`);
    host.deploy(sites.B);
    await until(first, ({ update }) => update === 'ready');
    // Until then the old one answers, whole, with the server there or not.
    await first.reload();
    expect(await madeOf(first)).toBe('A');
    const loads = [first, second, third].map(async (page) => {
      await page.waitForEvent('load');
      return madeOf(page);
    });
    await switchVersion(first);
    expect(await Promise.all(loads)).toEqual(['B', 'B', 'B']);
    // Each tab loads once.
    let more = 0;
    for (const page of [first, second, third]) page.on('load', () => (more += 1));
    await pause(500);
    expect(more).toBe(0);
    expect(await stateOf(first)).toMatchObject({ chosen: [language], complete: true, update: undefined });
    await host.close();
    await first.reload();
    expect(await madeOf(first)).toBe('B');
    await first.context().close();
  });

  test('leaves the files of the old one to pages that are still open, and goes when the next one comes', async () => {
    const page = await keeper();
    const script = await page.evaluate(
      () => document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? '',
    );
    // A page that does not hear that it should load again.
    await page.evaluate(() =>
      navigator.serviceWorker.addEventListener('message', (event) => event.stopImmediatePropagation(), true),
    );
    const deaf = await page.context().newPage();
    await deaf.addInitScript(() => {
      ServiceWorkerContainer.prototype.addEventListener = () => undefined;
    });
    await deaf.goto(`${host.address}${language}/`);
    host.deploy(sites.B);
    await until(page, ({ update }) => update === 'ready');
    await askWorker(page, { ask: 'switch' });
    await host.close();
    const got = await deaf.evaluate(
      async (addresses) => Promise.all(addresses.map(async (at) => (await fetch(at)).text())),
      [script, `${host.address}theme.js`],
    );
    expect(got[0]).toBe(readFileSync(join(sites.A, '_astro', script.split('/').at(-1) ?? ''), 'utf8'));
    expect(got[1]).toContain('made = "A"');
    await host.open();
    host.deploy(sites.C);
    await until(deaf, ({ update }) => update === 'ready');
    const names = async () => Object.keys(await cached(page.context())).map((name) => name.split(':').at(-1));
    const wanted = ['record', manifestOf(sites.B).version, manifestOf(sites.C).version].sort();
    await expect.poll(async () => (await names()).sort()).toEqual(wanted);
    await page.context().close();
  });

  test('answers once the reader says so, also while the worker looks for another', async () => {
    const page = await keeper();
    host.deploy(sites.B);
    await until(page, ({ update }) => update === 'ready');
    const loads = page.waitForEvent('load');
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      const asks = [...Array<string>(5).fill('look'), 'switch', ...Array<string>(35).fill('look')];
      // The page loads again in the midst of it, so nothing here waits.
      for (const [place, ask] of asks.entries()) setTimeout(() => active?.postMessage({ ask }), 2 * place);
    });
    await loads;
    const state = await until(page, ({ update }) => update === undefined);
    expect([await madeOf(page), state.complete]).toEqual(['B', true]);
    await page.context().close();
  });

  test('comes without a word to a reader who chose nothing, whose pages are the network’s', async () => {
    const page = await visitor(browser, host, `${language}/`);
    host.deploy(sites.B);
    await page.goto(`${host.address}${language}/404/`);
    expect(await madeOf(page)).toBe('B');
    await until(page, ({ bytes, update }) => bytes > 0 && update === undefined);
    await page.goto(`${host.address}${language}/`);
    await host.close();
    await page.reload();
    expect(await madeOf(page)).toBe('B');
    await page.context().close();
  });

  test('that is the old one again is no new version', async () => {
    const page = await keeper();
    host.deploy(sites.B);
    await until(page, ({ update }) => update === 'ready');
    host.deploy(sites.A);
    await until(page, ({ update }) => update === undefined);
    expect(Object.keys(await cached(page.context()))).toHaveLength(2);
    await page.context().close();
  });

  test('is made of what has changed: the rest is copied', async () => {
    const page = await keeper();
    host.deploy(sites.B);
    host.asked.length = 0;
    await until(page, ({ update }) => update === 'ready');
    const old = new Set(manifestOf(sites.A).packs.map(({ file }) => file));
    const asked = host.asked.filter((path) => PACK.test(path) || path.endsWith('.woff2'));
    expect(asked.filter((path) => old.has(path))).toEqual([]);
    expect(asked.length).toBeGreaterThan(2);
    expect(manifestOf(sites.B).packs.filter(({ file }) => old.has(file)).length).toBeGreaterThan(4);
    await page.context().close();
  });
});

describe('a download that is interrupted', () => {
  /** Lets so many packs through, then does something. */
  const afterPacks = (count: number, then: (response: ServerResponse) => boolean): Trick => {
    let seen = 0;
    return (path, response) => PACK.test(path) && ++seen > count && then(response);
  };

  test('goes on where it was when the network is back', async () => {
    const page = await visitor(browser, host, `${language}/`);
    host.asked.length = 0;
    host.trick = afterPacks(2, (response) => {
      response.destroy();
      return true;
    });
    await askWorker(page, { ask: 'keep', languages: [language] });
    const broken = await stateOf(page);
    expect(broken).toMatchObject({ chosen: [language], complete: false, fault: 'network' });
    const had = Object.values(await cached(page.context()))
      .flat()
      .filter((path) => path.includes('.bin?kept'));
    host.trick = undefined;
    host.asked.length = 0;
    await askWorker(page, { ask: 'keep', languages: [language] });
    expect(await stateOf(page)).toMatchObject({ complete: true, fault: undefined });
    const again = host.asked.filter((path) => had.includes(`${settings.base}${path}?kept`));
    expect([had.length > 2, again]).toEqual([true, []]);
    await page.context().close();
  });

  test('by the reader stops, keeps what came, and waits to be asked', async () => {
    const page = await visitor(browser, host, `${language}/`);
    host.trick = afterPacks(1, () => true);
    const kept = askWorker(page, { ask: 'keep', languages: [language] });
    const going = async () => (await askWorker<OfflineState>(page, { ask: 'state' })).progress;
    await expect.poll(going).toBeDefined();
    const { done, total } = (await going()) ?? { done: 0, total: 0 };
    expect(total).toBeGreaterThan(done);
    await askWorker(page, { ask: 'stop' });
    await kept;
    host.trick = undefined;
    host.asked.length = 0;
    expect(await stateOf(page)).toMatchObject({
      chosen: [language],
      complete: false,
      progress: undefined,
      fault: undefined,
    });
    await page.goto(`${host.address}${language}/404/`);
    await page.waitForTimeout(300);
    expect(host.asked.filter((path) => PACK.test(path))).toEqual([]);
    await askWorker(page, { ask: 'keep', languages: [language] });
    expect(await stateOf(page)).toMatchObject({ complete: true });
    await page.context().close();
  });

  test('goes on by itself after the network failed, with the next page', async () => {
    const page = await visitor(browser, host, `${language}/`);
    host.trick = afterPacks(1, (response) => {
      response.destroy();
      return true;
    });
    await askWorker(page, { ask: 'keep', languages: [language] });
    host.trick = undefined;
    await until(page, ({ complete }) => complete);
    await page.context().close();
  });
});

/** What a host may do to a file, and what the reader is told then. */
const LIES: Readonly<Record<string, { tell: (response: ServerResponse, body: Buffer) => void; fault: OfflineFault }>> =
  {
    'error 500': { tell: (response) => response.writeHead(500).end('no'), fault: 'server' },
    'error 404': { tell: (response) => response.writeHead(404).end('no'), fault: 'server' },
    'a page instead': {
      tell: (response) =>
        response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Sign in</title>'),
      fault: 'server',
    },
    'a shorter file': { tell: (response, body) => send(response, body.subarray(0, body.length / 2)), fault: 'damaged' },
    'a flipped bit': {
      tell: (response, body) => {
        const flipped = Buffer.from(body);
        const at = Math.floor(body.length * 0.6);
        flipped[at] = (flipped[at] ?? 0) ^ 4;
        send(response, flipped);
      },
      fault: 'damaged',
    },
    nothing: { tell: (response) => send(response, Buffer.alloc(0)), fault: 'damaged' },
    'a file of another version': {
      tell: (response) => send(response, readFileSync(join(sites.A, manifestOf(sites.A).packs[0]?.file ?? ''))),
      fault: 'damaged',
    },
    'a connection that breaks': {
      tell: (response, body) => {
        response.writeHead(200, { 'Content-Length': body.length });
        response.write(body.subarray(0, body.length / 2), () => response.destroy());
      },
      fault: 'network',
    },
    'no connection': { tell: (response) => response.destroy(), fault: 'network' },
  };

function send(response: ServerResponse, body: Buffer): void {
  response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': body.length }).end(body);
}

/** Lies about files that match, every time or from the second file on. */
function lie(kind: string, about: RegExp, honest: number): Trick {
  let seen = 0;
  return (path, response) => {
    if (!about.test(path) || ++seen <= honest) return false;
    LIES[kind]?.tell(response, readFileSync(join(host.folder, path)));
    return true;
  };
}

const CASES = Object.keys(LIES).flatMap((kind) => [
  { kind, what: 'the manifest', about: /^offline\.json$/, honest: 0 },
  { kind, what: 'every pack', about: PACK, honest: 0 },
  { kind, what: 'all packs but one', about: PACK, honest: 1 },
  { kind, what: 'the packs of pages', about: /^offline\/pages/, honest: 0 },
]);

describe(`${CASES.length} ways of a host to fail`, () => {
  let page: Page;
  let turn = 0;
  beforeAll(async () => {
    host.deploy(sites.A);
    page = await keeper();
  });
  afterAll(() => page.context().close());

  test.for(CASES)('an update with $kind for $what is refused, and the old version stays whole', async (one) => {
    // Two versions in turns, so that nothing of the one is left when it comes again.
    host.deploy(turn++ % 2 ? sites.B : sites.C);
    host.trick = lie(one.kind, one.about, one.honest);
    // To be without a network is what the copy is for: only what it breaks off is a fault.
    const offline = LIES[one.kind]?.fault === 'network' && one.what === 'the manifest';
    const fault = offline ? undefined : LIES[one.kind]?.fault;
    host.asked.length = 0;
    const state = await until(
      page,
      (now) => now.fault === fault && now.update === undefined && host.asked.some((path) => one.about.test(path)),
    );
    expect(state).toMatchObject({ chosen: [language], complete: true, fault, progress: undefined });
    await host.close();
    await page.goto(`${host.address}${language}/`);
    expect(await madeOf(page)).toBe('A');
    await host.open();
    // Clears the fault: the host is honest again, and has the old version.
    host.trick = undefined;
    host.deploy(sites.A);
    await until(page, (now) => now.fault === undefined);
  });

  test('an honest host afterwards brings the new version', async () => {
    host.deploy(sites.B);
    await until(page, ({ update }) => update === 'ready');
  });
});

describe('the first copy', () => {
  test.for(Object.keys(LIES))(
    'with %s for its packs is not made; the shell stays, and trying again helps',
    async (kind) => {
      const page = await visitor(browser, host, `${language}/`);
      host.trick = lie(kind, PACK, 0);
      await askWorker(page, { ask: 'keep', languages: [language] });
      expect(await stateOf(page)).toMatchObject({ chosen: [language], complete: false, fault: LIES[kind]?.fault });
      host.trick = undefined;
      await host.close();
      expect((await page.goto(`${host.address}${language}/`))?.status()).toBe(200);
      await host.open();
      await askWorker(page, { ask: 'keep', languages: [language] });
      expect(await stateOf(page)).toMatchObject({ complete: true, fault: undefined });
      await askWorker(page, { ask: 'forget' });
      expect(await stateOf(page)).toMatchObject({ chosen: [], complete: true, fault: undefined });
      await page.context().close();
    },
  );
});

describe('the browser', () => {
  async function allow(page: Page, quotaSize?: number): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.address).origin, quotaSize });
  }

  test('without room for a language: the shell stays, the rest is given back', async () => {
    const page = await visitor(browser, host, `${language}/`);
    const { bytes } = await stateOf(page);
    await allow(page, 1_200_000);
    await askWorker(page, { ask: 'keep', languages: [language] });
    const state = await stateOf(page);
    expect(state).toMatchObject({ chosen: [language], complete: false, fault: 'room' });
    expect(state.bytes).toBeLessThanOrEqual(bytes + 50_000);
    await host.close();
    expect((await page.goto(`${host.address}${language}/`))?.status()).toBe(200);
    await host.open();
    // It is not tried again unasked.
    host.asked.length = 0;
    await stateOf(page);
    await page.waitForTimeout(300);
    expect(host.asked.filter((path) => PACK.test(path))).toEqual([]);
    await allow(page);
    await askWorker(page, { ask: 'keep', languages: [language] });
    expect(await stateOf(page)).toMatchObject({ complete: true, fault: undefined });
    await page.context().close();
  });

  test('without room for a new version: the old one stays whole', async () => {
    const page = await keeper();
    const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    await allow(page, used + 300_000);
    host.deploy(sites.B);
    expect(await until(page, ({ fault }) => fault !== undefined)).toMatchObject({ complete: true, fault: 'room' });
    await expect.poll(async () => Object.keys(await cached(page.context()))).toHaveLength(2);
    await host.close();
    await page.reload();
    expect(await madeOf(page)).toBe('A');
    await page.context().close();
  });

  /** Does something to the entry of a page in the copy. */
  const harm = (page: Page, how: 'garble' | 'delete', address: string): Promise<void> =>
    page.evaluate(
      async ([what, at]) => {
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          const kept = await cache.match(at);
          if (!kept) continue;
          if (what === 'delete') await cache.delete(at);
          else await cache.put(at, new Response('<h1>garbled</h1>', { headers: kept.headers }));
        }
      },
      [how, host.address + address] as const,
    );

  test.for(['garble', 'delete'] as const)(
    'that has a page %sd never shows it, and fetches its pack again',
    async (how) => {
      const page = await keeper();
      const at = `${language}/404/`;
      const list = `${language}/`;
      await page.goto(host.address + at);
      await harm(page, how, list);
      await host.close();
      const offline = await page.goto(host.address + list);
      expect([offline?.status(), await page.content()]).toEqual([503, expect.not.stringContaining('garbled')]);
      await host.open();
      expect((await page.goto(host.address + list))?.status()).toBe(200);
      await until(page, ({ complete }) => complete);
      await host.close();
      expect((await page.goto(host.address + list))?.status()).toBe(200);
      expect(await madeOf(page)).toBe('A');
      await page.context().close();
    },
  );

  test('that loses the record keeps a copy of it', async () => {
    const page = await keeper();
    await harm(page, 'garble', 'record');
    // A worker that starts again reads it anew.
    const session = await page.context().newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    expect(await stateOf(page)).toMatchObject({ chosen: [language], complete: true });
    await page.context().close();
  });
});

test('the offline copy is taken back by the worker that README.md shows, and a team’s work stays', async () => {
  const page = await keeper();
  await page.evaluate(async () => {
    localStorage.setItem('senda:theme', 'dark');
    await new Promise((done) => {
      const request = indexedDB.open('work', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('notes').put('kept', 1);
      request.onsuccess = () => {
        request.result.close();
        done(undefined);
      };
    });
    await caches.open('of-another-site');
  });
  const code = /## Taking the offline copy back[\s\S]*?```js\n([\s\S]*?)```/.exec(
    readFileSync(join(projectRoot, 'README.md'), 'utf8'),
  )?.[1];
  expect(code?.trim().split('\n').length).toBeLessThan(8);
  host.trick = (path, response) => {
    if (path !== 'sw.js') return false;
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(code);
    return true;
  };
  // The next page that anybody opens.
  await page.goto(`${host.address}${language}/`);
  const registered = (): Promise<number> =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(registered, { timeout: 15_000 }).toBe(0);
  await page.goto(`${host.address}${language}/`);
  const left = await page.evaluate(async () => ({
    caches: await caches.keys(),
    theme: localStorage.getItem('senda:theme'),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    controlled: navigator.serviceWorker.controller !== null,
  }));
  expect(left).toMatchObject({ caches: ['of-another-site'], theme: 'dark', controlled: false });
  expect(left.databases).toContain('work');
  await page.context().close();
});
