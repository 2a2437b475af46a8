/** From the full text to rows: pages judged by the words asked for, with questions and checks of their own. */
import { coverage, nameRank } from '../model/search/coverage.ts';
import { excerptBelow, excerptOf } from '../model/search/excerpt.ts';
import { COUNTED } from '../model/search/merge.ts';
import { codeOfHit } from '../model/search/page-code.ts';
import { rankPassages, type Passage } from '../model/search/passages.ts';
import { wordsOf } from '../model/search/words.ts';
import type { FullText, Hit, PageData, Section } from './full-text.ts';
import type { Row } from './search-answer.ts';
import type { PageRows } from './search-answers.ts';

export interface Query {
  /** As it was typed, or as it was meant. */
  text: string;
  /** Words that carry meaning. */
  words: readonly string[];
  /** Kind of row, when only one is asked for. */
  kind?: string;
}

/** Pages read at once. */
const PAGES = 3;
const PLACES_PER_PAGE = 2;
/** Words that stand together on more pages than these are no phrase of one of them. */
const COPIES = 3;
/** Kinds that stand on pages of another. */
const PAGE_OF: Readonly<Record<string, string>> = { faq: 'term', check: 'checklist' };

/** Rows of pages, and how pages that hold only some of the words follow each other, read or not. */
export interface Results {
  pages: PageRows;
  /** Their codes, best first. */
  order: readonly string[];
}

/** The results of one language; empty when no word of the query is on the site. */
export async function findResults(index: FullText, query: Query): Promise<Results> {
  const { words } = query;
  const page = query.kind && (PAGE_OF[query.kind] ?? query.kind);
  const typed = wordsOf(query.text);
  // The index knows all words at once or none; a question rarely has them all, so it is asked word by word.
  const asked = words.map(async (word) => ({ position: typed.indexOf(word), hits: await index.search(word, page) }));
  const passages = rankPassages(await Promise.all(asked));
  const copies = copiesOf(passages, words.length);
  if (words.length < 2 || copies.length > 0) {
    const read = await readPages(query, [...new Set([...copies, ...passages])], 1);
    if (read.rows.length > 0 || words.length < 2) return { pages: { ...read, whole: true }, order: [] };
  }
  const order = passages.slice(0, COUNTED).flatMap(({ hits: [hit] }) => (hit ? codeOfHit(hit.id) : []));
  return { pages: await readPages(query, passages, 1 / words.length), order };
}

/** Passages that may be the one that was copied: those with the very words, or with small words between them. */
function copiesOf(passages: readonly Passage<Hit>[], words: number): readonly Passage<Hit>[] {
  const verbatim = passages.filter(({ copy }) => copy === 2);
  // Two words that happen to be near each other are no phrase.
  const near = words > 2 ? passages.filter(({ copy }) => copy > 0) : [];
  return [verbatim, near].find(({ length }) => length > 0 && length <= COPIES) ?? [];
}

async function readPages(query: Query, passages: readonly Passage<Hit>[], share: number): Promise<PageRows> {
  const [first, rest] = [passages.slice(0, PAGES), passages.slice(PAGES)];
  const read = await Promise.all(first.map(readPage));
  const pages = read.filter((page) => coverage(query.words, wholeText(page)) >= share);
  const ranked = pages.flatMap((page) => rankedRows(page, query)).sort((a, b) => a.rank - b.rank);
  const goesOn = rest.length > 0 && pages.length > 0;
  return {
    rows: ranked.map(({ row }) => row),
    whole: false,
    ...(goesOn && { more: () => readPages(query, rest, share) }),
  };
}

/** A page with its passage as the excerpt; one that was found by its names alone has that of the index. */
async function readPage({ hits: [hit], from, places }: Passage<Hit>): Promise<PageData> {
  if (!hit) throw new RangeError('A passage stands on a page');
  const page = await hit.data();
  return { ...page, excerpt: excerptOf(page.content, from, places) || page.excerpt };
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
function rankedRows(page: PageData, { text, words }: Query): Ranked[] {
  const { meta, url } = page;
  const kind = meta.kind ?? 'page';
  const stages = (meta.stages ?? '').split(' ').filter(Boolean);
  const title = meta.title ?? url;
  const excerpt = excerptBelow(title, page.excerpt);
  const name = nameRank(text, title, [meta.aliases, meta.translation].join(';'));
  const own: Ranked = { row: { title, url, kind, stages, excerpt }, rank: nameOrder(name, kind) };
  const places = page.sub_results
    .map((section) => ({ section, kind: placeKind(section, kind), share: coverage(words, section.title) }))
    .filter((place) => place.kind !== undefined && place.share > (words.length > 2 ? 0.7 : 0.99))
    .sort((a, b) => b.share - a.share)
    .slice(0, PLACES_PER_PAGE)
    .map(({ section, kind: place = kind, share }): Ranked => {
      const whole = share === 1 && words.length > 2;
      const told = excerptBelow(section.title, section.excerpt);
      return {
        row: { title: section.title, url: section.url, kind: place, stages, excerpt: told },
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

/**
 * Questions are named `faq-…` everywhere, checks `loy-01`; a guide repeats its checks, so they count on their list
 * only. Other places of guides count as parts of them.
 */
function placeKind({ anchor }: Section, page: string): string | undefined {
  if (!anchor) return undefined;
  if (anchor.id.startsWith('faq-')) return 'faq';
  if (/^[a-z]+-\d+$/.test(anchor.id)) return page === 'checklist' ? 'check' : undefined;
  return page === 'guide' || page === 'stage' ? page : undefined;
}
