import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeViolations } from '../../tests/axe.ts';
import { componentPages } from '../../tests/component-pages.ts';

const pages = componentPages('exchange', 'bare-board[ready]', {
  permissions: ['clipboard-read', 'clipboard-write'],
});

/** Opens the page with `notes` notes of text that hardly packs. */
async function open(language = 'en', notes = 1, before?: () => void): Promise<Page> {
  const page = await pages.open(`${language}/?only=open`, { before });
  await page.evaluate(async (count) => {
    const at = Date.now();
    const words = (length: number): string =>
      Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => (byte % 36).toString(36)).join('');
    const fields = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `note-${index}`,
        [{ on: '2026-11-20', text: `secret ${words(900)}` }, at, 0, 'ana'],
      ]),
    );
    const state = { status: ['done', at, 0, 'ana'], owner: ['Marta', at, 0, 'ana'], ...fields };
    await window.board.put('default', [['dis-01', state as never]]);
  }, notes);
  return page;
}

const link = (page: Page): Promise<string> => page.locator('.shr-link').inputValue();

test('the short link carries the statuses in the page’s own language, and says how long it is', async () => {
  const page = await open('es');
  await expect.poll(() => link(page)).toContain(`${pages.origin}/es/#share=p1.`);
  const length = (await link(page)).length;
  expect(await page.locator('.shr-length').innerText()).toBe(`Longitud: ${length} caracteres.`);
  expect(length).toBeLessThan(140);
});

test('the full link leaves out what nobody ticked, and opens again', async () => {
  const page = await open();
  await page.getByRole('radio', { name: /^Statuses and details/ }).check();
  await expect.poll(() => link(page)).toContain('#share=z1.');
  const bare = (await link(page)).length;
  const opened = await page.context().newPage();
  await opened.goto(await link(page));
  await opened.locator('#incoming[data-kind="copy"]').waitFor();
  expect(await opened.locator('.inc-figures dd').first().innerText()).toBe('1 of 120');
  await page.getByRole('checkbox', { name: 'Notes' }).check();
  await page.getByRole('checkbox', { name: 'Owners' }).check();
  await expect.poll(async () => (await link(page)).length).toBeGreaterThan(bare + 500);
  expect(await page.locator('[data-action="qr"]').isVisible()).toBe(false);
});

test.each([
  [1, '.shr-long', false],
  [3, '.shr-long', true],
  [12, '.shr-too-long', true],
])('with %s long notes %s is shown: %s', async (notes, sentence, shown) => {
  const page = await open('en', notes);
  await page.getByRole('radio', { name: /^Statuses and details/ }).check();
  await page.getByRole('checkbox', { name: 'Notes' }).check();
  await expect.poll(() => link(page)).toContain('#share=z1.');
  await expect.poll(() => page.locator(sentence).isVisible()).toBe(shown);
  if (sentence === '.shr-too-long') expect(await page.locator('.shr-long').isVisible()).toBe(false);
});

test('copies the link and says so, or selects it where copying is refused', async () => {
  const page = await open();
  await expect.poll(() => link(page)).toContain('#share=p1.');
  await page.locator('[data-action="copy"]').click();
  await expect.poll(() => page.locator('.shr-copied').innerText()).toBe('Link copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link(page));
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.locator('[data-action="copy"]').click();
  await expect.poll(() => page.locator('.shr-copied').innerText()).toContain('The link is selected');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await link(page));
});

test('draws a QR code on demand, which leaves when the link changes', async () => {
  const page = await open();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.getByRole('button', { name: 'Show a QR code' }).click();
  await page.getByRole('img', { name: 'QR code of the link with the statuses' }).waitFor();
  expect(fetched).toEqual(['/qr-code.js']);
  await page.getByRole('button', { name: 'Hide the QR code' }).click();
  expect(await page.locator('.shr-qr').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Show a QR code' }).click();
  await page.getByRole('radio', { name: /^Statuses and details/ }).check();
  await expect.poll(() => page.locator('.shr-qr').isVisible()).toBe(false);
});

test('offers the device’s own sharing where there is one', async () => {
  const page = await open('en', 1, () => {
    Object.assign(navigator, { share: ({ url }: { url: string }) => Promise.resolve((document.title = url)) });
  });
  await expect.poll(() => link(page)).toContain('#share=p1.');
  await page.locator('[data-action="send"]').click();
  expect(await page.title()).toBe(await link(page));
});

test('says what cannot be done in a browser that does not pack', async () => {
  const page = await open('en', 1, () => Reflect.deleteProperty(window, 'CompressionStream'));
  await page.getByRole('radio', { name: /^Statuses and details/ }).check();
  await page.locator('.shr-not-packed').waitFor();
  expect(await link(page)).toBe('');
  expect(await page.locator('[data-action="copy"]').getAttribute('aria-disabled')).toBe('true');
});

test('fits a narrow page, and axe finds nothing', async () => {
  const page = await open('es', 3);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.getByRole('radio', { name: /^Estados y detalles/ }).check();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await axeViolations(page, 'assessment-share')).toEqual([]);
});
