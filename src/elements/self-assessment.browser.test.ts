import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeViolations } from '../../tests/axe.ts';
import { componentPages } from '../../tests/component-pages.ts';
import { inDatabase } from '../../tests/storage-page.ts';

const pages = componentPages('questions', 'self-assessment[ready]');
const open = (language = 'en', before?: string): Promise<Page> => pages.open(`${language}/questions/`, { before });

const answer = (page: Page, question: string, value: number): Promise<void> =>
  page.check(`input[name="${question}"][value="${value}"]`);
const counted = (page: Page, words: string): Promise<void> =>
  page.locator('[data-count]', { hasText: words }).waitFor();
const answers = (page: Page): Promise<string[]> =>
  page
    .locator('input:checked')
    .evaluateAll((all) => all.map((one) => `${(one as HTMLInputElement).name} ${(one as HTMLInputElement).value}`));
const ranking = (page: Page): Promise<string[]> =>
  page
    .locator('.ask-list:visible')
    .evaluateAll((all) => all.map((row) => (row as HTMLElement).innerText.replace(/\s+/g, ' ')));

test.each([
  ['en', '/en/assessments/#your-data'],
  ['es', '/es/evaluaciones/#your-data'],
])('the reminder to save a backup leads to the part that saves one (%s)', async (language, href) => {
  const page = await open(language);
  await answer(page, 'sa-adv-1', 1);
  await page.locator('[data-notice] p').waitFor();
  await inDatabase(page, "facts.put({ changes: 19, since: Date.now(), exported: 0, reminded: false }, 'backup')");
  await answer(page, 'sa-adv-1', 2);
  await page.locator('[data-notice] a').waitFor();
  expect(await page.locator('[data-notice] a').getAttribute('href')).toBe(href);
  const words = await page.locator('[data-notice] [data-words]').innerText();
  // Heard are the words alone: where the link leads is heard at the link.
  await page.locator('[data-live]', { hasText: words }).waitFor({ state: 'attached' });
});

describe('answers', () => {
  test('are asked for 21 times, four to a question', async () => {
    const page = await open();
    expect(await page.locator('fieldset').count()).toBe(21);
    expect(await page.locator('input[type=radio]').count()).toBe(84);
    expect(await page.getByRole('group', { name: 'with a named owner and a date' }).getByRole('radio').count()).toBe(4);
    expect(await page.getByRole('radio', { name: '0 Nobody knows' }).count()).toBe(21);
  });

  test('survive a reload and are the same in the other language', async () => {
    const page = await open();
    await answer(page, 'sa-dis-1', 0);
    await answer(page, 'sa-loy-2', 3);
    await counted(page, '2 of 21 answered');
    await page.reload();
    await counted(page, '2 of 21 answered');
    const spanish = await open('es');
    await counted(spanish, '2 de 21 respondidas');
    expect(await answers(spanish)).toEqual(['sa-dis-1 0', 'sa-loy-2 3']);
  });

  test('reach the other tab at once', async () => {
    const [page, other] = [await open(), await open('es')];
    await answer(page, 'sa-pur-1', 2);
    await counted(other, '1 de 21 respondidas');
    await answer(other, 'sa-pur-1', 1);
    await page.locator('input[name="sa-pur-1"][value="1"]:checked').waitFor();
    expect(await answers(page)).toEqual(['sa-pur-1 1']);
  });

  test('are fields of the current assessment, whose name is shown', async () => {
    const page = await open();
    expect(await page.locator('[data-name]').innerText()).toBe('that has no name yet');
    await answer(page, 'sa-dis-1', 1);
    await counted(page, '1 of 21');
    await inDatabase(
      page,
      `(facts.put('second', 'current'), items.put({ schema: 2, name: ['Brand <b>X</b>', 9, 0, 'z'] }, ['second', 'about']), items.get(['default', 'sa-dis-1']))`,
    ).then((record) => expect(record).toMatchObject({ answer: [1, expect.any(Number), 0, expect.any(String)] }));
    await page.reload();
    await page.locator('[data-name]', { hasText: 'Brand <b>X</b>' }).waitFor();
    expect(await page.locator('[data-name]').getAttribute('href')).toBe('/en/assessments/');
    await answer(page, 'sa-dis-1', 3);
    await page.locator('.ask-live', { hasText: '1 of 21' }).waitFor({ state: 'attached' });
    expect(await inDatabase(page, `items.get(['second', 'sa-dis-1'])`)).toMatchObject({
      answer: [3, expect.any(Number), 0, expect.any(String)],
    });
    expect(await inDatabase(page, `items.get(['default', 'sa-dis-1'])`)).toMatchObject({
      answer: [1, expect.any(Number), 0, expect.any(String)],
    });
  });

  test('given before the script came are kept', async () => {
    const page = await open(
      'en',
      `new MutationObserver((_, observer) => {
        const input = document.querySelector('input[name="sa-exp-1"][value="2"]');
        if (input) { input.checked = true; observer.disconnect(); }
      }).observe(document, { childList: true, subtree: true });`,
    );
    await counted(page, '1 of 21');
    await page.locator('.ask-live', { hasText: '1 of 21' }).waitFor({ state: 'attached' });
    await page.reload();
    await counted(page, '1 of 21');
  });

  test('are counted aloud once, with what the reader has to know', async () => {
    const page = await open();
    await answer(page, 'sa-dis-1', 0);
    await page
      .locator('.ask-live', { hasText: '1 of 21 answered. Your answers are kept in this browser' })
      .waitFor({ state: 'attached' });
    await answer(page, 'sa-dis-2', 0);
    await page.locator('.ask-live', { hasText: /^2 of 21 answered\.$/ }).waitFor({ state: 'attached' });
    expect(await page.locator('.ask-notice').innerText()).toContain('in this browser');
  });
});

describe('taking back', () => {
  test('one answer leaves the focus at its question, and undo brings it back', async () => {
    const page = await open();
    expect(await page.locator('#sa-con-2 .ask-back').isVisible()).toBe(false);
    await answer(page, 'sa-con-2', 2);
    await page.locator('#sa-con-2 .ask-back').focus();
    await page.keyboard.press('Enter');
    await counted(page, '0 of 21');
    expect(await page.evaluate('document.activeElement.name')).toBe('sa-con-2');
    expect(await answers(page)).toEqual([]);
    await page.click('[data-action="undo"]');
    await counted(page, '1 of 21');
    await page.locator('.ask-live', { hasText: 'Undone.' }).waitFor({ state: 'attached' });
    await page.reload();
    await counted(page, '1 of 21');
    expect(await answers(page)).toEqual(['sa-con-2 2']);
  });

  test('all of them is one step', async () => {
    const page = await open();
    expect(await page.getAttribute('[data-action="clear"]', 'aria-disabled')).toBe('true');
    for (const question of ['sa-dis-1', 'sa-con-1', 'sa-adv-2']) await answer(page, question, 1);
    await page.click('[data-action="clear"]');
    await counted(page, '0 of 21');
    expect(await page.locator('.ask-notice').innerText()).toBe('All answers cleared.');
    expect(await page.locator('.ask-empty').isVisible()).toBe(true);
    await page.click('[data-action="undo"]');
    await counted(page, '3 of 21');
    expect(await page.evaluate('document.activeElement.dataset.action')).toBe('undo');
  });
});

describe('the order of the lists', () => {
  test('begins with the first answer, the lowest mean on top, with a reason and a link', async () => {
    const page = await open();
    expect(await page.locator('.ask-empty').innerText()).toContain('Answer a question');
    expect(await ranking(page)).toEqual([]);
    await answer(page, 'sa-dis-1', 2);
    await answer(page, 'sa-dis-2', 1);
    await answer(page, 'sa-dis-3', 2);
    await answer(page, 'sa-pur-1', 3);
    await answer(page, 'sa-loy-2', 0);
    await counted(page, '5 of 21');
    expect(await ranking(page)).toEqual([
      '7 Loyalty For most of it, nobody knows how things stand. Average 0 of 3 1 of 3 answered',
      '1 Discovery It is talked about; little of it is written down or done. Average 1.7 of 3',
      '4 Purchase It is done, measured, and reviewed: it can wait. Average 3 of 3 1 of 3 answered',
    ]);
    expect(await page.locator('.ask-list a').first().getAttribute('href')).toMatch(/^\/en\/checklists\/[\w-]+\/$/);
    expect(await page.locator('.ask-open li:visible').allInnerTexts()).toEqual([
      'Consideration',
      'Decision',
      'Experience',
      'After-sales',
      'Advocacy',
    ]);
    const widths = await page
      .locator('.ask-list:visible .ask-meter span')
      .evaluateAll((all) =>
        all.map((bar) => Math.round((100 * bar.clientWidth) / (bar.parentElement?.clientWidth ?? 1))),
      );
    expect(widths).toEqual([0, 56, 100]);
  });

  test('is written with the figures of the language', async () => {
    const page = await open('es');
    await answer(page, 'sa-dis-1', 2);
    await answer(page, 'sa-dis-2', 1);
    await counted(page, '2 de 21');
    expect((await ranking(page))[0]).toContain('1,5 de 3 2 de 3 respondidas');
  });

  test('does not take the focus away when it changes under it', async () => {
    const [page, other] = [await open(), await open()];
    await answer(page, 'sa-dis-1', 1);
    await answer(page, 'sa-adv-1', 2);
    await page.locator('[data-result="advocacy"] a').focus();
    await counted(other, '2 of 21');
    await answer(other, 'sa-adv-1', 0);
    await page.locator('.ask-list:visible', { hasText: 'Advocacy' }).filter({ hasText: '0 of 3' }).waitFor();
    expect((await ranking(page))[0]).toContain('Advocacy');
    expect(await page.evaluate(`document.activeElement.closest('[data-result]').dataset.result`)).toBe('advocacy');
  });

  test('names the list without questions', async () => {
    const page = await open();
    expect(await page.locator('.ask-whole a').getAttribute('href')).toMatch(/^\/en\/checklists\//);
  });
});

describe('when storage fails', () => {
  test('answers last until the page is closed, and that is said', async () => {
    const page = await open(
      'en',
      `Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })`,
    );
    expect(await page.locator('.ask-status').innerText()).toContain('until you close the page');
    await answer(page, 'sa-dis-1', 1);
    await counted(page, '1 of 21');
    expect((await ranking(page))[0]).toContain('Discovery');
  });

  test('a newer version’s answers are shown and stay as they are', async () => {
    const page = await open();
    await answer(page, 'sa-dis-1', 2);
    await page.locator('.ask-live', { hasText: '1 of 21' }).waitFor({ state: 'attached' });
    await inDatabase(page, `items.put({ schema: 3, answer: [3, 9e12, 0, 'z'], mood: 'new' }, ['default', 'sa-dis-1'])`);
    await page.reload();
    await page.locator('.ask-status', { hasText: 'newer version' }).waitFor();
    expect(await answers(page)).toEqual(['sa-dis-1 3']);
    expect(await page.locator('input[name="sa-dis-1"]').first().isDisabled()).toBe(true);
    expect(await page.locator('#sa-dis-1 .ask-back').isVisible()).toBe(false);
    expect(await page.getAttribute('[data-action="clear"]', 'aria-disabled')).toBe('true');
  });

  test('damaged answers are put aside and told', async () => {
    const page = await open();
    await answer(page, 'sa-dis-1', 2);
    await page.locator('.ask-live', { hasText: '1 of 21' }).waitFor({ state: 'attached' });
    await inDatabase(page, `items.put({ schema: 2, answer: [7, 9, 0, 'z'] }, ['default', 'sa-dis-2'])`);
    await page.reload();
    await page.locator('.ask-status', { hasText: 'damaged' }).waitFor();
    expect(await answers(page)).toEqual(['sa-dis-1 2']);
  });
});

describe('everybody can use it', () => {
  test('with the keyboard alone', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.name')).toBe('sa-dis-1');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await counted(page, '1 of 21');
    expect(await answers(page)).toEqual(['sa-dis-1 1']);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.dataset.question')).toBe('sa-dis-1');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.name')).toBe('sa-dis-2');
  });

  test.each(['light', 'dark'] as const)('axe finds nothing (%s)', { timeout: 90_000 }, async (colorScheme) => {
    const page = await open();
    await page.emulateMedia({ colorScheme });
    await answer(page, 'sa-dis-1', 1);
    await answer(page, 'sa-loy-1', 2);
    await counted(page, '2 of 21');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('without scripts: a form for the pen, and nothing is offered that cannot work', async () => {
    const page = await (await pages.another({ javaScriptEnabled: false })).newPage();
    await page.goto(`${pages.origin}/en/questions/`);
    expect(await page.locator('input[type=radio]:visible').count()).toBe(84);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.locator('.ask-side').isVisible()).toBe(false);
    expect(await page.locator('.ask-result').isVisible()).toBe(false);
    expect(await page.locator('.ask-paper').innerText()).toContain('divide by the number of questions');
    expect(await page.locator('.ask-note').innerText()).toContain('JavaScript');
  });

  test.each([320, 360, 1280])('at %i px nothing is cut, and an answer is 44 px high', async (width) => {
    const page = await open('es');
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    const heights = await page
      .locator('.ask-answer')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    const [first, second] = await page
      .locator('#sa-dis-1 .ask-answer')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(first === second).toBe(width === 1280);
  });

  test.each([360, 1280])(
    'at %i px the count is in sight at the first question and never over the result',
    async (width) => {
      const page = await open();
      await page.setViewportSize({ width, height: 800 });
      await page.locator('#sa-dis-1').scrollIntoViewIfNeeded();
      const box = await page.locator('[data-count]').boundingBox();
      expect(box && box.y + box.height).toBeLessThanOrEqual(800);
      for (const question of ['sa-dis-1', 'sa-con-1', 'sa-adv-2']) await answer(page, question, 1);
      await page.evaluate('scrollTo(0, document.body.scrollHeight)');
      const [side, result] = await Promise.all(
        ['.ask-actions', '.ask-result h2'].map((one) => page.locator(one).boundingBox()),
      );
      expect((side?.y ?? 0) + (side?.height ?? 0)).toBeLessThanOrEqual(result?.y ?? 0);
    },
  );

  test.each(['en', 'es'])(
    'on paper it takes two sheets at most, with boxes and room for the sum (%s)',
    async (language) => {
      const page = await open(language);
      await answer(page, 'sa-dis-1', 2);
      const margin = { top: '18mm', bottom: '18mm', left: '18mm', right: '18mm' };
      const pdf = (await page.pdf({ format: 'A4', margin })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.ask-scale').isVisible()).toBe(true);
      expect(await page.locator('.ask-sum:visible').count()).toBe(8);
      expect(await page.locator('.ask-side').isVisible()).toBe(false);
      expect(await page.locator('.ask-result').isVisible()).toBe(false);
    },
  );
});
