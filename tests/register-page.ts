/** The real register of a dashboard on a bare page, with a host that keeps what it asks for, under the site's policy. */
import { createServer as createHttpServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { getViteConfig } from 'astro/config';
import { build, createServer } from 'vite';
import { projectRoot } from '../src/cli/project.ts';
import { LANGUAGES, LOCALES } from '../src/i18n/locales.ts';
import { buildCatalog, type Checklist } from '../src/model/catalog.ts';
import { localeRoutes } from '../src/model/locale-routes.ts';
import { headerPolicy } from '../src/model/policy.ts';
import { createRoutes } from '../src/model/routes.ts';
import { readContentTree } from '../src/reading/content-tree.ts';

/** `now` is the site's content; `later` has one check retired and one reworded. */
type Edition = 'now' | 'later';

export const RETIRED = 'dis-14';
export const REWORDED = 'dis-02';

/** Addresses are `<origin>/<edition>/<language>/`; `close` ends the server. */
export async function serveRegister(): Promise<{ origin: string; close: () => Promise<void> }> {
  const render = await openRenderer();
  const files = new Map([
    ['/register.js', { type: 'text/javascript', text: await bundle() }],
    ['/register.css', { type: 'text/css', text: styles() }],
  ]);
  const pages = new Map<string, Promise<string>>();
  const pageAt = (path: string): Promise<string> => {
    const [, edition, language = ''] = path.split('/');
    const page = pages.get(path) ?? render.page(edition === 'later' ? 'later' : 'now', language);
    pages.set(path, page);
    return page;
  };
  const server = createHttpServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname);
    const known = file !== undefined || LANGUAGES.some((language) => pathname.endsWith(`/${language}/`));
    void (file ? Promise.resolve(file.text) : known ? pageAt(pathname) : Promise.resolve('')).then((text) => {
      response.writeHead(known ? 200 : 204, {
        'content-type': `${file?.type ?? 'text/html'}; charset=utf-8`,
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
      await render.close();
    },
  };
}

async function openRenderer(): Promise<{
  page: (edition: Edition, language: string) => Promise<string>;
  close: () => Promise<void>;
}> {
  const catalog = buildCatalog(readContentTree(projectRoot, LANGUAGES), LOCALES, '2100-01-01').catalog;
  const routes = createRoutes(localeRoutes(catalog, LOCALES), '/', 'http://localhost');
  const config = await getViteConfig({}, { configFile: false, root: projectRoot })({ mode: 'test', command: 'serve' });
  const vite = await createServer({ ...config, server: { middlewareMode: true, watch: null, hmr: false, ws: false } });
  const load = (path: string): Promise<Record<string, unknown>> => vite.ssrLoadModule(path);
  const { experimental_AstroContainer: Container } = (await load(
    'astro/container',
  )) as typeof import('astro/container');
  const component = async (name: string): Promise<AstroComponentFactory> =>
    (await load(`/src/components/${name}.astro`)).default as AstroComponentFactory;
  const [register, record] = [await component('AssessmentRegister'), await component('CheckRecord')];
  const container = await Container.create();
  return {
    close: () => vite.close(),
    page: async (edition, language) => {
      const checklists = edition === 'later' ? catalog.checklists.map(later) : catalog.checklists;
      const html = await container.renderToString(register, { props: { language, routes, checklists } });
      const template = await container.renderToString(record, { props: { language } });
      return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Register</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/register.css"><script type="module" src="/register.js"></script></head><body><main class="frame"><h1>Senda</h1><p><a id="anas" href="?owner=Ana#register">Ana</a></p>${html}${template}</main></body></html>`;
    },
  };
}

function later(checklist: Checklist): Checklist {
  const items = checklist.facts.items.map((item) => ({
    ...item,
    ...(item.id === RETIRED ? { retired: '2027-01-01', replacedBy: 'dis-13' } : {}),
    ...(item.id === REWORDED ? { rev: 2 } : {}),
  }));
  return { ...checklist, facts: { ...checklist.facts, items } };
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(projectRoot, 'tests/register-host.ts'), formats: ['es'] } },
  });
  return [result]
    .flat()
    .map((one) => ('output' in one ? one.output[0].code : ''))
    .join('');
}

/** In the order of site.css, without the fonts. */
function styles(): string {
  const read = (name: string): string => {
    const path = join(projectRoot, 'src/styles', `${name}.css`);
    return existsSync(path) ? readFileSync(path, 'utf8').replace(/^@import.*$/gm, '') : '';
  };
  const layers = `@layer theme, base, components, prose, utilities, print;\n${read('tokens')}`;
  const sheets = ['register-filters', 'assessment-register', 'check-record'].map(read).join('');
  return `${layers}@layer base {${read('base')}}\n@layer components {${read('line')}${read('pages')}}\n${sheets}\n@layer print {${read('print')}}`;
}
