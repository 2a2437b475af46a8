/**
 * Draws the icons of the installed site from public/icon.svg in a real Chromium.
 * Run with `npm run icons` after a change of that file; the results are committed. BROWSER names the Chromium.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

interface Drawing {
  file: string;
  size: number;
  svg: string;
}

const folder = new URL('../../public/', import.meta.url);
const icon = await readFile(new URL('icon.svg', folder), 'utf8');
const inside = icon.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
const ground = /fill="(#\w+)"/.exec(inside)?.[1] ?? '';

const inSvg = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${content}</svg>`;

/** The ground to the edges, with the drawing in the middle: systems cut such icons into shapes of their own. */
const bled = (scale: number): string =>
  inSvg(
    `<rect width="32" height="32" fill="${ground}"/><g transform="translate(16 16) scale(${scale}) translate(-16 -16)">${inside}</g>`,
  );

/** Strokes in 20 units, as in Icon.astro, on the icon's own ground. */
const shortcut = (path: string): string =>
  inSvg(
    `<rect width="32" height="32" rx="6" fill="${ground}"/><path transform="translate(6 6)" d="${path}" fill="none" stroke="#fff" stroke-width="2"/>`,
  );

const DRAWINGS: readonly Drawing[] = [
  { file: 'icon-192.png', size: 192, svg: icon },
  { file: 'icon-512.png', size: 512, svg: icon },
  { file: 'maskable-512.png', size: 512, svg: bled(0.8) },
  { file: 'touch-180.png', size: 180, svg: bled(0.88) },
  {
    file: 'search-96.png',
    size: 96,
    svg: shortcut('M8.5 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM12.5 12.5 17 17'),
  },
  { file: 'checklists-96.png', size: 96, svg: shortcut('M3 10.5 8 15.5 17 4.5') },
  { file: 'glossary-96.png', size: 96, svg: shortcut('M3 5h2.5M8 5h9M3 10h2.5M8 10h6M3 15h2.5M8 15h9') },
  { file: 'assessments-96.png', size: 96, svg: shortcut('M4.5 17v-5M10 17V8M15.5 17V3') },
];

const { BROWSER } = process.env;
const browser = await chromium.launch({
  ...(BROWSER ? { executablePath: BROWSER } : { channel: 'chromium' }),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const target = new URL('icons/', folder);
  await mkdir(target, { recursive: true });
  for (const { file, size, svg } of DRAWINGS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const address = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    await page.setContent(`<body style="margin:0"><img src="${address}" width="${size}" height="${size}">`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(file, target), png);
    await page.close();
    console.log(`${file}: ${png.length} bytes`);
  }
} finally {
  await browser.close();
}
