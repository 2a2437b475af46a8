import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { componentPages } from '../../tests/component-pages.ts';

const pages = componentPages('dashboard', 'senda-assessments[ready]', {
  viewport: { width: 1280, height: 900 },
  reducedMotion: 'reduce',
});
const open = (path = 'en/assessments/', before?: string): Promise<Page> => pages.open(path, { before });

async function begin(page: Page, name: string): Promise<void> {
  await page.fill('#as-start-name', name);
  await page.keyboard.press('Enter');
  await page.locator('.as[data-state="filled"]').waitFor();
}
async function started(name = 'Shop', path?: string): Promise<Page> {
  const page = await open(path);
  await begin(page, name);
  return page;
}

const words = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText();
const heading = (page: Page): Promise<string> => words(page, '[data-heading]');
const state = (page: Page, name: string): Promise<void> => page.locator(`.as[data-state="${name}"]`).waitFor();
const named = (page: Page, name: string): Promise<void> =>
  page.locator('[data-heading]').getByText(name, { exact: true }).waitFor();
const score = (page: Page): Promise<string> => words(page, '.as-total');
const steps = (page: Page): Promise<string[]> => page.locator('.as-step-name').allInnerTexts();
const act = (page: Page, name: string): Promise<void> => page.click(`[data-act="${name}"]`);
const confirm = (page: Page): Promise<void> => page.click('dialog[open] .button-strong');

describe('blank', () => {
  test('asks for a name, and Enter begins', async () => {
    const page = await open();
    expect(await page.locator('.as').getAttribute('data-state')).toBe('blank');
    expect(await page.isVisible('.as-chooser')).toBe(false);
    expect(await page.isVisible('.as-figure')).toBe(false);
    expect(await words(page, '[data-list="discovery"] .as-checks')).toBe('14 checks');
    await page.fill('#as-start-name', '  Shop\u202e  ');
    await page.keyboard.press('Enter');
    await named(page, 'Shop');
    expect(await page.isVisible('.as-start')).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Shop');
    await page.locator('[data-notice]', { hasText: 'No account' }).waitFor();
    await page.reload();
    await named(page, 'Shop');
  });

  test('a name of spaces begins nothing', async () => {
    const page = await open();
    await page.fill('#as-start-name', '   ');
    await page.keyboard.press('Enter');
    expect(await page.locator('.as').getAttribute('data-state')).toBe('blank');
  });

  test('taking the beginning back is blank again', async () => {
    const page = await started();
    await page.keyboard.press('Control+z');
    await state(page, 'blank');
  });

  test('without a script every check is there to read, and nothing that needs one', async () => {
    const page = await (await pages.another({ javaScriptEnabled: false })).newPage();
    await page.goto(`${pages.origin}/es/evaluaciones/`);
    expect(await page.locator('[data-check]:visible').count()).toBe(120);
    expect(await page.locator('.as-stop a:visible').count()).toBe(9);
    for (const part of ['.as-start', '.as-chooser', '.as-next', '.as-figure', '.as-reckoned', '.as-example']) {
      expect(await page.isVisible(part), part).toBe(false);
    }
  });
});

test('stored scores stand still when the page opens, and move when they change', async () => {
  const within = await pages.another({ viewport: { width: 1280, height: 900 }, reducedMotion: 'no-preference' });
  const page = await pages.open('en/assessments/', { within });
  await begin(page, 'Shop');
  const tick = async (): Promise<void> => {
    await page.locator('.as-box').first().focus();
    await page.keyboard.press('Space');
  };
  await tick();
  await page.locator('.as-total', { hasText: /^1%$/ }).waitFor();
  // Counted from the first frame on.
  await page.addInitScript(
    `window.moved = []; document.addEventListener('transitionrun', (event) => event.propertyName === 'transform' && window.moved.push(event.target.className), true);`,
  );
  await page.reload();
  await page.locator('.as[data-settled]').waitFor();
  const moved = (): Promise<string[]> => page.evaluate('window.moved');
  expect(await moved()).toEqual([]);
  await tick();
  await expect.poll(moved).toEqual(['as-track']);
});

test('a change makes no format that the page has made already', async () => {
  const page = await open(
    undefined,
    `window.made = 0;
    for (const name of ['NumberFormat', 'DateTimeFormat', 'PluralRules', 'Collator'])
      Intl[name] = new Proxy(Intl[name], { construct: (target, of) => { window.made += 1; return new target(...of); } });`,
  );
  await page.fill('#as-start-name', 'Shop');
  await page.keyboard.press('Enter');
  const status = page.locator('tr[data-check="dis-01"] .reg-status select');
  await status.selectOption('doing');
  await status.selectOption('done');
  await page.locator('.as-total', { hasText: /^1%$/ }).waitFor();
  const made = (): Promise<number> => page.evaluate('window.made');
  const before = await made();
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(10);
  await status.selectOption('doing');
  await status.selectOption('done');
  expect(await made()).toBe(before);
});

describe('ticks in what to do next', () => {
  test('count, leave, and come back with Ctrl and Z', async () => {
    const page = await started();
    const before = await steps(page);
    expect(before).toHaveLength(5);
    await page.locator('.as-box').first().focus();
    await page.keyboard.press('Space');
    await page.locator('.as-total', { hasText: /^1%$/ }).waitFor();
    expect(await steps(page)).toEqual([...before.slice(1), expect.any(String)]);
    // The focus is on the box that took the ticked one's place.
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(focused).toBe(`Done: ${before[1] ?? ''}`);
    await page.locator('[data-live]', { hasText: 'Score 1%, 1 of 120 answered.' }).waitFor({ state: 'attached' });
    await page.keyboard.press('Control+z');
    await page.locator('.as-total', { hasText: /^0%$/ }).waitFor();
    expect(await steps(page)).toEqual(before);
  });

  test('a check of the team’s own is offered like any other', async () => {
    const page = await started();
    await page.evaluate(() => {
      const own = { checklist: 'discovery', check: 'Ask <b>three</b> shops', impact: 3, effort: 'S' };
      const changes = [
        { record: 'own-a1', field: 'own', from: null, to: own },
        { record: 'own-a1', field: 'status', from: 'open', to: 'doing' },
      ];
      const part = document.querySelector('[data-part="next"]');
      part?.dispatchEvent(new CustomEvent('senda-edit', { bubbles: true, detail: { changes } }));
    });
    const row = page.locator('[data-next="own-a1"]');
    expect(await row.locator('a').innerText()).toBe('Ask <b>three</b> shops');
    expect(await row.locator('a').getAttribute('href')).toMatch(/#own-a1$/);
    await row.locator('input').click();
    await row.waitFor({ state: 'detached' });
  });

  test('stay letters inside a field', async () => {
    const page = await started();
    await act(page, 'rename');
    await page.locator('[data-form="rename"] input').first().pressSequentially('x');
    await page.keyboard.press('Control+z');
    expect(await heading(page).catch(() => '')).not.toBe('Assessment without a name');
    await page.keyboard.press('Escape');
    expect(await heading(page)).toBe('Shop');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-act'))).toBe('rename');
  });

  test('reach another tab, and every figure follows', async () => {
    const page = await started();
    const other = await open('es/evaluaciones/');
    await page.locator('.as-box').first().click();
    await other.locator('.as-total', { hasText: /^1\u00a0%$/ }).waitFor();
    expect(await words(other, '[data-overall]')).toContain('1 de 120 respondidas');
  });
});

describe('several assessments', () => {
  test('a new one is shown, and the select switches back', async () => {
    const page = await started();
    await page.locator('.as-box').first().click();
    await act(page, 'new');
    await page.fill('dialog[open] input[name="name"]', 'Second');
    await page.fill('dialog[open] input[name="scope"]', 'For Peru');
    await page.keyboard.press('Enter');
    await named(page, 'Second');
    expect(await words(page, '.as-about')).toContain('For Peru');
    expect(await score(page)).toBe('0%');
    await page.selectOption('.as-switch select', { label: 'Shop' });
    await named(page, 'Shop');
    expect(await score(page)).toBe('1%');
    expect(await page.locator('[data-action="undo"]').first().getAttribute('aria-disabled')).toBe('true');
  });

  test('a duplicate has the work, and changing it leaves the original', async () => {
    const page = await started();
    await page.locator('.as-box').first().click();
    await act(page, 'duplicate');
    await named(page, 'Shop (copy)');
    expect(await score(page)).toBe('1%');
    await page.locator('.as-box').first().click();
    await page.locator('.as-total', { hasText: '2%' }).waitFor();
    await page.selectOption('.as-switch select', { label: 'Shop' });
    await named(page, 'Shop');
    expect(await score(page)).toBe('1%');
  });

  test('renaming stands in place, and other tabs follow', async () => {
    const page = await started();
    const other = await open();
    await act(page, 'rename');
    await page.fill('[data-form="rename"] input[name="name"]', '<b>Brand</b>');
    await page.keyboard.press('Enter');
    await named(page, '<b>Brand</b>');
    await named(other, '<b>Brand</b>');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-act'))).toBe('rename');
  });

  test('a deleted one leaves another or nothing, and comes back', async () => {
    const page = await started();
    await page.locator('.as-box').first().click();
    await page.locator('.as-total', { hasText: '1%' }).waitFor();
    await act(page, 'delete');
    expect(await words(page, 'dialog[open]')).toContain('“Shop” is deleted with everything in it');
    await confirm(page);
    await state(page, 'blank');
    await page.click('[data-action="restore"]');
    await named(page, 'Shop');
    expect(await score(page)).toBe('1%');
  });

  test('starting over keeps a snapshot and can be undone', async () => {
    const page = await started();
    await page.locator('.as-box').first().click();
    await page.locator('.as-total', { hasText: '1%' }).waitFor();
    await act(page, 'reset');
    await confirm(page);
    await page.locator('.as-total', { hasText: '0%' }).waitFor();
    const kept = await page.evaluate(
      () =>
        new Promise<{ copies: number; snapshots: number }>((resolve) => {
          const request = indexedDB.open('senda:/');
          request.onsuccess = () => {
            const tx = request.result.transaction(['copies', 'items']);
            const copies = tx.objectStore('copies').count();
            const about = tx.objectStore('items').get(['default', 'about']);
            tx.oncomplete = () => {
              request.result.close();
              const fields = Object.keys(about.result as object);
              resolve({ copies: copies.result, snapshots: fields.filter((one) => one.startsWith('snapshot-')).length });
            };
          };
        }),
    );
    expect(kept).toEqual({ copies: 1, snapshots: 1 });
    await page.click('[data-notice] [data-action="undo"]');
    await page.locator('.as-total', { hasText: '1%' }).waitFor();
  });
});

describe('example', () => {
  test('is looked at and not stored; closing it shows what is stored', async () => {
    const page = await open('es/evaluaciones/#example');
    await state(page, 'look');
    await named(page, 'Tienda en línea de Collado');
    expect(await score(page)).toMatch(/^\d\d\u00a0%$/);
    expect(await page.locator('.as-box').first().isDisabled()).toBe(true);
    expect(await page.locator('[data-group="overdue"] td').innerText()).toBe('4');
    expect(await page.isVisible('[data-act="delete"]')).toBe(false);
    await page.click('.as-example [data-act="close"]');
    await state(page, 'blank');
    expect(new URL(page.url()).hash).toBe('');
    await page.reload();
    await page.locator('senda-assessments[ready]').waitFor();
    expect(await page.locator('.as').getAttribute('data-state')).toBe('blank');
  });

  test('a copy of it is kept as an assessment like any other', async () => {
    const page = await open();
    await page.click('a[href="#example"]');
    await page.click('.as-example [data-act="keep"]');
    await state(page, 'filled');
    await named(page, 'Collado online shop');
    const before = await score(page);
    await page.reload();
    await named(page, 'Collado online shop');
    expect(await score(page)).toBe(before);
    expect(await page.locator('.as-box').first().isEnabled()).toBe(true);
  });

  test('open work leads to the register with its filter, and the example stays', async () => {
    const page = await open('en/assessments/#example');
    await state(page, 'look');
    await page.click('[data-owners] a');
    expect(new URL(page.url()).searchParams.get('owner')).toBe('Lucía Prado');
    expect(new URL(page.url()).hash).toBe('#example');
    expect(await page.locator('.as').getAttribute('data-state')).toBe('look');
  });
});

describe('report', () => {
  const PRINT = 'window.printed = 0; window.print = () => { window.printed += 1; };';

  test('one sheet per list, in full with what people wrote', async () => {
    const page = await open('en/assessments/#example', PRINT);
    await state(page, 'look');
    await page.click('[data-open-report]');
    await page.check('dialog[open] input[value="full"]');
    await confirm(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.as-sheet').count()).toBe(9);
    expect(await words(page, '.as-sheets')).toContain('Waits for the new theme');
    expect(await words(page, '.as-sheets')).toContain('https://intranet.collado.example/crawl');
    expect(await page.isVisible('.as-overview')).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.as-sheet').count()).toBe(0);
    expect(await page.isVisible('.as-overview')).toBe(true);
  });

  test('another language is its own page, which prints when ready', async () => {
    const page = await open('en/assessments/#example', PRINT);
    await state(page, 'look');
    await page.click('[data-open-report]');
    await page.check('dialog[open] input[value="/es/evaluaciones/"]');
    await confirm(page);
    await page.waitForURL('**/es/evaluaciones/#example');
    await page.locator('.as-sheet').first().waitFor({ state: 'attached' });
    expect(await page.evaluate('window.printed')).toBe(1);
    expect(await page.locator('.as-sheet-head').first().textContent()).toContain('Tienda en línea de Collado');
    expect(await page.locator('.as-sheet-told').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
  });
});

test('a browser that keeps nothing says so, and works until the page is closed', async () => {
  const page = await open(
    undefined,
    `Object.defineProperty(window, 'indexedDB', { value: { open() { throw new DOMException('no', 'SecurityError'); } } });`,
  );
  expect(await words(page, '[data-state-notice]')).toContain('does not let the site keep anything');
  await page.fill('#as-start-name', 'Shop');
  await page.keyboard.press('Enter');
  await named(page, 'Shop');
  await page.locator('.as-box').first().click();
  expect(await score(page)).toBe('1%');
  expect(await page.locator('[data-act="new"]').getAttribute('aria-disabled')).toBe('true');
});
