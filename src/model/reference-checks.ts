/** Checks that every noun shares: ids that exist and stand once, texts that word what the facts name, dates. */
import type { CatalogSource, Concept } from './catalog.ts';
import type { Collection, ContentFile, KeyPath } from './content-file.ts';

/** Whether a term is written at all: a fault in its own file is reported there, not wherever it is named. */
export function hasTerm(source: CatalogSource): (id: string) => boolean {
  return (id) => source.partsOf('terms', id).size > 0;
}

/** The file of a concept's facts; undefined for one that is not written. */
export function factsFile(source: CatalogSource, collection: Collection, id: string): ContentFile | undefined {
  return source.partsOf(collection, id).get('facts');
}

/** Every id of a list exists, and stands in it once. */
export function checkIds(
  source: CatalogSource,
  file: ContentFile | undefined,
  key: KeyPath,
  ids: readonly string[],
  exists: (id: string) => boolean,
): void {
  ids.forEach((id, index) => {
    if (!exists(id)) source.report(file, 'unknown-reference', [...key, index], id);
    if (ids.indexOf(id) !== index) source.report(file, 'duplicate-reference', [...key, index], id);
  });
}

/** A text leaves only entries unlinked that there are. */
export function checkUnlinked(
  source: CatalogSource,
  collection: Collection,
  { id, texts }: Concept<unknown, { unlinked: readonly string[] }>,
): void {
  for (const [language, { unlinked }] of Object.entries(texts)) {
    checkIds(source, source.partsOf(collection, id).get(language), ['unlinked'], unlinked, hasTerm(source));
  }
}

/** What the facts name by id is worded in a text, and nothing else is. */
export function checkWorded(
  source: CatalogSource,
  file: ContentFile | undefined,
  key: string,
  ids: readonly string[],
  words: Readonly<Record<string, unknown>>,
): void {
  for (const id of ids.filter((one) => !(one in words))) source.report(file, 'unequal-ids', [key], `${id} is missing`);
  for (const id of Object.keys(words).filter((one) => !ids.includes(one))) {
    source.report(file, 'unequal-ids', [key, id], `${id} is not in facts.yaml`);
  }
}

/** Ids inside the texts are equal in every language, in the same order. */
export function checkEqualIds<Text>(
  source: CatalogSource,
  collection: Collection,
  concept: Concept<unknown, Text>,
  idsOf: (text: Text) => string[],
  key: KeyPath,
): void {
  const [first, ...others] = source.locales.flatMap(({ code: language }) => {
    const text = concept.texts[language];
    return text === undefined ? [] : [{ language, ids: idsOf(text) }];
  });
  if (!first) return;
  const parts = source.partsOf(collection, concept.id);
  first.ids.forEach((id, index) => {
    if (first.ids.indexOf(id) !== index) source.report(parts.get(first.language), 'duplicate-id', [...key, index], id);
  });
  for (const { language, ids } of others) {
    if (ids.join() !== first.ids.join()) {
      source.report(parts.get(language), 'unequal-ids', key, `${first.ids.join(', ')} against ${ids.join(', ')}`);
    }
  }
}

/** Nothing was reviewed after today. */
export function checkReviewed(day: string, file: ContentFile | undefined, source: CatalogSource): void {
  if (day > source.today) source.report(file, 'future-date', ['reviewed'], day);
}
