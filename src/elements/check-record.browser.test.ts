import { describe, expect, test } from 'vitest';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { axeViolations } from '../../tests/axe.ts';
import { componentPages } from '../../tests/component-pages.ts';
import { inDatabase } from '../../tests/storage-page.ts';

const pages = componentPages('checklists', 'senda-checklist[ready]');

/** Opens the record of the first check of a list. */
async function open(path = 'en/discovery', within?: BrowserContext): Promise<Page> {
  const page = await pages.open(`${path}/`, { within });
  await page.locator('.check summary').first().click();
  await page.locator('check-record').waitFor();
  return page;
}

const field = (page: Page, name: string): Locator => page.locator(`#dis-01 check-record [name="${name}"]`);
const act = (page: Page, what: string): Locator => page.locator(`#dis-01 check-record [data-do="${what}"]`);
const aloud = (page: Page): Promise<string> => page.locator('.checklist-live').evaluate((live) => live.textContent);
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const { dataset, tagName } = document.activeElement as HTMLElement;
    return document.activeElement?.getAttribute('name') ?? dataset.do ?? tagName;
  });

async function setEverything(page: Page): Promise<void> {
  await field(page, 'status').selectOption('na');
  await page.keyboard.type('We sell through partners only');
  await field(page, 'owner').fill('Ana Gutiérrez');
  await field(page, 'due').fill('2026-01-30');
  await addNote(page, 'First line\nSecond line');
  await field(page, 'title').fill('Interview notes');
  await field(page, 'url').fill('https://example.org/notes');
  await field(page, 'url').press('Enter');
}

async function addNote(page: Page, text: string): Promise<void> {
  await field(page, 'note').fill(text);
  await act(page, 'add-note').click();
}

async function seen(page: Page): Promise<Record<string, string>> {
  await page.locator('#dis-01 .record-link').waitFor();
  return {
    status: await field(page, 'status').inputValue(),
    reason: await field(page, 'reason').inputValue(),
    owner: await field(page, 'owner').inputValue(),
    due: await field(page, 'due').inputValue(),
    note: await page.locator('#dis-01 p.record-note').innerText(),
    evidence: (await page.locator('#dis-01 .record-link a').getAttribute('href')) ?? '',
  };
}

const EVERYTHING = {
  status: 'na',
  reason: 'We sell through partners only',
  owner: 'Ana Gutiérrez',
  due: '2026-01-30',
  note: 'First line\nSecond line',
  evidence: 'https://example.org/notes',
};

describe('every field', () => {
  test('is kept, comes back after a reload, in the other language and in another tab', async () => {
    const other = await open();
    const page = await open();
    await setEverything(page);
    expect(await seen(page)).toEqual(EVERYTHING);
    expect(await seen(other)).toEqual(EVERYTHING);
    await page.locator('.checklist-live', { hasText: /./ }).waitFor({ state: 'attached' });
    const spanish = await open('es/discovery');
    expect(await seen(spanish)).toEqual(EVERYTHING);
    expect(await spanish.locator('#dis-01 .record-day').innerText()).toMatch(/^\d+ de \p{L}+ de \d{4}$/u);
    await page.reload();
    await page.locator('#dis-01 summary').click();
    expect(await seen(page)).toEqual(EVERYTHING);
    expect(await page.locator('#dis-02 check-record').count()).toBe(0);
  });

  test('stands in the row at a glance, with words for what is late', async () => {
    const page = await open();
    await field(page, 'owner').fill('Ana');
    await field(page, 'due').fill('2020-01-30');
    await addNote(page, 'One');
    const glance = page.locator('#dis-01 .check-glance');
    expect(await glance.innerText()).toMatch(/Owner: Ana\s+Due: January 30, 2020 \(overdue\)\s+Notes: 1$/);
    await page.check('#dis-01-box');
    expect(await glance.innerText()).not.toContain('overdue');
    expect(await field(page, 'status').inputValue()).toBe('done');
    await page.uncheck('#dis-01-box');
    expect(await field(page, 'status').inputValue()).toBe('open');
  });

  test('that is being typed in stays while another tab changes the record', async () => {
    const [page, other] = [await open(), await open()];
    await field(page, 'owner').pressSequentially('Mar');
    await field(page, 'note').fill('Half a thought');
    await field(page, 'owner').focus();
    await page.keyboard.press('End');
    await page.keyboard.type('ta');
    await field(other, 'due').fill('2027-03-01');
    await field(other, 'owner').fill('Luis');
    await field(other, 'owner').press('Enter');
    await page.locator('#dis-01 .check-glance', { hasText: 'Luis' }).waitFor();
    expect(await focused(page)).toBe('owner');
    expect(await field(page, 'owner').inputValue()).toBe('Marta');
    expect(await field(page, 'due').inputValue()).toBe('2027-03-01');
    expect(await field(page, 'note').inputValue()).toBe('Half a thought');
    await page.keyboard.press('Enter');
    await other.locator('#dis-01 .check-glance', { hasText: 'Marta' }).waitFor();
    expect(await field(other, 'owner').inputValue()).toBe('Marta');
  });

  test('is undone step by step', async () => {
    const page = await open();
    await field(page, 'owner').fill('Ana');
    await addNote(page, 'Keep me');
    await page.locator('#dis-01 li [data-do="delete"]').click();
    expect(await page.locator('#dis-01 .record-entry').count()).toBe(0);
    await page.locator('[data-action="undo"]').click();
    expect(await page.locator('#dis-01 p.record-note').innerText()).toBe('Keep me');
    await page.locator('[data-action="undo"]').click();
    await page.locator('[data-action="undo"]').click();
    expect(await page.locator('#dis-01 .record-entry').count()).toBe(0);
    expect(await field(page, 'owner').inputValue()).toBe('');
  });
});

describe('what does not apply', () => {
  test('asks for a reason at once and says that it is missing until there is one', async () => {
    const page = await open();
    const missing = page.getByText('Add a reason');
    expect(await field(page, 'reason').isVisible()).toBe(false);
    await field(page, 'status').selectOption('na');
    expect(await focused(page)).toBe('reason');
    expect(await missing.isVisible()).toBe(true);
    await page.keyboard.type('No shops');
    await page.keyboard.press('Tab');
    expect(await missing.isVisible()).toBe(false);
    await field(page, 'status').selectOption('doing');
    expect(await field(page, 'reason').isVisible()).toBe(false);
    expect(await page.locator('#dis-01 .check-state').innerText()).toBe('Started');
  });
});

describe('notes and evidence', () => {
  test('a note is edited in its place; Escape leaves it as it was', async () => {
    const page = await open();
    await addNote(page, 'Frist');
    await act(page, 'edit').click();
    expect(await focused(page)).toBe('text');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('First');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('close');
    await page.keyboard.press('Enter');
    expect(await page.locator('#dis-01 p.record-note').innerText()).toBe('First');
    expect(await focused(page)).toBe('edit');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' and more');
    await page.keyboard.press('Escape');
    expect(await page.locator('#dis-01 p.record-note').innerText()).toBe('First');
    expect(await focused(page)).toBe('edit');
  });

  test('deleting moves the focus to the next entry, then to the field', async () => {
    const page = await open();
    await addNote(page, 'One');
    await addNote(page, 'Two');
    await act(page, 'delete').first().click();
    expect(await focused(page)).toBe('delete');
    expect(await page.locator('#dis-01 p.record-note').allInnerTexts()).toEqual(['Two']);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('note');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'example.org'])(
    '%s is refused with a sentence and nothing is lost',
    async (address) => {
      const page = await open();
      await field(page, 'title').fill('Notes');
      await field(page, 'url').fill(address);
      await act(page, 'add-evidence').click();
      expect(await page.getByText('Nothing was added').isVisible()).toBe(true);
      expect(await focused(page)).toBe('url');
      expect(await field(page, 'title').inputValue()).toBe('Notes');
      expect(await field(page, 'url').inputValue()).toBe(address);
      expect(await page.locator('#dis-01 .record-link').count()).toBe(0);
      await field(page, 'url').fill('mailto:ana@example.org');
      await field(page, 'url').press('Enter');
      expect(await page.locator('#dis-01 .record-link a').getAttribute('rel')).toBe('noopener noreferrer');
      expect(await page.getByText('Nothing was added').isVisible()).toBe(false);
    },
  );

  test('hostile text is text', async () => {
    const page = await open();
    const text = '<img src=x onerror=alert(1)>{date}$&';
    await field(page, 'owner').fill(text);
    await addNote(page, text);
    await field(page, 'title').fill(text);
    await field(page, 'title').press('Enter');
    expect(await page.locator('#dis-01 p.record-note').innerText()).toBe(text);
    expect(await page.locator('#dis-01 .record-link').innerText()).toBe(text);
    expect(await page.locator('#dis-01 .check-glance').innerText()).toContain(text);
    expect(
      await page
        .locator('#dis-01')
        .getByRole('button', { name: `Delete ${text}` })
        .count(),
    ).toBe(1);
    expect(await page.locator('#dis-01 img').count()).toBe(0);
  });

  test('twenty notes are the most; the next one stays in its field and the record says so', async () => {
    const page = await open();
    for (let n = 1; n <= 20; n += 1) await addNote(page, `Note ${n}`);
    await addNote(page, 'One too many');
    expect(await page.locator('#dis-01 .record-entry').count()).toBe(20);
    expect(await page.getByText('as many as it can hold').first().isVisible()).toBe(true);
    expect(await field(page, 'note').inputValue()).toBe('One too many');
  });
});

/** Rewrites a stored record of the first check, as another version of the site would. */
const store = (page: Page, record: string): Promise<unknown> =>
  inDatabase(page, `items.put(${record}, ['default', 'dis-01'])`);

describe('other versions', () => {
  test('a check that was reworded asks for a look, and still holds when somebody says so', async () => {
    const page = await open();
    await store(page, `{ schema: 2, status: ['done', 1, 0, 'a'], rev: [1, 1, 0, 'a'] }`);
    await page.evaluate(`document.getElementById('dis-01').dataset.rev = '2'`);
    // The page reads the wording once: an element that is put in again reads it again.
    await page.evaluate(`{ const list = document.querySelector('senda-checklist'); list.replaceWith(list); }`);
    await page.locator('#dis-01 .check-glance', { hasText: 'Reworded' }).waitFor();
    await page.getByRole('button', { name: 'The status still holds' }).click();
    expect(await focused(page)).toBe('status');
    expect(await page.locator('#dis-01 .check-glance').innerText()).not.toContain('Reworded');
    expect(await page.getByRole('button', { name: 'The status still holds' }).count()).toBe(0);
    expect(await page.isChecked('#dis-01-box')).toBe(true);
  });

  test('records of a newer version are shown and cannot be changed', async () => {
    const page = await open();
    await store(page, `{ schema: 9, status: ['blocked', 1, 0, 'a'], owner: ['Ana', 1, 0, 'a'] }`);
    await page.reload();
    await page.locator('#dis-01 summary').click();
    await page.locator('#dis-01 check-record').waitFor();
    expect(await field(page, 'owner').inputValue()).toBe('Ana');
    for (const name of ['status', 'owner', 'due']) expect(await field(page, name).isDisabled()).toBe(true);
    // On its own too: a host may have nothing else to close.
    expect(await page.locator('#dis-01 fieldset.record').getAttribute('disabled')).toBe('');
    expect(await act(page, 'add-note').isVisible()).toBe(false);
  });
});

describe('everybody can use it', () => {
  test('with the keyboard alone, and every change is said once', async () => {
    const page = await open();
    await page.locator('.checklist-live').evaluate((live) => {
      Object.assign(window, { said: [] });
      new MutationObserver(() => (window as unknown as { said: string[] }).said.push(live.textContent)).observe(live, {
        childList: true,
      });
    });
    const said = async (count: number): Promise<string[]> => {
      const all = (): Promise<string[]> => page.evaluate('said');
      await expect.poll(async () => (await all()).length).toBeGreaterThanOrEqual(count);
      return all();
    };
    await page.locator('#dis-01 summary').focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('status');
    await page.keyboard.press('ArrowDown');
    expect(await said(1)).toEqual([expect.stringContaining('in this browser')]);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ana');
    await page.keyboard.press('Enter');
    await said(2);
    await page.waitForTimeout(500);
    expect(await said(2)).toHaveLength(2);
    expect(await aloud(page)).toBe('Saved.');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('due');
  });

  test('each control has a name, in a group that is named after the check', async () => {
    const page = await open();
    await addNote(page, 'One');
    const label = await page.locator('#dis-01').getAttribute('data-label');
    const record = page.getByRole('group', { name: `Your record: ${label ?? '-'}` });
    for (const name of ['Owner', 'Due date', 'New note', 'What shows it', 'Address, if it has one'])
      expect(await record.getByLabel(name, { exact: true }).count(), name).toBe(1);
    expect(await record.getByRole('combobox', { name: 'Status', exact: true }).count()).toBe(1);
    expect(await record.getByRole('group', { name: 'Notes', exact: true }).count()).toBe(1);
    expect(await record.getByRole('button', { name: /^(Edit|Delete) the note of \w+ \d+, \d{4}$/ }).count()).toBe(2);
  });

  test.each([320, 360, 1280])('at %i px nothing is cut, and what is pressed is large enough', async (width) => {
    const page = await open('es/discovery');
    await page.setViewportSize({ width, height: 800 });
    await setEverything(page);
    await addNote(page, 'unapalabralarguísimasinespacios'.repeat(8));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    for (const control of await page.locator('check-record :is(button, input, select, textarea):visible').all())
      expect(
        (await control.boundingBox())?.height,
        await control.evaluate((node) => node.outerHTML),
      ).toBeGreaterThanOrEqual(43);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in an open record (%s)', async (colorScheme) => {
    const own = await pages.another({ colorScheme, viewport: { width: 1280, height: 900 } });
    const page = await open('en/discovery', own);
    await setEverything(page);
    await field(page, 'url').fill('javascript:1');
    await act(page, 'add-evidence').click();
    await act(page, 'edit').click();
    await page.locator('.own-add summary').click();
    expect(await axeViolations(page, 'senda-checklist')).toEqual([]);
  });
});
