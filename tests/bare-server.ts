/** A server for tests: text by path, under the site's policy. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { headerPolicy } from '../src/model/policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  ts: 'text/javascript',
  json: 'application/json',
};

export interface BareServer {
  origin: string;
  close: () => void;
}

/** Serves what a path gives, whatever its query; undefined is not found. Any engine reaches it. */
export async function serveText(textAt: (path: string) => Promise<string | undefined>): Promise<BareServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = (status: number, text = ''): void => {
      response.writeHead(status, {
        'content-type': `${TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/html'}; charset=utf-8`,
        'content-security-policy': headerPolicy,
      });
      response.end(text);
    };
    textAt(pathname).then(
      (text) => answer(text === undefined ? 404 : 200, text),
      (error: unknown) => answer(500, String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
