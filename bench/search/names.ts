/** What everything on the site is called in a language, and which pages a name leads to. */
import { textOf } from '../../src/model/catalog.ts';
import { activeItems, publishedTerms } from '../../src/model/published.ts';
import type { Place } from '../../src/model/routes.ts';
import type { Vocabulary } from '../../src/markdown/vocabulary.ts';
import { LANGUAGES } from '../../src/i18n/locales.ts';
import { key } from './words.ts';

/** A page that can be asked for by name. */
export interface Subject {
  kind: 'term' | 'stage' | 'guide' | 'model';
  id: string;
  /** Address below the site's base. */
  page: string;
  title: string;
  /** `la`, where the language has articles and the entry names its own. */
  article?: string;
  abbreviation?: string;
  /** Admitted and regional labels. */
  synonyms: readonly string[];
  /** What the other languages call it: titles and admitted labels. */
  foreign: readonly string[];
  isMetric: boolean;
  /** Its questions. */
  questions: readonly string[];
}

export interface Names {
  subjects: readonly Subject[];
  /** Checks by their short names, with the pages that hold them. */
  checks: readonly { label: string; pages: readonly string[] }[];
  /** Pages whose title is this name. */
  titled: (name: string) => readonly string[];
  /** Pages that own up to this name: as title, abbreviation or a label of any status. */
  called: (name: string) => readonly string[];
  /** Pages that another language calls by this name. */
  meant: (name: string) => readonly string[];
  /** Pages with a name that begins like this. */
  beginning: (start: string) => readonly string[];
}

/** The names of the site in a language, from the catalog that readers meet. */
export function namesOf(vocabulary: Vocabulary, language: string): Names {
  const addressOf = addresses(vocabulary, language);
  const titles = new Map<string, string[]>();
  const all = new Map<string, string[]>();
  const note = (map: Map<string, string[]>, name: string, page: string): void => {
    const pages = map.get(key(name)) ?? [];
    if (!pages.includes(page)) map.set(key(name), [...pages, page]);
  };
  const { catalog } = vocabulary;
  const subjects = [...termSubjects(vocabulary, language, addressOf), ...pageSubjects(vocabulary, language, addressOf)];
  for (const { page, title, abbreviation } of subjects) {
    note(titles, title, page);
    for (const name of [title, abbreviation]) if (name) note(all, name, page);
  }
  for (const term of publishedTerms(catalog)) {
    const page = addressOf({ kind: 'term', id: term.id });
    for (const { label } of textOf(term, language).synonyms) note(all, label, page);
  }
  const foreign = new Map<string, string[]>();
  for (const subject of subjects) for (const name of subject.foreign) note(foreign, name, subject.page);
  const entries = [...all];
  // A stage model and its entry are two pages of one thing: who asks for either is right with both.
  const twins = catalog.models.flatMap(({ id, facts: { term } }) =>
    term ? [[addressOf({ kind: 'model', id }), addressOf({ kind: 'term', id: term })]] : [],
  );
  const withTwins = (pages: readonly string[]): readonly string[] => [
    ...new Set(pages.flatMap((page) => [page, ...(twins.find((pair) => pair.includes(page)) ?? [])])),
  ];
  return {
    subjects,
    checks: catalog.checklists.flatMap((list) =>
      activeItems(list).flatMap(({ id }) => {
        const label = textOf(list, language).items[id]?.label;
        const stage = list.facts.stage;
        const pages = [addressOf({ kind: 'checklist', id: list.id })];
        if (stage) pages.push(addressOf({ kind: 'stage', id: stage }));
        return label ? [{ label, pages }] : [];
      }),
    ),
    titled: (name) => withTwins(titles.get(key(name)) ?? []),
    called: (name) => withTwins(all.get(key(name)) ?? []),
    beginning: (start) => {
      const letters = key(start);
      return [...new Set(entries.flatMap(([name, pages]) => (name.startsWith(letters) ? pages : [])))];
    },
    meant: (name) => foreign.get(key(name)) ?? [],
  };
}

/** Addresses of pages below the site's base. */
export function addresses({ routes }: Vocabulary, language: string): (place: Place) => string {
  return (place) => routes.href(language, place).slice(routes.root.length);
}

function termSubjects({ catalog }: Vocabulary, language: string, addressOf: (place: Place) => string): Subject[] {
  const others = LANGUAGES.filter((code) => code !== language);
  return publishedTerms(catalog).map((term) => {
    const { term: title, article, abbreviation, synonyms, faqs } = textOf(term, language);
    const own = new Set([title, abbreviation ?? '', ...synonyms.map(({ label }) => label)].map(key));
    const foreign = others
      .map((code) => textOf(term, code))
      .flatMap((text) => [
        text.term,
        ...text.synonyms.filter(({ status }) => status === 'admitted').map(({ label }) => label),
      ])
      .filter((name) => !own.has(key(name)));
    return {
      kind: 'term',
      id: term.id,
      page: addressOf({ kind: 'term', id: term.id }),
      title,
      article,
      abbreviation,
      synonyms: synonyms.filter(({ status }) => status !== 'avoid').map(({ label }) => label),
      foreign,
      isMetric: term.facts.metric !== undefined,
      questions: faqs.map(({ q }) => q),
    };
  });
}

function pageSubjects({ catalog }: Vocabulary, language: string, addressOf: (place: Place) => string): Subject[] {
  const others = LANGUAGES.filter((code) => code !== language);
  const subject = <Text>(
    kind: Subject['kind'],
    concept: { id: string; facts: unknown; texts: Readonly<Record<string, Text>> },
    nameOf: (text: Text) => string,
  ): Subject => {
    const title = nameOf(textOf(concept, language));
    return {
      kind,
      id: concept.id,
      page: addressOf({ kind, id: concept.id }),
      title,
      synonyms: [],
      foreign: others.map((code) => nameOf(textOf(concept, code))).filter((name) => key(name) !== key(title)),
      isMetric: false,
      questions: [],
    };
  };
  return [
    ...catalog.stages.map((stage) => subject('stage', stage, ({ name }) => name)),
    ...catalog.guides.map((guide) => subject('guide', guide, ({ title }) => title)),
    ...catalog.models.map((model) => subject('model', model, ({ name }) => name)),
  ];
}
