/** What a reader does on the dashboard. */
import type { Page } from 'playwright-core';
import { fullLink, statusLink } from './fill.ts';
import { MARK, mark, press, reload, stand, type Interaction } from './interaction.ts';

const DASHBOARD = { page: 'dashboard', ready: 'senda-assessments[ready] assessment-register[ready]' } as const;
const ROW = 'tr[data-check="dis-01"]';
const ROW_STATUS = `${ROW} .reg-status select`;
const RECORD = '.reg-detail:not([hidden]) check-record';
const SOME_HIDDEN = 'tr[data-check]:not([data-retired])[hidden]';

/** Closes the record that is open, and puts the focus on the button of a row whose record was not opened yet. */
async function nextRecord(page: Page, turn: number): Promise<void> {
  const open = page.locator('tr[data-open] .reg-record button');
  if ((await open.count()) > 0) await open.first().press('Enter');
  await page.locator('tr[data-check]:not([data-retired]) .reg-record button').nth(turn).focus();
}

/** Brings the comparison into sight, where its script comes, and puts the focus on its field. */
async function compareFrom(page: Page, choice: string | { index: number }): Promise<void> {
  await page.locator('#comparison').scrollIntoViewIfNeeded();
  await page.locator('#cmp-with option').first().waitFor({ state: 'attached' });
  await stand(page, '#cmp-with', choice);
}

/** Ticks all that a full link may hold, and goes back to the one with statuses. */
async function beforeFullLink(page: Page): Promise<void> {
  await page.locator('#share').scrollIntoViewIfNeeded();
  await page.locator('.shr-length:not(:empty)').waitFor();
  await page.locator('.shr-what [value="everything"]').check();
  await page.locator('.shr-also:not([hidden])').waitFor();
  for (const box of await page.locator('.shr-also input').all()) await box.check();
  await page.locator('.shr-what [value="statuses"]').check();
  await page.locator('.shr-what [value="statuses"]').focus();
}

/** Stands on the address of a link. */
const at =
  (fragment: string) =>
  async (page: Page, turn: number): Promise<void> => {
    if (turn === 0) await page.goto(page.url() + fragment);
  };

export const DASHBOARD_INTERACTIONS: readonly Interaction[] = [
  { ...DASHBOARD, name: 'dashboard: open', opens: true, act: reload, done: DASHBOARD.ready },
  {
    ...DASHBOARD,
    name: 'dashboard: tick in what to do next',
    prepare: async (page) => {
      await mark(page, '.as-step');
      await page.locator('.as-step .as-box').first().focus();
    },
    act: press('Space'),
    done: `.as-steps:not(:has(${MARK}))`,
  },
  {
    ...DASHBOARD,
    name: 'register: set a status',
    prepare: (page) => stand(page, ROW_STATUS, 'open'),
    act: press('ArrowDown'),
    done: `${ROW}[data-status="doing"]`,
  },
  {
    ...DASHBOARD,
    name: 'register: open a record',
    prepare: nextRecord,
    act: press('Enter'),
    done: `tr[data-open] + ${RECORD} fieldset`,
  },
  {
    ...DASHBOARD,
    name: 'register: add a note',
    prepare: async (page, turn) => {
      await nextRecord(page, turn);
      await page.keyboard.press('Enter');
      await page.locator(`${RECORD} [name="note"]`).fill('What was said and done about it.');
      await page.locator(`${RECORD} [data-do="add-note"]`).focus();
    },
    act: press('Enter'),
    done: `${RECORD} [data-entries="note"] > li:nth-child(4)`,
  },
  {
    ...DASHBOARD,
    name: 'register: filter by text, one letter',
    prepare: async (page) => {
      await page.locator('#reg-q').fill('');
      await page.locator('#reg-q').focus();
    },
    act: press('z'),
    done: SOME_HIDDEN,
  },
  {
    ...DASHBOARD,
    name: 'register: filter by status',
    prepare: (page) => stand(page, '#reg-by-status', ''),
    act: press('ArrowDown'),
    done: SOME_HIDDEN,
  },
  {
    ...DASHBOARD,
    name: 'register: group by owner',
    prepare: (page) => stand(page, '#reg-by-group', ''),
    act: press('ArrowDown'),
    done: '.reg-table tbody[data-group^="owner"]',
  },
  {
    ...DASHBOARD,
    name: 'dashboard: undo',
    prepare: async (page) => {
      await page.locator(ROW_STATUS).selectOption('open');
      await page.locator(ROW_STATUS).selectOption('done');
      await page.locator('assessment-chooser [data-action="undo"]').focus();
    },
    act: press('Enter'),
    done: `${ROW}[data-status="open"]`,
  },
  {
    ...DASHBOARD,
    name: 'comparison: with a kept state',
    prepare: async (page) => {
      await compareFrom(page, { index: 1 });
      await mark(page, '.cmp-said');
    },
    act: press('ArrowDown'),
    done: `.cmp-result:not([hidden]) .cmp-said:not(:has(${MARK}))`,
  },
  {
    ...DASHBOARD,
    name: 'comparison: with another assessment',
    prepare: (page) => compareFrom(page, 'of:bench-1'),
    act: press('ArrowDown'),
    // The next by name.
    done: '.cmp-result:not([hidden]) .cmp-said:has-text("Brand 10")',
  },
  {
    ...DASHBOARD,
    name: 'sharing: make a full link',
    prepare: beforeFullLink,
    act: press('ArrowDown'),
    done: 'assessment-share[data-full]',
  },
  {
    ...DASHBOARD,
    name: 'sharing: open a link with statuses',
    opens: true,
    prepare: at(statusLink()),
    act: reload,
    done: '#incoming[data-kind="values"]',
  },
  {
    ...DASHBOARD,
    name: 'sharing: open a full link',
    opens: true,
    prepare: at(await fullLink()),
    act: reload,
    done: '#incoming[data-kind="copy"]',
  },
  {
    ...DASHBOARD,
    name: 'dashboard: switch to another assessment',
    prepare: (page) => stand(page, '.as-switch select', 'bench-1'),
    act: press('ArrowDown'),
    done: '[data-heading]:has-text("Brand 10")',
  },
];
