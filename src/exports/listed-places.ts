/** What the term list takes beside entries: stages, guides, models, checklists with their checks, and pages. */
import { textOf, type Catalog, type Concept } from '../model/catalog.ts';
import { activeItems } from '../model/published.ts';
import { anchors, type Place, type Routes } from '../model/routes.ts';
import { codePlace, contentOf, NO_LABELS, type CodedPlace, type PlaceGroup } from '../model/search/term-list.ts';

export interface PlaceSource {
  catalog: Catalog;
  routes: Routes;
  language: { code: string };
  others: readonly { code: string }[];
  /** Pages that list others, with their names. */
  sections: readonly { title: string; place: Place }[];
}

type Group = (kind: string, place: Place, places: readonly CodedPlace[], anchor?: string) => PlaceGroup;

/** Ids of stages as bits, the first of the journey lowest. */
export function bitsOf({ stages }: Catalog, ids: readonly string[]): number {
  return stages.reduce((set, { id }, at) => (ids.includes(id) ? set | (1 << at) : set), 0);
}

/** Makes groups of places whose addresses begin as a page's does. */
export function grouping({ routes, language }: PlaceSource, isStop: (word: string) => boolean): Group {
  return (kind, place, places, anchor) => ({
    kind,
    at: routes.href(language.code, place).slice(routes.root.length),
    ...(anchor !== undefined && { anchor }),
    rows: places.map((one) => codePlace(one, isStop)).join('\n'),
  });
}

/** The groups of everything but entries. */
export function listedPlaces(source: PlaceSource, isStop: (word: string) => boolean): PlaceGroup[] {
  const { catalog, routes, language, others, sections } = source;
  const group = grouping(source, isStop);
  const named = <Text extends { path: string }>(
    concepts: readonly Concept<unknown, Text>[],
    nameOf: (text: Text) => string,
  ): CodedPlace[] =>
    concepts.map((concept) => {
      const text = textOf(concept, language.code);
      const translation = others.map((other) => contentOf(nameOf(textOf(concept, other.code)), isStop));
      const stages = bitsOf(catalog, [concept.id]);
      return { title: nameOf(text), path: text.path, stages, labels: { ...NO_LABELS, translation } };
    });
  const titled = ({ title }: { title: string }): string => title;
  const home = routes.href(language.code, { kind: 'home' });
  const own = catalog.pages.filter((page) => textOf(page, language.code).listed);
  const lists = sections.map(({ title, place }): CodedPlace => {
    const path = routes.href(language.code, place).slice(home.length, -1);
    return { title, path, stages: 0, labels: NO_LABELS };
  });
  return [
    group('stage', { kind: 'stages' }, named(catalog.stages, ({ name }) => name)), // prettier-ignore
    group('guide', { kind: 'guides' }, named(catalog.guides, titled)),
    group('model', { kind: 'models' }, named(catalog.models, ({ name }) => name)), // prettier-ignore
    group('checklist', { kind: 'checklists' }, named(catalog.checklists, titled)),
    ...checkGroups(source, group),
    group('page', { kind: 'home' }, named(own, titled)),
    group('index', { kind: 'home' }, lists),
  ];
}

/** The checks of each list, at their anchors. */
function checkGroups({ catalog, language }: PlaceSource, group: Group): PlaceGroup[] {
  return catalog.checklists.map((checklist) => {
    const items = activeItems(checklist);
    const prefix = /^[a-z]+-/.exec(anchors.check(items[0]?.id ?? ''))?.[0] ?? '';
    const stages = bitsOf(catalog, [checklist.id]);
    const texts = textOf(checklist, language.code).items;
    const places = items.flatMap(({ id }) => {
      const title = texts[id]?.label;
      return title ? [{ title, path: id.slice(prefix.length), stages, labels: NO_LABELS }] : [];
    });
    return group('check', { kind: 'checklist', id: checklist.id }, places, prefix);
  });
}
