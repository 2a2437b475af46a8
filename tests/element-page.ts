/** Bare pages for the elements' tests: HTML of the test's own, the source's scripts and the site's policy. */
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { projectRoot } from '../src/cli/project.ts';
import { serveText, type BareServer } from './bare-server.ts';
import { failOnErrors } from './browser.ts';

export interface ElementPages extends BareServer {
  /** Opens a path; the test fails on any error of the page, refusals of the policy included. */
  open: (path: string, options?: BrowserContextOptions & { storageBlocked?: boolean }) => Promise<Page>;
}

/** A page loading one entry or element, by its path below src/. */
export function pageOf(script: string, body: string, attributes = ''): string {
  return `<!doctype html><html lang="en" ${attributes}><head><meta charset="utf-8"><title>Test</title><meta name="viewport" content="width=device-width"><script type="module" src="/src/${script}"></script></head><body>${body}</body></html>`;
}

/** What Vite writes into a build; these pages are none, so they keep nothing for reading offline. */
const BUILT = 'import.meta.env.PROD';

/** Serves files by path beside the source or in its place; types are stripped on the way. */
export function serveSource(files: Readonly<Record<string, string>>): Promise<BareServer> {
  return serveText(async (path) => {
    if (files[path] !== undefined || !path.startsWith('/src/')) return files[path];
    return stripTypeScriptTypes(await readFile(join(projectRoot, path), 'utf8')).replaceAll(BUILT, 'false');
  });
}

/** The same with a way to open its pages in the shared browser. */
export async function serveElements(browser: Browser, files: Readonly<Record<string, string>>): Promise<ElementPages> {
  const { origin, close } = await serveSource(files);
  return {
    origin,
    close,
    open: async (path, { storageBlocked, ...options } = {}) => {
      const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      // A file that is missing on purpose is told of here too.
      failOnErrors(page, (words) => words.includes('404'));
      if (storageBlocked) {
        await page.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new DOMException('blocked', 'SecurityError');
            },
          });
        });
      }
      await page.goto(origin + path);
      return page;
    },
  };
}
