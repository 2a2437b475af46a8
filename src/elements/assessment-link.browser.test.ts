import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { connectBrowser } from '../../tests/browser.ts';
import { pageOf, serveElements, type ElementPages } from '../../tests/element-page.ts';

let browser: Browser;
let served: ElementPages;

beforeAll(async () => {
  browser = await connectBrowser();
  served = await serveElements(browser, { '/': pageOf('elements/assessment-link.ts', '') });
});
afterAll(async () => {
  served.close();
  await browser.close();
});

/** Runs in the page with the module at hand and returns what the script returns. */
async function inPage(script: string): Promise<unknown> {
  const page = await served.open('/');
  return page.evaluate(`Promise.all([import('/src/elements/assessment-link.ts'), import('/src/model/assessment/link.ts')])
    .then(async ([{ readLink, writeZipped }, { writeParts }]) => {
      const zip = async (bytes) => {
        const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
        const zipped = new Uint8Array(await new Response(stream).arrayBuffer());
        let binary = '';
        for (const byte of zipped) binary += String.fromCharCode(byte);
        return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
      };
      ${script}
    })`);
}

const INCLUDE = '{ notes: true, owners: true, dates: true, evidence: true }';

test('a browser reads what it wrote', async () => {
  const record = `{ status: ['done', 9, 0, 'a'], 'note-a': [{ on: '2026-11-22', text: 'Ñandú – «sí» 🙂' }, 10, 2, 'b'] }`;
  expect(
    await inPage(`
      const link = await writeZipped('default', new Map([['dis-01', ${record}]]), ${INCLUDE});
      const { records, ...rest } = await readLink(link, [], 1e12);
      return { ...rest, records: [...records] };`),
  ).toEqual({
    kind: 'copy',
    id: 'default',
    name: '',
    leftOut: [],
    records: [
      [
        'dis-01',
        { status: ['done', 9, 0, 'a'], 'note-a': [{ on: '2026-11-22', text: 'Ñandú – «sí» 🙂' }, 10, 2, 'b'] },
      ],
    ],
  });
});

test('a bomb of eight megabytes goes off nowhere', async () => {
  const [read, took, length] = (await inPage(`
    const link = writeParts('z', await zip(new Uint8Array(8 * 1024 * 1024)));
    const began = performance.now();
    return [await readLink(link, [], 1e12), performance.now() - began, link.length];`)) as [unknown, number, number];
  expect(length).toBeLessThan(64 * 1024);
  expect(read).toEqual({ kind: 'refused', why: 'too-large' });
  expect(took).toBeLessThan(500);
});

test.each([
  ['half of a stream', `writeParts('z', (await zip('{"schema":2,"id":"default"}')).slice(0, 20))`, 'damaged-link'],
  ['bytes that were never zipped', `writeParts('z', btoa('never zipped at all').replace(/=+$/, ''))`, 'damaged-link'],
  ['something behind the stream', `writeParts('z', (await zip('{}')) + 'AAAAAAAA')`, 'damaged-link'],
  ['bytes that are no text', `writeParts('z', await zip(new Uint8Array([255, 254])))`, 'not-text'],
  ['lists without bottom', `writeParts('z', await zip('['.repeat(200000)))`, 'not-json'],
])('%s is refused', async (_, link, why) => {
  expect(await inPage(`return readLink(${link}, [], 1e12);`)).toEqual({ kind: 'refused', why });
});
