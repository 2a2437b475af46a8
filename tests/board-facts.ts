/** Lists and checks as a dashboard has them, for the pages of tests and for what tests compute from them. */
import { projectRoot } from '../src/cli/project.ts';
import type { Board, BoardCheck } from '../src/elements/board.ts';
import { LANGUAGES, LOCALES } from '../src/i18n/locales.ts';
import { buildCatalog, textOf, type Catalog, type Checklist } from '../src/model/catalog.ts';
import { readContentTree } from '../src/reading/content-tree.ts';

export type BoardFacts = Pick<Board, 'lists' | 'checks'>;

/** The site's content, with whatever is planned for later. */
export const readCatalog = (): Catalog =>
  buildCatalog(readContentTree(projectRoot, LANGUAGES), LOCALES, '2100-01-01').catalog;

/** In one language. */
export function boardFacts(checklists: readonly Checklist[], language: string): BoardFacts {
  return {
    lists: checklists.map((list, index) => ({
      id: list.id,
      name: textOf(list, language).title,
      number: list.facts.stage === undefined ? '' : String(index + 1),
      href: `#${list.id}`,
    })),
    checks: checklists.flatMap((list) =>
      list.facts.items
        .filter(({ retired }) => retired === undefined)
        .map(({ id, n, level, impact, effort, rev }) => {
          const words = textOf(list, language).items[id];
          const facts = { id, n, level, impact, effort, rev, checklist: list.id };
          return { ...facts, label: words?.label ?? id, check: words?.check ?? id, href: `#${id}` };
        }),
    ),
  };
}

const sample = (id: string, n: number): BoardCheck => ({
  ...{ id, n, checklist: 'discovery', level: 1, impact: 2, effort: 'S', rev: 1 },
  ...{ label: `Label ${id}`, check: `Statement ${id}`, href: `/checks/#${id}` },
});

/** As few as can be, with words that stay. */
export const SAMPLE_FACTS: BoardFacts = {
  lists: [{ id: 'discovery', name: 'Discovery', number: '1', href: '/' }],
  checks: [sample('dis-01', 1), sample('dis-02', 2)],
};
