/** Names and full text as one list of rows. */
import { SHOWN, SURE } from './sureness.ts';

interface Addressed {
  url: string;
  excerpt: string;
}

export interface Named<R> {
  row: R;
  score: number;
  /** How many pages of the full text are better than its own; absent when it is not among them. */
  behind?: number | undefined;
}

/** What the best page that holds only some of the words is worth beside names. */
const PAGE = 0.3;
/** Pages that count; one behind so many others is worth nothing. */
export const COUNTED = 30;
/** Weaker names that may stand before the best page at most: it may be the one that was remembered. */
const AHEAD = 3;

/**
 * Sure names come first, then the pages, then weaker names, each address once. Where pages hold only some of the
 * words, they and the weaker names are ordered together, and a name whose page was found counts more. A name takes the
 * excerpt of its page.
 */
export function mergeRows<R extends Addressed>(names: readonly Named<R>[], pages: readonly R[], whole: boolean): R[] {
  const sure = names.filter(({ score }) => score >= SURE);
  const weaker = names.filter(({ score }) => score < SURE);
  const rest = whole ? [...pages, ...rowsOf(weaker.filter(({ score }) => score >= SHOWN))] : mixed(weaker, pages);
  const excerpts = new Map(pages.map(({ url, excerpt }) => [url, excerpt]));
  const rows = new Map<string, R>();
  for (const row of [...rowsOf(sure), ...rest]) {
    if (!rows.has(row.url)) rows.set(row.url, { ...row, excerpt: row.excerpt || (excerpts.get(row.url) ?? '') });
  }
  return [...rows.values()];
}

function mixed<R extends Addressed>(names: readonly Named<R>[], pages: readonly R[]): R[] {
  const scores = new Map(names.map(({ row, score }) => [row.url, score]));
  const read = pages.map((row, at) => ({ row, score: (scores.get(row.url) ?? 0) + worth(at) }));
  const named = names
    .map(({ row, score, behind }) => ({ row, score: score + worth(behind) }))
    .filter(({ score }) => score >= SHOWN);
  const sorted = rowsOf([...read, ...named].sort((a, b) => b.score - a.score));
  return [...sorted.slice(0, AHEAD), ...pages.slice(0, 1), ...sorted.slice(AHEAD)];
}

function worth(behind = COUNTED): number {
  return PAGE * Math.max(0, 1 - behind / COUNTED);
}

function rowsOf<R>(scored: readonly { row: R }[]): R[] {
  return scored.map(({ row }) => row);
}
