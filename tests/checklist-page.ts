/** The real checklist of a stage on a bare page, rendered by Astro and served under the site's policy. */
import { createServer as createHttpServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { getViteConfig } from 'astro/config';
import { build, createServer } from 'vite';
import { projectRoot } from '../src/cli/project.ts';
import { LANGUAGES, LOCALES } from '../src/i18n/locales.ts';
import { buildCatalog } from '../src/model/catalog.ts';
import { localeRoutes } from '../src/model/locale-routes.ts';
import { createRoutes } from '../src/model/routes.ts';
import { readContentTree } from '../src/reading/content-tree.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types default";

/** Addresses are `<origin>/<language>/<id of the checklist>/`; `close` ends the server. */
export async function serveChecklists(base = '/'): Promise<{ origin: string; close: () => void }> {
  const render = await openRenderer(base);
  const files = new Map([
    ['/checklist.js', { type: 'text/javascript', text: await bundle('src/entries/checklist.ts') }],
    ['/checklist.css', { type: 'text/css', text: styles() }],
  ]);
  const server = createHttpServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname);
    const [, language = '', id = ''] = pathname.split('/');
    void (file ? Promise.resolve(file.text) : render.page(language, id)).then((text) => {
      response.writeHead(200, {
        'content-type': `${file?.type ?? 'text/html'}; charset=utf-8`,
        'content-security-policy': POLICY,
      });
      response.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void stop(server, render.close),
  };
}

async function openRenderer(
  base: string,
): Promise<{ page: (language: string, id: string) => Promise<string>; close: () => Promise<void> }> {
  const catalog = buildCatalog(readContentTree(projectRoot, LANGUAGES), LOCALES, '2100-01-01').catalog;
  const routes = createRoutes(localeRoutes(catalog, LOCALES), base, 'http://localhost');
  const config = await getViteConfig({}, { configFile: false, root: projectRoot })({ mode: 'test', command: 'serve' });
  const vite = await createServer({ ...config, server: { middlewareMode: true, watch: null, hmr: false, ws: false } });
  const load = (path: string): Promise<Record<string, unknown>> => vite.ssrLoadModule(path);
  const { experimental_AstroContainer: Container } = (await load(
    'astro/container',
  )) as typeof import('astro/container');
  const list = (await load('/src/components/Checklist.astro')).default as AstroComponentFactory;
  const progress = (await load('/src/components/ChecklistProgress.astro')).default as AstroComponentFactory;
  const container = await Container.create();
  return {
    close: () => vite.close(),
    page: async (language, id) => {
      const checklist = catalog.checklists.find((one) => one.id === id);
      if (!checklist) return '';
      const text = checklist.texts[language];
      const props = { checklist, language, routes, terms: catalog.terms, heading: 2 };
      const aside = await container.renderToString(progress, { props: { checklist, language } });
      const html = await container.renderToString(list, {
        props,
        slots: { default: `<h1>${text?.title ?? ''}</h1><p>${text?.promise ?? ''}</p>`, progress: aside },
      });
      return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${id}</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/checklist.css"><script type="module" src="/checklist.js"></script></head><body><main class="frame">${html}</main></body></html>`;
    },
  };
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(projectRoot, entry), formats: ['es'] } },
  });
  return [result]
    .flat()
    .map((one) => ('output' in one ? one.output[0].code : ''))
    .join('');
}

/** In the order of site.css, without the fonts. */
function styles(): string {
  const read = (name: string): string => readFileSync(join(projectRoot, 'src/styles', name), 'utf8');
  const layers = `@layer theme, base, components, prose, utilities, print;\n${read('tokens.css')}`;
  return `${layers}@layer base {${read('base.css')}}\n${['checklist-progress', 'checklist-print', 'checklist'].map((name) => read(`${name}.css`).replace(/^@import.*$/gm, '')).join('')}\n@layer print {${read('print.css')}}`;
}

async function stop(server: Server, close: () => Promise<void>): Promise<void> {
  server.close();
  server.closeAllConnections();
  await close();
}
