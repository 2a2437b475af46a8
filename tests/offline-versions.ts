/** Small sites that differ as two builds differ, and what a page says it is made of. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { LOCALES } from '../src/i18n/locales.ts';
import { writePacks } from '../src/integrations/offline-packs.ts';
import { copyOfSite } from './offline-host.ts';

/** Pages of a small site, below each language, besides its home, its search and what stands in for missing ones. */
const FEW = 14;

const script = /^Page\.astro_[\w-]+\.[\w-]+\.js$/;

/** A copy of the built site with a few pages, made a version of its own. */
export async function smallSite(version: string): Promise<string> {
  const folder = copyOfSite();
  for (const { code, segments } of LOCALES) {
    const stay = new Set(['404', segments.search, segments.offline, segments.checklists]);
    for (const step of readdirSync(join(folder, code), { withFileTypes: true })) {
      if (!step.isDirectory() || stay.has(step.name)) continue;
      if (step.name === segments.glossary) {
        const entries = readdirSync(join(folder, code, step.name)).filter((name) => name !== 'index.html');
        for (const name of entries.sort().slice(FEW)) rmSync(join(folder, code, step.name, name), { recursive: true });
      } else rmSync(join(folder, code, step.name), { recursive: true });
    }
  }
  for (const part of ['fragment', 'index']) {
    const names = readdirSync(join(folder, 'pagefind', part)).sort();
    for (const name of names.filter((_, place) => place % 12 !== 0)) rmSync(join(folder, 'pagefind', part, name));
  }
  await stamp(folder, version);
  return folder;
}

/** Marks every page, a file without and a file with a fingerprint in its name as parts of a version, then packs it. */
export async function stamp(folder: string, version: string): Promise<void> {
  const entry = readdirSync(join(folder, '_astro')).find((name) => script.test(name)) ?? '';
  const renamed = entry.replace(/\.[\w-]+\.js$/, `.${version.padEnd(8, '0')}.js`);
  renameSync(join(folder, '_astro', entry), join(folder, '_astro', renamed));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const html = readFileSync(join(folder, name), 'utf8').replace(/<meta name="made" content="\w+">/, '');
    const marked = html.replaceAll(entry, renamed).replace('</head>', `<meta name="made" content="${version}"></head>`);
    writeFileSync(join(folder, name), marked);
  }
  const theme = readFileSync(join(folder, 'theme.js'), 'utf8').replace(/\ndocument.+\.made = "\w+";\n$/, '');
  writeFileSync(join(folder, 'theme.js'), `${theme}\ndocument.documentElement.dataset.made = "${version}";\n`);
  await writePacks(folder, LOCALES);
}

/** A copy of a small site as another version. */
export async function nextVersion(from: string, version: string): Promise<string> {
  const folder = copyOfSite(from);
  await stamp(folder, version);
  return folder;
}

/** Versions of the page, of its file without and of its file with a fingerprint: all the same when nothing is mixed. */
export function madeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const html = document.querySelector<HTMLMetaElement>('meta[name="made"]')?.content;
    const plain = document.documentElement.dataset.made;
    const scripts = performance
      .getEntriesByType('resource')
      .map(({ name }) => /Page\.astro_.*\.(\w+?)0*\.js$/.exec(name)?.[1]);
    return [...new Set([html, plain, ...scripts.filter((found) => found !== undefined)])].join('+');
  });
}
