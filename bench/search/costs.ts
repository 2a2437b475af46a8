/** Bytes and time of a search in real Chromium: the instant tier, the first and the next full-text query, a key's way to the screen. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, openSearchPage } from './browser-search.ts';
import { bytesOf, total, type Sent } from './wire.ts';

export interface Served {
  browser: Browser;
  /** Full address of the site, base included. */
  site: string;
  base: string;
  /** Folder of the built site. */
  root: string;
  /** What its server has sent since it was started; it grows. */
  sent: Sent[];
}

/** Nothing more comes once a page has been still for so long, in ms. */
const STILL = 1200;
/** Between two keys: a slow typist, so that every key is answered. */
const BETWEEN_KEYS = 300;

const INDEX = 'pagefind/';
/** Long labels come with the full text, and are counted there. */
const isList = ({ path }: Sent): boolean => path.startsWith('data/terms.') && !path.includes('-long.');
/** The finding has a file of its own; everything that it imports statically comes with it. */
const isLayer = ({ path }: Sent): boolean => /(^|\/)search-index[.-]/.test(path);
const isScript = ({ path }: Sent): boolean => path.endsWith('.js');

/** A context without a service worker: what that keeps ahead of time is no part of a query. */
function fresh(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
}

/**
 * What the names alone cost: the list and the script that looks through it, as they come when somebody opens the
 * search on the page at `path` and types two letters. A build whose layer has no file of its own pays for all scripts.
 */
export async function instantTier(served: Served, path: string): Promise<Sent[]> {
  const { browser, site, sent, root } = served;
  const context = await fresh(browser);
  const page = await context.newPage();
  await page.goto(new URL(path, site).href, { waitUntil: 'networkidle' });
  const start = sent.length;
  await page.keyboard.press('Control+k');
  await page.waitForTimeout(STILL);
  await page.keyboard.type('co', { delay: BETWEEN_KEYS });
  await page.waitForTimeout(STILL);
  await context.close();
  const intent = sent.slice(start).filter((file) => !file.path.startsWith(INDEX));
  const layer = intent.filter(isLayer);
  return [...intent.filter(isList), ...(layer.length > 0 ? withImports(layer, root) : intent.filter(isScript))];
}

/** Scripts with those that they import statically, each once. */
function withImports(scripts: readonly Sent[], root: string): Sent[] {
  const known = new Map(scripts.map((script) => [script.path, script]));
  for (const { path } of known.values()) {
    const text = readFileSync(join(root, path), 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
      const imported = path.replace(/[^/]+$/, name);
      if (!known.has(imported)) known.set(imported, { path: imported, bytes: bytesOf(join(root, imported)) });
    }
  }
  return [...known.values()];
}

export interface QueryBytes {
  first: number;
  /** Files of the first query, for people. */
  files: readonly Sent[];
  /** Mean of the queries after it. */
  next: number;
  requests: number;
}

/** What the first full-text query costs on the search page at `path`, and those after it on average. */
export async function queryBytes(served: Served, path: string, queries: readonly string[]): Promise<QueryBytes> {
  const { browser, site, base, sent } = served;
  const context = await fresh(browser);
  const begun = sent.length;
  const page = await openSearchPage(context, new URL(path, site).href);
  await page.waitForTimeout(STILL);
  const opened = sent.length;
  const asked = async (query: string): Promise<void> => {
    await ask(page, base, query, 200);
    await page.waitForTimeout(STILL / 2);
  };
  const [first = '', ...rest] = queries;
  await asked(first);
  const answered = sent.length;
  for (const query of rest) await asked(query);
  await context.close();
  const early = sent.slice(begun, opened).filter((file) => file.path.startsWith(INDEX));
  const files = [...early, ...sent.slice(opened, answered).filter((file) => !isList(file) && !isLayer(file))];
  const later = sent.slice(answered);
  return {
    first: total(files),
    files,
    next: total(later) / Math.max(rest.length, 1),
    requests: later.length / Math.max(rest.length, 1),
  };
}

/** Time from a key to the list on the screen, in ms, for every key from the second letter on. */
export async function keyToPaint(served: Served, path: string, texts: readonly string[]): Promise<number[]> {
  const context = await fresh(served.browser);
  const page = await openSearchPage(context, new URL(path, served.site).href);
  const field = page.locator('main search-panel input[type=search]');
  await field.focus();
  await page.waitForTimeout(STILL);
  const times: number[] = [];
  for (const text of texts) {
    await field.fill('');
    await page.waitForTimeout(BETWEEN_KEYS);
    await page.evaluate(recordPaints);
    for (const letter of text) {
      await page.keyboard.type(letter);
      await page.waitForTimeout(BETWEEN_KEYS);
    }
    times.push(...(await paintsSeen(page)).slice(1));
  }
  await context.close();
  return times;
}

interface Recorder {
  paints?: number[];
  stopPaints?: () => void;
}

/** Runs in the page: the first change of the list after a key, then the frame that shows it. */
function recordPaints(): void {
  const recorder = window as Recorder;
  recorder.stopPaints?.();
  const paints: number[] = (recorder.paints = []);
  let pressed: number | undefined;
  const press = (event: KeyboardEvent): void => {
    pressed = event.timeStamp;
  };
  addEventListener('keydown', press, true);
  const watch = new MutationObserver(() => {
    const from = pressed;
    if (from === undefined) return;
    pressed = undefined;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => paints.push(performance.now() - from);
      port2.postMessage(0);
    });
  });
  const list = document.querySelector('main search-panel [data-search-results]');
  if (!list) throw new Error('The search page has no list of results');
  watch.observe(list, { childList: true, subtree: true, attributes: true, characterData: true });
  recorder.stopPaints = () => {
    removeEventListener('keydown', press, true);
    watch.disconnect();
  };
}

function paintsSeen(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as Recorder).paints ?? []);
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
