/**
 * How well search finds, and what it costs: `npm run bench:search`, after `npm run build`. The same queries go to the
 * site's own search, to Pagefind as it comes and to MiniSearch. `SEED=7` makes other queries, `MECHANICAL=500` takes
 * as many of the mechanical ones (all of them otherwise), `MISSES=1` prints what the site's own search missed.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { projectRoot } from '../src/cli/project.ts';
import { createSiteServer } from '../src/cli/site-server.ts';
import { LANGUAGES } from '../src/i18n/locales.ts';
import { openVocabulary } from '../src/markdown/vocabulary.ts';
import { readSettings } from '../src/reading/settings.ts';
import { startBrowser } from '../tests/browser.ts';
import { searchSite, type Found } from './search/browser-search.ts';
import { instantTier, keyToPaint, median, queryBytes, type Served } from './search/costs.ts';
import { addresses } from './search/names.ts';
import { openPlainPagefind } from './search/plain-pagefind.ts';
import { buildQueries, type QuerySet } from './search/queries.ts';
import { createRandom } from './search/random.ts';
import { isConfident, misses, placeOf, score, scores, type Score } from './search/score.ts';
import { searchMiniSearch } from './search/tuned-minisearch.ts';
import { recordWire, total } from './search/wire.ts';

const SEED = Number(process.env.SEED ?? 5);
const MECHANICAL = Number(process.env.MECHANICAL ?? Infinity);
const { base } = readSettings(process.env);
const root = join(projectRoot, 'dist');
const vocabulary = openVocabulary(projectRoot);

const server = createSiteServer({ root, base });
const sent = recordWire(server, root, base);
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
const engine = await startBrowser();
const browser = await chromium.connect(engine.wsEndpoint());
const pagefind = await openPlainPagefind(root);

try {
  for (const language of LANGUAGES) {
    const set = buildQueries(vocabulary, language, SEED);
    await quality(set);
    await costs({ browser, site, base, root, sent }, set);
  }
} finally {
  await pagefind.end();
  await browser.close();
  await engine.close();
  server.closeAllConnections();
  server.close();
}

/** Prints how well each of the three finds. */
async function quality(set: QuerySet): Promise<void> {
  const { language, core, everyday, negatives } = set;
  const page = new URL(addresses(vocabulary, language)({ kind: 'search' }), site).href;
  const mechanical = createRandom(SEED).shuffled(set.mechanical).slice(0, MECHANICAL);
  const asked = [...core, ...everyday, ...mechanical, ...negatives];
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const started = Date.now();
  const isRight = (one: Found): boolean =>
    one.query.right.length > 0 ? placeOf(one) === 1 : !isConfident(one, language);
  const own = await searchSite(context, page, base, asked, isRight);
  const seconds = (Date.now() - started) / 1000;
  const peers = [own, await pagefind.search(context, language, asked), searchMiniSearch(language, asked)];
  await context.close();

  console.log(`\n${language}, seed ${SEED}: ${asked.length} queries; asking the site took ${seconds.toFixed(0)} s`);
  console.log(
    'r5 / r1 / MRR'.padEnd(24) + ['Senda', 'Pagefind', 'MiniSearch'].map((name) => name.padStart(22)).join(''),
  );
  const parts = [
    ['core', 0, core.length],
    ['everyday', core.length, core.length + everyday.length],
    ['mechanical', core.length + everyday.length, asked.length - negatives.length],
  ] as const;
  for (const [name, from, to] of parts) {
    const some = peers.map((found) => found.slice(from, to));
    print(
      name.toUpperCase(),
      some.map((found) => score(name, found)),
    );
    if (name === 'everyday') continue;
    for (const { group } of scores(some[0] ?? [])) {
      const members = some.map((found) => found.filter(({ query }) => query.group === group));
      print(
        `  ${group}`,
        members.map((found) => score(group, found)),
      );
    }
  }
  const strange = peers.map(
    (found) => found.slice(-negatives.length).filter((one) => isConfident(one, language)).length,
  );
  console.log(
    'answers to negatives'.padEnd(24) + strange.map((count) => `${count} of ${negatives.length}`.padStart(22)).join(''),
  );
  if (process.env.MISSES) console.log(misses(own.slice(0, parts[2][2])).join('\n'));
}

function print(name: string, columns: readonly Score[]): void {
  const asked = columns[0]?.asked ?? 0;
  const cells = columns.map(({ r5, r1, mrr }) =>
    `${r5.toFixed(1)} / ${r1.toFixed(1)} / ${mrr.toFixed(3)}`.padStart(22),
  );
  console.log(`${name} (${asked})`.padEnd(24) + cells.join(''));
}

/** Prints bytes and times of the site's own search. */
async function costs(served: Served, { language, core }: QuerySet): Promise<void> {
  const addressOf = addresses(vocabulary, language);
  const searchPage = addressOf({ kind: 'search' });
  const byGroup = (group: string): string[] => core.flatMap((query) => (query.group === group ? query.ask : []));
  const tier = await instantTier(served, core[0]?.right[0] ?? searchPage);
  const { first, next, requests, files } = await queryBytes(served, searchPage, [
    ...byGroup('question').slice(0, 6),
    ...byGroup('phrase').slice(0, 5),
  ]);
  const times = await keyToPaint(served, searchPage, byGroup('title').slice(0, 6));
  const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(`instant tier ${kb(total(tier))}: ${tier.map(({ path, bytes }) => `${path} ${kb(bytes)}`).join(', ')}`);
  console.log(
    `first full-text query ${kb(first)} in ${files.length} requests; next ${kb(next)} in ${requests.toFixed(1)}`,
  );
  console.log(`key to painted result ${median(times).toFixed(0)} ms (median of ${times.length})`);
}
