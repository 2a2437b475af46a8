/** Content that changes under a team's work: after a new build every record is still there, under its own check. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { projectRoot } from '../../src/cli/project.ts';
import { createSiteServer } from '../../src/cli/site-server.ts';
import { LANGUAGES } from '../../src/i18n/locales.ts';
import { connectBrowser } from '../browser.ts';
import { findPage, settings } from '../dist.ts';
import { ownRoot, type OwnRoot } from '../own-root.ts';
import { inDatabase } from '../storage-page.ts';

interface Item {
  id: string;
  n: number;
  rev: number;
  retired?: string;
  replacedBy?: string;
}
interface Words {
  label: string;
  check: string;
}

const LIST = 'content/checklists/discovery';
const RETIRED = 'dis-03';
const REWORDED = 'dis-04';
const RENAMED = 'dis-05';
const NEW = { id: 'dis-99', n: 999 };
const LABEL = 'A label of another year';
const CHECK = 'The check asks for something else now';
/** Ticked in the page; the other work is written as the dashboard writes it. */
const TICKED = ['dis-01', RETIRED, REWORDED, RENAMED, 'dis-14'];

let own: OwnRoot;
let browser: Browser;
let page: Page;
let server: Server;
let before: unknown;

/** A file of the list, its items changed as data. */
function change<Items extends Item[] | Record<string, Words>>(file: string, edit: (items: Items) => Items): void {
  own.write(`${LIST}/${file}`, (old) => {
    const data = parse(old) as { items: Items };
    return stringify({ ...data, items: edit(data.items) });
  });
}

/** Removes, rewords, relabels, reorders and adds. */
function changeContent(): void {
  change<Item[]>('facts.yaml', (items) => {
    const changed = items.map((item): Item => {
      if (item.id === RETIRED) return { ...item, retired: '2026-11-22', replacedBy: NEW.id };
      return item.id === REWORDED ? { ...item, rev: item.rev + 1 } : item;
    });
    return [...changed.reverse(), ...items.slice(0, 1).map((first) => ({ ...first, ...NEW, rev: 1 }))];
  });
  for (const language of LANGUAGES) {
    change<Record<string, Words>>(`${language}.yaml`, (items) => {
      const worded = (id: string, words: Partial<Words>): Words => ({
        ...(items[id] ?? { label: '', check: '' }),
        ...words,
      });
      return {
        ...items,
        [NEW.id]: worded('dis-01', { label: 'A new one', check: 'Something new is done' }),
        [REWORDED]: worded(REWORDED, { check: CHECK }),
        [RENAMED]: worded(RENAMED, { label: LABEL }),
      };
    });
  }
}

async function serve(root: string, port: number): Promise<number> {
  server = createSiteServer({ root, base: settings.base });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const everything = (): Promise<unknown> =>
  Promise.all(
    [`items.getAllKeys()`, `items.getAll()`, `facts.getAll()`, `aside.count()`].map((ask) =>
      inDatabase(page, ask, `senda:${settings.base}`),
    ),
  );

async function open(address: string): Promise<void> {
  await page.goto(address);
  await page.locator('senda-checklist[ready]').waitFor();
}

const ticks = (): Promise<string[]> =>
  page.locator('.check-box:checked').evaluateAll((all) => all.map(({ id }) => id.replace('-box', '')).sort());

beforeAll(async () => {
  own = ownRoot('content-change');
  changeContent();
  const { status, output } = own.build({
    BASE_PATH: process.env.BASE_PATH ?? '',
    SITE_URL: process.env.SITE_URL ?? '',
  });
  expect(status, output).toBe(0);
  browser = await connectBrowser();
  const context = await browser.newContext();
  page = await context.newPage();

  const list = findPage((html) => html.includes('<senda-checklist') && html.includes(`id="${RETIRED}"`));
  const built = readFileSync(join(own.root, 'dist', list?.file ?? ''), 'utf8');
  expect(built, 'the copy was built from the changed content').toContain(`id="${NEW.id}"`);
  const port = await serve(join(projectRoot, 'dist'), 0);
  const address = `http://127.0.0.1:${port}${list?.path ?? ''}`;
  await open(address);
  for (const id of TICKED) await page.check(`#${id}-box`);
  await page.waitForFunction(() => document.querySelector('.checklist-count')?.textContent.trim().startsWith('5 '));
  const row = (fields: string): string =>
    `{ schema: 2, ${fields}, 'note-k3': [{ on: '2026-11-22', text: 'Ours' }, 1763800000000, 0, 'k3x9abcd'] }`;
  await inDatabase(
    page,
    `{ for (const [id, status] of [['dis-02', 'doing'], ['dis-06', 'blocked'], ['dis-07', 'na']])
      items.put(${row(`status: [status, 1763800000000, 0, 'k3x9abcd']`)}, ['default', id]);
    items.get(['default', '${RETIRED}']).onsuccess = ({ target }) => items.put({ ...target.result, ...${row(`owner: ['Ana', 1763800000000, 0, 'k3x9abcd']`)} }, ['default', '${RETIRED}']); }`,
    `senda:${settings.base}`,
  );
  before = await everything();

  server.closeAllConnections();
  server.close();
  await once(server, 'close');
  await serve(join(own.root, 'dist'), port);
  await page.close();
  page = await context.newPage();
  await open(address);
}, 900_000);

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await browser.close();
  own.remove();
});

describe('after a new build at the same address', () => {
  test('storage holds every record as it was, that of the retired check included', async () => {
    const [keys] = before as [[string, string][]];
    expect(keys.map(([, id]) => id).sort()).toEqual([...TICKED, 'dis-02', 'dis-06', 'dis-07'].sort());
    expect(await everything()).toEqual(before);
  });

  test('every tick is on its own check, the reworded one keeps its own, and nothing moved to another', async () => {
    expect(await ticks()).toEqual(TICKED.filter((id) => id !== RETIRED).sort());
    expect(await page.locator(`#${RETIRED}`).count()).toBe(0);
    expect(await page.locator(`#${REWORDED}`).innerText()).toContain(CHECK);
    expect(await page.locator(`#${NEW.id}`).getAttribute('data-status')).not.toBe('done');
    const statuses = ['dis-02', 'dis-06', 'dis-07'].map((id) => page.locator(`#${id}`).getAttribute('data-status'));
    expect(await Promise.all(statuses)).toEqual(['doing', 'blocked', 'na']);
  });

  test('the checks stand in their new order', async () => {
    const order = await page.locator('.check').evaluateAll((all) => all.map(({ id }) => id));
    expect(order.slice(0, 2)).toEqual(['dis-14', 'dis-13']);
    expect(order.slice(-2)).toEqual(['dis-01', NEW.id]);
  });

  test('work goes on, and still nothing of the retired check is lost', async () => {
    await page.check(`#${NEW.id}-box`);
    await page.uncheck('#dis-01-box');
    await page.waitForFunction(() => document.querySelector('.checklist-live')?.textContent !== '');
    await page.reload();
    await page.locator('senda-checklist[ready]').waitFor();
    expect(await ticks()).toEqual([REWORDED, RENAMED, 'dis-14', NEW.id].sort());
    const kept = await inDatabase(page, `items.get(['default', '${RETIRED}'])`, `senda:${settings.base}`);
    expect(kept).toMatchObject({
      status: expect.arrayContaining(['done']) as unknown,
      owner: ['Ana', 1763800000000, 0, 'k3x9abcd'],
      'note-k3': [{ on: '2026-11-22', text: 'Ours' }, 1763800000000, 0, 'k3x9abcd'],
    });
  });
});
