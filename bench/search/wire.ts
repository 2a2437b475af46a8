/** What search costs on the wire: every file that the server is asked for, as a good host would send it. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Server } from 'node:http';
import { gzipSync } from 'node:zlib';

export interface Sent {
  /** Path below the site's base. */
  path: string;
  bytes: number;
}

const TEXT = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.txt', '.webmanifest']);

/**
 * Records what a server is asked for from now on, whoever asks: pages, workers and modules alike. Text counts
 * as gzip; the files of the full-text index are packed already and count as they are.
 */
export function recordWire(server: Server, root: string, base: string): Sent[] {
  const sent: Sent[] = [];
  server.on('request', (request, response) => {
    response.on('finish', () => {
      if (response.statusCode !== 200) return;
      const { pathname } = new URL(request.url ?? '/', 'http://host');
      const path = decodeURIComponent(pathname).slice(base.length);
      sent.push({ path, bytes: bytesOf(join(root, path.endsWith('/') || path === '' ? `${path}index.html` : path)) });
    });
  });
  return sent;
}

/** Size of a file as sent. */
export function bytesOf(file: string): number {
  const content = readFileSync(file);
  return TEXT.has(extname(file)) ? gzipSync(content).length : content.length;
}

/** Sum of some files. */
export function total(sent: readonly Sent[]): number {
  return sent.reduce((sum, { bytes }) => sum + bytes, 0);
}
