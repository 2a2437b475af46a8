/** The only place that writes a URL: every page of every language, its anchors and its alternates. */

export type Place =
  | { kind: 'home' }
  | { kind: 'stages' }
  | { kind: 'stage'; id: string }
  | { kind: 'glossary' }
  | { kind: 'term'; id: string }
  | { kind: 'checklists' }
  | { kind: 'checklist'; id: string }
  | { kind: 'assessments' }
  | { kind: 'selfAssessment' }
  | { kind: 'guides' }
  | { kind: 'guide'; id: string }
  | { kind: 'models' }
  | { kind: 'model'; id: string }
  | { kind: 'bibliography' }
  | { kind: 'search' }
  | { kind: 'abbreviations' }
  | { kind: 'offline' }
  | { kind: 'page'; id: string }
  | { kind: 'not-found' };

export type ConceptKind = Extract<Place, { id: string }>['kind'];

/** Path words of one language: `stages` is `etapas` in Spanish. */
export interface Segments {
  stages: string;
  glossary: string;
  checklists: string;
  assessments: string;
  selfAssessment: string;
  guides: string;
  models: string;
  bibliography: string;
  search: string;
  abbreviations: string;
  offline: string;
}

export interface LocaleRoutes {
  code: string;
  segments: Segments;
  /** Own path of each concept in this language, by kind and id. */
  paths: Readonly<Record<ConceptKind, ReadonlyMap<string, string>>>;
}

export interface Alternate {
  language: string;
  href: string;
}

export interface Routes {
  /** Path from the host's root, base included, with a trailing slash before the fragment. */
  href: (language: string, place: Place, anchor?: string) => string;
  /** The same page in every language, in the order of the locale table. */
  alternates: (place: Place) => Alternate[];
  /** A file served beside the pages: `file('data/definitions.en.json')`. */
  file: (path: string) => string;
  /** The chooser at the root, which is x-default. */
  root: string;
  /** Full address for canonical, sitemap and JSON-LD. */
  absolute: (href: string) => string;
  /** Path words of a language, for the parameters that the file tree in src/pages names. */
  segments: (language: string) => Segments;
}

const NOT_FOUND = '404';

/** Routes for a site served at `site` (origin) below `base` (`/` or `/repo/`). */
export function createRoutes(locales: readonly LocaleRoutes[], base: string, site: string): Routes {
  const root = base.endsWith('/') ? base : `${base}/`;
  const byCode = new Map(locales.map((locale) => [locale.code, locale]));
  const localeOf = (language: string): LocaleRoutes => {
    const locale = byCode.get(language);
    if (!locale) throw new RangeError(`no routes for language "${language}"`);
    return locale;
  };
  const href = (language: string, place: Place, anchor?: string): string => {
    const steps = stepsOf(localeOf(language), place);
    const path = `${root}${[language, ...steps].join('/')}/`;
    return anchor ? `${path}#${anchor}` : path;
  };
  return {
    href,
    alternates: (place) => locales.map(({ code }) => ({ language: code, href: href(code, place) })),
    file: (path) => root + path,
    root,
    absolute: (path) => new URL(path, site).href,
    segments: (language) => localeOf(language).segments,
  };
}

/** Path words below a language that its own pages may not take. */
export function reservedPaths(segments: Segments): string[] {
  return [NOT_FOUND, ...Object.values<string>({ ...segments })];
}

function stepsOf(locale: LocaleRoutes, place: Place): string[] {
  const { segments } = locale;
  switch (place.kind) {
    case 'home':
      return [];
    case 'not-found':
      return [NOT_FOUND];
    case 'stages':
    case 'glossary':
    case 'checklists':
    case 'assessments':
    case 'selfAssessment':
    case 'guides':
    case 'models':
    case 'bibliography':
    case 'search':
    case 'abbreviations':
    case 'offline':
      return [segments[place.kind]];
    case 'stage':
      return [segments.stages, ownPath(locale, place)];
    case 'term':
      return [segments.glossary, ownPath(locale, place)];
    case 'checklist':
      return [segments.checklists, ownPath(locale, place)];
    case 'guide':
      return [segments.guides, ownPath(locale, place)];
    case 'model':
      return [segments.models, ownPath(locale, place)];
    case 'page':
      return [ownPath(locale, place)];
  }
}

function ownPath(locale: LocaleRoutes, place: Extract<Place, { id: string }>): string {
  const path = locale.paths[place.kind].get(place.id);
  if (path === undefined) throw new RangeError(`no ${place.kind} "${place.id}" in language "${locale.code}"`);
  return path;
}

/** File that says how the site in a language is installed, for `Routes.file`. */
export function manifestOf(language: string): string {
  return `${language}/manifest.webmanifest`;
}

/** Id of the page that helps to choose a stage model. */
export const CHOOSING_A_MODEL = 'choosing-a-model';

/** Fragment ids, equal in every language. */
export const anchors = {
  definition: 'definition',
  formula: 'formula',
  faqs: 'faqs',
  faq: (id: string) => `faq-${id}`,
  check: (id: string) => id,
  stages: 'stages',
  fits: 'fits',
  unfit: 'unfit',
  questions: 'questions',
  checklist: 'checklist',
  sources: 'sources',
  source: (key: string) => `source-${key}`,
  backlinks: 'used-in',
} as const;
