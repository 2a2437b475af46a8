/** The parts for files and stored data on a bare page, rendered by Astro and served under the site's policy. */
import { createServer as createHttpServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { getViteConfig } from 'astro/config';
import { build, createServer } from 'vite';
import { projectRoot } from '../src/cli/project.ts';
import { headerPolicy } from '../src/model/policy.ts';

/** Addresses are `<origin>/<language>/`; `close` ends the server. */
export async function serveData(): Promise<{ origin: string; close: () => Promise<void> }> {
  const render = await openRenderer();
  const files = new Map([
    ['/data.js', { type: 'text/javascript', text: await bundle() }],
    ['/data.css', { type: 'text/css', text: styles() }],
  ]);
  const server = createHttpServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname);
    const language = /^\/([a-z]{2})\/$/.exec(pathname)?.[1];
    const text = file ? Promise.resolve(file.text) : language ? render.page(language) : Promise.resolve('');
    void text.then((body) => {
      response.writeHead(file || language ? 200 : 204, {
        'content-type': `${file?.type ?? 'text/html'}; charset=utf-8`,
        'content-security-policy': headerPolicy,
      });
      response.end(body);
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

async function openRenderer(): Promise<{ page: (language: string) => Promise<string>; close: () => Promise<void> }> {
  const config = await getViteConfig({}, { configFile: false, root: projectRoot })({ mode: 'test', command: 'serve' });
  const vite = await createServer({ ...config, server: { middlewareMode: true, watch: null, hmr: false, ws: false } });
  const load = (path: string): Promise<Record<string, unknown>> => vite.ssrLoadModule(path);
  const { experimental_AstroContainer: Container } = (await load(
    'astro/container',
  )) as typeof import('astro/container');
  const container = await Container.create();
  const render = async (name: string, language: string): Promise<string> => {
    const component = (await load(`/src/components/${name}.astro`)).default as AstroComponentFactory;
    return container.renderToString(component, { props: { language } });
  };
  return {
    close: () => vite.close(),
    page: async (language) =>
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Data</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/data.css"><script type="module" src="/data.js"></script></head><body><main class="frame"><h1>Senda</h1><section>${await render('AssessmentFiles', language)}</section><section>${await render('AssessmentDoor', language)}${await render('AssessmentIncoming', language)}</section><section>${await render('AssessmentData', language)}</section></main></body></html>`,
  };
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(projectRoot, 'tests/data-host.ts'), formats: ['es'] } },
  });
  return [result]
    .flat()
    .map((one) => ('output' in one ? one.output[0].code : ''))
    .join('');
}

/** In the order of site.css, without the fonts. */
function styles(): string {
  const read = (name: string): string => readFileSync(join(projectRoot, 'src/styles', `${name}.css`), 'utf8');
  const layers = `@layer theme, base, components, prose, utilities, print;\n${read('tokens')}`;
  return `${layers}@layer base {${read('base')}}\n${read('assessment-data')}${read('assessment-sharing')}\n@layer print {${read('print')}}`;
}
