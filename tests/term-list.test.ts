/** The term list of the real content: every name leads to its entry, within the bytes it may cost. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../src/cli/project.ts';
import { Names } from '../src/elements/search-names.ts';
import { termList } from '../src/exports/term-list.ts';
import { capitalize } from '../src/i18n/index.ts';
import { LANGUAGES, LOCALES } from '../src/i18n/locales.ts';
import { buildCatalog, textOf } from '../src/model/catalog.ts';
import { localeRoutes } from '../src/model/locale-routes.ts';
import { publishedTerms } from '../src/model/published.ts';
import { createRoutes } from '../src/model/routes.ts';
import { fold } from '../src/model/search/words.ts';
import { readContentTree } from '../src/reading/content-tree.ts';

/** What the list may weigh; the scripts that read it take the rest of 18 kB. */
const LIST_KB = 12;
/** The list is made and thousands of labels are looked up. */
const TIME = 60_000;

const { catalog } = buildCatalog(readContentTree(projectRoot, LANGUAGES), LOCALES, '9999-12-31');
const routes = createRoutes(localeRoutes(catalog, LOCALES), '/', 'https://example.org');
const terms = publishedTerms(catalog);

function filesOf(code: string) {
  const language = LOCALES.find((one) => one.code === code);
  if (!language) throw new RangeError(code);
  const others = LOCALES.filter((other) => other !== language);
  return termList({ catalog, routes, language, others, capitalize, sections: [] });
}

describe.each(LANGUAGES)('the list in %s', (code) => {
  const { list, phrases } = filesOf(code);
  const open = (later: string) => {
    const names = new Names('/', list);
    if (later) names.addPhrases(later);
    return (query: string) => names.find(names.read(query), {}).map(({ place }) => place.path);
  };
  const atOnce = open('');
  const complete = open(phrases);
  const missed = (
    find: (query: string) => unknown[],
    queries: (id: string) => readonly string[],
    first = 1,
  ): string[] =>
    terms.flatMap(({ id }) => {
      const path = routes.href(code, { kind: 'term', id }).slice(1);
      return queries(id).flatMap((query) => (find(query).slice(0, first).includes(path) ? [] : [`${query}: ${id}`]));
    });
  const textIn = (id: string, language: string) => {
    const term = catalog.terms.get(id);
    if (!term) throw new RangeError(id);
    return textOf(term, language);
  };

  test('weighs what it may', () => {
    expect(gzipSync(JSON.stringify(list), { level: 9 }).length).toBeLessThanOrEqual(LIST_KB * 1000);
  });

  test(
    'is the same when it is made again',
    () => {
      expect(filesOf(code)).toEqual({ list, phrases, parts: [] });
    },
    TIME,
  );

  test('every headword finds its entry first, without accents and in capitals too', () => {
    expect(missed(atOnce, (id) => [textIn(id, code).term, fold(textIn(id, code).term).toUpperCase()])).toEqual([]);
  });

  test('every abbreviation finds an entry that has it first', () => {
    const holders = (abbreviation: string) =>
      terms.filter(({ id }) => textIn(id, code).abbreviation === abbreviation).length;
    const own = (id: string) => {
      const { abbreviation } = textIn(id, code);
      return abbreviation !== undefined && holders(abbreviation) === 1 ? [abbreviation] : [];
    };
    expect(missed(atOnce, own)).toEqual([]);
  });

  test('every headword of another language finds its entry among the first five', () => {
    const foreign = (id: string) => LANGUAGES.filter((other) => other !== code).map((other) => textIn(id, other).term);
    expect(missed(atOnce, foreign, 5)).toEqual([]);
  });

  test(
    'synonyms and what people say lead to their entry once the long labels are there',
    () => {
      const labels = (id: string) => {
        const { synonyms, hidden, forms } = textIn(id, code);
        return [...synonyms.map(({ label }) => label), ...hidden, ...forms];
      };
      const asked = terms.flatMap(({ id }) => labels(id)).length;
      expect(missed(complete, labels, 5).length).toBeLessThan(asked * 0.01);
    },
    TIME,
  );
});
