/** The site on a real host: nginx with the policy's headers, a 404 per language, and search in real Chromium. */
import { request, type IncomingHttpHeaders } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashedFiles, immutable, securityHeaders } from '../../src/model/policy.ts';
import { connectBrowser } from '../browser.ts';
import { distFile, distFiles, samplePages, settings } from '../dist.ts';
import { findNginx, languageFolders, startNginx, type Nginx } from '../nginx.ts';

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const path = findNginx();
const { base } = settings;
const languages = languageFolders();
const pages = samplePages().filter(({ kind }) => !kind.startsWith('404'));
const entry = pages.find(({ kind }) => kind.includes('/'));

describe.skipIf(!path)('on nginx', () => {
  let nginx: Nginx;
  let browser: Browser;
  beforeAll(async () => {
    nginx = await startNginx(path ?? '');
    browser = await connectBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await nginx.stop();
  });

  /** Asks with the raw path, which fetch would tidy up first; every answer has to carry the policy. */
  async function ask(at: string): Promise<Reply> {
    const reply = await new Promise<Reply>((done, failed) => {
      const headers = { 'Accept-Encoding': 'gzip, br' };
      const asked = request({ port: nginx.port, path: at, headers, agent: false }, (message) => {
        const parts: Buffer[] = [];
        message.on('data', (part: Buffer) => parts.push(part));
        message.on('end', () => {
          done({ status: message.statusCode ?? 0, headers: message.headers, body: Buffer.concat(parts) });
        });
      });
      asked.on('error', failed).end();
    });
    const sent = Object.keys(securityHeaders).map((name) => [name, reply.headers[name.toLowerCase()]]);
    expect(Object.fromEntries(sent), `headers of ${at}`).toEqual(securityHeaders);
    return reply;
  }

  test('there are languages, homes and entries to ask for', () => {
    expect(languages.length).toBeGreaterThan(1);
    expect(pages.filter(({ kind }) => kind === 'home').map(({ language }) => language)).toEqual(languages);
    expect(entry).toBeDefined();
  });

  test.for(pages.map((page) => [page.path, page.file] as const))('%s is its page', async ([at, file]) => {
    const { status, headers, body } = await ask(at);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(body.equals(distFile(file))).toBe(true);
  });

  test('files with a hash never change, and a missing one may come', async () => {
    const hashed = distFiles().filter((file) => file.startsWith(hashedFiles));
    expect(hashed.length).toBeGreaterThan(0);
    for (const file of hashed) {
      const { status, headers } = await ask(base + file);
      expect([file, status, headers['cache-control']]).toEqual([file, 200, immutable]);
    }
    const { status, headers } = await ask(`${base}${hashedFiles}gone.css`);
    expect([status, headers['cache-control']]).toEqual([404, 'no-cache']);
  });

  test('the index of search comes as bytes that nobody unpacks on the way', async () => {
    const files = distFiles().filter((file) => /^pagefind\/.*\.(pagefind|pf_\w+)$/.test(file));
    expect(new Set(files.map((file) => file.split('.').at(-1))).size).toBeGreaterThan(2);
    for (const file of files) {
      const { status, headers, body } = await ask(base + file);
      expect([file, status, headers['content-type'], headers['content-encoding']]).toEqual([
        file,
        200,
        'application/octet-stream',
        undefined,
      ]);
      expect(body.equals(distFile(file)), file).toBe(true);
    }
  });

  test('only data is for other origins', async () => {
    const data = distFiles().filter((file) => file.startsWith('data/'));
    expect(data.length).toBeGreaterThan(0);
    for (const file of data) {
      expect((await ask(base + file)).headers['access-control-allow-origin'], file).toBe('*');
    }
    expect((await ask(base)).headers['access-control-allow-origin']).toBeUndefined();
  });

  test('a missing slash is added on this host, and the query stays', async () => {
    const { status, headers } = await ask(`${entry?.path.slice(0, -1)}?q=a%20b&c=%2F`);
    expect([status, headers.location]).toEqual([301, `${entry?.path}?q=a%20b&c=%2F`]);
    const doubled = await ask(`/${entry?.path.slice(0, -1)}`);
    expect([doubled.status, doubled.headers.location]).toEqual([301, entry?.path]);
  });

  test.for([
    ...languages.map((language) => [`${base}${language}/no-such-page/`, `${language}/404/index.html`] as const),
    ...languages.map((language) => [`${base}${language}/a/b.html?q=1`, `${language}/404/index.html`] as const),
    [`${base}nowhere/`, '404.html'] as const,
    [`${base}${languages[0]}x/`, '404.html'] as const,
  ])('%s is missing, as %s says', async ([at, file]) => {
    const { status, headers, body } = await ask(at);
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(body.toString('utf8')).toBe(distFile(file).toString('utf8'));
  });

  test.for([
    ['//evil.example', 404],
    ['//evil.example/', 404],
    ['//evil.example/..//evil.example', 404],
    ['/%2f/evil.example', 404],
    ['/%5cevil.example', 404],
    [`${base}%0d%0aSet-Cookie:%20a=b`, 404],
    [`${base}${languages[0]}%0d%0aSet-Cookie:%20a=b`, 404],
    [`${base}..%2f..%2f..%2f..%2f..%2fetc%2fpasswd`, 400],
    ['/..%2fnginx.conf', 400],
    [`${base}${hashedFiles}..%2f..%2f..%2f..%2f..%2fnginx.conf`, 400],
    ['/%00', 400],
  ] as const)('%s is harmless', async ([at, expected]) => {
    const { status, headers, body } = await ask(at);
    expect([status, headers.location, headers['set-cookie']]).toEqual([expected, undefined, undefined]);
    expect(body.toString('utf8')).not.toMatch(/root:|master_process/);
  });

  test.for(languages)('the home of %s has no fault, and search answers, in real Chromium', async (language) => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('requestfailed', (asked) => faults.push(`failed: ${asked.url()}`));
    await page.goto(`http://127.0.0.1:${nginx.port}${base}${language}/`, { waitUntil: 'networkidle' });
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').fill('nps');
    const first = page.locator('dialog[open] [data-search-results] a').first();
    await first.waitFor({ timeout: 15_000 });
    const found = new URL((await first.getAttribute('href')) ?? '', page.url());
    expect(found.pathname.startsWith(`${base}${language}/`)).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });
});
