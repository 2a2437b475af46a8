/** `node bench/search/lookup.ts`: what one key costs, in ms of processor time, and what the list weighs. */
import { gzipSync } from 'node:zlib';
import { LANGUAGES } from '../../src/i18n/locales.ts';
import { textOf } from '../../src/model/catalog.ts';
import { publishedTerms } from '../../src/model/published.ts';
import { keysOf, listOf, namesOf, readCatalog, spread } from './site-names.ts';

/** Every so-manieth entry is typed out. */
const EVERY = 10;

const catalog = readCatalog();
const gzip = (text: string): number => gzipSync(text, { level: 9 }).length;

for (const code of LANGUAGES) {
  const files = listOf(catalog, code);
  const names = namesOf(files);
  const typed = publishedTerms(catalog)
    .filter((_, at) => at % EVERY === 0)
    .flatMap((term) => keysOf(textOf(term, code).term));
  const times = typed.map((query) => {
    const start = process.cpuUsage();
    names.find(names.read(query), {});
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  const { median, most } = spread(times);
  console.log(
    `${code}: ${typed.length} keys, median ${median.toFixed(2)} ms, 95 % below ${most.toFixed(2)} ms;`,
    `list ${gzip(JSON.stringify(files.list))} B, long labels ${gzip(files.phrases)} B (gzip -9)`,
  );
}
