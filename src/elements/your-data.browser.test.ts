import { describe, expect, test } from 'vitest';
import type { Download, Page } from 'playwright-core';
import { axeViolations } from '../../tests/axe.ts';
import { componentPages } from '../../tests/component-pages.ts';
import { saved, stored } from '../../tests/storage-page.ts';
import { readDocument } from '../model/assessment/document-reading.ts';

const pages = componentPages('data', 'your-data[ready]', {
  viewport: { width: 1280, height: 900 },
  acceptDownloads: true,
});
const open = (before?: string, language = 'en'): Promise<Page> => pages.open(`${language}/`, { before });

const figure = (page: Page, name: string): Promise<string> => page.locator(`[data-fill="${name}"]`).first().innerText();
const said = (page: Page): Promise<string> => page.locator('.keep-live > .keep-said').innerText();
const set = (page: Page, values: Record<string, string | object>): Promise<string | undefined> =>
  page.evaluate((all) => window.board.set(all as never), values);

/** Chooses a file by the button that restores: it opens the page's own door. */
async function bring(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('[data-do="open"]')]);
  await chooser.setFiles(file);
}

const TWO = {
  'about name': 'Librería Ñandú',
  'dis-01 status': 'done',
  'dis-02 due': '2026-12-24',
  'dis-02 owner': 'Ana',
  'dis-02 note-a1': { on: '2026-11-22', text: 'One\n<b>two</b>' },
};

describe('files of the assessment that is shown', () => {
  test('carry what it holds, under its name', async () => {
    const page = await open();
    await set(page, TWO);
    const texts = new Map<string, string>();
    for (const kind of ['json', 'csv', 'md', 'ics']) {
      const { name, text } = await saved(page, () => page.click(`[data-file="${kind}"]`));
      expect(name).toBe(`senda-libreria-nandu-2026-11-22.${kind}`);
      texts.set(kind, text);
    }
    const copy = readDocument(texts.get('json') ?? '', Date.now());
    expect(copy).toMatchObject({ kind: 'copy', id: 'default', name: 'Librería Ñandú', leftOut: [] });
    expect(copy.kind === 'copy' && copy.records.get('dis-02')?.['note-a1']?.[0]?.text).toBe('One\n<b>two</b>');
    expect(texts.get('csv')).toContain('\ufeff"id","checklist"');
    expect(texts.get('csv')).toContain('"dis-02","discovery","Statement dis-02","open","","Ana","2026-12-24"');
    expect(texts.get('md')).toContain('## Discovery\n\n- [x] Statement dis-01 <!-- senda:dis-01 status=done -->');
    expect(texts.get('ics')).toContain('DTSTART;VALUE=DATE:20261224\r\nSUMMARY:Label dis-02');
    expect(texts.get('ics')).toContain(`URL:${pages.origin}/checks/#dis-02`);
  });

  test('without a date there is no calendar, and a sentence says so', async () => {
    const page = await open();
    const button = page.locator('[data-file="ics"]');
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    expect(await page.getByText('There are none yet.').isVisible()).toBe(true);
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await button.click({ force: true });
    await set(page, TWO);
    expect(await button.getAttribute('aria-disabled')).toBe('false');
    expect(downloads).toEqual([]);
  });

  test('Ctrl+S and ⌘S save the JSON file; the only assessment is all there is to keep', async () => {
    const page = await open();
    await set(page, TWO);
    await expect.poll(() => figure(page, 'changes')).toBe('1');
    for (const key of ['Control+s', 'Meta+s']) {
      const { name } = await saved(page, () => page.keyboard.press(key));
      expect(name).toBe('senda-libreria-nandu-2026-11-22.json');
    }
    await expect.poll(() => figure(page, 'changes')).toBe('0');
    expect(await figure(page, 'exported')).not.toBe('Never');
  });

  test('one of two assessments is not all', async () => {
    const page = await open();
    await set(page, TWO);
    await page.evaluate(() => window.board.put('other', [['dis-01', {}]]));
    await saved(page, () => page.keyboard.press('Control+s'));
    await expect.poll(() => figure(page, 'assessments')).toBe('2');
    expect(await figure(page, 'exported')).toBe('Never');
  });
});

describe('your data', () => {
  test('says how much there is', async () => {
    const page = await open();
    expect(await figure(page, 'assessments')).toBe('0');
    expect(await figure(page, 'exported')).toBe('Never');
    for (const act of ['save', 'ask'])
      expect(await page.locator(`.keep-live [data-do="${act}"]`).isVisible()).toBe(false);
    expect(await page.locator('[data-do="open"]').isVisible()).toBe(true);
    await set(page, TWO);
    await page.locator('.keep-live [data-do="save"]').waitFor();
    expect(await page.locator('[data-do="ask"]').isVisible()).toBe(true);
    await expect.poll(() => figure(page, 'assessments')).toBe('1');
    await expect.poll(() => figure(page, 'changes')).toBe('1');
    expect(await figure(page, 'used')).toMatch(/^[\d.,]+ kB$/);
  });

  test('downloads everything and restores it, after all of it was deleted', async () => {
    const page = await open();
    await set(page, TWO);
    await page.evaluate(() => window.board.choose('second'));
    await set(page, { 'about name': 'Other', 'dis-01 status': 'doing' });
    const before = await stored(page);
    const { name, text } = await saved(page, () => page.click('.keep-live [data-do="save"]'));
    expect(name).toBe('senda-everything-2026-11-22.json');
    expect(await said(page)).toContain(name);
    await expect.poll(() => figure(page, 'changes')).toBe('0');

    await page.click('[data-do="ask"]');
    await page.click('[data-do="delete"]');
    await page.getByText('Everything was deleted from this browser.').waitFor();
    await expect.poll(() => figure(page, 'assessments')).toBe('0');
    expect((await stored(page))['senda:/ items']).toEqual([]);

    await bring(page, { name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.locator('assessment-incoming[data-kind="backup"]').waitFor();
    expect(await page.locator('.inc-preview .inc-source').innerText()).toContain('b.json');
    await page.click('[data-choice="restore"]');
    await expect.poll(() => figure(page, 'assessments')).toBe('2');
    expect((await stored(page))['senda:/ items']).toEqual(before['senda:/ items']);
  });

  test('a file that is too large is refused before it is read, one of another kind after', async () => {
    const page = await open(`Object.defineProperty(Blob.prototype, 'size', { get: () => 60 * 1024 * 1024 });
      Blob.prototype.arrayBuffer = () => { throw new Error('read') };`);
    await bring(page, { name: 'x.json', mimeType: 'text/plain', buffer: Buffer.from('{}') });
    await page.locator('assessment-incoming[data-kind="refused"]').waitFor();
    expect(await page.locator('.inc-why').innerText()).toContain('too large');
    const other = await open();
    await bring(other, { name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('id\ndis-02\n') });
    await other.locator('assessment-incoming[data-kind="values"]').waitFor();
    expect(await other.inputValue('[data-door] input')).toBe('');
  });

  test('lists the copies kept before a risk, and opens one without writing', async () => {
    const page = await open();
    expect(await page.locator('.keep-copies').isVisible()).toBe(false);
    await set(page, TWO);
    await page.evaluate(() => window.board.shelf.keepCopy('merge', '<b>Ñ</b>', window.board.store.records));
    await page.evaluate(() => window.board.show());
    const row = page.locator('.keep-copy');
    await row.waitFor();
    expect(await row.locator('.keep-name').innerText()).toBe('<b>Ñ</b>');
    expect(await row.innerText()).toContain('before a merge');
    const before = await stored(page);
    await page.getByRole('button', { name: /^Open the copy of <b>Ñ<\/b>, / }).click();
    const received = await page.evaluate(() => {
      const { incoming, source } = window.board.asked('senda-incoming').at(-1) ?? {};
      return (
        incoming?.kind === 'copy' && { source, owner: incoming.records.get('dis-02')?.owner?.[0], id: incoming.id }
      );
    });
    expect(received).toMatchObject({ owner: 'Ana', id: 'copy1' });
    expect(received && received.source).toMatch(/^Copy of <b>Ñ<\/b>, /);
    expect(await stored(page)).toEqual(before);
  });

  test('deletes one copy after a question, and leaves the others', async () => {
    const page = await open();
    await set(page, TWO);
    for (const name of ['First', 'Second']) {
      await page.evaluate((one) => window.board.shelf.keepCopy('merge', one, window.board.store.records), name);
    }
    await page.evaluate(() => window.board.show());
    const before = await stored(page);
    const remove = page.getByRole('button', { name: /^Delete the copy of First, / });
    await remove.click();
    const dialog = page.getByRole('dialog', { name: 'Delete this copy?' });
    expect(await dialog.innerText()).toMatch(/First, .+\. It cannot be brought back\./);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keep it');
    await page.keyboard.press('Enter');
    expect(await dialog.isVisible()).toBe(false);
    expect(await stored(page)).toEqual(before);
    await remove.click();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => said(page)).toBe('The copy was deleted.');
    await expect.poll(() => page.locator('.keep-copy .keep-name').allInnerTexts()).toEqual(['Second']);
    // The button that asked is gone.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Your data');
    const { copies, items } = await stored(page);
    expect(copies).toEqual(before.copies?.slice(1));
    expect(items).toEqual(before.items);
  });

  test('shows damaged records that were set aside and gives them as they were', async () => {
    const page = await open();
    await page.evaluate(async () => {
      const database = await window.board.store.database.open();
      database
        .transaction('items', 'readwrite')
        .objectStore('items')
        .put({ broken: true, wide: 7n }, ['default', 'dis-01']);
      await window.board.load();
    });
    await page.locator('.keep-aside').waitFor();
    expect(await figure(page, 'aside')).toBe('1');
    const { name, text } = await saved(page, () => page.click('[data-do="aside"]'));
    expect(name).toBe('senda-set-aside-2026-11-22.json');
    expect(JSON.parse(text)).toMatchObject([{ key: ['default', 'dis-01'], found: { broken: true, wide: '7' } }]);
  });

  test('asks the browser to keep the data and says what it answers', async () => {
    const answer = (agrees: boolean): string => `StorageManager.prototype.persist = async () => {
      StorageManager.prototype.persisted = async () => ${agrees}; return ${agrees}; };`;
    const refused = await open(answer(false));
    await set(refused, TWO);
    await refused.click('[data-do="persist"]');
    await expect.poll(() => said(refused)).toContain('did not agree');
    expect(await refused.locator('[data-do="persist"]').isVisible()).toBe(true);
    const agreed = await open(answer(true));
    await agreed.click('[data-do="persist"]');
    await expect.poll(() => said(agreed)).toContain('will keep this data');
    await expect.poll(() => agreed.locator('[data-do="persist"]').isVisible()).toBe(false);
    expect(await agreed.evaluate(() => document.activeElement?.textContent)).toBe('Your data');
  });

  test('deletes nothing unless asked twice, and offers the file first', async () => {
    const page = await open();
    await set(page, TWO);
    await page.click('[data-do="ask"]');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keep it');
    const { text } = await saved(page, () => page.click('dialog [data-do="save"]'));
    expect(text).toContain('"senda":"backup"');
    await page.locator('dialog .keep-said', { hasText: 'senda-everything' }).waitFor();
    await page.keyboard.press('Escape');
    expect((await stored(page))['senda:/ items']).toHaveLength(3);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Delete everything');
  });

  test('deletes copies, damaged records and facts too, here and in other tabs', async () => {
    const [page, other] = [await open(), await open()];
    await set(page, TWO);
    await page.evaluate(() => window.board.shelf.keepCopy('reset', 'A', window.board.store.records));
    await page.click('[data-do="ask"]');
    await page.click('dialog [data-do="delete"]');
    await page.getByText('Everything was deleted from this browser.').waitFor();
    await page.locator('your-data[data-empty]').waitFor();
    expect(await page.evaluate(() => window.board.asked('senda-choose'))).toEqual([]);
    expect(await stored(page)).toEqual({
      'senda:/ aside': [],
      'senda:/ copies': [],
      'senda:/ facts': [],
      'senda:/ items': [],
    });
    expect(await page.evaluate(() => window.board.store.records.size)).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Your data');
    await page.evaluate(() => window.board.store.tell());
    await other.waitForFunction(() => window.board.store.records.size === 0);
  });

  test('where nothing is kept, says so and still gives a file', async () => {
    const page = await open(
      `Object.defineProperty(window, 'indexedDB', { value: { open: () => { throw new DOMException('no', 'SecurityError'); } } });`,
    );
    expect(await page.getByText('your work lasts until you close the page').isVisible()).toBe(true);
    expect(await page.locator('.keep-figures').isVisible()).toBe(false);
    expect(await page.locator('[data-do="ask"]').isVisible()).toBe(false);
    expect(await set(page, TWO)).toBe('memory');
    const { text } = await saved(page, () => page.click('.keep-live [data-do="save"]'));
    const backup = readDocument(text, Date.now());
    const [only] = backup.kind === 'backup' ? backup.assessments : [];
    expect([only?.id, only?.records.get('dis-01')?.status?.[0]]).toEqual(['default', 'done']);
    await page.locator('.keep-live > .keep-said', { hasText: 'is saving' }).waitFor();
  });

  test.each(['en', 'es'])(
    'has nothing for axe to say in %s, with copies and the question open too',
    async (language) => {
      const page = await open(undefined, language);
      await set(page, TWO);
      await page.evaluate(() => window.board.shelf.keepCopy('delete', '', window.board.store.records));
      await page.evaluate(() => window.board.show());
      await page.locator('.keep-copy').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.click('[data-do="ask"]');
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.click('[data-do="ask-copy"]');
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );
});
