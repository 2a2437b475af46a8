/** Real components on bare pages, rendered by Astro from the real content and served under the site's policy. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Plugin } from 'vite';
import { projectRoot } from '../src/cli/project.ts';
import { LANGUAGES, LOCALES } from '../src/i18n/locales.ts';
import { localeRoutes } from '../src/model/locale-routes.ts';
import { createRoutes } from '../src/model/routes.ts';
import { serveText } from './bare-server.ts';
import { readCatalog } from './board-facts.ts';
import { PAGE_KINDS, type PageKind, type PageKindName, type Renderer } from './page-kinds.ts';

export interface ComponentServer {
  origins: Readonly<Record<PageKindName, string>>;
  /** Forgets what was rendered and bundled, because the source may have changed. */
  forget: () => Promise<void>;
  close: () => Promise<void>;
}

/** Serves every kind of page at an origin of its own; what is asked for first is made then, and once. */
export async function serveComponents(): Promise<ComponentServer> {
  let renderer: ReturnType<typeof openRenderer> | undefined;
  const made = new Map<string, Promise<string | undefined>>();
  const make = async (kind: PageKind, path: string): Promise<string | undefined> =>
    (await (renderer ??= openRenderer())).textOf(kind, path);
  const names = Object.keys(PAGE_KINDS) as PageKindName[];
  const servers = await Promise.all(
    names.map((name) =>
      serveText((path) => {
        const text = made.get(name + path) ?? make(PAGE_KINDS[name], path);
        made.set(name + path, text);
        return text;
      }),
    ),
  );
  const forget = async (): Promise<void> => {
    const old = renderer;
    renderer = undefined;
    made.clear();
    await (await old)?.close();
  };
  return {
    origins: Object.fromEntries(names.map((name, at) => [name, servers[at]?.origin])) as ComponentServer['origins'],
    forget,
    close: async () => {
      for (const server of servers) server.close();
      await forget();
    },
  };
}

interface OpenRenderer {
  textOf: (kind: PageKind, path: string) => Promise<string | undefined>;
  close: () => Promise<void>;
}

/** Astro and Vite, imported on demand: most test runs render nothing. */
async function openRenderer(): Promise<OpenRenderer> {
  const [{ getViteConfig }, { createServer }] = await Promise.all([import('astro/config'), import('vite')]);
  const config = await getViteConfig({}, { configFile: false, root: projectRoot })({ mode: 'test', command: 'serve' });
  const vite = await createServer({
    ...config,
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  });
  const load = (path: string): Promise<Record<string, unknown>> => vite.ssrLoadModule(path);
  const { experimental_AstroContainer: Container } = (await load(
    'astro/container',
  )) as typeof import('astro/container');
  const container = await Container.create();
  const catalog = readCatalog();
  const site: Renderer = {
    catalog,
    routes: createRoutes(localeRoutes(catalog, LOCALES), '/', 'http://localhost'),
    render: async (component, options) => {
      const factory = (await load(`/src/components/${component}.astro`)).default as AstroComponentFactory;
      return container.renderToString(factory, options);
    },
  };
  const bundles = new Map<string, ReturnType<typeof bundle>>();
  const scriptAt = async ({ script, instead = {} }: PageKind, path: string): Promise<string | undefined> => {
    const coming = bundles.get(script) ?? bundle(script, instead);
    bundles.set(script, coming);
    return (await coming).get(path.slice(1));
  };
  return {
    close: () => vite.close(),
    textOf: async (kind, path) => {
      if (path === '/favicon.ico') return '';
      if (path === '/page.css') return styles(kind.sheets);
      if (path.endsWith('.js')) return scriptAt(kind, path);
      const [language = '', id = ''] = path.split('/').filter(Boolean);
      return LANGUAGES.includes(language) ? page(kind, site, language, id) : kind.data?.(site, path);
    },
  };
}

async function page(kind: PageKind, site: Renderer, language: string, id: string): Promise<string> {
  const main = await kind.main(site, language, id);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Senda</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script></head><body><main class="frame" data-stage="whole">${main}</main></body></html>`;
}

/** A script with all that it imports, and what it fetches later, by the names of the files. */
async function bundle(script: string, instead: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    plugins: [standIns(instead)],
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: {
        input: join(projectRoot, script),
        output: { entryFileNames: 'page.js', chunkFileNames: '[name].js' },
      },
    },
  });
  const files = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map(files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])));
}

/** Resolves some modules to the test's own. */
function standIns(instead: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'stand-ins',
    enforce: 'pre',
    resolveId: (source) => {
      const [, path] = Object.entries(instead).find(([module]) => source.endsWith(module)) ?? [];
      return path && join(projectRoot, path);
    },
  };
}

/** In the order of site.css, without the fonts and what a sheet imports. */
function styles(sheets: readonly string[]): string {
  const read = (name: string): string =>
    readFileSync(join(projectRoot, 'src/styles', `${name}.css`), 'utf8').replace(/^@import.*$/gm, '');
  return `@layer theme, base, components, prose, utilities, print;
@layer theme {${read('tokens')}}
@layer base {${read('base')}}
@layer components {${read('line')}${read('pages')}bare-board{display:block}}
${sheets.map(read).join('')}
@layer print {${read('print')}}`;
}
