/** How much script each interaction costs in a browser that holds 50 full assessments: `npm run bench:assessments`. */
import { readdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type CDPSession } from 'playwright-core';
import { projectRoot } from '../src/cli/project.ts';
import { createSiteServer } from '../src/cli/site-server.ts';
import { readSettings } from '../src/reading/settings.ts';
import { startBrowser } from '../tests/browser.ts';
import { INTERACTIONS, PAGES, type Interaction, type PageName } from './assessments/interactions.ts';
import { fill } from './assessments/fill.ts';

const BAR_MS = 50;
const TURNS = Number(process.env.TURNS ?? 15);
/** Everything that an interaction sets off has happened by then: saving, telling other tabs, the spoken count. */
const SETTLED_MS = 700;

const { base } = readSettings(process.env);
const dist = join(projectRoot, 'dist');
const server = createSiteServer({ root: dist, base });
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const engine = await startBrowser();
const browser = await chromium.connect(engine.wsEndpoint());
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });

try {
  await context.route('**/src/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const body = stripTypeScriptTypes(readFileSync(join(projectRoot, pathname), 'utf8'));
    await route.fulfill({ contentType: 'text/javascript', body });
  });
  await context.route('**/fill', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  const started = Date.now();
  const filling = await context.newPage();
  await filling.goto(`${origin}/fill`);
  await filling.evaluate(fill(base));
  await filling.close();
  console.log(
    `50 assessments stored in ${((Date.now() - started) / 1000).toFixed(1)} s; medians of ${TURNS} turns, in ms`,
  );
  const over = await measureAll();
  console.log(over.length === 0 ? `All below ${BAR_MS} ms.` : `Over ${BAR_MS} ms: ${over.join(', ')}`);
  process.exitCode = over.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await engine.close();
  server.closeAllConnections();
  server.close();
}

/** Prints a line per interaction; gives the names of those over the bar. */
async function measureAll(): Promise<string[]> {
  console.log(line('interaction', 'script', 'worst', 'all work'));
  const over: string[] = [];
  for (const [name, tag] of Object.entries(PAGES) as [PageName, string][]) {
    const path = pageWith(tag);
    const asked = INTERACTIONS.filter(({ page }) => page === name);
    if (path === undefined) console.log(line(`${name}: this site has no <${tag}>, ${asked.length} left out`));
    else for (const one of asked) if ((await measure(one, path)) > BAR_MS) over.push(one.name);
  }
  return over;
}

/** The median of the scripting time of an interaction. */
async function measure({ name, ready, prepare, act, opens, done }: Interaction, path: string): Promise<number> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.goto(origin + path);
  await page.locator(ready).first().waitFor();
  const turns: { script: number; work: number }[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await prepare?.(page, turn);
    await page.waitForTimeout(SETTLED_MS);
    const before = opens ? { script: 0, work: 0 } : await spent(devtools);
    await act(page, turn);
    await page.waitForTimeout(SETTLED_MS);
    const after = await spent(devtools);
    turns.push({ script: after.script - before.script, work: after.work - before.work });
    await page.locator(done).first().waitFor({ state: 'attached', timeout: 5000 });
  }
  await page.close();
  const script = turns.map((turn) => turn.script);
  const middle = median(script);
  console.log(
    line(name, middle.toFixed(1), Math.max(...script).toFixed(1), median(turns.map(({ work }) => work)).toFixed(1)),
  );
  return middle;
}

/** Milliseconds that the page's main thread has spent on scripts, and on everything. */
async function spent(devtools: CDPSession): Promise<{ script: number; work: number }> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return { script: of('ScriptDuration'), work: of('TaskDuration') };
}

/** Path of the first page in which an element stands. */
function pageWith(tag: string): string | undefined {
  const file = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html'))
    .sort()
    .find((path) => readFileSync(join(dist, path), 'utf8').includes(`<${tag}`));
  return file && base + file.replaceAll('\\', '/').replace(/index\.html$/, '');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function line(name: string, ...columns: string[]): string {
  return `${name.padEnd(48)}${columns.map((column) => column.padStart(10)).join('')}`;
}
