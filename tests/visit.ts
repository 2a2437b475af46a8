/** Visits to the served site in the shared browser, with everything that went wrong on the way. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { htmlAt, settings } from './dist.ts';

export interface Visit {
  page: Page;
  /** Console errors, uncaught errors, refused policy, failed requests and requests to other origins. */
  faults: string[];
  /** Addresses asked for, with the size of the body as sent. */
  requests: { url: string; type: string; body: () => Promise<Buffer> }[];
  close: () => Promise<void>;
}

/** Full address on the test server of a path as pages write it. */
export function addressOf(path: string): string {
  return new URL(path.slice(settings.base.length), inject('site')).href;
}

/** What Playwright itself says where it keeps the worker out. */
const KEPT_OUT = 'Service Worker registration blocked by Playwright';

/**
 * Opens a path in a fresh context; `quiet` waits for requests that start late as well. The worker for reading offline,
 * which would fetch its shell on every visit, is kept out of pages that do not tell about it.
 */
export async function visit(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
  until: 'load' | 'quiet' = 'load',
): Promise<Visit> {
  const serviceWorkers = htmlAt(path).includes('<offline-keeper') ? 'allow' : 'block';
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: Visit['requests'] = [];
  const origin = new URL(inject('site')).origin;
  page.on('console', (message) => {
    const isFault = ['error', 'warning'].includes(message.type()) && message.text() !== KEPT_OUT;
    if (isFault) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    const url = response.url();
    if (!url.startsWith(origin)) faults.push(`another origin: ${url}`);
    requests.push({ url, type: response.request().resourceType(), body: () => response.body() });
  });
  if (options.javaScriptEnabled !== false) {
    await page.addInitScript(recordFaults);
  }
  await page.goto(addressOf(path), { waitUntil: until === 'quiet' ? 'networkidle' : 'load' });
  return { page, faults, requests, close: () => context.close() };
}

/** What the page itself saw: policy violations and layout shifts, kept on window for the tests to read. */
function recordFaults(): void {
  const seen: Seen = { violations: [], shifts: [] };
  Object.assign(window, { seen });
  document.addEventListener('securitypolicyviolation', (event) => {
    seen.violations.push(`${event.violatedDirective}: ${event.blockedURI}`);
  });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
      const moved = sources.map(
        ({ node }) => `${node?.nodeName ?? ''} "${node?.textContent?.trim().slice(0, 20) ?? ''}"`,
      );
      if (!hadRecentInput) seen.shifts.push(`${value.toFixed(5)}: ${moved.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Policy violations and layout shifts of the page so far, in words. */
export function seenBy(page: Page): Promise<Seen> {
  return page.evaluate(() => (window as unknown as { seen: Seen }).seen);
}

interface Seen {
  violations: string[];
  shifts: string[];
}

/** An entry of the layout instability API, which TypeScript's DOM does not know. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}
