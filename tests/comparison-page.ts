/** The dashboard's parts "Then and now" and the retired checks on a bare page, with a real store and real checks. */
import { createServer as createHttpServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { getViteConfig } from 'astro/config';
import { build, createServer } from 'vite';
import { projectRoot } from '../src/cli/project.ts';
import type { BoardCheck, BoardList } from '../src/elements/board.ts';
import { LANGUAGES, LOCALES } from '../src/i18n/locales.ts';
import { buildCatalog, textOf } from '../src/model/catalog.ts';
import { readContentTree } from '../src/reading/content-tree.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types default";
const PARTS = ['AssessmentComparison', 'RetiredChecks'] as const;

/** What the board of the page is made of; `retired` and `checks` are changed by the tests. */
export interface Facts {
  lists: readonly BoardList[];
  checks: readonly BoardCheck[];
}

/** The site's lists and checks as the dashboard has them, in one language. */
export function factsOf(language: string): Facts {
  const { checklists } = buildCatalog(readContentTree(projectRoot, LANGUAGES), LOCALES, '2100-01-01').catalog;
  return {
    lists: checklists.map((list, index) => ({
      id: list.id,
      name: textOf(list, language).title,
      number: list.facts.stage === undefined ? '' : String(index + 1),
      href: `#${list.id}`,
    })),
    checks: checklists.flatMap((list) =>
      list.facts.items.map(({ id, n, level, impact, effort, rev }) => {
        const words = textOf(list, language).items[id];
        const facts = { id, n, level, impact, effort, rev, checklist: list.id };
        return { ...facts, label: words?.label ?? id, check: words?.check ?? id, href: `#${id}` };
      }),
    ),
  };
}

/** Addresses are `<origin>/<language>/`; `close` ends the server. */
export async function serveComparison(): Promise<{ origin: string; close: () => void }> {
  const pages = await renderPages();
  const files = new Map([
    ['/board.js', { type: 'text/javascript', text: await bundle() }],
    ['/board.css', { type: 'text/css', text: styles() }],
  ]);
  const server = createHttpServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname);
    const type = `${file?.type ?? 'text/html'}; charset=utf-8`;
    response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY });
    response.end(file?.text ?? pages.get(pathname) ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The page of every language, by its path. */
async function renderPages(): Promise<Map<string, string>> {
  const config = await getViteConfig({}, { configFile: false, root: projectRoot })({ mode: 'test', command: 'serve' });
  const vite = await createServer({ ...config, server: { middlewareMode: true, watch: null, hmr: false, ws: false } });
  const { experimental_AstroContainer: Container } = (await vite.ssrLoadModule(
    'astro/container',
  )) as typeof import('astro/container');
  const container = await Container.create();
  const pages = new Map<string, string>();
  for (const language of LANGUAGES) {
    let html = '';
    for (const part of PARTS) {
      const component = (await vite.ssrLoadModule(`/src/components/${part}.astro`)).default as AstroComponentFactory;
      html += await container.renderToString(component, { props: { language } });
    }
    pages.set(
      `/${language}/`,
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Test</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/board.css"><script type="module" src="/board.js"></script></head><body><main class="frame"><h1>Test</h1>${html}</main></body></html>`,
    );
  }
  await vite.close();
  return pages;
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(projectRoot, 'tests/comparison-board.ts'), formats: ['es'] } },
  });
  return [result]
    .flat()
    .map((one) => ('output' in one ? one.output[0].code : ''))
    .join('');
}

/** In the order of site.css; the fonts are the machine's. */
function styles(): string {
  const read = (name: string): string => readFileSync(join(projectRoot, 'src/styles', name), 'utf8');
  const layers = `@layer theme, base, components, prose, utilities, print;\n@layer theme {${read('tokens.css')}}`;
  const parts = ['comparison-chart', 'comparison-table', 'assessment-comparison']
    .map((name) => read(`${name}.css`).replace(/^@import.*$/gm, ''))
    .join('\n');
  const frame = '.frame{inline-size:100%;max-inline-size:var(--frame);margin-inline:auto;padding:2rem var(--side)}';
  return `${layers}@layer base {${read('base.css')}${frame}}\n${parts}\n@layer print {${read('print.css')}}`;
}
