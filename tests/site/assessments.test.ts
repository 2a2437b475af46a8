/** Assessments as visitors of the built site meet them: begun, ticked, shared, merged, exchanged, kept and restored. */
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  begin,
  beginner,
  decide,
  dropFile,
  LANGUAGES_HERE,
  linkOf,
  note,
  notes,
  openFile,
  PLACES,
  reach,
  record,
  setStatus,
  statusAt,
  tabTo,
  unfold,
  visitor,
} from '../assessment-visit.ts';
import { connectBrowser } from '../browser.ts';
import { kept, saved, stored } from '../storage-page.ts';
import { addressOf } from '../visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

const { en, es } = PLACES;
const heading = (page: Page): Promise<string> => page.locator('[data-heading]').innerText();
const score = (page: Page): Promise<string> => page.locator('.as-total').innerText();
const progress = (page: Page, list: string): Promise<string> =>
  page.locator(`[data-list="${list}"] [data-fill="answered"]`).innerText();
const words = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText();
const preview = (page: Page): Promise<void> => page.locator('.inc-preview').waitFor();

describe('one assessment on every page', () => {
  test.each(LANGUAGES_HERE)('begun and ticked in %s, it is the same in the other language', async (language) => {
    const here = PLACES[language];
    const there = PLACES[language === 'en' ? 'es' : 'en'];
    const { page, go } = await visitor(browser, here.board);
    expect(await page.getAttribute('.as', 'data-state')).toBe('blank');
    await begin(page, 'Librería Ñandú');
    expect(await heading(page)).toBe('Librería Ñandú');
    const [before, answered] = [await score(page), await progress(page, 'discovery')];

    await go(here.list);
    expect(await words(page, '[data-unnamed]')).toBe('Librería Ñandú');
    await page.check('#dis-07 .check-box');
    await kept(page);
    for (const path of [there.list, there.guide, here.guide]) {
      await go(path);
      expect(await page.isChecked('#dis-07 .check-box'), path).toBe(true);
      expect(await page.locator('.check-box:checked').count(), path).toBe(1);
    }
    await go(there.list);
    expect(await page.getAttribute('progress[data-count]', 'value')).toBe('1');
    await go(there.board);
    expect(await statusAt(page, 'dis-07')).toBe('done');
    expect(await score(page)).not.toBe(before);
    expect(await progress(page, 'discovery')).not.toBe(answered);
    expect(await progress(page, 'discovery')).toMatch(/^1 /);

    await page.click('[data-act="rename"]');
    await page.fill('.as-form [name="name"]', 'Otra');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('Otra');
    await kept(page);
    await go(here.list);
    expect(await words(page, '[data-unnamed]')).toBe('Otra');
  });

  test('a page that is open follows what another one changes', async () => {
    const { page, go } = await beginner(browser, 'Shop');
    const other = await page.context().newPage();
    await other.goto(page.url(), { waitUntil: 'load' });
    await go(es.guide);
    await page.check('#dis-02 .check-box');
    await expect.poll(() => statusAt(other, 'dis-02')).toBe('done');
    await setStatus(other, 'dis-02', 'open');
    await expect.poll(() => page.isChecked('#dis-02 .check-box')).toBe(false);
  });
});

describe('a link', () => {
  /** Both links of an assessment with a status each way, an owner and a note: made once, for every reader. */
  const made = { short: '', full: '' };

  test('is made of statuses alone, or of all that is ticked', async () => {
    const { page } = await beginner(browser, 'Theirs');
    await setStatus(page, 'dis-01', 'done');
    await setStatus(page, 'con-02', 'doing');
    const form = await record(page, 'con-02');
    await form.locator('[name="owner"]').fill('Ana');
    await note(page, 'con-02', 'From the other side');
    made.short = await linkOf(page, false);
    made.full = await linkOf(page, true);
    expect(new URL(made.short).hash.length).toBeLessThan(80);
    for (const link of [made.short, made.full]) expect(link.split('#')[0]).toBe(page.url().split('#')[0]);
  });

  test('shows first, writes nothing, and is gone after any decision', async () => {
    const { page, go } = await beginner(browser, 'Mine');
    await setStatus(page, 'dis-05', 'done');
    await kept(page);
    const before = await stored(page);
    expect(JSON.stringify(before)).toContain('Mine');

    for (const link of [made.short, made.full]) {
      await go(link);
      await preview(page);
      expect(await words(page, '.inc-answered')).toMatch(/^2 /);
      await page.click('[data-switch-language]');
      await page.waitForURL(/evaluaciones/);
      await preview(page);
      expect(page.url()).toContain(new URL(link).hash);
      expect(await words(page, '.inc-answered')).toMatch(/^2 /);
      expect(await words(page, '.inc-promise')).not.toBe('');

      await page.click('[data-choice="look"]');
      await page.locator('.as[data-state="look"]').waitFor();
      expect(await statusAt(page, 'con-02')).toBe('doing');
      expect(await page.isDisabled('[data-check="con-02"] select')).toBe(true);
      await page.click('[data-choice="end-look"]');
      await page.locator('.as[data-state="filled"]').waitFor();
      expect([await statusAt(page, 'con-02'), await statusAt(page, 'dis-05')]).toEqual(['open', 'done']);
      await decide(page, 'discard');
      expect(new URL(page.url()).hash).toBe('');
      expect(await stored(page)).toEqual(before);

      await go(link.slice(0, -1));
      await page.locator('.inc-refusal').waitFor();
      expect(await words(page, '.inc-why')).not.toBe('');
      expect(await page.isVisible('.inc-preview')).toBe(false);
      await page.click('.inc-refusal [data-choice="close"]');
      await expect.poll(() => new URL(page.url()).hash).toBe('');
      expect(await stored(page)).toEqual(before);
      await page.reload();
      expect(await page.isVisible('.inc-refusal')).toBe(false);
    }
  });

  test('becomes a copy beside the reader’s own, or is taken into it', async () => {
    const { page, go } = await beginner(browser, 'Mine');
    await setStatus(page, 'dis-05', 'done');
    await note(page, 'con-02', 'From this side');

    await go(made.full);
    await preview(page);
    await decide(page, 'copy');
    expect(new URL(page.url()).hash).toBe('');
    await expect.poll(() => heading(page)).toBe('Theirs');
    expect([await statusAt(page, 'dis-01'), await statusAt(page, 'dis-05')]).toEqual(['done', 'open']);
    expect(await page.locator('.as-switch option').allInnerTexts()).toEqual(expect.arrayContaining(['Mine', 'Theirs']));

    await page.selectOption('.as-switch select', { label: 'Mine' });
    await expect.poll(() => heading(page)).toBe('Mine');
    await go(made.full);
    await preview(page);
    await decide(page, 'merge');
    expect(new URL(page.url()).hash).toBe('');
    expect(await statusAt(page, 'dis-05')).toBe('done');
    expect(await statusAt(page, 'dis-01')).toBe('done');
    expect((await notes(page, 'con-02')).sort()).toEqual(['From the other side', 'From this side']);
    expect(await words(page, '[data-check="con-02"] .reg-owner')).toBe('Ana');
    await page.reload();
    await expect.poll(() => statusAt(page, 'dis-01')).toBe('done');

    // A short link carries no clocks: it comes in as changes, each with a box.
    await setStatus(page, 'dis-01', 'blocked');
    await kept(page);
    await go(made.short);
    await preview(page);
    await decide(page, 'take');
    expect([await statusAt(page, 'dis-01'), await statusAt(page, 'con-02')]).toEqual(['done', 'doing']);
  });
});

describe('files', () => {
  test('of a colleague are merged with everybody’s notes, and the merge can be taken back', async () => {
    const theirs = await beginner(browser, 'Shop');
    await note(theirs.page, 'dis-03', 'Theirs');
    await setStatus(theirs.page, 'dis-04', 'done');
    await reach(theirs.page, 'files');
    const file = await saved(theirs.page, () => theirs.page.click('[data-file="json"]'));
    expect(file.name).toMatch(/\.json$/);

    const { page } = await beginner(browser, 'Tienda');
    await note(page, 'dis-03', 'Mine');
    await openFile(page, file.name, file.text);
    expect(await words(page, '.inc-preview .inc-source')).toContain(file.name);
    await decide(page, 'merge');
    expect((await notes(page, 'dis-03')).sort()).toEqual(['Mine', 'Theirs']);
    expect(await statusAt(page, 'dis-04')).toBe('done');
    await page.locator('#your-data').scrollIntoViewIfNeeded();
    await expect.poll(() => page.locator('.keep-copy').count()).toBe(1);
    expect(await words(page, '.keep-copy .keep-name')).toContain('Tienda');

    await page.locator('.as-acts [data-action="undo"]').click();
    await expect.poll(() => notes(page, 'dis-03')).toEqual(['Mine']);
    expect(await statusAt(page, 'dis-04')).toBe('open');
    await kept(page);
    await page.reload();
    expect(await notes(page, 'dis-03')).toEqual(['Mine']);
  });

  test('dropped before the script for them came are opened all the same, and outlive a reload', async () => {
    const theirs = await beginner(browser, 'Dropped');
    await setStatus(theirs.page, 'gov-01', 'done');
    const file = await saved(theirs.page, () => theirs.page.keyboard.press('Control+s'));
    const { page } = await beginner(browser, 'Mine');
    await dropFile(page, file.name, file.text);
    await preview(page);
    expect(await words(page, '.inc-name')).toBe('Dropped');
    await page.reload();
    await preview(page);
    await decide(page, 'discard');
    await page.reload();
    await page.locator('.as[ready]').waitFor();
    expect(await page.isVisible('.inc-preview')).toBe(false);
  });

  test('edited elsewhere come back through the difference, unknown lines listed', async () => {
    const { page } = await beginner(browser, 'Shop');
    await setStatus(page, 'dis-01', 'doing');
    await reach(page, 'files');
    const table = await saved(page, () => page.click('[data-file="csv"]'));
    const list = await saved(page, () => page.click('[data-file="md"]'));

    const rows = table.text.split('\r\n');
    const at = rows.findIndex((row) => row.startsWith('"dis-02",'));
    const edited = rows.with(at, (rows[at] ?? '').replace('"open"', '"done"'));
    await openFile(page, table.name, [...edited.slice(0, -1), 'xyz-99,,Nobody knows,done,,,,,,', ''].join('\r\n'));
    expect(await words(page, '.inc-changed')).toBe('1');
    await unfold(page, '.inc-leftout');
    expect(await words(page, '.inc-leftout ul')).toContain('xyz-99');
    await decide(page, 'take');
    expect([await statusAt(page, 'dis-01'), await statusAt(page, 'dis-02')]).toEqual(['doing', 'done']);

    const lines = list.text.split('\n');
    const line = lines.findIndex((one) => one.includes('senda:dis-03 '));
    const ticked = lines.with(line, (lines[line] ?? '').replace('- [ ]', '- [x]'));
    await openFile(page, list.name, [...ticked, '- [x] Ours <!-- senda:xyz-98 status=done -->', ''].join('\n'));
    await unfold(page, '.inc-leftout');
    expect(await words(page, '.inc-leftout ul')).toContain('xyz-98');
    // The list was saved before the table came back: its second check is open still.
    expect(await words(page, '.inc-changed')).toBe('2');
    await page.uncheck('[data-change="dis-02 status"]');
    await decide(page, 'take');
    expect([await statusAt(page, 'dis-02'), await statusAt(page, 'dis-03')]).toEqual(['done', 'done']);
    await page.reload();
    await expect.poll(() => statusAt(page, 'dis-03')).toBe('done');
  });
});

describe('the dashboard', () => {
  test('compares with a kept state and with another assessment, and hides what is no longer asked', async () => {
    const { page } = await beginner(browser, 'One');
    await setStatus(page, 'dis-01', 'done');
    await reach(page, 'comparison');
    await page.fill('#cmp-label', 'First round');
    await page.keyboard.press('Enter');
    await page.locator('.cmp-list .cmp-label').getByText('First round').waitFor();
    await setStatus(page, 'dis-02', 'done');
    await setStatus(page, 'dis-01', 'open');
    for (const [group, check] of [
      ['better', 'dis-02'],
      ['worse', 'dis-01'],
    ] as const) {
      const changes = page.locator(`.cmp-changes [data-group="${group}"]`);
      await changes.waitFor();
      expect(await changes.locator('li').allTextContents(), group).toEqual([
        expect.stringContaining(await words(page, `[data-check="${check}"] .reg-label`)),
      ]);
    }
    expect(await page.isVisible('retired-checks')).toBe(false);

    await page.click('[data-act="duplicate"]');
    await expect.poll(() => page.locator('.as-switch option').count()).toBe(2);
    await setStatus(page, 'gov-01', 'done');
    await page.locator('#cmp-with optgroup option').waitFor({ state: 'attached' });
    await page.selectOption('#cmp-with', { label: 'One' });
    await expect.poll(() => words(page, '.cmp-said')).toContain('One');
    await expect
      .poll(() => page.locator('.cmp-changes details:not([hidden]) li').allTextContents())
      .toEqual([expect.stringContaining(await words(page, '[data-check="gov-01"] .reg-label'))]);
  });

  test('gives back everything that was deleted from a backup', async () => {
    const { page } = await beginner(browser, 'One');
    await setStatus(page, 'dis-01', 'done');
    await page.click('[data-act="new"]');
    await page.fill('dialog[open] [name="name"]', 'Two');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('Two');
    await note(page, 'gov-02', 'Of the second');
    await kept(page);
    await reach(page, 'your-data');
    const backup = await saved(page, () => page.click('.keep-live [data-do="save"]'));
    await page.click('[data-do="ask"]');
    await page.click('dialog[open] [data-do="delete"]');
    await page.locator('.as[data-state="blank"]').waitFor();
    expect(JSON.stringify(await stored(page))).not.toMatch(/One|Two|Of the second/);
    await page.reload();
    await page.locator('.as[data-state="blank"][ready]').waitFor();

    await reach(page, 'your-data');
    await page.setInputFiles('[data-door] input', {
      name: backup.name,
      mimeType: '',
      buffer: Buffer.from(backup.text),
    });
    await preview(page);
    expect((await page.locator('.inc-assessment-name').allInnerTexts()).sort()).toEqual(['One', 'Two']);
    await decide(page, 'restore');
    await expect.poll(() => page.locator('.as-switch option').allInnerTexts()).toHaveLength(2);
    await page.reload();
    await page.locator('.as[data-state="filled"][ready]').waitFor();
    expect((await page.locator('.as-switch option').allInnerTexts()).sort()).toEqual(['One', 'Two']);
    await page.selectOption('.as-switch select', { label: 'Two' });
    await expect.poll(() => heading(page)).toBe('Two');
    expect(await notes(page, 'gov-02')).toEqual(['Of the second']);
    await page.selectOption('.as-switch select', { label: 'One' });
    await expect.poll(() => heading(page)).toBe('One');
    expect(await statusAt(page, 'dis-01')).toBe('done');
  });

  test('takes a change of many back with one key, and saves with another before its script is there', async () => {
    const { page, go } = await beginner(browser, 'Shop');
    await setStatus(page, 'dis-02', 'blocked');
    await page.selectOption('#reg-by-list', 'discovery');
    await unfold(page, '.reg-bulk');
    await page.selectOption('#reg-set-status', 'done');
    await page.click('form[data-set="status"] button');
    await page.click('.reg-dialog[open] [value="yes"]');
    const all = page.locator('[data-of="discovery"]:not([hidden])');
    await expect.poll(() => page.locator('[data-of="discovery"][data-status="done"]').count()).toBe(await all.count());
    expect(await page.locator('[data-status="done"]').count()).toBe(await all.count());
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('[data-status="done"]').count()).toBe(0);
    expect(await statusAt(page, 'dis-02')).toBe('blocked');
    await kept(page);

    await go(en.board);
    expect(await page.evaluate(() => customElements.get('export-files') === undefined)).toBe(true);
    const { name, text } = await saved(page, () => page.keyboard.press('Control+s'));
    expect(name).toMatch(/\.json$/);
    expect(text).toContain('"dis-02"');
    expect(text).toContain('Shop');
  });
});

describe('what is pressed before its script is there', () => {
  /** Opens a filled dashboard whose later scripts go through `answer`, and presses “Copy link” at once. */
  async function pressed(answer: (route: Route) => Promise<void>): Promise<Page> {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.route(/assessments-exchange/, answer);
    await page.goto(addressOf(en.board));
    await page.locator('senda-assessments[ready]').waitFor();
    await page.fill('#as-start-name', 'Shop');
    await page.keyboard.press('Enter');
    await page.locator('.as[data-state="filled"]').waitFor();
    await page.evaluate(() => document.querySelector<HTMLElement>('assessment-share [data-action="copy"]')?.click());
    return page;
  }

  test('is done once it has come', async () => {
    const page = await pressed(async (route) => {
      await new Promise((later) => setTimeout(later, 300));
      await route.continue();
    });
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#share=p1.');
  });

  test('asks once where it does not come, and again at the next press', async () => {
    let asked = 0;
    const page = await pressed(async (route) => {
      asked += 1;
      await route.abort();
    });
    // Long enough for a second request, if there were one.
    await page.waitForTimeout(250);
    expect(asked).toBe(1);
    await page.evaluate(() => document.querySelector<HTMLElement>('assessment-share [data-action="copy"]')?.click());
    await expect.poll(() => asked).toBe(2);
  });
});

describe('where the browser keeps nothing', () => {
  const BLOCKED = `Object.defineProperty(window, 'indexedDB', {
    get() { throw new DOMException('no', 'SecurityError') },
  })`;

  test.each(LANGUAGES_HERE)('the work goes on in memory, says so and can be saved (%s)', async (language) => {
    const { board, questions, list } = PLACES[language];
    const { page, go } = await visitor(browser, board);
    await page.context().addInitScript(BLOCKED);
    await go(board);
    await page.fill('#as-start-name', 'Mine');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('Mine');
    await setStatus(page, 'dis-01', 'done');
    await expect.poll(() => progress(page, 'discovery')).toMatch(/^1 /);
    expect((await words(page, '[data-state-notice]')).length).toBeGreaterThan(20);
    await page.keyboard.press('Control+z');
    await expect.poll(() => statusAt(page, 'dis-01')).toBe('open');
    await setStatus(page, 'dis-02', 'done');
    expect((await saved(page, () => page.keyboard.press('Control+s'))).text).toContain('dis-02');
    await reach(page, 'your-data');
    await page.locator('your-data[data-mode="memory"]').waitFor();
    expect(await page.isVisible('.keep-memory')).toBe(true);
    expect((await saved(page, () => page.click('.keep-live [data-do="save"]'))).text).toContain('dis-02');

    await go(questions);
    await page.locator('#sa-dis-1 [value="2"]').check();
    expect(await page.getAttribute('.ask-bar', 'value')).toBe('1');
    expect((await words(page, '.ask-status')).length).toBeGreaterThan(20);
    await go(list);
    await page.check('#dis-01 .check-box');
    expect(await page.getAttribute('progress[data-count]', 'value')).toBe('1');
    expect((await words(page, '.checklist-status')).length).toBeGreaterThan(20);
  });
});

test('everything is done without a mouse', async () => {
  const { page } = await visitor(browser, en.board, { permissions: ['clipboard-read', 'clipboard-write'] });
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const focus = (selector: string): Promise<boolean> =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
  await tabTo(page, '#as-start-name');
  await page.keyboard.type('Keys');
  await press('Enter');
  await expect.poll(() => heading(page)).toBe('Keys');
  expect(await focus('[data-heading]')).toBe(true);

  await tabTo(page, '[data-act="rename"]');
  await press('Enter');
  expect(await focus('.as-form [name="name"]')).toBe(true);
  await page.keyboard.type('No mouse');
  await press('Enter');
  await expect.poll(() => heading(page)).toBe('No mouse');
  expect(await focus('[data-act="rename"]')).toBe(true);

  await tabTo(page, '#reg-by-list');
  await press('ArrowDown');
  await expect.poll(() => page.locator('tr[data-check]:not([hidden]):not([data-of="discovery"])').count()).toBe(0);
  expect(new URL(page.url()).search).not.toBe('');

  await tabTo(page, '[data-check="dis-03"] .reg-record button');
  await press('Enter');
  await tabTo(page, '[data-check="dis-03"] + .reg-detail [name="status"]');
  await press('ArrowDown');
  await expect.poll(() => page.getAttribute('[data-check="dis-03"]', 'data-status')).toBe('doing');
  expect(await focus('[data-check="dis-03"] + .reg-detail [name="status"]')).toBe(true);
  await tabTo(page, '[data-check="dis-03"] + .reg-detail [name="owner"]');
  await page.keyboard.type('Ana');
  await press('Tab');
  await expect.poll(() => words(page, '[data-check="dis-03"] .reg-owner')).toBe('Ana');
  await tabTo(page, '[data-check="dis-03"] .reg-record button', 'Shift+Tab');
  await press('Enter');
  expect(await page.isVisible('[data-check="dis-03"] + .reg-detail')).toBe(false);

  await tabTo(page, '[data-part="share"] [data-action="copy"]');
  // A hand is slower than this one: the script came with the first field that was reached.
  await expect.poll(() => page.inputValue('#share-link')).not.toBe('');
  await press('Enter');
  await expect.poll(() => words(page, '.shr-copied')).not.toBe('');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#share=p1\./);
  expect(await focus('[data-part="share"] [data-action="copy"]')).toBe(true);
});
