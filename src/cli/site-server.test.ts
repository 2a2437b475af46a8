import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../model/policy.ts';
import { createSiteServer } from './site-server.ts';

const FILES: Readonly<Record<string, string>> = {
  'index.html': 'root',
  '404.html': 'nothing here',
  'en/index.html': 'home',
  'en/glossary/index.html': 'glossary',
  'es/404/index.html': 'no existe',
  '_astro/site.abc.css': 'a{}',
  'pagefind/en.pf_meta': 'bytes',
  'data/a b.json': '{}',
};

interface Reply {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

const folder = mkdtempSync(join(tmpdir(), 'senda-'));
const root = join(folder, 'dist');
const servers = { '/': createSiteServer({ root, base: '/' }), '/repo/': createSiteServer({ root, base: '/repo/' }) };

beforeAll(async () => {
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const server of Object.values(servers)) {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  }
});

afterAll(() => {
  for (const server of Object.values(servers)) server.close();
  rmSync(folder, { recursive: true });
});

/** Asks with the raw path, which fetch would tidy up first. */
function ask(
  path: string,
  init: { method?: string; headers?: Record<string, string>; base?: keyof typeof servers } = {},
): Promise<Reply> {
  const { port } = servers[init.base ?? '/'].address() as AddressInfo;
  return new Promise((done, failed) => {
    const asked = request(
      { port, path, method: init.method ?? 'GET', headers: init.headers, agent: false },
      (reply) => {
        let body = '';
        reply.setEncoding('utf8').on('data', (part: string) => (body += part));
        reply.on('end', () => done({ status: reply.statusCode ?? 0, headers: reply.headers, body }));
      },
    );
    asked.on('error', failed).end();
  });
}

describe('the site server', () => {
  test.for([
    ['/', 200, 'root', 'text/html; charset=utf-8'],
    ['/en/', 200, 'home', 'text/html; charset=utf-8'],
    ['/en/?q=a', 200, 'home', 'text/html; charset=utf-8'],
    ['/_astro/site.abc.css', 200, 'a{}', 'text/css; charset=utf-8'],
    ['/pagefind/en.pf_meta', 200, 'bytes', 'application/octet-stream'],
    ['/data/a%20b.json', 200, '{}', 'application/json; charset=utf-8'],
    ['/en/nothing/', 404, 'nothing here', 'text/html; charset=utf-8'],
    ['/es/nada/', 404, 'no existe', 'text/html; charset=utf-8'],
    ['/es/404/', 404, 'no existe', 'text/html; charset=utf-8'],
    ['/_astro/site.abc.css/', 404, 'nothing here', 'text/html; charset=utf-8'],
  ] as const)('%s answers %i', async ([path, status, body, type]) => {
    const reply = await ask(path);
    expect([reply.status, reply.body, reply.headers['content-type']]).toEqual([status, body, type]);
  });

  test.for([
    ['/en/glossary', '/en/glossary/'],
    ['/en/glossary?q=a%20b&x=/', '/en/glossary/?q=a%20b&x=/'],
    ['/en/index.html?q=a', '/en/?q=a'],
    ['//en', '/en/'],
    ['/en//glossary', '/en/glossary/'],
  ] as const)('%s leads to %s', async ([path, location]) => {
    const reply = await ask(path);
    expect([reply.status, reply.headers.location]).toEqual([301, location]);
  });

  test('serves below a base and leads there from the root', async () => {
    expect((await ask('/repo/en/', { base: '/repo/' })).body).toBe('home');
    expect((await ask('/repo/en?q=1', { base: '/repo/' })).headers.location).toBe('/repo/en/?q=1');
    expect((await ask('/?q=1', { base: '/repo/' })).headers.location).toBe('/repo/?q=1');
    expect((await ask('/repo', { base: '/repo/' })).headers.location).toBe('/repo/');
    expect((await ask('/en/', { base: '/repo/' })).status).toBe(404);
    expect((await ask('/repository/', { base: '/repo/' })).status).toBe(404);
    expect((await ask('/repo/es/nada', { base: '/repo/' })).body).toBe('no existe');
  });

  test('sends the security headers with everything', async () => {
    for (const path of ['/', '/en', '/nothing', '/_astro/site.abc.css', '/%', '/en/glossary/']) {
      const { headers } = await ask(path);
      for (const [name, value] of Object.entries(securityHeaders)) expect(headers[name.toLowerCase()]).toBe(value);
    }
  });

  test('keeps hashed files for good and asks again for everything else', async () => {
    expect((await ask('/_astro/site.abc.css')).headers['cache-control']).toContain('immutable');
    expect((await ask('/_astro/nothing.css')).headers['cache-control']).toBe('no-cache');
    const { headers } = await ask('/en/');
    expect(headers['cache-control']).toBe('no-cache');
    const again = await ask('/en/', { headers: { 'If-None-Match': String(headers.etag) } });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  test('answers HEAD without a body and refuses to be written to', async () => {
    const head = await ask('/en/', { method: 'HEAD' });
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '4']);
    const post = await ask('/en/', { method: 'POST' });
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test.for(['/../secret.txt', '/%2e%2e/secret.txt', '/en/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/en/%00', '/%'])(
    'never leaves its folder: %s',
    async (path) => {
      const reply = await ask(path);
      expect(reply.body).not.toContain('secret');
      expect(reply.status).toBeGreaterThanOrEqual(400);
    },
  );

  test('never leads to another host, whatever is asked', async () => {
    const step = fc.constantFrom(
      '..',
      '.',
      '',
      '%2f',
      '%2e%2e',
      '%5c',
      'en',
      'glossary',
      'evil.example',
      '%0d%0aX:',
      'secret.txt',
      '@',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const reply = await ask(`/${steps.join('/')}`);
        expect(reply.body).not.toContain('secret');
        expect(reply.headers.location ?? '/').toMatch(/^\/(?!\/)/);
        expect(reply.headers.x).toBeUndefined();
        expect(reply.status).toBeLessThan(500);
      }),
      { numRuns: 150 },
    );
  });
});
