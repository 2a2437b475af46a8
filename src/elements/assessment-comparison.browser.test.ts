import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from '../../tests/axe.ts';
import { boardFacts, readCatalog } from '../../tests/board-facts.ts';
import { componentPages } from '../../tests/component-pages.ts';
import type { Status } from '../model/assessment/state.ts';

const english = boardFacts(readCatalog().checklists, 'en');
const pages = componentPages('comparison', 'bare-board[ready]');
const AS_USUAL: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' };

const open = async (language = 'en', options: BrowserContextOptions = {}): Promise<Page> =>
  pages.open(`${language}/`, { within: await pages.another({ ...AS_USUAL, ...options }) });

const set = (page: Page, statuses: Readonly<Record<string, Status>>): Promise<unknown> =>
  page.evaluate(
    (given) => window.board.set(given),
    Object.fromEntries(Object.entries(statuses).map(([id, status]) => [`${id} status`, status])),
  );
/** What the parts wanted said of each change. */
const messages = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.board.asked('senda-edit').map(({ message = '' }) => message));
const today = (page: Page, day: string): Promise<void> =>
  page.evaluate((given) => window.board.show({ today: given }), day);
const texts = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent.trim()));

async function keep(page: Page, label = ''): Promise<void> {
  const before = await page.locator('.cmp-list li').count();
  await page.locator('#cmp-label').fill(label);
  await page.locator('.cmp-keep button').click();
  await page.locator('.cmp-list li').nth(before).waitFor();
}

/** Every check of a list with one status. */
const all = (list: string, status: Status): Record<string, Status> =>
  Object.fromEntries(english.checks.filter(({ checklist }) => checklist === list).map(({ id }) => [id, status]));

/** A state in May with two lists begun, and another by now. */
async function moved(page: Page): Promise<void> {
  await set(page, { ...all('discovery', 'doing'), ...all('purchase', 'done') });
  await today(page, '2026-05-02');
  await keep(page, 'Before the new shop');
  await today(page, '2026-11-22');
  await set(page, { ...all('discovery', 'done'), ...all('purchase', 'blocked'), 'con-01': 'na' });
}

describe('keeping a state', () => {
  test('a day and its label are listed, the newest first, and the field is empty again', async () => {
    const page = await open();
    expect(await page.locator('.cmp-none').first().innerText()).toBe('No snapshot was taken yet.');
    await moved(page);
    await keep(page);
    expect(await texts(page, '.cmp-day')).toEqual(['November 22, 2026', 'May 2, 2026']);
    expect(await texts(page, '.cmp-label')).toEqual(['', 'Before the new shop']);
    expect(await page.locator('#cmp-label').inputValue()).toBe('');
    expect(await messages(page)).toEqual(['snapshot-kept', 'snapshot-kept']);
    // It is kept in the browser, not on the page.
    await page.reload();
    await page.locator('bare-board[ready]').waitFor();
    expect(await texts(page, '.cmp-day')).toEqual(['November 22, 2026', 'May 2, 2026']);
  });

  test('a deleted one can be had back, and the focus goes to its neighbour, then to the button', async () => {
    const page = await open();
    await moved(page);
    await keep(page, 'Second');
    const buttons = page.getByRole('button', { name: 'Delete' });
    expect(await buttons.first().textContent()).toBe('Delete: November 22, 2026, Second');
    await buttons.first().press('Enter');
    await expect.poll(() => texts(page, '.cmp-day')).toEqual(['May 2, 2026']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('May 2, 2026');
    await page.keyboard.press('Enter');
    await expect.poll(() => texts(page, '.cmp-day')).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Take a snapshot');
    await page.evaluate(() => window.board.undo());
    expect(await texts(page, '.cmp-day')).toEqual(['May 2, 2026']);
  });

  test('what is only being looked at can be compared but not changed', async () => {
    const page = await open();
    await moved(page);
    await page.evaluate(() => window.board.show({ readOnly: true }));
    expect(await page.locator('.cmp-keep').isVisible()).toBe(false);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.locator('.cmp-chart').isVisible()).toBe(true);
  });
});

describe('a comparison', () => {
  test('the table says what the scores are, points add up, and the sentence names the day', async () => {
    const page = await open();
    await moved(page);
    const rows = await page
      .locator('.cmp-table tbody tr')
      .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent)));
    const sizes = new Map(english.lists.map(({ id }) => [id, english.checks.filter((one) => one.checklist === id)]));
    const size = (id: string): number => sizes.get(id)?.length ?? 0;
    expect(rows).toHaveLength(10);
    expect(rows[0]).toEqual([
      'Discovery',
      '50%',
      '100%',
      '+50',
      `${size('discovery')} / ${size('discovery')}`,
      `${size('discovery')} / ${size('discovery')}`,
    ]);
    expect(rows[1]?.slice(1)).toEqual([
      '0%',
      '0%',
      '0',
      `0 / ${size('consideration')}`,
      `1 / ${size('consideration')}`,
    ]);
    expect(rows[3]?.slice(0, 4)).toEqual(['Purchase', '100%', '0%', '−100']);
    const [, then = '', now = '', points = ''] = rows.at(-1) ?? [];
    expect(parseInt(now) - parseInt(then)).toBe(Number(points.replace('−', '-')));
    expect(await page.locator('.cmp-said').innerText()).toBe(`Overall, ${then} on May 2, 2026, and ${now} now.`);
  });

  test.for([1280, 768, 360])('marks lie where the scores say, %i px wide', async (width) => {
    const page = await open('en', { viewport: { width, height: 900 } });
    await moved(page);
    const middle = (selector: string): Promise<number[]> =>
      page.locator(selector).evaluateAll((found) =>
        found.map((one) => {
          const { left, width: wide } = one.getBoundingClientRect();
          return left + wide / 2;
        }),
      );
    const ticks = await middle('.cmp-tick');
    const [zero = 0, , half = 0, , full = 0] = ticks;
    expect(full - zero).toBeGreaterThan(200);
    expect(half).toBeCloseTo((zero + full) / 2, 0);
    const then = await middle('.cmp-then');
    const now = await middle('.cmp-disc');
    expect([then.length, now.length]).toEqual([10, 10]);
    // Discovery from a half to all, purchase from all to nothing.
    expect(Math.abs((then[0] ?? 0) - half)).toBeLessThan(1);
    expect(Math.abs((now[0] ?? 0) - full)).toBeLessThan(1);
    expect(Math.abs((then[3] ?? 0) - full)).toBeLessThan(1);
    expect(Math.abs((now[3] ?? 0) - zero)).toBeLessThan(1);
    const way = await page.locator('.cmp-row:nth-of-type(4) .cmp-way').boundingBox();
    expect(way?.width).toBeCloseTo(full - zero, 0);
    // No name lies on a mark, and nothing is wider than the page.
    const boxes = await page.locator('.cmp-row').evaluateAll((found) =>
      found.map((row) => {
        const [name, disc] = ['.cmp-name', '.cmp-then'].map((one) => row.querySelector(one)?.getBoundingClientRect());
        return name && disc ? name.right < disc.left || name.bottom <= disc.top + 1 : false;
      }),
    );
    expect(boxes).not.toContain(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test('rows of the table go on with those of the drawing where both stand side by side', async () => {
    const page = await open();
    await moved(page);
    const tops = (selector: string): Promise<number[]> =>
      page.locator(selector).evaluateAll((found) => found.map((one) => Math.round(one.getBoundingClientRect().top)));
    expect(await tops('.cmp-table tbody tr')).toEqual(await tops('.cmp-rule'));
  });

  test('what moved stands by direction, with links and words, and short lists are open', async () => {
    const page = await open();
    await moved(page);
    const group = (name: string): string => `[data-group="${name}"]`;
    expect(await texts(page, '.cmp-changes details:not([hidden]) summary')).toEqual([
      expect.stringMatching(/^Better now \d+$/),
      expect.stringMatching(/^Worse now \d+$/),
      'Other changes 1',
    ]);
    const first = page.locator(`${group('other')} li`).first();
    expect(await first.locator('a').getAttribute('href')).toBe('#con-01');
    expect(await first.locator('.cmp-step').innerText()).toBe('Then: Open. Now: Does not apply.');
    expect(await texts(page, `${group('better')} a`)).toEqual(
      english.checks.filter(({ checklist }) => checklist === 'discovery').map(({ label }) => label),
    );
  });

  test('nothing has moved: it is said', async () => {
    const page = await open();
    await set(page, all('discovery', 'done'));
    await keep(page);
    expect(await page.locator('.cmp-changes').innerText()).toContain('No status has changed since.');
    expect(await page.locator('.cmp-changes details:not([hidden])').count()).toBe(0);
  });

  test('another assessment of this browser is chosen with the keyboard', async () => {
    const page = await open();
    await set(page, all('discovery', 'done'));
    expect(await page.locator('.cmp-choice').isVisible()).toBe(false);
    await page.evaluate(() =>
      window.board.put('north', [
        ['about', { name: ['North branch', 1, 0, 'a'] }],
        ['dis-01', { status: ['done', 1, 0, 'a'] }],
        ['pur-01', { status: ['doing', 1, 0, 'a'] }],
      ]),
    );
    const select = page.getByLabel('Compare with');
    await select.focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.cmp-said').innerText()).toContain('in “North branch”');
    expect(await texts(page, '.cmp-key span')).toEqual(['The other', 'This one']);
    expect(await texts(page, '.cmp-changes details:not([hidden]) summary')).toEqual([
      expect.stringMatching(/^Further in this one \d+$/),
      'Further in the other 1',
    ]);
    // The field keeps its place and its choice when the board changes.
    await set(page, { 'con-01': 'done' });
    expect(await select.inputValue()).toBe('of:north');
    expect(await select.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('the team’s own checks and unknown answers are told, not counted', async () => {
    const page = await open();
    await moved(page);
    await page.evaluate(() =>
      window.board.edit([
        {
          record: 'own-a1',
          field: 'own',
          from: null,
          to: { checklist: 'discovery', check: 'Ours', impact: 1, effort: 'S' },
        },
        {
          record: 'about',
          field: 'snapshot-x1',
          from: null,
          to: { on: '2026-06-01', label: '', packed: `${'S'.repeat(60)}SS` },
        },
      ]),
    );
    const select = page.getByLabel('Compare with');
    await select.selectOption('snapshot-x1');
    expect(await texts(page, '.cmp-notes p')).toEqual([
      'Checks that your team added are left out: the other side does not have them.',
      expect.stringMatching(/left out: \d+\.$/),
    ]);
  });
});

describe('the score over time', () => {
  test('comes with the second state, its days at their true distances, the numbers in a table', async () => {
    const page = await open();
    await today(page, '2026-01-01');
    await keep(page);
    expect(await page.locator('.cmp-trend').isVisible()).toBe(false);
    await set(page, all('discovery', 'done'));
    await today(page, '2026-01-11');
    await keep(page);
    await today(page, '2026-04-11');
    const stops = await page
      .locator('.cmp-stop')
      .evaluateAll((found) =>
        found.map((one) => one.getBoundingClientRect()).map(({ left, width }) => left + width / 2),
      );
    const [first = 0, second = 0, last = 0] = stops;
    expect((second - first) / (last - first)).toBeCloseTo(0.1, 2);
    expect(await texts(page, '.cmp-line .cmp-first, .cmp-line .cmp-last')).toHaveLength(4);
    await page.getByText('The numbers behind the line').click();
    expect(await texts(page, '.cmp-days tbody th')).toEqual(['Jan 1, 2026', 'Jan 11, 2026', 'Apr 11, 2026']);
    expect(await texts(page, '.cmp-days tbody tr:last-child td:nth-child(3)')).toEqual(['100%']);
  });
});

test('Spanish writes its own numbers and days', async () => {
  const page = await open('es');
  await moved(page);
  expect(await page.locator('.cmp-said').innerText()).toMatch(
    /^En conjunto, \d+\u00a0% el 2 de mayo de 2026 y \d+\u00a0% ahora\.$/,
  );
  expect(await texts(page, '.cmp-table thead tr:last-child th')).toEqual([
    'Antes',
    'Ahora',
    'Puntos',
    'Antes',
    'Ahora',
  ]);
  expect(await page.locator('main').innerText()).not.toMatch(/\{\w+\}|comparison\./);
});

describe('a check no longer asked', () => {
  const retire = (page: Page): Promise<void> =>
    page.evaluate(
      (check) =>
        window.board.show({ retired: check ? [{ ...check, retired: '2026-10-01', replacedBy: 'dis-03' }] : [] }),
      english.checks.find(({ id }) => id === 'dis-02'),
    );

  test('is hidden while nothing is held for one', async () => {
    const page = await open();
    await retire(page);
    expect(await page.locator('retired-checks').isVisible()).toBe(false);
  });

  test('says what it holds, and carries it over only when asked, undoably', async () => {
    const page = await open();
    await page.evaluate(() =>
      window.board.edit([
        { record: 'dis-02', field: 'status', from: 'open', to: 'doing' },
        { record: 'dis-02', field: 'owner', from: '', to: 'Ana' },
        { record: 'dis-02', field: 'note-a1', from: null, to: { on: '2026-01-01', text: 'Asked twice' } },
        { record: 'dis-03', field: 'owner', from: '', to: 'Eva' },
        { record: 'old-07', field: 'owner', from: '', to: '<b>Leo</b>' },
      ]),
    );
    await retire(page);
    expect(await texts(page, '.ret-facts:nth-child(2) > span')).toEqual([
      ...['Started', 'Taken out on October 1, 2026', 'Owner: Ana', 'Notes: 1'],
      ...['Open', 'Not known to this site', 'Owner: <b>Leo</b>'],
    ]);
    const button = page.getByRole('button', { name: 'Carry over to' });
    expect(await button.count()).toBe(1);
    expect(await messages(page)).toEqual([]);
    await button.press('Enter');
    await page.getByText('Nothing left to carry over.').waitFor();
    expect(await messages(page)).toEqual(['answers-carried']);
    // The button stays, with the focus, and does nothing more.
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    await button.press('Enter');
    expect(await messages(page)).toHaveLength(1);
    await page.evaluate(() => window.board.undo());
    expect(await button.getAttribute('aria-disabled')).toBe('false');
  });
});

describe.for(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  test.for([1280, 360, 320])('axe finds nothing, and the page does not scroll sideways, at %i px', async (width) => {
    const page = await open('es', { colorScheme, viewport: { width, height: 800 } });
    await moved(page);
    await keep(page);
    await page.evaluate(() =>
      window.board.edit([{ record: 'old-07', field: 'owner', from: '', to: 'Una persona con un nombre muy largo' }]),
    );
    await page.locator('.cmp-trend summary').click();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

test('without a script nothing of it is shown', async () => {
  const page = await (await pages.another({ javaScriptEnabled: false })).newPage();
  await page.goto(`${pages.origin}/en/`);
  expect(await page.locator('assessment-comparison').isVisible()).toBe(false);
  expect(await page.locator('retired-checks').isVisible()).toBe(false);
});
