/** The real dashboard on a bare page, rendered by Astro and served under the site's policy. */
import { createServer as createHttpServer } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { getViteConfig } from 'astro/config';
import { build, createServer } from 'vite';
import { projectRoot } from '../src/cli/project.ts';
import { EXAMPLE_DAY, exampleAssessment } from '../src/exports/example-assessment.ts';
import { translator } from '../src/i18n/index.ts';
import { LANGUAGES, LOCALES } from '../src/i18n/locales.ts';
import { buildCatalog, type Catalog } from '../src/model/catalog.ts';
import { localeRoutes } from '../src/model/locale-routes.ts';
import { headerPolicy } from '../src/model/policy.ts';
import { createRoutes, type Routes } from '../src/model/routes.ts';
import { readContentTree } from '../src/reading/content-tree.ts';

/** The dashboard's parts in the order of the page, as `[name of the component, id of its section]`. */
const PARTS = [
  ['AssessmentExample', ''],
  ['AssessmentStart', ''],
  ['AssessmentChooser', ''],
  ['AssessmentOverview', 'overview'],
  ['AssessmentNext', 'next'],
  ['AssessmentRegister', 'register'],
  ['AssessmentReport', ''],
  ['AssessmentMessages', ''],
] as const;

/** What the page says around each part, since a part may be shown in some states only. */
const CLASSES: Readonly<Record<string, string>> = { next: 'as-filled', register: 'as-listed' };

/** Addresses are those of the site (`/en/assessments/`); `close` ends the server. */
export async function serveDashboard(base = '/'): Promise<{ origin: string; close: () => Promise<void> }> {
  const { catalog } = buildCatalog(readContentTree(projectRoot, LANGUAGES), LOCALES, '2100-01-01');
  const routes = createRoutes(localeRoutes(catalog, LOCALES), base, 'http://localhost');
  const { render, stop } = await openRenderer(catalog, routes);
  const files = new Map<string, () => Promise<string> | string>([
    ...(await bundled()),
    ['/dashboard.css', styles],
    // Asked for by the browser itself.
    ['/favicon.ico', () => ''],
    ...LANGUAGES.flatMap((language): [string, () => Promise<string> | string][] => [
      [routes.href(language, { kind: 'assessments' }), () => render(language)],
      [routes.file(`data/example.${language}.json`), () => exampleAssessment(catalog.checklists, translator(language))],
    ]),
  ]);
  const server = createHttpServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void Promise.resolve(files.get(pathname)?.()).then((text) => {
      response.writeHead(text === undefined ? 404 : 200, {
        'content-type': `${typeOf(pathname)}; charset=utf-8`,
        'content-security-policy': headerPolicy,
      });
      response.end(text ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await stop();
    },
  };
}

async function openRenderer(
  catalog: Catalog,
  routes: Routes,
): Promise<{ render: (language: string) => Promise<string>; stop: () => Promise<void> }> {
  const config = await getViteConfig({}, { configFile: false, root: projectRoot })({ mode: 'test', command: 'serve' });
  const vite = await createServer({ ...config, server: { middlewareMode: true, watch: null, hmr: false, ws: false } });
  const load = (path: string): Promise<Record<string, unknown>> => vite.ssrLoadModule(path);
  const { experimental_AstroContainer: Container } = (await load(
    'astro/container',
  )) as typeof import('astro/container');
  const container = await Container.create();
  const component = async (name: string): Promise<AstroComponentFactory> =>
    (await load(`/src/components/${name}.astro`)).default as AstroComponentFactory;
  const render = async (language: string): Promise<string> => {
    const src = routes.file(`data/example.${language}.json`);
    const props = { language, routes, checklists: catalog.checklists, src, day: EXAMPLE_DAY };
    let parts = '';
    for (const [name, id] of PARTS) {
      const html = await container.renderToString(await component(name), { props });
      const heading = name === 'AssessmentRegister' ? '<h2 tabindex="-1">Register</h2>' : '';
      parts += id ? `<section class="as-part ${CLASSES[id] ?? ''}" id="${id}">${heading}${html}</section>` : html;
    }
    const spoken = translator(language)('assessments.spoken', {
      score: '{score}',
      answered: '{answered}',
      checks: '{checks}',
    });
    return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Dashboard</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/dashboard.css"><script type="module" src="/dashboard.js"></script></head><body><main class="frame" data-stage="whole"><senda-assessments class="as" base="${routes.root}" data-spoken="${spoken}"><header class="as-top"><h1>Assessments</h1><p class="as-lede">Lede</p></header><div class="as-state" data-state-notice></div>${parts}</senda-assessments></main></body></html>`;
  };
  return { render, stop: () => vite.close() };
}

/** The dashboard's entry and what it fetches later, by address. */
async function bundled(): Promise<[path: string, text: () => string][]> {
  const entry = join(projectRoot, 'src/entries/assessments.ts');
  const result = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['es'], fileName: () => 'dashboard.js' } },
  });
  const chunks = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return chunks.flatMap((chunk) => ('code' in chunk ? [[`/${chunk.fileName}`, () => chunk.code]] : []));
}

/** In the order of site.css, without the fonts; every sheet of the dashboard by its name. */
function styles(): string {
  const folder = join(projectRoot, 'src/styles');
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8').replace(/^@import.*$/gm, '');
  const own = readdirSync(folder).filter((name) => name.startsWith('assessment'));
  const layers = `@layer theme, base, components, prose, utilities, print;\n${read('tokens.css')}`;
  return `${layers}@layer base {${read('base.css')}}@layer components {${read('line.css')}}\n${own.map(read).join('')}\n@layer print {${read('print.css')}}`;
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.css') ? 'text/css' : path.endsWith('.json') ? 'application/json' : 'text/html';
}
