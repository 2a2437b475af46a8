/** Names and full text as one list of rows. */
import { SHOWN, SURE } from './sureness.ts';

interface Addressed {
  url: string;
  excerpt: string;
}

export interface Scored<R> {
  row: R;
  score: number;
}

/** What the first page that holds only some of the words is worth beside names; the last is worth nothing. */
const PAGE = 0.3;

/**
 * Sure names come first, then the pages, then weaker names, each address once. Pages that hold only some of the
 * words are ordered together with the weaker names. A name takes the excerpt of its page.
 */
export function mergeRows<R extends Addressed>(names: readonly Scored<R>[], pages: readonly R[], whole: boolean): R[] {
  const sure = names.filter(({ score }) => score >= SURE).map(({ row }) => row);
  const weaker = names.filter(({ score }) => score >= SHOWN && score < SURE);
  const rest = whole ? [...pages, ...weaker.map(({ row }) => row)] : mixed(names, weaker, pages);
  const excerpts = new Map(pages.map(({ url, excerpt }) => [url, excerpt]));
  const rows = new Map<string, R>();
  for (const row of [...sure, ...rest]) {
    if (!rows.has(row.url)) rows.set(row.url, { ...row, excerpt: row.excerpt || (excerpts.get(row.url) ?? '') });
  }
  return [...rows.values()];
}

function mixed<R extends Addressed>(
  names: readonly Scored<R>[],
  weaker: readonly Scored<R>[],
  pages: readonly R[],
): R[] {
  const named = new Map(names.map(({ row, score }) => [row.url, score]));
  const read = pages.map((row, at) => ({
    row,
    score: (named.get(row.url) ?? 0) + PAGE * (1 - at / pages.length),
  }));
  return [...read, ...weaker].sort((a, b) => b.score - a.score).map(({ row }) => row);
}
