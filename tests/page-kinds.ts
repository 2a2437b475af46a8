/** Pages for the tests of elements: what stands on each, and which script and sheets it has. */
import type { ContainerRenderOptions } from 'astro/container';
import { EXAMPLE_DAY, exampleAssessment } from '../src/exports/example-assessment.ts';
import { translator } from '../src/i18n/index.ts';
import type { Catalog, Checklist } from '../src/model/catalog.ts';
import type { Routes } from '../src/model/routes.ts';
import { boardFacts, SAMPLE_FACTS, type BoardFacts } from './board-facts.ts';

export interface Renderer {
  catalog: Catalog;
  routes: Routes;
  /** The HTML of a component of src/components, by its name. */
  render: (component: string, options: ContainerRenderOptions) => Promise<string>;
}

export interface PageKind {
  /** By its path in the project. */
  script: string;
  /** Modules of the source, by the end of their path, and what stands in for them, by its path in the project. */
  instead?: Readonly<Record<string, string>>;
  /** By their names in src/styles; they stand here without what they import. */
  sheets: readonly string[];
  /** What stands in `<main>` at `<origin>/<language>/<id>/`. */
  main: (site: Renderer, language: string, id: string) => Promise<string>;
  /** What stands at an address that no page has. */
  data?: (site: Renderer, path: string) => string | undefined;
}

export type PageKindName =
  'checklists' | 'questions' | 'dashboard' | 'register' | 'comparison' | 'exchange' | 'data' | 'offline';

const BOARD = 'tests/bare-board.ts';

export const PAGE_KINDS: Readonly<Record<PageKindName, PageKind>> = {
  checklists: {
    script: 'src/entries/checklist.ts',
    sheets: ['checklist-progress', 'checklist-print', 'checklist-own', 'checklist', 'check-record'],
    main: async ({ catalog, routes, render }, language, id) => {
      const checklist = catalog.checklists.find((one) => one.id === id);
      if (!checklist) return '';
      const text = checklist.texts[language];
      const progress = await render('ChecklistProgress', { props: { checklist, language, routes } });
      return render('Checklist', {
        props: { checklist, language, routes, terms: catalog.terms, heading: 2 },
        slots: { default: `<h1>${text?.title ?? ''}</h1><p>${text?.promise ?? ''}</p>`, progress },
      });
    },
  },
  questions: {
    script: 'src/entries/self-assessment.ts',
    sheets: ['self-assessment'],
    main: async ({ catalog: { checklists }, routes, render }, language) =>
      `<h1>Questions</h1>${await render('SelfAssessment', { props: { language, routes, checklists } })}`,
  },
  dashboard: {
    script: 'src/entries/assessments.ts',
    sheets: [
      ...['assessment-comparison', 'assessment-data', 'assessment-register', 'assessment-sharing'],
      ...['assessments-line', 'assessments-next', 'assessments-print', 'assessments'],
    ],
    main: dashboard,
    data: ({ catalog }, path) => {
      const language = /^\/data\/example\.(\w+)\.json$/.exec(path)?.[1];
      return language && exampleAssessment(catalog.checklists, translator(language));
    },
  },
  register: {
    script: BOARD,
    sheets: ['register-filters', 'assessment-register', 'check-record'],
    // At `later/` one check is retired and one is reworded.
    main: async ({ catalog, routes, render }, language, id) => {
      const checklists = id === 'later' ? catalog.checklists.map(later) : catalog.checklists;
      const register = await render('AssessmentRegister', { props: { language, routes, checklists } });
      const link = '<p><a id="anas" href="?owner=Ana#register">Ana</a></p>';
      return `${link}${board(boardFacts(checklists, language), register + (await render('CheckRecord', { props: { language } })))}`;
    },
  },
  comparison: {
    script: BOARD,
    sheets: ['comparison-chart', 'comparison-table', 'assessment-comparison'],
    main: ({ catalog, render }, language) =>
      parts(['AssessmentComparison', 'RetiredChecks'], boardFacts(catalog.checklists, language), render, language),
  },
  exchange: {
    script: BOARD,
    sheets: ['assessment-sharing'],
    main: ({ catalog, render }, language) =>
      parts(
        ['AssessmentIncoming', 'AssessmentDoor', 'AssessmentShare', 'TeamFile'],
        boardFacts(catalog.checklists, language),
        render,
        language,
      ),
  },
  data: {
    script: BOARD,
    sheets: ['assessment-data', 'assessment-sharing'],
    main: ({ render }, language) =>
      parts(
        ['AssessmentFiles', 'AssessmentDoor', 'AssessmentIncoming', 'AssessmentData'],
        SAMPLE_FACTS,
        render,
        language,
      ),
  },
  // The page about the offline copy; at `any/` another page, which has nothing of it but the menu and the footer.
  offline: {
    script: 'tests/offline-bare.ts',
    instead: { '/offline-copy.ts': 'tests/offline-door.ts' },
    sheets: ['header', 'offline', 'offline-state'],
    main: async ({ catalog, routes, render }, language, id) => {
      const props = { language, routes };
      const at = { ...props, place: { kind: 'home' }, stages: catalog.stages, pages: [] };
      const parts = await Promise.all([
        render('SiteMenu', { props: { at, sections: [] } }),
        id === 'any' ? '<h1>Any page</h1><a href="#x">Link</a>' : render('OfflineKeeper', { props }),
        id === 'any' ? '' : render('OfflineFacts', { props }),
      ]);
      const footer = await render('SiteFooter', { props: { at } });
      return `${parts.join('')}</main>${footer.replace(/styles="[^"]*"/, 'styles="/page.css"')}<main hidden>`;
    },
  },
};

export const RETIRED = 'dis-14';
export const REWORDED = 'dis-02';

function later(checklist: Checklist): Checklist {
  const items = checklist.facts.items.map((item) => ({
    ...item,
    ...(item.id === RETIRED ? { retired: '2027-01-01', replacedBy: 'dis-13' } : {}),
    ...(item.id === REWORDED ? { rev: 2 } : {}),
  }));
  return { ...checklist, facts: { ...checklist.facts, items } };
}

/** Some parts of the dashboard on a bare board. */
async function parts(
  names: readonly string[],
  facts: BoardFacts,
  render: Renderer['render'],
  language: string,
): Promise<string> {
  const html = await Promise.all(names.map((name) => render(name, { props: { language } })));
  return board(facts, html.map((part) => `<section>${part}</section>`).join(''));
}

function board(facts: BoardFacts, html: string): string {
  const data = JSON.stringify(facts).replaceAll('<', '\\u003c');
  return `<h1>Senda</h1><script type="application/json" id="facts">${data}</script><bare-board>${html}</bare-board>`;
}

/** The dashboard's parts in the order of the page; what the page says around each is its own. */
async function dashboard({ catalog, routes, render }: Renderer, language: string): Promise<string> {
  const src = routes.file(`data/example.${language}.json`);
  const props = { language, routes, checklists: catalog.checklists, src, day: EXAMPLE_DAY };
  const part = (name: string): Promise<string> => render(name, { props });
  const section = async (id: string, kind: string, name: string, heading = ''): Promise<string> =>
    `<section class="as-part ${kind}" id="${id}">${heading}${await part(name)}</section>`;
  const all = await Promise.all([
    ...['AssessmentExample', 'AssessmentStart', 'AssessmentChooser'].map(part),
    section('overview', '', 'AssessmentOverview'),
    section('next', 'as-filled', 'AssessmentNext'),
    section('register', 'as-listed', 'AssessmentRegister', '<h2 tabindex="-1">Register</h2>'),
    ...['AssessmentReport', 'AssessmentMessages'].map(part),
  ]);
  const spoken = translator(language)('assessments.spoken', {
    score: '{score}',
    answered: '{answered}',
    checks: '{checks}',
  });
  return `<senda-assessments class="as" base="${routes.root}" data-spoken="${spoken}"><header class="as-top"><h1>Assessments</h1><p class="as-lede">Lede</p></header><div class="as-state" data-state-notice></div>${all.join('')}</senda-assessments>`;
}
