/**
 * `node bench/search/large-site.ts [entries]`, after a build: the search of a site with thousands of entries in real
 * Chromium, from a copy of the build whose lists of names are grown.
 */
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { projectRoot } from '../../src/cli/project.ts';
import { createSiteServer } from '../../src/cli/site-server.ts';
import { LANGUAGES } from '../../src/i18n/locales.ts';
import { openVocabulary } from '../../src/markdown/vocabulary.ts';
import { textOf } from '../../src/model/catalog.ts';
import { publishedTerms } from '../../src/model/published.ts';
import { startBrowser } from '../../tests/browser.ts';
import { keyToPaint } from './costs.ts';
import { grow, seeded } from './grown-catalog.ts';
import { addresses } from './names.ts';
import { listOf, readCatalog, spread } from './site-names.ts';
import { recordWire } from './wire.ts';

const ENTRIES = Number(process.argv[2] ?? 5_000);
const TYPED = 6;

const root = await mkdtemp(join(tmpdir(), 'large-site-'));
await cp(join(projectRoot, 'dist'), root, { recursive: true });
const data = join(root, 'data');
for (const name of await readdir(data)) if (name.startsWith('terms.')) await rm(join(data, name));
const catalog = grow(readCatalog(), ENTRIES);
for (const code of LANGUAGES) {
  const { list, parts } = listOf(catalog, code);
  await writeFile(join(data, `terms.${code}.json`), JSON.stringify(list));
  for (const [at, { rows, phrases }] of parts.entries()) {
    await writeFile(join(data, `terms.${code}-${at + 1}.txt`), rows);
    await writeFile(join(data, `terms.${code}-${at + 1}-long.txt`), phrases);
  }
}

const server = createSiteServer({ root, base: '/' });
const sent = recordWire(server, root, '/');
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const engine = await startBrowser();
const browser = await chromium.connect(engine.wsEndpoint());
try {
  for (const code of LANGUAGES) {
    const served = { browser, site, base: '/', root, sent };
    const search = addresses(openVocabulary(projectRoot), code)({ kind: 'search' });
    const terms = publishedTerms(catalog);
    const random = seeded(3);
    const titles = Array.from({ length: TYPED }, () => terms[Math.floor(random() * terms.length)]).flatMap((term) =>
      term ? textOf(term, code).term : [],
    );
    const { median, most } = spread(await keyToPaint(served, search, titles));
    console.log(
      `${code}: ${terms.length} entries;`,
      `key to painted result ${median.toFixed(0)} ms, 95 % below ${most.toFixed(0)} ms`,
    );
  }
} finally {
  await browser.close();
  await engine.close();
  server.closeAllConnections();
  server.close();
  await rm(root, { recursive: true, force: true });
}
