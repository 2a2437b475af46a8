import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeViolations } from '../../tests/axe.ts';
import { componentPages } from '../../tests/component-pages.ts';
import { writeDocument } from '../model/assessment/document.ts';
import type { Records, RecordState, Status } from '../model/assessment/state.ts';

const FILE = 'team.json';

const pages = componentPages('exchange', 'bare-board[ready]', {});

/** A real file of the browser's own file system; only the dialog that would pick it is replaced. */
function replacePickers(): void {
  const pick = async (): Promise<FileSystemFileHandle> =>
    (await navigator.storage.getDirectory()).getFileHandle('team.json', { create: true });
  Object.assign(window, { showOpenFilePicker: async () => [await pick()], showSaveFilePicker: pick });
}

const open = (path = 'en/', before = replacePickers): Promise<Page> => pages.open(path, { before });

const press = (page: Page, action: string): Promise<void> =>
  page.locator(`team-file [data-action="${action}"]`).click();
const state = (page: Page, name: string): Promise<void> =>
  page.locator(`team-file[data-state="${name}"]`).waitFor({ timeout: 5000 });

const set = (page: Page, record: string, to: Status): Promise<unknown> =>
  page.evaluate((values) => window.board.set(values), { [`${record} status`]: to });

const statuses = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...window.board.store.records].flatMap(([id, { status }]) => (status ? [[id, status[0]]] : [])),
    ),
  );

function write(page: Page, text: string): Promise<void> {
  return page.evaluate(async (words) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('team.json', { create: true });
    const writable = await handle.createWritable();
    await writable.write(words);
    await writable.close();
  }, text);
}

function read(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('team.json');
    return (await handle.getFile()).text();
  });
}

/** The file as a colleague writes it: what is in it, and one more check. */
async function colleague(page: Page, record: string, status: Status): Promise<void> {
  const document = JSON.parse(await read(page)) as { id: string; records: Record<string, RecordState> };
  const records: Records = new Map([
    ...Object.entries(document.records),
    [record, { status: [status, Date.now(), 0, 'ben'] }],
  ]);
  await write(page, writeDocument(document.id, records));
}

test('a team file is made, kept over a reload, and follows what changes', async () => {
  const page = await open();
  await state(page, 'none');
  await set(page, 'dis-01', 'done');
  await press(page, 'make');
  await state(page, 'saved');
  expect(await read(page)).toContain('dis-01');
  await set(page, 'dis-02', 'doing');
  await state(page, 'unsaved');
  expect(await page.locator('.team-state').innerText()).toBe(`There are changes here that ${FILE} does not have yet.`);
  await page.reload();
  await state(page, 'unsaved');
  await press(page, 'save');
  await state(page, 'saved');
  expect(await read(page)).toContain('dis-02');
  await page.reload();
  await state(page, 'current');
});

test('two people with one file both change and both save, and both have everything', async () => {
  const [ana, ben] = [await open(), await open('en/?as=ben')];
  await set(ana, 'dis-01', 'done');
  await press(ana, 'make');
  await state(ana, 'saved');
  await press(ben, 'open');
  await state(ben, 'current');
  expect(await statuses(ben)).toEqual({ 'dis-01': 'done' });
  await Promise.all([set(ana, 'dis-02', 'done'), set(ben, 'dis-03', 'blocked')]);
  await Promise.all([press(ana, 'save'), press(ben, 'save')]);
  await expect.poll(() => read(ana)).toContain('dis-03');
  // They take turns: the other one may still be writing.
  await expect.poll(() => read(ana)).toContain('dis-02');
  await Promise.all([press(ana, 'get'), press(ben, 'get')]);
  const all = { 'dis-01': 'done', 'dis-02': 'done', 'dis-03': 'blocked' };
  await expect.poll(() => statuses(ana)).toEqual(all);
  await expect.poll(() => statuses(ben)).toEqual(all);
});

test('what a colleague wrote is merged on getting and on saving, and one undo takes it back here', async () => {
  const page = await open();
  await set(page, 'dis-01', 'done');
  await press(page, 'make');
  await state(page, 'saved');
  await colleague(page, 'con-01', 'doing');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await state(page, 'others');
  await press(page, 'get');
  await state(page, 'merged');
  expect(await statuses(page)).toEqual({ 'dis-01': 'done', 'con-01': 'doing' });
  const copies = (): Promise<string[]> =>
    page.evaluate(async () => (await window.board.shelf.copies()).map(({ why }) => why));
  expect(await copies()).toEqual(['merge']);
  await page.evaluate(() => window.board.undo());
  expect(await statuses(page)).toEqual({ 'dis-01': 'done', 'con-01': 'open' });
  await set(page, 'dis-02', 'done');
  await colleague(page, 'con-02', 'na');
  await press(page, 'save');
  await state(page, 'mergedSaved');
  expect(await statuses(page)).toMatchObject({ 'dis-01': 'done', 'dis-02': 'done', 'con-02': 'na' });
  expect(await read(page)).toContain('dis-02');
});

test('somebody who writes while we write is not overwritten', async () => {
  const page = await open();
  await set(page, 'dis-01', 'done');
  await press(page, 'make');
  await state(page, 'saved');
  const theirs = (await read(page)).replace('\n}}', ',\n"con-01":{"status":["done",1,0,"ben"]}\n}}');
  expect(theirs).toContain('con-01');
  await set(page, 'dis-02', 'done');
  // The colleague's write lands between our reading and our closing of the file.
  await page.evaluate((text) => {
    const files = FileSystemFileHandle.prototype as {
      createWritable: (this: FileSystemFileHandle) => Promise<FileSystemWritableFileStream>;
    };
    const { createWritable } = files;
    files.createWritable = async function () {
      files.createWritable = createWritable;
      const first = await this.createWritable();
      const meanwhile = await this.createWritable();
      await meanwhile.write(text);
      await meanwhile.close();
      return first;
    };
  }, theirs);
  await press(page, 'save');
  await state(page, 'mergedSaved');
  expect(await statuses(page)).toMatchObject({ 'dis-01': 'done', 'dis-02': 'done', 'con-01': 'done' });
  const file = await read(page);
  expect(file).toContain('con-01');
  expect(file).toContain('dis-02');
});

test('a file of another assessment opens beside the present one', async () => {
  const page = await open();
  await set(page, 'dis-01', 'done');
  const theirs = { about: { name: ['Theirs', 1, 0, 'ben'] }, 'con-01': { status: ['done', 1, 0, 'ben'] } };
  await write(page, writeDocument('team1', new Map(Object.entries(theirs)) as unknown as Records));
  await press(page, 'open');
  await state(page, 'current');
  expect(await page.locator('bare-board').getAttribute('data-shown')).toBe('Theirs');
  expect(await statuses(page)).toEqual({ 'con-01': 'done' });
  const mine = await page.evaluate(async () => [...(await window.board.shelf.read('default')).keys()]);
  expect(mine).toEqual(['dis-01']);
});

test('a damaged file is left alone, and so is the assessment', async () => {
  const page = await open('es/');
  await set(page, 'dis-01', 'done');
  await press(page, 'make');
  await state(page, 'saved');
  await write(page, '{"senda":');
  await press(page, 'save');
  await state(page, 'damaged');
  expect(await page.locator('.team-state').innerText()).toContain('su texto está dañado');
  expect(await read(page)).toBe('{"senda":');
  expect(await statuses(page)).toEqual({ 'dis-01': 'done' });
});

test('a file that is gone, and one that needs leave again, say so', async () => {
  const page = await open();
  await set(page, 'dis-01', 'done');
  await press(page, 'make');
  await state(page, 'saved');
  await page.addInitScript(() => {
    let answer: PermissionState = 'prompt';
    Object.assign(FileSystemFileHandle.prototype, {
      queryPermission: () => Promise.resolve(answer),
      requestPermission: () => Promise.resolve((answer = localStorage.getItem('answer') as PermissionState)),
    });
    localStorage.setItem('answer', 'denied');
  });
  await page.reload();
  await state(page, 'permission');
  await press(page, 'save');
  await state(page, 'denied');
  await page.evaluate(() => localStorage.setItem('answer', 'granted'));
  await press(page, 'save');
  await state(page, 'saved');
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('team.json'));
  await press(page, 'get');
  await state(page, 'gone');
  await press(page, 'leave');
  await state(page, 'none');
  expect(await page.locator(':focus').innerText()).toBe('Open a team file');
});

test('a dialog that is closed changes nothing', async () => {
  const page = await open('en/', () => {
    const close = (): Promise<never> => Promise.reject(new DOMException('closed', 'AbortError'));
    Object.assign(window, { showOpenFilePicker: close, showSaveFilePicker: close });
  });
  await press(page, 'open');
  await press(page, 'make');
  expect(await page.locator('.team-state').innerText()).toBe('Not connected to a team file.');
});

test('a browser without pickers says what to do instead', async () => {
  const page = await open('en/', () => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  expect(await page.locator('.team-work').isVisible()).toBe(false);
  expect(await page.locator('.team-unable a').first().getAttribute('href')).toBe('#your-data');
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await axeViolations(page, 'team-file', 4)).toEqual([]);
});

test('fits a narrow page with all its buttons, and axe finds nothing', async () => {
  const page = await open('es/');
  await page.setViewportSize({ width: 320, height: 700 });
  await press(page, 'make');
  await state(page, 'saved');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await axeViolations(page, 'team-file')).toEqual([]);
});
