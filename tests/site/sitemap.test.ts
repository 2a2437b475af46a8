/** The sitemap and robots.txt against the pages that are there. */
import { expect, test } from 'vitest';
import { attribute, byTag, distFile, distFiles, readPages, settings } from '../dist.ts';

const sitemaps = distFiles().filter((file) => /^sitemap[^/]*\.xml$/.test(file));
const listed = sitemaps
  .flatMap((file) =>
    [
      ...distFile(file)
        .toString('utf8')
        .matchAll(/<loc>([^<]+)<\/loc>/g),
    ].map((match) => match[1] ?? ''),
  )
  .filter((address) => !address.endsWith('.xml'));

test('the sitemap lists every page a search engine may keep, each once, and nothing else', () => {
  const open = readPages().filter(
    (page) =>
      !byTag(page, 'meta').some(
        (meta) => attribute(meta, 'name') === 'robots' && attribute(meta, 'content')?.includes('noindex'),
      ),
  );
  expect(open.length).toBeGreaterThan(20);
  expect(listed.toSorted()).toEqual(open.map(({ path }) => settings.site + path).toSorted());
});

test('robots.txt names the sitemap and shuts nobody out', () => {
  const robots = distFile('robots.txt').toString('utf8');
  expect(robots).toMatch(new RegExp(`^Sitemap: ${settings.site}${settings.base}sitemap[^/]*\\.xml$`, 'm'));
  expect(robots).not.toMatch(/^Disallow: \/$/m);
});
