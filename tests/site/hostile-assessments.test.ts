/** The real dashboard meets what nobody meant well: it says why, in the reader's words, and the work here stays. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../src/i18n/index.ts';
import { LANGUAGES } from '../../src/i18n/locales.ts';
import { connectBrowser } from '../browser.ts';
import { attribute, findPage, settings } from '../dist.ts';
import {
  CELL,
  CLEANED_NAMES,
  file,
  LEFT_OUT_OF_FILES,
  LEFT_OUT_OF_TEXTS,
  REFUSED_BYTES,
  REFUSED_FILES,
  TABLES_IN_BYTES,
} from '../hostile-files.ts';
import { REFUSED_LINKS } from '../hostile-links.ts';
import { inDatabase } from '../storage-page.ts';
import { addressOf } from '../visit.ts';

const DATABASE = `senda:${settings.base}`;
const NAMED = `{ schema: 2, name: ['Acme', 1, 0, 'a'], made: ['2026-11-22', 1, 0, 'a'] }`;
const GOOD = `{ schema: 2, status: ['done', 1763800000000, 0, 'k3x9abcd'], owner: ['Eva', 1763800000000, 0, 'k3x9abcd'] }`;
const SEED = `{
  for (const all of [items, aside, facts, copies]) all.clear();
  items.put(${NAMED}, ['default', 'about']);
  items.put(${GOOD}, ['default', 'gov-01']);
}`;
/** No more rows than this are listed; the last one says how many there are besides. */
const LISTED = 500;
const MARKUP = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';

interface Shown {
  kind: string;
  why: string;
  where: string;
  name: string;
  lost: string[][];
  words: string;
}

/** Waits in the page, where it takes no time, until something is open in the preview or nothing is. */
const settled = (isOpen: boolean): string => `new Promise((resolve, reject) => {
  const part = document.querySelector('#incoming');
  const look = () => ('kind' in part.dataset) === ${isOpen} && resolve();
  new MutationObserver(look).observe(part, { attributeFilter: ['data-kind'] });
  setTimeout(() => reject(new Error('the preview stays ${isOpen ? 'closed' : 'open'}')), 30_000);
  look();
})`;

/** What the reader sees of what came in, once it is there. */
const SHOWN = `${settled(true)}.then(() => {
  const part = document.querySelector('#incoming');
  const text = (selector) => part.querySelector(selector).textContent.trim();
  return {
    kind: part.dataset.kind,
    why: text('.inc-why'),
    where: text('.inc-where'),
    name: text('.inc-name'),
    lost: [...part.querySelectorAll('.inc-lost-row')].map((row) => [...row.children].map((one) => one.textContent)),
    words: text('.inc-changes'),
  };
})`;

/** Everything kept by the browser for the site, and the score. */
const STATE = `new Promise((resolve, reject) => {
  const request = indexedDB.open(${JSON.stringify(DATABASE)});
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const names = [...request.result.objectStoreNames];
    const tx = request.result.transaction(names);
    const read = names.flatMap((name) => [tx.objectStore(name).getAllKeys(), tx.objectStore(name).getAll()]);
    tx.oncomplete = () => {
      request.result.close();
      resolve({
        stored: JSON.stringify([names, read.map(({ result }) => result)]),
        score: document.querySelector('[data-fill="overall-score"]').textContent,
        pwned: window.pwned ?? 'nothing ran',
        polluted: 'polluted' in {},
        address: location.hash,
        session: sessionStorage.getItem('senda:incoming'),
        strange: document.querySelectorAll('senda-assessments :is(img, iframe, object, script, base)').length,
      });
    };
  };
})`;

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

describe.each(LANGUAGES)('in %s', (language) => {
  const t = translator(language);
  const dashboard = findPage(
    (html) => html.includes('<senda-assessments') && html.includes(`<html lang="${language}"`),
  );
  const checks = dashboard?.elements.filter((element) => attribute(element, 'data-check')).length ?? 0;
  const faults: string[] = [];
  let context: BrowserContext;
  let page: Page;
  let before: unknown;

  /** Empties storage but for `seed`, and opens the dashboard anew. */
  async function open(seed = SEED): Promise<void> {
    await page.goto(addressOf(dashboard?.path ?? ''));
    await page.locator('senda-assessments[ready]').waitFor();
    await inDatabase(page, SEED, DATABASE);
    if (seed !== SEED) await inDatabase(page, seed, DATABASE);
    await page.reload();
    await page.locator('senda-assessments[ready]').waitFor();
    before = await page.evaluate(STATE);
  }
  const give = (bytes: string | Uint8Array, name = 'x.json'): Promise<void> =>
    page
      .locator('[data-door] input')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(bytes as string) });
  /** Decides, and waits until nothing is open any more; then the script is run. */
  const choose = (choice: string, script = 'undefined'): Promise<unknown> =>
    page.evaluate(
      `(document.querySelector('#incoming [data-choice="${choice}"]').click(), ${settled(false)}.then(() => ${script}))`,
    );
  async function shown(kind: string): Promise<Shown> {
    const found: Shown = await page.evaluate(SHOWN);
    expect(found.kind, found.why).toBe(kind);
    return found;
  }
  /** Closes what came in: everything is as it was, and nothing has run. */
  async function untouched(choice: string): Promise<void> {
    expect(await choose(choice, STATE)).toEqual(before);
    expect(before).toMatchObject({ pwned: 'nothing ran', polluted: false, address: '', session: null, strange: 0 });
    expect(faults).toEqual([]);
  }
  const placeInWords = (place: string): string => (/^\d+$/.test(place) ? t('sharing.line', { place }) : place);
  function rowsOf(rows: readonly (readonly [string, string])[]): string[][] {
    const all = rows.slice(0, LISTED).map(([place, words]) => [placeInWords(place), words]);
    const more = rows.length - all.length;
    const number = new Intl.NumberFormat(language).format(more);
    return more > 0 ? [...all, ['', t('sharing.leftOutMore', { number })]] : all;
  }

  beforeAll(async () => {
    context = await browser.newContext({ reducedMotion: 'reduce' });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await open();
  });
  afterAll(() => context.close());

  describe('a file is refused', () => {
    test.each([
      ...REFUSED_FILES.map(([what, text, why, place]) => ({ what, bytes: text, why, place })),
      ...REFUSED_BYTES.map(([what, bytes, why]) => ({ what, bytes, why, place: undefined })),
    ])('$what', async ({ bytes, why, place }) => {
      await give(bytes);
      const found = await shown('refused');
      expect(found.why).toBe(t(`sharing.refused-${why}`));
      const at = typeof place === 'function' ? place(checks) : place;
      const key = at !== undefined && /^\d+$/.test(at) ? 'sharing.refusedLine' : 'sharing.refusedPlace';
      expect(found.where).toBe(at === undefined ? '' : t(key, { place: at }));
      await untouched('close');
    });
  });

  describe('a link is refused', () => {
    test.each(REFUSED_LINKS.filter(([, fragment]) => fragment.startsWith('#share')))('%s', async (_, fragment, why) => {
      await page.evaluate(`location.hash = ${JSON.stringify(fragment)}`);
      const found = await shown('refused');
      expect(found.why).toBe(t(`sharing.refused-${why}`));
      expect(found.where).toBe('');
      await untouched('close');
    });
  });

  describe('a file is read but for what is left out', () => {
    test.each(LEFT_OUT_OF_FILES)('%s', async (_, text, place, words) => {
      await give(text);
      const { lost } = await shown('copy');
      expect(lost).toEqual([[place, words === '…' ? (expect.stringMatching(/…$/) as string) : words]]);
      await untouched('discard');
    });

    test.each(LEFT_OUT_OF_TEXTS)('%s', async (_, text, rows, owner) => {
      await give(text, 'x.csv');
      const { lost, words } = await shown('values');
      expect(lost).toEqual(rowsOf(rows));
      expect(words).toContain(owner);
      await untouched('discard');
    });
  });

  describe('a file is shown cleaned', () => {
    test.each(CLEANED_NAMES)('%s', async (_, json, name) => {
      await give(file(`"about":{"name":[${json},1,0,"a"]}`));
      expect((await shown('copy')).name).toBe(name);
      await untouched('discard');
    });

    test.each(TABLES_IN_BYTES)('%s', async (_, bytes, owner) => {
      await give(bytes, 'x.csv');
      expect((await shown('values')).words).toContain(owner);
      await untouched('discard');
    });

    test('the last of two keys of one name', async () => {
      await give(file(`"dis-01":{"status":["open",1,0,"a"],"status":${CELL}}`));
      expect((await shown('copy')).words).toContain(t('checklists.done'));
      await untouched('discard');
    });
  });

  test('markup in every text is text, before and after it is saved', async () => {
    const cell = (value: unknown): unknown => [value, 2, 0, 'a'];
    const records = {
      about: { name: cell(MARKUP), scope: cell(MARKUP) },
      'dis-01': {
        status: cell('done'),
        owner: cell(MARKUP.slice(0, 37)),
        'note-a': cell({ on: '2026-11-22', text: MARKUP }),
        'evidence-a': cell({ title: MARKUP, url: 'https://example.org/?<script>' }),
      },
      'own-a1': { own: cell({ checklist: 'discovery', check: MARKUP, impact: 2, effort: 'S' }) },
    };
    await give(JSON.stringify({ senda: 'assessment', schema: 2, id: 'a', records }));
    const { name, words, lost } = await shown('copy');
    expect(lost).toEqual([]);
    expect(name).toBe(MARKUP);
    expect(words.split(MARKUP).length - 1).toBeGreaterThanOrEqual(5);
    await choose('copy');
    await expect.poll(() => page.locator('[data-heading]').textContent()).toBe(MARKUP);
    expect(await page.locator('senda-assessments').textContent()).toContain(MARKUP);
    expect(await page.evaluate(STATE)).toMatchObject({ strange: 0, polluted: false });
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(faults).toEqual([]);
    await open();
  });

  test('a clock of the year 3000 is set back, and what is done here later wins', async () => {
    const cell = '["blocked",32503680000000,0,"a"]';
    await give(file(`"dis-02":{"status":${cell}}`));
    await shown('copy');
    await choose('merge');
    const status = page.locator('tr[data-check="dis-02"] select').first();
    await expect.poll(() => status.inputValue()).toBe('blocked');
    await status.selectOption('doing');
    const stored = (): Promise<unknown> => inDatabase(page, `items.get(['default', 'dis-02'])`, DATABASE);
    await expect
      .poll(stored)
      .toMatchObject({ status: ['doing', expect.any(Number), expect.any(Number), expect.any(String)] });
    const { status: kept } = (await stored()) as { status: [string, number] };
    expect(kept[1]).toBeLessThan(Date.now() + 60_000);
    await page.reload();
    await page.locator('senda-assessments[ready]').waitFor();
    expect(await status.inputValue()).toBe('doing');
    expect(faults).toEqual([]);
    await open();
  });

  describe('storage', () => {
    const damaged = [
      `'${MARKUP}'`,
      'true',
      `[['done', 1, 0, 'a']]`,
      `new Map([['schema', 2], ['status', ['done', 1, 0, 'a']]])`,
      'new Date()',
      'new ArrayBuffer(8)',
      `{ status: ['done', 1, 0, 'a'] }`,
      `{ schema: -1, status: ['done', 1, 0, 'a'] }`,
      `{ schema: '2', status: ['done', 1, 0, 'a'] }`,
      `{ schema: null, status: ['done', 1, 0, 'a'] }`,
      `{ schema: 2, status: ['won', 1, 0, 'a'] }`,
      `{ schema: 2, status: ['__proto__', 1, 0, 'a'] }`,
      `{ schema: 2, status: ['done', 'now', 0, 'a'] }`,
      `{ schema: 2, status: ['done', 1, 0, '<b>'] }`,
      `{ schema: 2, owner: ['x'.repeat(1e6), 1, 0, 'a'] }`,
      `{ schema: 2, 'evidence-a': [{ title: 'x', url: 'javascript:window.pwned=1' }, 1, 0, 'a'] }`,
      `{ schema: 2, constructor: ['x', 1, 0, 'a'] }`,
    ];

    test('with damaged rows keeps the good ones and puts the others aside', async () => {
      const score = (before as { score: string }).score;
      const id = (at: number): string => `pur-${String(at + 1).padStart(2, '0')}`;
      await open(`{ ${damaged.map((value, at) => `items.put(${value}, ['default', '${id(at)}']);`).join('')} }`);
      expect(before).toMatchObject({ score, strange: 0, polluted: false });
      expect(await page.locator('[data-state-notice]').textContent()).toContain(t('assessments.damaged'));
      expect(await inDatabase(page, 'aside.count()', DATABASE)).toBe(damaged.length);
      expect(await inDatabase(page, `items.get(['default', 'gov-01'])`, DATABASE)).toMatchObject({
        owner: ['Eva', 1763800000000, 0, 'k3x9abcd'],
      });
      expect(await page.evaluate('window.pwned')).toBeUndefined();
      expect(faults).toEqual([]);
    });

    test('of a newer version is shown and never written', async () => {
      await open(`items.put({ schema: 3, status: ['done', 1, 0, 'a'], mood: 'good' }, ['default', 'dis-02'])`);
      expect(await page.locator('[data-state-notice]').textContent()).toContain(t('assessments.newer'));
      expect(await inDatabase(page, 'aside.count()', DATABASE)).toBe(0);
      expect(await inDatabase(page, `items.get(['default', 'dis-02'])`, DATABASE)).toMatchObject({
        schema: 3,
        mood: 'good',
      });
      expect(faults).toEqual([]);
    });
  });
});
