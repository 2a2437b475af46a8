/** Bare pages for the elements' tests: HTML of the test's own, the source's scripts and the site's policy. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { projectRoot } from '../src/cli/project.ts';
import { headerPolicy } from '../src/model/policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  ts: 'text/javascript',
  json: 'application/json',
};

export interface ElementPages {
  origin: string;
  /** Opens a path; the test fails on any error of the page, refusals of the policy included. */
  open: (path: string, options?: BrowserContextOptions & { storageBlocked?: boolean }) => Promise<Page>;
  close: () => void;
}

/** A page loading one entry or element, by its path below src/. */
export function pageOf(script: string, body: string, attributes = ''): string {
  return `<!doctype html><html lang="en" ${attributes}><head><meta charset="utf-8"><title>Test</title><meta name="viewport" content="width=device-width"><script type="module" src="/src/${script}"></script></head><body>${body}</body></html>`;
}

/** Serves files by path (queries ignored) beside the source, whose types are stripped on the way, to any engine. */
export async function serveSource(
  files: Readonly<Record<string, string>>,
): Promise<Pick<ElementPages, 'origin' | 'close'>> {
  const read = async (path: string): Promise<string | undefined> => {
    if (!path.startsWith('/src/')) return files[path];
    return stripTypeScriptTypes(await readFile(join(projectRoot, path), 'utf8'));
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const type = TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/html';
    void read(pathname).then((text) => {
      response.writeHead(text === undefined ? 404 : 200, {
        'content-type': `${type}; charset=utf-8`,
        'content-security-policy': headerPolicy,
      });
      response.end(text ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The same with a way to open its pages in the shared browser. */
export async function serveElements(browser: Browser, files: Readonly<Record<string, string>>): Promise<ElementPages> {
  const { origin, close } = await serveSource(files);
  return {
    origin,
    close,
    open: async (path, { storageBlocked, ...options } = {}) => {
      const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        // A file that is missing on purpose is told of here too.
        if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
      });
      if (storageBlocked) {
        await page.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new DOMException('blocked', 'SecurityError');
            },
          });
        });
      }
      onTestFinished(async () => {
        await context.close();
        expect(errors).toEqual([]);
      });
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      return page;
    },
  };
}
