/** The finding: names at once; the texts come with the first query that asks for them. */
import { answerOf, mostNames, NO_PAGES } from './search-answers.ts';
import type { SearchAnswer, SearchFilters, SearchIndex } from './search-answer.ts';
import { searchLanguage, type SearchLanguage } from './search-language.ts';

export interface SearchSource {
  /** The site's base, with a slash at both ends. */
  base: string;
  /** Codes of the languages, the page's own first. */
  languages: readonly string[];
}

/** Opens the search of a page; resolves once its list is there, or cannot be had. */
export async function openSearch({ base, languages }: SearchSource): Promise<SearchIndex> {
  const [own, ...others] = languages.map((language) => searchLanguage(base, language));
  if (!own) throw new RangeError('The search needs a language');
  await own.ready();
  return {
    instant(query, filters) {
      void own.want(query);
      return instant(own, query, filters);
    },
    async full(query, filters) {
      try {
        await own.ready();
        const texts = await import('./search-texts.ts');
        return await texts.findAll(own, others, query, filters);
      } catch {
        return { ...instant(own, query, filters), namesOnly: true };
      }
    },
  };
}

function instant({ names }: SearchLanguage, query: string, filters: SearchFilters): SearchAnswer {
  const read = names.read(query);
  const { vocabulary } = names;
  const onSite =
    read.words.length === 0 || read.words.some((word) => vocabulary.knows(word) || vocabulary.begins(word));
  const found = names.find(read, filters).slice(0, mostNames(filters));
  return answerOf({ names: found, pages: NO_PAGES, onSite, namesOnly: false }, names, filters);
}
