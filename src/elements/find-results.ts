/** From a query to rows: the full-text answers of each language, judged, ordered and with questions of their own. */
import { contentWords, coverage, nameRank } from '../model/search-query.ts';
import type { FullText, Hit, PageData, Section } from './full-text.ts';

export interface Row {
  title: string;
  url: string;
  /** Kind of page, or `faq` and `check` for a place on one. */
  kind: string;
  /** Ids of the stages, in the order of the page. */
  stages: readonly string[];
  /** Text with `<mark>` around what was found. */
  excerpt: string;
}

export interface Answer {
  rows: readonly Row[];
  /** Pages not read yet. */
  waiting: number;
  more: () => Promise<Answer>;
}

export interface Query {
  text: string;
  language: string;
  stopWords: ReadonlySet<string>;
}

const PAGES = 10;
/** Pages behind the first ones whose names hold a word asked for: the entry itself may be among them. */
const NAMED_PAGES = 5;
const PLACES_PER_PAGE = 2;

/** The rows of one language; empty when no word of the query is on the site. */
export async function findResults(index: FullText, { text, language, stopWords }: Query): Promise<Answer> {
  const words = contentWords(text, stopWords);
  const search = async (query: string): Promise<readonly Hit[]> => (await index.search(query)).get(language) ?? [];
  const all = await answer(text, words, await search(words.join(' ')), 1);
  if (all.rows.length > 0 || words.length < 2) return all;
  // The index asks for all words at once; a question rarely has them all, so ask word by word.
  const found = await Promise.all(words.map(search));
  return answer(text, words, union(found), 1 / words.length);
}

async function answer(text: string, words: readonly string[], hits: readonly Hit[], share: number): Promise<Answer> {
  const named = hits.slice(PAGES).filter(({ matchedMetaFields }) => matchedMetaFields?.length);
  const first = [...hits.slice(0, PAGES), ...named.slice(0, NAMED_PAGES)];
  const rest = hits.filter((hit) => !first.includes(hit));
  const pages = (await Promise.all(first.map((hit) => hit.data()))).filter(
    (page) => coverage(words, wholeText(page)) >= share,
  );
  const ranked = pages.flatMap((page) => rankedRows(page, text, words)).sort((a, b) => a.rank - b.rank);
  return {
    rows: ranked.map(({ row }) => row),
    waiting: ranked.length > 0 ? rest.length : 0,
    more: () => answer(text, words, rest, share),
  };
}

/** Hits of single words, those found by most words first. */
function union(found: readonly (readonly Hit[])[]): Hit[] {
  const byId = Map.groupBy(found.flat(), ({ id }) => id);
  const sum = (hits: readonly Hit[]): number => hits.reduce((total, { score }) => total + score, 0);
  return [...byId.values()]
    .sort((a, b) => b.length - a.length || sum(b) - sum(a))
    .flatMap(([hit]) => (hit ? [hit] : []));
}

function wholeText({ meta, content }: PageData): string {
  return [meta.title, meta.aliases, meta.translation, content].join(' ');
}

interface Ranked {
  row: Row;
  rank: number;
}

/**
 * The row of a page and, after it, its best questions or checks. A page named as the query comes first,
 * and a question that holds all of three words or more comes before its page.
 */
function rankedRows(page: PageData, text: string, words: readonly string[]): Ranked[] {
  const { meta, url, excerpt } = page;
  const kind = meta.kind ?? 'page';
  const stages = (meta.stages ?? '').split(' ').filter(Boolean);
  const title = meta.title ?? url;
  const name = nameRank(text, title, [meta.aliases, meta.translation].join(';'));
  const own: Ranked = { row: { title, url, kind, stages, excerpt }, rank: nameOrder(name, kind) };
  const places = page.sub_results
    .map((section) => ({ section, kind: placeKind(section, kind), share: coverage(words, section.title) }))
    .filter((place) => place.kind !== undefined && place.share > (words.length > 2 ? 0.7 : 0.99))
    .sort((a, b) => b.share - a.share)
    .slice(0, PLACES_PER_PAGE)
    .map(({ section, kind: place = kind, share }): Ranked => {
      const whole = share === 1 && words.length > 2;
      return {
        row: { title: section.title, url: section.url, kind: place, stages, excerpt: section.excerpt },
        rank: whole ? 2 : 3,
      };
    });
  return [own, ...places];
}

/** The entry first among pages of the same name, then the guide, then the rest; lists of everything come last. */
function nameOrder(name: 0 | 1 | 2, kind: string): number {
  if (name === 2) return kind === 'index' ? 4 : 3;
  return name + (kind === 'term' ? 0 : kind === 'stage' ? 0.25 : 0.5);
}

/** Questions are named `faq-…` everywhere, checks `loy-01`; a guide repeats its checks, so they count on their list only. */
function placeKind({ anchor }: Section, page: string): 'faq' | 'check' | undefined {
  if (!anchor) return undefined;
  if (anchor.id.startsWith('faq-')) return 'faq';
  return page === 'checklist' && /^[a-z]+-\d+$/.test(anchor.id) ? 'check' : undefined;
}
