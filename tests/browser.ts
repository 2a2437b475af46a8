/** Finds a real Chromium for the tests, or installs one, and says which one runs. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserServer, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { projectRoot } from '../src/cli/project.ts';
import type { PageKindName } from './page-kinds.ts';
import { hasPackedChromium, unpackChromium } from './packed-chromium.ts';

export interface FoundBrowser {
  name: string;
  path: string;
  env: Readonly<Record<string, string>>;
}

/**
 * A context of its own is a window, for which a new Chromium would start two processes that no test looks at, for the
 * suggestions under its address and for a page to come: most of what a short test costs.
 */
const UNSEEN = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'SpareRendererForSitePerProcess'];
/** What Playwright turns off already: of two such lists the browser reads the last alone. */
const TURNED_OFF = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** Nothing leaves the machine, and no sandbox, because the tests run as root in containers. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  `--disable-features=${[...TURNED_OFF, ...UNSEEN].join()}`,
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
];

/** In order: BROWSER, the system's, the one from npm, Playwright's, the package manager's. */
const WAYS: readonly (() => FoundBrowser | undefined)[] = [
  () => named(process.env.BROWSER, 'the BROWSER variable'),
  () => named(onPath(NAMES) ?? PLACES.find((place) => existsSync(place)), 'the system'),
  () => (hasPackedChromium() ? { name: '@sparticuz/chromium', ...unpackChromium() } : undefined),
  () => (playwrightInstall() ? named(chromium.executablePath(), 'playwright install') : undefined),
  () => (aptInstall('chromium') ? named(onPath(['chromium']), 'apt') : undefined),
];

/** The first Chromium of the ways above that starts; throws a line that says what to do when none does. */
export async function startBrowser(): Promise<BrowserServer> {
  const refused: string[] = [];
  for (const way of WAYS) {
    let found: FoundBrowser | undefined;
    try {
      found = way();
      if (!found) continue;
      const server = await chromium.launchServer({
        executablePath: found.path,
        args: ARGS,
        env: { ...process.env, ...found.env },
      });
      console.log(`Browser: ${found.name} (${found.path})`);
      return server;
    } catch (error) {
      const reason = String(error).split('\n')[0] ?? '';
      console.warn(`Not this browser: ${reason}`);
      refused.push(found ? `${found.name}: ${reason}` : reason);
    }
  }
  throw new Error(`No Chromium starts here. Set BROWSER to the path of one.\n${refused.join('\n')}`);
}

/** The one browser that the test run shares. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}

/** Fails the test on any error of the page, refusals of the policy included, but for those that are meant. */
export function failOnErrors(page: Page, isMeant: (words: string) => boolean = () => false): void {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isMeant(message.text())) errors.push(message.text());
  });
  onTestFinished(() => expect(errors).toEqual([]));
}

/** The first of some commands that PATH knows. */
export function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

function named(path: string | undefined, from: string): FoundBrowser | undefined {
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`There is no browser at ${path} (${from}).`);
  const version =
    process.platform === 'win32'
      ? ''
      : execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return { name: `${version.trim()}, from ${from}`, path, env: {} };
}

function playwrightInstall(): boolean {
  const cli = join(projectRoot, 'node_modules', 'playwright-core', 'cli.js');
  return spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' }).status === 0;
}

function aptInstall(name: string): boolean {
  if (process.getuid?.() !== 0 || !onPath(['apt-get'])) return false;
  return spawnSync('apt-get', ['install', '-y', name], { stdio: 'inherit' }).status === 0;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the shared browser. */
    browser: string;
    /** Where the pages of each kind are served. */
    pages: Readonly<Record<PageKindName, string>>;
    /** Address of the served site, base included, with a trailing slash. */
    site: string;
  }
}
