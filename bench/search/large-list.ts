/** `node bench/search/large-list.ts [entries]`: the search by names of a site with thousands of entries. */
import { gzipSync } from 'node:zlib';
import { LANGUAGES } from '../../src/i18n/locales.ts';
import { textOf } from '../../src/model/catalog.ts';
import { publishedTerms } from '../../src/model/published.ts';
import { partsFor } from '../../src/model/search/term-list.ts';
import { wordsOf } from '../../src/model/search/words.ts';
import { grow, seeded } from './grown-catalog.ts';
import { keysOf, listOf, namesOf, readCatalog, spread } from './site-names.ts';

const ENTRIES = Number(process.argv[2] ?? 5_000);
const ASKED = 200;

const catalog = grow(readCatalog(), ENTRIES);
const gzip = (text: string): number => gzipSync(text, { level: 9 }).length;
const processor = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

for (const code of LANGUAGES) {
  const start = process.cpuUsage();
  const files = listOf(catalog, code);
  const made = processor(start);
  const opening = process.cpuUsage();
  const names = namesOf(files);
  const opened = processor(opening);
  const random = seeded(9);
  const terms = publishedTerms(catalog);
  const asked = Array.from({ length: ASKED }, () => terms[Math.floor(random() * terms.length)]).filter((one) => !!one);
  const first = asked.filter((term) => {
    const { term: title, path } = textOf(term, code);
    return names.find(names.read(title), {})[0]?.place.path.endsWith(`/${path}/`);
  });
  const times = asked.slice(0, ASKED / 10).flatMap((term) =>
    keysOf(textOf(term, code).term).map((query) => {
      const before = process.cpuUsage();
      names.find(names.read(query), {});
      return processor(before);
    }),
  );
  const { median, most } = spread(times);
  const parts = files.parts.map(({ rows }) => gzip(rows));
  const needed = asked.map((term) =>
    partsFor(files.list.parts ?? [], wordsOf(textOf(term, code).term).slice(0, 1)).reduce(
      (sum, part) => sum + (parts[part] ?? 0),
      0,
    ),
  );
  console.log(
    `${code}: ${terms.length} entries; made in ${(made / 1000).toFixed(1)} s, opened in ${opened.toFixed(0)} ms;`,
    `list ${gzip(JSON.stringify(files.list))} B, ${parts.length} parts of ${spread(parts).median} B,`,
    `first word needs ${spread(needed).median} B; whole ${parts.reduce((sum, part) => sum + part, 0)} B;`,
    `own title first ${first.length} of ${asked.length}; a key ${median.toFixed(1)} ms, 95 % below ${most.toFixed(1)} ms`,
  );
}
