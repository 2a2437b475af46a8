/** What a reader does on the page of a checklist. */
import type { Page } from 'playwright-core';
import { press, reload, type Interaction } from './interaction.ts';

const CHECKLIST = { page: 'checklist', ready: 'senda-checklist[ready]' } as const;

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

export const CHECKLIST_INTERACTIONS: readonly Interaction[] = [
  {
    ...CHECKLIST,
    name: 'checklist: open',
    opens: true,
    act: reload,
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
