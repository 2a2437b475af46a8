/** MiniSearch over the same pages with the same aliases, set as well as we know: the best peer of the measurements. */
import MiniSearch from 'minisearch';
import { attribute, byTag, readPages, settings, textOf, type BuiltPage, type Element } from '../../tests/dist.ts';
import type { Found } from './browser-search.ts';
import type { Query } from './queries.ts';
import { speechOf } from './speech.ts';
import { plain } from './words.ts';

interface Indexed {
  id: string;
  title: string;
  aliases: string;
  translation: string;
  headings: string;
  text: string;
}

const FIELDS = ['title', 'aliases', 'translation', 'headings', 'text'];

/** The first five pages for every query of a language. */
export function searchMiniSearch(language: string, queries: readonly Query[]): Found[] {
  const { stopWords } = speechOf(language);
  // The best of seven settings tried on the core set; higher boosts lose phrases, AND loses questions.
  const index = new MiniSearch<Indexed>({
    fields: FIELDS,
    processTerm: (term) => {
      const word = plain(term);
      return stopWords.has(word) ? null : word;
    },
    searchOptions: {
      boost: { title: 3, aliases: 3, translation: 2.5, headings: 1.5 },
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      prefix: (term, at, terms) => term.length > 2 && at === terms.length - 1,
    },
  });
  index.addAll(readPages().flatMap((page) => (page.language === language ? documentOf(page) : [])));
  return queries.map((query) => ({
    query,
    links: index
      .search(query.ask)
      .slice(0, 5)
      .map(({ id }) => String(id)),
  }));
}

/** A page as Pagefind reads it; none for a page that is not indexed. */
function documentOf(page: BuiltPage): Indexed | [] {
  const body = page.elements.find((element) => attribute(element, 'data-pagefind-body') !== undefined);
  if (!body) return [];
  const meta = (name: string): string => {
    const tag = byTag(page, 'meta').find((element) => attribute(element, 'data-pagefind-meta') === `${name}[content]`);
    return tag ? (attribute(tag, 'content') ?? '') : '';
  };
  const text = (elements: readonly Element[]): string => elements.map(textOf).join(' ');
  return {
    id: decodeURI(page.path.slice(settings.base.length)),
    title: text(byTag(page, 'h1')),
    aliases: meta('aliases'),
    translation: meta('translation'),
    headings: text(byTag(page, 'h2', 'h3')),
    text: textOf(body),
  };
}
