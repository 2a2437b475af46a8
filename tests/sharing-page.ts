/** The real parts that send and receive assessments, on a page with a bare dashboard, served under the site's policy. */
import { createServer as createHttpServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { getViteConfig } from 'astro/config';
import { build, createServer } from 'vite';
import { projectRoot } from '../src/cli/project.ts';
import { LANGUAGES, LOCALES } from '../src/i18n/locales.ts';
import { buildCatalog } from '../src/model/catalog.ts';
import { activeItems } from '../src/model/published.ts';
import { headerPolicy } from '../src/model/policy.ts';
import { readContentTree } from '../src/reading/content-tree.ts';

const { catalog } = buildCatalog(readContentTree(projectRoot, LANGUAGES), LOCALES, '2100-01-01');
const PARTS = ['AssessmentIncoming', 'AssessmentDoor', 'AssessmentShare', 'TeamFile'];

/** Addresses are `<origin>/<language>/`; `close` ends the server. */
export async function serveSharing(): Promise<{ origin: string; close: () => Promise<void> }> {
  const [files, renderer] = await Promise.all([bundle('tests/bare-board.ts'), openRenderer()]);
  files.set('/page.css', styles());
  const server = createHttpServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname);
    const type = pathname.endsWith('.css') ? 'text/css' : file === undefined ? 'text/html' : 'text/javascript';
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    void (file === undefined ? renderer.page(pathname.split('/')[1] ?? '') : Promise.resolve(file)).then((text) => {
      response.writeHead(text === '' ? 404 : 200, {
        'content-type': `${type}; charset=utf-8`,
        'content-security-policy': headerPolicy,
      });
      response.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await renderer.close();
    },
  };
}

async function openRenderer(): Promise<{ page: (language: string) => Promise<string>; close: () => Promise<void> }> {
  const config = await getViteConfig({}, { configFile: false, root: projectRoot })({ mode: 'test', command: 'serve' });
  const vite = await createServer({ ...config, server: { middlewareMode: true, watch: null, hmr: false, ws: false } });
  const { experimental_AstroContainer: Container } = (await vite.ssrLoadModule(
    'astro/container',
  )) as typeof import('astro/container');
  const parts = await Promise.all(
    PARTS.map(
      async (part) => (await vite.ssrLoadModule(`/src/components/${part}.astro`)).default as AstroComponentFactory,
    ),
  );
  const container = await Container.create();
  return {
    close: () => vite.close(),
    page: async (language) => {
      if (!LANGUAGES.includes(language)) return '';
      const html = await Promise.all(parts.map((part) => container.renderToString(part, { props: { language } })));
      const data = JSON.stringify(boardOf(language)).replaceAll('<', '\\u003c');
      return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Parts</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/page.css"><script type="application/json" id="checks">${data}</script><script type="module" src="/page.js"></script></head><body><main class="frame"><h1>Senda</h1><a href="/" id="other">x</a><bare-board>${html.join('')}</bare-board></main></body></html>`;
    },
  };
}

/** Lists and checks as the dashboard gives them. */
function boardOf(language: string): object {
  return {
    lists: catalog.checklists.map(({ id, texts }) => ({
      id,
      name: texts[language]?.title ?? '',
      number: '',
      href: '/',
    })),
    checks: catalog.checklists.flatMap((checklist) =>
      activeItems(checklist).map(({ id, n, level, impact, effort, rev }) => {
        const { label = '', check = '' } = checklist.texts[language]?.items[id] ?? {};
        return { id, n, level, impact, effort, rev, checklist: checklist.id, label, check, href: '/' };
      }),
    ),
  };
}

/** The script and the chunks that it fetches later, by path. */
async function bundle(entry: string): Promise<Map<string, string>> {
  const result = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: {
        input: join(projectRoot, entry),
        output: { entryFileNames: 'page.js', chunkFileNames: '[name].js' },
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map(outputs.flatMap((file) => (file.type === 'chunk' ? [[`/${file.fileName}`, file.code]] : [])));
}

/** In the order of site.css, without the fonts. */
function styles(): string {
  const read = (name: string): string => readFileSync(join(projectRoot, 'src/styles', name), 'utf8');
  const layers = `@layer theme, base, components, prose, utilities, print;\n${read('tokens.css')}`;
  return `${layers}@layer base {${read('base.css')}}\n${read('assessment-sharing.css')}\nbare-board{display:block}.frame{max-width:82rem;margin:0 auto;padding:1rem;inline-size:100%}`;
}
