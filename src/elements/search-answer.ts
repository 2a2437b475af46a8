/** What a query comes to: the seam between the finding (`search-index.ts`) and the showing (`search-panel.ts`). */

export interface Row {
  title: string;
  url: string;
  /** Kind of page, or `faq` and `check` for a place on one. */
  kind: string;
  /** Ids of the stages, in the order of the journey. */
  stages: readonly string[];
  /** Text with `<mark>` around what was found; empty when it is not known. */
  excerpt: string;
}

/** Narrows an answer; a field that is absent asks for everything. */
export interface SearchFilters {
  kind?: string;
  stage?: string;
  /** First letter of the title, folded onto the alphabet of the language. */
  letter?: string;
}

export interface SearchAnswer {
  /** In the page's language, best first. */
  own: readonly Row[];
  /** In the site's other languages, in the order of the site. */
  others: readonly { language: string; rows: readonly Row[] }[];
  /** The query as it was understood, where a word was corrected. */
  corrected?: string;
  /** Entries that come nearest to a query that found nothing. */
  nearest: readonly Row[];
  /** Whether the full text could not be asked: only names were looked through. */
  namesOnly: boolean;
  /** The same answer with more rows; absent when there are none. */
  more?: () => Promise<SearchAnswer>;
}

export interface SearchIndex {
  /** Names alone, at once: for every key from the second letter on. */
  instant: (query: string, filters: SearchFilters) => SearchAnswer;
  /** Names and full text, merged; rejects never, says `namesOnly` instead. */
  full: (query: string, filters: SearchFilters) => Promise<SearchAnswer>;
}
