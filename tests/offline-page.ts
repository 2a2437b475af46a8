/** The page about the offline copy, and any other page with its menu and footer, on bare pages with a door of the test's. */
import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import type { OfflineDoor } from './offline-door.ts';

declare global {
  interface Window {
    door: OfflineDoor;
  }
}

/** Origin of the bare pages; the first to ask for it waits until they can be rendered. */
export async function offlineOrigin(): Promise<string> {
  const origin = inject('pages').offline;
  await fetch(`${origin}/page.js`);
  return origin;
}

/** Opens a path and waits for the state; any error of the page, refusals of the policy included, fails the test. */
export async function openOffline(context: BrowserContext, address: string, set = ''): Promise<Page> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  onTestFinished(() => expect(errors).toEqual([]));
  if (set) await page.addInitScript(set);
  await page.goto(address);
  await page.waitForFunction(() => 'door' in window);
  return page;
}

/** Changes the state as the door would tell it. */
export function setState(page: Page, change: Partial<OfflineDoor['state']>): Promise<void> {
  return page.evaluate((all) => window.door.set(all), change);
}

/** What the page asked of the door so far. */
export function askedOf(page: Page): Promise<string[]> {
  return page.evaluate(() => window.door.asked);
}
