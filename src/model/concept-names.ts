/** What a concept is called, whatever its noun. */
import type { Catalog } from './catalog.ts';
import type { Place } from './routes.ts';

/** The name of a concept's page in a language, as a link to it says; its id where it has no text there. */
export function conceptName(catalog: Catalog, place: Extract<Place, { id: string }>, language: string): string {
  const { terms, stages, models, guides, checklists, pages } = catalog;
  const inText = <Text>(
    concepts: readonly { id: string; texts: Readonly<Record<string, Text>> }[],
    nameOf: (text: Text) => string,
  ): string | undefined => {
    const text = concepts.find(({ id }) => id === place.id)?.texts[language];
    return text && nameOf(text);
  };
  const name = {
    term: () => terms.get(place.id)?.texts[language]?.term,
    stage: () => inText(stages, (text) => text.name),
    model: () => inText(models, (text) => text.name),
    guide: () => inText(guides, (text) => text.title),
    checklist: () => inText(checklists, (text) => text.title),
    page: () => inText(pages, (text) => text.title),
  }[place.kind]();
  return name ?? place.id;
}
