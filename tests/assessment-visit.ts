/** Visitors of the built site who work on an assessment: where they go, what their browser keeps, what went wrong. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { settings } from './dist.ts';
import { kept } from './storage-page.ts';
import { addressOf, seenBy, visit } from './visit.ts';

/** Addresses of what belongs to an assessment, by language. */
export const PLACES = {
  en: {
    board: `${settings.base}en/assessments/`,
    list: `${settings.base}en/checklists/discovery/`,
    guide: `${settings.base}en/stages/discovery/`,
    questions: `${settings.base}en/self-assessment/`,
  },
  es: {
    board: `${settings.base}es/evaluaciones/`,
    list: `${settings.base}es/listas/descubrimiento/`,
    guide: `${settings.base}es/etapas/descubrimiento/`,
    questions: `${settings.base}es/autoevaluacion/`,
  },
} as const;
export type Language = keyof typeof PLACES;
export const LANGUAGES_HERE = Object.keys(PLACES) as Language[];

/** Below every element that shows an assessment: its script has shown what is stored. */
const READY = ':is(senda-assessments, senda-checklist, self-assessment)[ready]';

export interface Visitor {
  page: Page;
  /** Loads an address anew, also one that differs only behind the sign. */
  go: (path: string) => Promise<void>;
}

/**
 * A visitor with a browser of their own, closed when the test ends. By then nothing may have gone wrong: no error, no
 * refusal of the policy, no failed request and none to another origin; what is cut because the visitor goes on, or
 * saves what was asked for as a file, has not failed.
 */
export async function visitor(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const { page, faults, close } = await visit(browser, path, { viewport: { width: 1280, height: 900 }, ...options });
  const refused: string[] = [];
  const cut = new Set<string>();
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText === 'net::ERR_ABORTED') cut.add(`failed: ${request.url()}`);
  });
  // What the page saw itself is gone with the page.
  const leave = async (): Promise<void> => void refused.push(...(await seenBy(page)).violations);
  onTestFinished(async () => {
    await leave();
    await close();
    expect([...refused, ...faults.filter((fault) => !cut.has(fault) && !isOwnFile(fault))]).toEqual([]);
  });
  const ready = (): Promise<void> => page.locator(READY).waitFor({ state: 'attached' });
  await ready();
  const go = async (to: string): Promise<void> => {
    await leave();
    const address = /^https?:/.test(to) ? to : addressOf(to);
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'load' });
    await ready();
  };
  return { page, go };
}

/** A file that a page saves is an address of its own making. */
function isOwnFile(fault: string): boolean {
  return fault.startsWith('another origin: blob:');
}

/** The same visitor on the dashboard, with an assessment of that name begun. */
export async function beginner(browser: Browser, name: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const one = await visitor(browser, PLACES.en.board, options);
  await begin(one.page, name);
  return one;
}

/** Begins an assessment on a blank dashboard. */
export async function begin(page: Page, name: string): Promise<void> {
  await page.fill('#as-start-name', name);
  await page.keyboard.press('Enter');
  await page.locator('.as[data-state="filled"]').waitFor();
  await kept(page);
}

/** What the dashboard's register says of a check. */
export function statusAt(page: Page, check: string): Promise<string> {
  return page.locator(`[data-check="${check}"] .reg-status select`).inputValue();
}

/** Sets a check's status in the register. */
export async function setStatus(page: Page, check: string, status: string): Promise<void> {
  await page.selectOption(`[data-check="${check}"] .reg-status select`, status);
}

/** The record of a check in the register, opened. */
export async function record(page: Page, check: string): Promise<Locator> {
  const button = page.locator(`[data-check="${check}"] .reg-record button`);
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  return page.locator(`[data-check="${check}"] + .reg-detail`);
}

/** Writes a note on a check. */
export async function note(page: Page, check: string, text: string): Promise<void> {
  const form = await record(page, check);
  await form.locator('[name="note"]').fill(text);
  await form.locator('[data-do="add-note"]').click();
  await form.locator('[data-entries="note"]').getByText(text).waitFor();
}

/** The notes of a check, in the order in which they stand. */
export async function notes(page: Page, check: string): Promise<string[]> {
  return (await record(page, check)).locator('[data-entries="note"] [data-text="text"]').allInnerTexts();
}

/** Fetches what is below the first screen, as reaching for it does. */
export async function reach(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  const parts = id === 'comparison' ? ['assessment-comparison'] : ['assessment-incoming', 'export-files'];
  await page.waitForFunction((tags) => tags.every((tag) => customElements.get(tag)), parts);
}

/** Opens a file by the page's own field. */
export async function openFile(page: Page, name: string, text: string): Promise<void> {
  await page.setInputFiles('[data-door] input', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.locator(':is(.inc-preview, .inc-refusal):not([hidden])').waitFor();
}

/** Drops a file on the page. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    async ([file, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], file));
      const drag = (type: string): boolean =>
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      drag('dragenter');
      await customElements.whenDefined('assessment-incoming');
      drag('dragover');
      drag('drop');
    },
    [name, text] as const,
  );
  await page.locator(':is(.inc-preview, .inc-refusal):not([hidden])').waitFor();
}

/** Decides on what is previewed; the preview is gone then. */
export async function decide(page: Page, choice: string): Promise<void> {
  await page.click(`[data-choice="${choice}"]`);
  await page.locator('.inc-preview').waitFor({ state: 'hidden' });
  await kept(page);
}

/** The link that the dashboard offers: statuses alone, or everything with its notes, owners, dates and evidence. */
export async function linkOf(page: Page, full: boolean): Promise<string> {
  await reach(page, 'share');
  await page.check(`[name="shr-what"][value="${full ? 'everything' : 'statuses'}"]`);
  for (const box of full ? await page.locator('.shr-also input').all() : []) await box.check();
  const link = page.locator('#share-link');
  await expect.poll(() => link.inputValue()).toContain(full ? '#share=z1.' : '#share=p1.');
  if (!full) return link.inputValue();
  // What was ticked last is packed last.
  let before = '';
  await expect.poll(async () => before === (before = await link.inputValue()), { interval: 150 }).toBe(true);
  return before;
}

/** Opens a disclosure, if it is closed. */
export async function unfold(page: Page, selector: string): Promise<void> {
  const details = page.locator(selector);
  if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click();
}

/** Presses Tab until the focus is on what matches; nothing else moves it. */
export async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 500; step += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${selector} is not reached by ${key}.`);
}
