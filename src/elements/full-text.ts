/** The only door to the Pagefind bundle: opens it on first use and asks it in the reader's language and the others. */

export interface Anchor {
  id: string;
  element: string;
}

export interface Section {
  title: string;
  url: string;
  excerpt: string;
  anchor?: Anchor;
}

export interface PageData {
  url: string;
  content: string;
  excerpt: string;
  meta: Readonly<Record<string, string>>;
  sub_results: readonly Section[];
}

export interface Hit {
  /** Name of the fragment; it starts with the language: `en_1a2b3c4`. */
  id: string;
  score: number;
  matchedMetaFields?: readonly string[];
  data: () => Promise<PageData>;
}

interface Bundle {
  /** Set by the development server where no index exists. */
  notBuilt?: true;
  options: (options: object) => Promise<void>;
  mergeIndex: (path: string, options: object) => Promise<void>;
  search: (query: string) => Promise<{ results: readonly Hit[] }>;
}

/** The index has not been made yet (development only). */
export class NotBuilt extends Error {}

export interface FullText {
  /** Hits in the order of the index, by language. */
  search: (query: string) => Promise<ReadonlyMap<string, readonly Hit[]>>;
}

const RANKING = { metaWeights: { title: 5, aliases: 5, translation: 5 } };
const EXCERPT_WORDS = 22;

const opened = new Map<string, Promise<FullText>>();

/** Opens the bundle once per page, in the page's language and `others`; a failed opening is forgotten, so that a later query tries again. */
export function openFullText(bundle: string, others: readonly string[]): Promise<FullText> {
  let index = opened.get(bundle);
  if (!index) {
    index = open(bundle, others);
    index.catch(() => opened.delete(bundle));
    opened.set(bundle, index);
  }
  return index;
}

async function open(bundle: string, others: readonly string[]): Promise<FullText> {
  const path = new URL(bundle, location.origin).href;
  const pagefind = (await import(/* @vite-ignore */ `${path}pagefind.js`)) as Bundle;
  if (pagefind.notBuilt) throw new NotBuilt();
  const baseUrl = bundle.replace(/[^/]+\/$/, '');
  const options = { baseUrl, excerptLength: EXCERPT_WORDS, ranking: RANKING };
  await pagefind.options(options);
  // Pagefind takes its own path for the index it already has and skips it; the full address is not skipped.
  await Promise.all(others.map((language) => pagefind.mergeIndex(path, { ...options, language })));
  return {
    async search(query) {
      const { results } = await pagefind.search(query);
      return Map.groupBy(results, ({ id }) => id.slice(0, id.lastIndexOf('_')));
    },
  };
}
