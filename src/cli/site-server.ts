/** Serves a built site as a good static host would: its headers, its redirects, its own 404 per language. */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { hashedFiles, immutable, securityHeaders } from '../model/policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ttl': 'text/turtle; charset=utf-8',
  '.tbx': 'application/x-tbx+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

export interface ServedSite {
  /** Folder of the built site. */
  root: string;
  /** Path below which it is served, with slashes at both ends. */
  base: string;
}

/** What a request comes to: a file with its status, another address, or an error without a page. */
export type Answer =
  | { kind: 'file'; status: number; file: string; immutable: boolean }
  | { kind: 'redirect'; location: string }
  | { kind: 'error'; status: number };

/** A server, not yet listening, for the files below `site.root`. */
export function createSiteServer(site: ServedSite): Server {
  return createServer((request, response) => {
    respond(site, request, response).catch(() => {
      sendError(response, 500);
    });
  });
}

/** Decides what an address (path and query) comes to; touches the disk, sends nothing. */
export async function answer(site: ServedSite, url: string): Promise<Answer> {
  const [rawPath, query] = splitOnce(url, '?');
  const path = decodePath(rawPath);
  if (path === undefined) return { kind: 'error', status: 400 };
  const search = query === undefined ? '' : `?${query}`;
  if (site.base !== '/' && (path === '/' || `${path}/` === site.base)) {
    return { kind: 'redirect', location: site.base + search };
  }
  // The address is rebuilt from clean steps, so that "//elsewhere" never becomes another host.
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  const local = `/${steps.join('/')}/`.replace('//', '/');
  if (!local.startsWith(site.base) || steps.includes('..')) return notFound(site, []);
  const inside = local.slice(site.base.length).split('/').filter(Boolean);
  const file = resolve(site.root, ...inside);
  if (file !== resolve(site.root) && !file.startsWith(resolve(site.root) + sep)) return notFound(site, []);

  const address = site.base + inside.map(encodeURIComponent).join('/');
  if (inside.at(-1) === 'index.html' && (await isFile(file))) {
    return { kind: 'redirect', location: address.slice(0, -'index.html'.length) + search };
  }
  const status = inside.at(-1) === '404' || inside.at(-1) === '404.html' ? 404 : 200;
  if (await isFile(join(file, 'index.html'))) {
    if (!path.endsWith('/')) return { kind: 'redirect', location: address.replace(/\/?$/, '/') + search };
    return { kind: 'file', status, file: join(file, 'index.html'), immutable: false };
  }
  if (path.endsWith('/') || !(await isFile(file))) return notFound(site, inside);
  return { kind: 'file', status, file, immutable: inside.join('/').startsWith(hashedFiles) };
}

/** The 404 page of the language the address starts with, or that of the whole site. */
async function notFound(site: ServedSite, steps: readonly string[]): Promise<Answer> {
  const candidates = [join(site.root, steps[0] ?? '', '404', 'index.html'), join(site.root, '404.html')];
  for (const file of candidates) {
    if (await isFile(file)) return { kind: 'file', status: 404, file, immutable: false };
  }
  return { kind: 'error', status: 404 };
}

async function respond(site: ServedSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    sendError(response, 405);
    return;
  }
  const found = await answer(site, request.url ?? '/');
  if (found.kind === 'error') {
    sendError(response, found.status);
    return;
  }
  if (found.kind === 'redirect') {
    response.writeHead(301, { ...securityHeaders, Location: found.location, 'Cache-Control': 'no-cache' }).end();
    return;
  }
  const { size, mtimeMs } = await stat(found.file);
  const etag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  const headers = {
    ...securityHeaders,
    'Content-Type': TYPES[extname(found.file)] ?? 'application/octet-stream',
    'Cache-Control': found.immutable ? immutable : 'no-cache',
    ETag: etag,
  };
  if (found.status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(found.status, { ...headers, 'Content-Length': size });
  response.end(request.method === 'HEAD' ? undefined : await readFile(found.file));
}

function sendError(response: ServerResponse, status: number): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') || decoded.includes('\\') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
