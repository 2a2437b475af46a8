/** What one row of the measurement is, and the hands that carry it out. */
import type { Page } from 'playwright-core';

/** The pages, by the element that only they have. */
export const PAGES = {
  checklist: 'senda-checklist',
  dashboard: 'senda-assessments',
  'self-assessment': 'self-assessment',
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

export const press =
  (key: string) =>
  (page: Page): Promise<void> =>
    page.keyboard.press(key);

export async function reload(page: Page): Promise<void> {
  await page.reload();
}

/** Stands in what `mark` marked for as long as nobody writes it anew. */
export const MARK = '.bench-before';

/** Marks the first element of a selector, to see later that the page has replaced it or written it anew. */
export async function mark(page: Page, selector: string): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate((node, className) => {
      node.append(Object.assign(document.createElement('i'), { className }));
    }, MARK.slice(1));
}

/** Gives a field the choice from which an arrow key leads to the next one. */
export async function stand(page: Page, field: string, choice: string | { index: number }): Promise<void> {
  const select = page.locator(field);
  await select.selectOption(choice);
  await select.focus();
}
