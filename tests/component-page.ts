/** Real components on bare pages, rendered by Astro from the real content and served under the site's policy. */
import { createServer as createHttpServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { ContainerRenderOptions } from 'astro/container';
import { getViteConfig } from 'astro/config';
import { build, createServer } from 'vite';
import { projectRoot } from '../src/cli/project.ts';
import { LANGUAGES, LOCALES } from '../src/i18n/locales.ts';
import { buildCatalog, type Catalog } from '../src/model/catalog.ts';
import { localeRoutes } from '../src/model/locale-routes.ts';
import { createRoutes, type Routes } from '../src/model/routes.ts';
import { readContentTree } from '../src/reading/content-tree.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types default";

export interface Renderer {
  catalog: Catalog;
  routes: Routes;
  /** The HTML of a component of src/components, by its name. */
  render: (component: string, options: ContainerRenderOptions) => Promise<string>;
}

export interface ComponentPage {
  /** Path below which the site is served. */
  base: string;
  /** Script of the page, by its path below src/. */
  entry: string;
  /** Sheets of the page kind, by their names in src/styles without their imports. */
  sheets: readonly string[];
  /** What stands in `<main>` at `<origin>/<language>/<id>/`. */
  main: (renderer: Renderer, language: string, id: string) => Promise<string>;
}

/** Serves pages of one kind; `close` ends the server. */
export async function serveComponents(kind: ComponentPage): Promise<{ origin: string; close: () => void }> {
  const { renderer, close } = await openRenderer(kind.base);
  const files = new Map([
    ['/page.js', { type: 'text/javascript', text: await bundle(`src/${kind.entry}`) }],
    ['/page.css', { type: 'text/css', text: styles(kind.sheets) }],
  ]);
  const page = async (language: string, id: string): Promise<string> =>
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${id}</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script></head><body><main class="frame">${await kind.main(renderer, language, id)}</main></body></html>`;
  const server = createHttpServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname);
    const [, language = '', id = ''] = pathname.split('/');
    const known = LANGUAGES.includes(language);
    void (file ? Promise.resolve(file.text) : known ? page(language, id) : Promise.resolve('')).then((text) => {
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
    close: () => void stop(server, close),
  };
}

async function openRenderer(base: string): Promise<{ renderer: Renderer; close: () => Promise<void> }> {
  const catalog = buildCatalog(readContentTree(projectRoot, LANGUAGES), LOCALES, '2100-01-01').catalog;
  const routes = createRoutes(localeRoutes(catalog, LOCALES), base, 'http://localhost');
  const config = await getViteConfig({}, { configFile: false, root: projectRoot })({ mode: 'test', command: 'serve' });
  const vite = await createServer({ ...config, server: { middlewareMode: true, watch: null, hmr: false, ws: false } });
  const load = (path: string): Promise<Record<string, unknown>> => vite.ssrLoadModule(path);
  const { experimental_AstroContainer: Container } = (await load(
    'astro/container',
  )) as typeof import('astro/container');
  const container = await Container.create();
  return {
    close: () => vite.close(),
    renderer: {
      catalog,
      routes,
      render: async (component, options) => {
        const factory = (await load(`/src/components/${component}.astro`)).default as AstroComponentFactory;
        return container.renderToString(factory, options);
      },
    },
  };
}

/** One script of a module and all that it imports; with a name, one that puts its exports under it. */
export async function bundle(entry: string, name?: string): Promise<string> {
  const lib = { entry: join(projectRoot, entry), formats: [name ? ('iife' as const) : ('es' as const)] };
  const result = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: { write: false, lib: name ? { ...lib, name } : lib },
  });
  return [result]
    .flat()
    .map((one) => ('output' in one ? one.output[0].code : ''))
    .join('');
}

/** In the order of site.css, without the fonts. */
function styles(sheets: readonly string[]): string {
  const read = (name: string): string => readFileSync(join(projectRoot, 'src/styles', `${name}.css`), 'utf8');
  const layers = `@layer theme, base, components, prose, utilities, print;\n${read('tokens')}`;
  const kind = sheets.map((name) => read(name).replace(/^@import.*$/gm, '')).join('');
  return `${layers}@layer base {${read('base')}}\n@layer components {${read('line')}}\n${kind}\n@layer print {${read('print')}}`;
}

async function stop(server: Server, close: () => Promise<void>): Promise<void> {
  server.close();
  server.closeAllConnections();
  await close();
}
