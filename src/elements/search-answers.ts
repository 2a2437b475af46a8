/** What was found as an answer: names and pages in one list of rows. */
import { mergeRows } from '../model/search/merge.ts';
import { SURE } from '../model/search/sureness.ts';
import type { Row, SearchAnswer, SearchFilters } from './search-answer.ts';
import type { NameHit, Names } from './search-names.ts';

/** A name, and how many pages are better than its own where the texts have found that too. */
export interface FoundName extends NameHit {
  behind?: number | undefined;
}

/** Rows that were read from the texts. */
export interface PageRows {
  rows: readonly Row[];
  /** Whether some page holds every word. */
  whole: boolean;
  /** Reads more pages; absent when all are read. */
  more?: () => Promise<PageRows>;
}

export interface Found {
  names: readonly FoundName[];
  pages: PageRows;
  /** Whether the query has anything to do with the site. */
  onSite: boolean;
  corrected?: string;
  /** Whether the texts could not be asked. */
  namesOnly: boolean;
}

export const NO_PAGES: PageRows = { rows: [], whole: true };

/** Rows that names give at most; the full text has more. */
const NAMES = 20;
const NEAREST = 5;

/** The answer of one language; a query that is not on the site gets sure names only, and is told what comes nearest. */
export function answerOf(found: Found, known: Names, filters: SearchFilters): SearchAnswer {
  const { names, pages, onSite, corrected, namesOnly } = found;
  const scored = names.map(({ place, score, behind }) => ({ row: known.rowOf(place), score, behind }));
  const rows = pages.rows.filter((row) => known.fits(row, filters));
  const own = mergeRows(onSite ? scored : scored.filter(({ score }) => score >= SURE), rows, pages.whole);
  const { more } = pages;
  const readMore = async (): Promise<SearchAnswer> => {
    const next = more ? await more() : NO_PAGES;
    const joined = { ...next, rows: [...pages.rows, ...next.rows], whole: pages.whole };
    return answerOf({ ...found, pages: joined }, known, filters);
  };
  return {
    own,
    others: [],
    nearest: own.length > 0 ? [] : scored.slice(0, NEAREST).map(({ row }) => row),
    namesOnly,
    ...(corrected !== undefined && { corrected }),
    ...(more && { more: readMore }),
  };
}

/** How many names an answer has: all where filters leave few. */
export function mostNames({ kind, stage, letter }: SearchFilters): number | undefined {
  return (kind ?? stage ?? letter) ? undefined : NAMES;
}
