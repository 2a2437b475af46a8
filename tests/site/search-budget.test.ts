/** What a search costs on the wire, in real Chromium, by what the server is asked for. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantTier, queryBytes, type Served } from '../../bench/search/costs.ts';
import { addresses } from '../../bench/search/names.ts';
import { buildQueries } from '../../bench/search/queries.ts';
import { recordWire, total, type Sent } from '../../bench/search/wire.ts';
import { projectRoot } from '../../src/cli/project.ts';
import { createSiteServer } from '../../src/cli/site-server.ts';
import { LANGUAGES } from '../../src/i18n/locales.ts';
import { openVocabulary } from '../../src/markdown/vocabulary.ts';
import { connectBrowser } from '../browser.ts';
import { settings } from '../dist.ts';

const KB = 1000;
const TIER_KB = 18;
const FIRST_KB = 135;
const NEXT_KB = 40;
const SEED = Number(process.env.SEED ?? 20261122);

const vocabulary = openVocabulary(projectRoot);
const { base } = settings;
const root = join(projectRoot, 'dist');
let browser: Browser;
let server: Server;
let served: Served;

// A server of its own, so that nobody else’s requests are counted.
beforeAll(async () => {
  browser = await connectBrowser();
  server = createSiteServer({ root, base });
  const sent = recordWire(server, root, base);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  served = { browser, site: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, base, root, sent };
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

describe.each(LANGUAGES)('searching in %s', (language) => {
  const addressOf = addresses(vocabulary, language);
  const { core } = buildQueries(vocabulary, language, SEED);
  const asked = (group: string): string[] => core.flatMap((query) => (query.group === group ? query.ask : []));

  test(`the names and what looks through them weigh at most ${TIER_KB} kB`, async () => {
    const [entry = ''] = core.find(({ group }) => group === 'abbreviation')?.right ?? [];
    const tier = await instantTier(served, entry);
    expect(tier.length).toBeGreaterThan(0);
    expect(
      tier.some(({ path }) => path.startsWith('data/')),
      `no list of names among:\n${said(tier)}`,
    ).toBe(true);
    expect(total(tier), said(tier)).toBeLessThanOrEqual(TIER_KB * KB);
  });

  test(`the first full-text query costs at most ${FIRST_KB} kB, the next ${NEXT_KB} kB`, async () => {
    const queries = [...asked('question').slice(0, 6), ...asked('phrase').slice(0, 5)];
    const { first, next, files } = await queryBytes(served, addressOf({ kind: 'search' }), queries);
    expect(
      files.some(({ path }) => path.startsWith('pagefind/')),
      said(files),
    ).toBe(true);
    expect(first, said(files)).toBeLessThanOrEqual(FIRST_KB * KB);
    expect(next).toBeLessThanOrEqual(NEXT_KB * KB);
  });
});

function said(files: readonly Sent[]): string {
  return files.map(({ path, bytes }) => `${path} ${bytes} B`).join('\n');
}
