/**
 * Makes the three font files of the site from the npm packages: English, Spanish and our signs, weight pinned.
 * Run with `npm run fonts` after a change of character set; the results are committed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** Printable ASCII, Spanish letters, accents of authors' names and the signs the texts use. */
const CHARACTERS = [...range(0x20, 0x7e), ...'\u00a0áéíóúüñÁÉÍÓÚÜÑçèöäã¿¡«»“”‘’–—…ºª€£©®×÷−±¹²³'].join('');

const FONTS = [
  {
    from: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
    to: 'newsreader.woff2',
    axes: { wght: 400, opsz: { min: 6, max: 72 } },
  },
  {
    from: '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
    to: 'newsreader-italic.woff2',
    axes: { wght: 400 },
  },
  {
    from: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wdth-normal.woff2',
    to: 'instrument-sans.woff2',
    axes: { wght: { min: 400, max: 640 }, wdth: { min: 80, max: 100 } },
  },
] as const;

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
}

const folder = new URL('../styles/fonts/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const { from, to, axes } of FONTS) {
  const original = await readFile(require.resolve(from));
  const subset = await subsetFont(original, CHARACTERS, { targetFormat: 'woff2', variationAxes: { ...axes } });
  await writeFile(new URL(to, folder), subset);
  console.log(`${to}: ${original.length} -> ${subset.length} bytes`);
}
