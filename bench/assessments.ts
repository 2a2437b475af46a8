/**
 * How much script each interaction costs in a browser that holds 50 full assessments: `npm run bench:assessments`,
 * after `npm run build`. Words after `--` choose interactions by their names: `npm run bench:assessments -- register`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { projectRoot } from '../src/cli/project.ts';
import { createSiteServer } from '../src/cli/site-server.ts';
import { readSettings } from '../src/reading/settings.ts';
import { startBrowser } from '../tests/browser.ts';
import { CHECKLIST_INTERACTIONS } from './assessments/checklist.ts';
import { DASHBOARD_INTERACTIONS } from './assessments/dashboard.ts';
import { fill } from './assessments/fill.ts';
import { PAGES, type Interaction, type PageName } from './assessments/interaction.ts';
import { SELF_ASSESSMENT_INTERACTIONS } from './assessments/self-assessment.ts';

const BAR_MS = 50;
const TURNS = Number(process.env.TURNS ?? 15);
/** Everything that an interaction sets off has happened by then: saving, telling other tabs, the spoken count. */
const SETTLED_MS = 500;
const OPENED_MS = 1200;
const SAMPLED_US = 200;
/** What a profile calls time in which no script ran. */
const NO_SCRIPT = new Set(['(root)', '(program)', '(idle)']);

interface Profile {
  nodes: { id: number; callFrame: { functionName: string } }[];
  samples?: number[];
  timeDeltas?: number[];
}

const INTERACTIONS = [...CHECKLIST_INTERACTIONS, ...DASHBOARD_INTERACTIONS, ...SELF_ASSESSMENT_INTERACTIONS];
const chosen = process.argv.slice(2);
const isAsked = ({ name }: Interaction): boolean => chosen.length === 0 || chosen.some((word) => name.includes(word));

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
  await context.route(/\/(src|bench)\/.*\.ts$/, async (route) => {
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
  console.log(over.length === 0 ? `All below ${BAR_MS} ms.` : `Over ${BAR_MS} ms or not done: ${over.join(', ')}`);
  process.exitCode = over.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await engine.close();
  server.closeAllConnections();
  server.close();
}

/** Prints a line per interaction; gives the names of those over the bar or not done. */
async function measureAll(): Promise<string[]> {
  console.log(line('interaction', 'callbacks', 'script', 'worst', 'all work'));
  const over: string[] = [];
  for (const [name, tag] of Object.entries(PAGES) as [PageName, string][]) {
    const path = pageWith(tag);
    const asked = INTERACTIONS.filter((one) => one.page === name && isAsked(one));
    if (path === undefined) over.push(...asked.map((one) => one.name));
    else for (const one of asked) if ((await measured(one, path)) > BAR_MS) over.push(one.name);
  }
  return over;
}

/** Carries out an interaction in a page of its own; one that cannot be done says so and takes no other with it. */
async function measured(one: Interaction, path: string): Promise<number> {
  const page = await context.newPage();
  try {
    return await measure(page, one, path);
  } catch (error) {
    console.log(line(one.name, 'not done'), String(error).split('\n', 1)[0]);
    return Infinity;
  } finally {
    await page.close();
  }
}

/** The median of the scripting time of an interaction. */
async function measure(page: Page, one: Interaction, path: string): Promise<number> {
  const { name, ready, prepare, act, opens, done } = one;
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('Profiler.enable');
  await devtools.send('Profiler.setSamplingInterval', { interval: SAMPLED_US });
  page.setDefaultTimeout(10_000);
  await page.goto(origin + path);
  await page.locator(ready).first().waitFor();
  const turns: { callbacks: number; script: number; work: number }[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await prepare?.(page, turn);
    if (!opens) await page.waitForTimeout(SETTLED_MS);
    const before = opens ? { callbacks: 0, work: 0 } : await spent(devtools);
    await devtools.send('Profiler.start');
    await act(page, turn);
    await page.waitForTimeout(opens ? OPENED_MS : SETTLED_MS);
    const { profile } = await devtools.send('Profiler.stop');
    const after = await spent(devtools);
    const [callbacks, work] = [after.callbacks - before.callbacks, after.work - before.work];
    turns.push({ callbacks, script: scriptIn(profile), work });
    await page.locator(done).first().waitFor({ state: 'attached', timeout: 5000 });
  }
  const script = turns.map((turn) => turn.script);
  const columns = [
    median(turns.map(({ callbacks }) => callbacks)),
    median(script),
    Math.max(...script),
    median(turns.map(({ work }) => work)),
  ];
  console.log(line(name, ...columns.map((column) => column.toFixed(1))));
  return median(script);
}

/** Milliseconds that a profile's samples found in scripts: what runs after an `await` is in no callback. */
function scriptIn({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
  const isScript = (id: number | undefined): boolean => !NO_SCRIPT.has(names.get(id ?? 0) ?? '(root)');
  return timeDeltas.reduce((sum, us, at) => sum + (isScript(samples[at - 1]) ? us : 0), 0) / 1000;
}

/** Milliseconds that the page's main thread has spent on callbacks (`ScriptDuration`), and on everything. */
async function spent(devtools: CDPSession): Promise<{ callbacks: number; work: number }> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return { callbacks: of('ScriptDuration'), work: of('TaskDuration') };
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
