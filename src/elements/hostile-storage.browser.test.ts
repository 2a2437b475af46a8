/** What stands in the browser's storage is not trusted: each row is told in the reader's words, and good work stays. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { componentPages } from '../../tests/component-pages.ts';
import { inDatabase } from '../../tests/storage-page.ts';

type Outcome = 'damaged' | 'newer' | 'quiet';

/** A row: what it is, the script that stores it, what the page says, and the boxes ticked beside that of `dis-01`. */
type Row = readonly [what: string, store: string, outcome: Outcome, ticked?: readonly string[]];

const under = (key: string, value: string): string => `items.put(${value}, ${key})`;
const at = (value: string): string => under(`['default', 'dis-02']`, value);
const field = (name: string, cell: string): string =>
  at(`{ schema: 2, status: ['done', 1, 0, 'a'], ${JSON.stringify(name)}: ${cell} }`);

const ROWS: readonly Row[] = [
  ['text with markup', at(`'<img src=x onerror=alert(1)>'`), 'damaged'],
  ['true', at('true'), 'damaged'],
  ['a list of cells', at(`[['done', 1, 0, 'a']]`), 'damaged'],
  ['a Map that looks like a record', at(`new Map([['schema', 2], ['status', ['done', 1, 0, 'a']]])`), 'damaged'],
  ['a Date', at('new Date()'), 'damaged'],
  ['bytes', at('new ArrayBuffer(8)'), 'damaged'],
  ['a circle', at('(() => { const a = { schema: 2 }; a.status = a; return a })()'), 'damaged'],
  ['no schema', at(`{ status: ['done', 1, 0, 'a'] }`), 'damaged'],
  ['a negative schema', at(`{ schema: -1, status: ['done', 1, 0, 'a'] }`), 'damaged'],
  ['a schema beyond all numbers', at(`{ schema: Infinity, status: ['done', 1, 0, 'a'] }`), 'damaged'],
  ['an unknown status', at(`{ schema: 2, status: ['won', 1, 0, 'a'] }`), 'damaged'],
  ['an inherited word as status', at(`{ schema: 2, status: ['__proto__', 1, 0, 'a'] }`), 'damaged'],
  ['a status that is an object', at(`{ schema: 2, status: [{ toString: 'done' }, 1, 0, 'a'] }`), 'damaged'],
  ['a clock in words', at(`{ schema: 2, status: ['done', 'now', 0, 'a'] }`), 'damaged'],
  ['a writer with markup', at(`{ schema: 2, status: ['done', 1, 0, '<b>'] }`), 'damaged'],
  ['an owner of a million letters', field('owner', `['x'.repeat(1e6), 1, 0, 'a']`), 'damaged', ['dis-02']],
  [
    'an address that runs',
    field('evidence-a', `[{ title: 'x', url: 'javascript:alert(1)' }, 1, 0, 'a']`),
    'damaged',
    ['dis-02'],
  ],
  ['a day that never was', field('due', `['2026-02-30', 1, 0, 'a']`), 'damaged', ['dis-02']],
  [
    'a field called __proto__',
    at(`JSON.parse('{"schema":2,"status":["done",1,0,"a"],"__proto__":{"polluted":1}}')`),
    'damaged',
    ['dis-02'],
  ],
  ['a field called constructor', field('constructor', `['x', 1, 0, 'a']`), 'damaged', ['dis-02']],
  [
    'a key called __proto__',
    under(`['default', '__proto__']`, `{ schema: 2, status: ['done', 1, 0, 'a'] }`),
    'damaged',
  ],
  ['a key with markup', under(`['default', '<script>']`, `{ schema: 2 }`), 'damaged'],
  [
    'a key with one part too many',
    under(`['default', 'dis-03', 'x']`, `{ schema: 2, status: ['done', 1, 0, 'a'] }`),
    'damaged',
  ],
  ['a key that ends in a list', under(`['default', []]`, `{ schema: 2 }`), 'damaged'],
  ['a thousand odd keys', `{ for (let n = 0; n < 1000; n += 1) items.put('x', ['default', n]); }`, 'damaged'],
  ['a record of tomorrow', at(`{ schema: 3, status: ['done', 1, 0, 'a'], mood: 'good' }`), 'newer', ['dis-02']],
  ['a record of a far tomorrow', at(`{ schema: 2147483648, status: 'done' }`), 'newer'],
  [
    'tomorrow beside rubbish',
    `{ items.put({ schema: 3 }, ['default', 'dis-02']); items.put('x', ['default', 'dis-03']); }`,
    'newer',
  ],
  ['a record of yesterday', at(`{ schema: 1, status: ['done', 1, 0, 'a'] }`), 'quiet', ['dis-02']],
  ['a check that no list has', under(`['default', 'old-99']`, `{ schema: 2, status: ['done', 1, 0, 'a'] }`), 'quiet'],
  [
    'thirty notes that two people wrote',
    at(
      `{ schema: 2, ...Object.fromEntries(Array.from({ length: 30 }, (_, n) => ['note-n' + n, [{ on: '2026-11-22', text: 'x' }, 1, 0, 'a']])) }`,
    ),
    'quiet',
  ],
  ['a tick of the end of time', at(`{ schema: 2, status: ['done', 8.64e15, 0, 'a'] }`), 'quiet', ['dis-02']],
  ['facts of another kind', `{ facts.put(['brand'], 'current'); facts.put('often', 'backup'); }`, 'quiet'],
  [
    'rubbish of no assessment',
    `{ items.put('x', 7); items.put('x', [[]]); items.put('x', 'default'); copies.add('x'); aside.add('x'); }`,
    'quiet',
  ],
];

const GOOD = {
  schema: 2,
  status: ['done', 1763800000000, 0, 'k3x9abcd'],
  owner: ['Ana', 1763800000000, 0, 'k3x9abcd'],
};
const SAID: Readonly<Record<string, Readonly<Record<Outcome, string>>>> = {
  en: { damaged: 'They were set aside, not deleted', newer: 'a newer version of the site', quiet: '' },
  es: { damaged: 'Se han apartado sin borrarlas', newer: 'una versión más nueva del sitio', quiet: '' },
};

const pages = componentPages('checklists', 'senda-checklist[ready]');

/** The element anew, as after a reload, but without the reload: it reads storage when it is connected. */
const ANEW = `new Promise((resolve) => {
  const list = document.querySelector('senda-checklist');
  const anew = list.cloneNode(true);
  anew.addEventListener('senda-progress', resolve, { once: true });
  list.replaceWith(anew);
})`;

describe.each(Object.entries(SAID))('in %s', (language, said) => {
  let context: BrowserContext;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    context = await pages.browser.newContext();
    page = await context.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${pages.origin}/${language}/discovery/`);
    await page.locator('senda-checklist[ready]').waitFor();
  });
  afterAll(() => context.close());

  test.each(ROWS.map((row) => [row[0], row] as const))('%s', async (_, [, store, outcome, ticked = []]) => {
    await inDatabase(page, '{ for (const all of [items, aside, facts, copies]) all.clear(); }');
    await inDatabase(page, `items.put(${JSON.stringify(GOOD)}, ['default', 'dis-01'])`);
    await inDatabase(page, store);
    await page.evaluate(ANEW);
    const shown = await page.evaluate(`({
      status: document.querySelector('.checklist-status').textContent.trim(),
      ticks: [...document.querySelectorAll('.check-box:checked')].map(({ id }) => id.replace('-box', '')),
      locked: document.querySelector('senda-checklist fieldset').disabled,
      polluted: 'polluted' in {},
    })`);
    expect(shown).toEqual({
      status: outcome === 'quiet' ? '' : (expect.stringContaining(said[outcome]) as string),
      ticks: ['dis-01', ...ticked],
      locked: outcome === 'newer',
      polluted: false,
    });
    expect(await inDatabase(page, `items.get(['default', 'dis-01'])`)).toEqual(GOOD);
    // Nothing is dropped: what the page could not use is aside, or still where it was.
    const moved = (await inDatabase(page, 'aside.count()')) as number;
    expect(outcome === 'damaged' ? moved > 0 : outcome === 'quiet' || moved === 0).toBe(true);
    expect(errors).toEqual([]);
  });
});
