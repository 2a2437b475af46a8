/** A host of a built site that a test may close, slow down, cut off and make lie; and visits with the worker at work. */
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { projectRoot } from '../src/cli/project.ts';
import { createSiteServer } from '../src/cli/site-server.ts';
import type { OfflineState } from '../src/model/offline/state.ts';

/** Answers a request in the host's place; false lets the host answer. */
export type Trick = (path: string, response: ServerResponse, request: IncomingMessage) => boolean;

export interface OfflineHost {
  /** Folder of the site that is served now. */
  folder: string;
  /** Address of the base, with a trailing slash. */
  address: string;
  /** Paths asked for below the base, without their queries, since this was last emptied. */
  asked: string[];
  /** Bytes of the bodies sent since this was last set. */
  sent: number;
  trick: Trick | undefined;
  /** Serves another folder from now on. */
  deploy: (folder: string) => void;
  /** Takes the host off the network, and puts it back under the same address. */
  close: () => Promise<void>;
  open: () => Promise<void>;
  remove: () => Promise<void>;
}

/** A copy of the built site, or of another folder, in a folder of its own. */
export function copyOfSite(from = join(projectRoot, 'dist')): string {
  const folder = mkdtempSync(join(tmpdir(), 'senda-offline-'));
  cpSync(from, folder, { recursive: true });
  return folder;
}

export async function startHost(folder: string, base: string): Promise<OfflineHost> {
  const folders = new Set([folder]);
  let server: Server | undefined;
  let port = 0;
  const host: OfflineHost = {
    folder,
    address: '',
    asked: [],
    sent: 0,
    trick: undefined,
    deploy: (other) => {
      host.folder = other;
      folders.add(other);
    },
    open: async () => {
      if (server) return;
      server = createServer((request, response) => respond(request, response));
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      ({ port } = server.address() as AddressInfo);
      host.address = `http://127.0.0.1:${port}${base}`;
    },
    close: async () => {
      const closing = server;
      server = undefined;
      if (!closing) return;
      closing.closeAllConnections();
      closing.close();
      await once(closing, 'close');
    },
    remove: async () => {
      await host.close();
      for (const one of folders) rmSync(one, { recursive: true, force: true });
    },
  };

  function respond(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '').split('?')[0]?.slice(base.length) ?? '';
    host.asked.push(path);
    const end = response.end.bind(response);
    // Counts what is sent, whoever answers.
    response.end = ((...sent: Parameters<typeof end>) => {
      const [body] = sent as unknown[];
      if (typeof body === 'string' || body instanceof Uint8Array) host.sent += body.length;
      return end(...sent);
    }) as typeof response.end;
    if (host.trick?.(path, response, request)) return;
    createSiteServer({ root: host.folder, base }).emit('request', request, response);
  }

  await host.open();
  return host;
}

/** A context of its own whose pages are answered by the worker once `ready` is over. */
export async function visitor(browser: Browser, host: OfflineHost, path: string): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(host.address + path);
  await ready(page);
  return page;
}

/** Registers the worker as the page itself would a moment later, and waits until the shell is here. */
export async function ready(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.register(`${document.documentElement.dataset.base ?? '/'}sw.js`);
    await navigator.serviceWorker.ready;
  });
  await until(page, ({ complete }) => complete);
}

/** Asks the worker, as the page's door does. */
export function askWorker<Answer = null>(page: Page, request: object): Promise<Answer> {
  return page.evaluate(async (asked) => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
    active?.postMessage(asked, [port2]);
    return answer as Promise<never>;
  }, request);
}

/** Lets the version that waits answer. The page loads again for it, so nobody is there to wait for the worker's word. */
export function switchVersion(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ ask: 'switch' });
  });
}

/** How things are; the worker looks for a new version meanwhile. */
export function stateOf(page: Page): Promise<OfflineState> {
  return askWorker<OfflineState>(page, { ask: 'look' });
}

/** Waits until the state is as asked for; returns it. */
export async function until(
  page: Page,
  fits: (state: OfflineState) => boolean,
  within = 20_000,
): Promise<OfflineState> {
  let state = await stateOf(page);
  for (const end = Date.now() + within; !fits(state); state = await stateOf(page)) {
    if (Date.now() > end) throw new Error(`the copy is not as expected: ${JSON.stringify(state)}`);
    await page.waitForTimeout(100);
  }
  return state;
}

/** What is in Cache Storage: names of caches with the addresses in them. */
export function cached(context: BrowserContext): Promise<Record<string, string[]>> {
  const [page] = context.pages();
  if (!page) throw new Error('no page to ask');
  return page.evaluate(async () => {
    const names = await caches.keys();
    const entries = names.map(async (name) => {
      const keys = await (await caches.open(name)).keys();
      return [name, keys.map(({ url }) => new URL(url).pathname + new URL(url).search)] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  });
}
