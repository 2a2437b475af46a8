/** What a reader does on each page, and what shows that it was done: one row per interaction. */
import type { Page } from 'playwright-core';

/** The pages, by the element that only they have. */
export const PAGES = {
  checklist: 'senda-checklist',
  dashboard: 'senda-assessments',
  'self-assessment': 'senda-self-assessment',
} as const;
export type PageName = keyof typeof PAGES;

export interface Interaction {
  name: string;
  page: PageName;
  /** Stands in the page once it can be used. */
  ready: string;
  /** Before each turn, not measured. */
  prepare?: (page: Page, turn: number) => Promise<void>;
  /**
   * What is measured. Keys and the mouse alone: looking for elements runs scripts of the test itself in the page,
   * so `prepare` looks and moves the focus, and `act` presses.
   */
  act: (page: Page, turn: number) => Promise<void>;
  /** Whether it opens the page anew: the browser then counts from zero. */
  opens?: true;
  /** Stands in the page once it is done. */
  done: string;
}

const CHECKLIST = { page: 'checklist', ready: 'senda-checklist[ready]' } as const;
const press =
  (key: string) =>
  (page: Page): Promise<void> =>
    page.keyboard.press(key);

/** Puts the focus on a box that is in the state before. */
async function box(page: Page, checked: boolean): Promise<void> {
  const first = page.locator('.check-box').first();
  await first.setChecked(checked);
  await first.focus();
}

async function button(page: Page, action: string): Promise<void> {
  await page.locator(`[data-action="${action}"]`).first().focus();
}

/** Another tab of the same browser: it changes what all tabs show. */
async function elsewhere(page: Page, script: string): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(new URL('/fill', page.url()).href);
  await other.evaluate(script);
  await other.close();
}

/** The script of a tab that makes another assessment current and tells the page. */
const choosing = (turn: number): string => `new Promise((resolve) => {
  indexedDB.databases().then(([{ name }]) => {
    const open = indexedDB.open(name);
    open.onsuccess = () => {
      const tx = open.result.transaction('facts', 'readwrite');
      tx.objectStore('facts').put('bench-${turn % 50}', 'current');
      tx.oncomplete = () => {
        open.result.close();
        const channel = new BroadcastChannel(name);
        channel.postMessage('changed');
        setTimeout(() => (channel.close(), resolve()), 50);
      };
    };
  });
})`;

export const INTERACTIONS: readonly Interaction[] = [
  {
    ...CHECKLIST,
    name: 'checklist: open',
    opens: true,
    act: async (page) => {
      await page.reload();
    },
    done: 'senda-checklist[ready]',
  },
  {
    ...CHECKLIST,
    name: 'checklist: tick a box',
    prepare: (page) => box(page, false),
    act: press('Space'),
    done: '.check[data-status="done"]',
  },
  {
    ...CHECKLIST,
    name: 'checklist: untick a box',
    prepare: (page) => box(page, true),
    act: press('Space'),
    done: '.check[data-status="open"]',
  },
  {
    ...CHECKLIST,
    name: 'checklist: undo',
    prepare: async (page) => {
      await box(page, false);
      await page.keyboard.press('Space');
      await button(page, 'undo');
    },
    act: press('Enter'),
    done: '.check[data-status="open"]',
  },
  {
    ...CHECKLIST,
    name: 'checklist: clear all ticks',
    prepare: async (page) => {
      await box(page, true);
      await button(page, 'clear');
    },
    act: press('Enter'),
    done: 'senda-checklist[ready]:not(:has(.check[data-status="done"]))',
  },
  {
    ...CHECKLIST,
    name: 'checklist: follow another tab to another assessment',
    act: (page, turn) => elsewhere(page, choosing(turn + 1)),
    done: '.check[data-status="blocked"]',
  },
];
