import { encode } from 'uqr';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { componentPages } from '../../tests/component-pages.ts';

const pages = componentPages('exchange', 'bare-board[ready]');

const LINK = `https://example.org/en/assessments/#share=p1.${'Qj'.repeat(30)}.xy`;

/** A bare page with the code at four pixels per module. */
async function drawn(colorScheme: 'light' | 'dark', forcedColors: 'none' | 'active' = 'none'): Promise<Page> {
  // The picture is read from a data: address, which the policy refuses.
  const page = await (await pages.another({ colorScheme, forcedColors, bypassCSP: true })).newPage();
  await page.goto(`${pages.origin}/favicon.ico`);
  await page.setContent('<!doctype html><meta name="color-scheme" content="light dark"><body style="margin:0">');
  await page.evaluate(`import('/qr-code.js').then(({ drawQr }) => {
    const svg = drawQr(${JSON.stringify(LINK)}, 'Link to the progress');
    svg.setAttribute('width', 4 * svg.viewBox.baseVal.width);
    svg.style.display = 'block';
    document.body.append(svg);
  })`);
  return page;
}

/** Whether each module is dark, read from the picture itself. */
async function modules(page: Page, size: number): Promise<boolean[][]> {
  const png = (await page.screenshot({ clip: { x: 0, y: 0, width: 4 * size, height: 4 * size } })).toString('base64');
  const luma = await page.evaluate(`new Promise((resolve) => {
    const image = new Image();
    image.onload = () => {
      const canvas = new OffscreenCanvas(${4 * size}, ${4 * size});
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, ${4 * size}, ${4 * size});
      resolve(Array.from({ length: ${size * size} }, (_, n) => data[4 * ((Math.floor(n / ${size}) * 4 + 2) * ${4 * size} + (n % ${size}) * 4 + 2)]));
    };
    image.src = 'data:image/png;base64,${png}';
  })`);
  const all = luma as number[];
  expect(new Set(all)).toEqual(new Set([0, 255]));
  return Array.from({ length: size }, (_, y) => all.slice(y * size, (y + 1) * size).map((value) => value === 0));
}

test('is a picture with a name', async () => {
  const page = await drawn('light');
  expect(await page.getByRole('img', { name: 'Link to the progress' }).count()).toBe(1);
});

test.each([
  ['light', 'none'],
  ['dark', 'none'],
  ['dark', 'active'],
] as const)('shows every module black on white with four around it (%s, forced colours %s)', async (scheme, forced) => {
  const page = await drawn(scheme, forced);
  const { data, size } = encode(LINK, { ecc: 'M', border: 0 });
  const shown = await modules(page, size + 8);
  expect(shown.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(data);
  const quiet = [
    ...shown.slice(0, 4),
    ...shown.slice(-4),
    ...shown.map((row) => [...row.slice(0, 4), ...row.slice(-4)]),
  ];
  expect(quiet.flat().some(Boolean)).toBe(false);
});
