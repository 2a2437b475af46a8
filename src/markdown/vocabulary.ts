/** What rendering needs to know of the whole content: lexicons, routes and the catalog behind them. */
import { LANGUAGES, LOCALES } from '../i18n/locales.ts';
import { buildCatalog, type Catalog } from '../model/catalog.ts';
import { activeItems, lexiconEntries } from '../model/published.ts';
import type { ContentFile, Problem } from '../model/content-file.ts';
import { buildLexicon, type Lexicon } from '../model/lexicon.ts';
import { createRoutes, type Routes } from '../model/routes.ts';
import { localeRoutes } from '../model/locale-routes.ts';
import { readContentTree } from '../reading/content-tree.ts';
import { readSettings } from '../reading/settings.ts';

export interface Vocabulary {
  root: string;
  files: readonly ContentFile[];
  catalog: Catalog;
  problems: readonly Problem[];
  routes: Routes;
  lexiconOf: (language: string) => Lexicon;
  /** The checklist that asks a check, by the check's id. */
  checklistOf: (checkId: string) => string | undefined;
}

const opened = new Map<string, Vocabulary>();

/** Reads the content below `root` once per process; `fresh` reads it again, as the dev server does after a change. */
export function openVocabulary(root: string, fresh = false): Vocabulary {
  const known = opened.get(root);
  if (known && !fresh) return known;
  const files = readContentTree(root, LANGUAGES);
  const today = new Date().toISOString().slice(0, 10);
  const { catalog, problems } = buildCatalog(files, LOCALES, today);
  const { base, site } = readSettings(process.env);
  const lexicons = new Map(LANGUAGES.map((language) => [language, buildLexicon(lexiconEntries(catalog, language))]));
  const checks = new Map(catalog.checklists.flatMap((list) => activeItems(list).map((item) => [item.id, list.id])));
  const vocabulary: Vocabulary = {
    root,
    files,
    catalog,
    problems,
    routes: createRoutes(localeRoutes(catalog, LOCALES), base, site),
    lexiconOf: (language) => lexicons.get(language) ?? buildLexicon([]),
    checklistOf: (checkId) => checks.get(checkId),
  };
  opened.set(root, vocabulary);
  return vocabulary;
}
