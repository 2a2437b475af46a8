import { describe, expect, test } from 'vitest';
import {
  NAMES,
  RESULT,
  SPANISH,
  delay,
  focused,
  says,
  searchPages,
  status,
  stored,
  titles,
} from '../../tests/search-page.ts';

const pages = searchPages();

describe('names and full text', () => {
  test('the names answer from the second letter, before any pause; the count waits until typing rests', async () => {
    const page = await pages.open('/search/');
    await delay(page, 1500);
    await page.keyboard.type('l');
    expect([await titles(page), await page.locator('[data-hint]').isVisible()]).toEqual([[], true]);
    // In one breath with the key, so that no pause can pass between.
    const atOnce = await page.evaluate(() => {
      const input = document.querySelector('input');
      if (!input) return undefined;
      input.value = 'lo';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const { asked } = globalThis as unknown as { asked: string[] };
      return {
        painted: document.querySelectorAll('[data-search-results] a').length,
        busy: document.querySelector('[role=grid]')?.getAttribute('aria-busy'),
        said: document.querySelector('[role=status]')?.textContent,
        asked: asked.length,
      };
    });
    expect(atOnce).toEqual({ painted: 4, busy: 'true', said: '', asked: 0 });
    expect(await titles(page)).toEqual([...NAMES, ...SPANISH]);
    await delay(page, 0);
    await page.locator('input').press('End');
    await page.locator('input').press('y');
    await says(page, '5 results');
    expect(await page.locator('[role=grid]').getAttribute('aria-busy')).toBe('false');
    expect(await page.evaluate('place')).toEqual({ base: '/', languages: ['en', 'es'] });
  });

  test('one list: the own language first, the others under their label; the field says that it is open', async () => {
    const page = await pages.open('/search/?q=loyal');
    await says(page, '5 results');
    expect(await titles(page)).toEqual(['Does loyal pay? faq', ...NAMES, ...SPANISH]);
    expect(await page.locator('ol').count()).toBe(1);
    expect(await page.locator('li:last-child').getAttribute('lang')).toBe('es');
    expect(await page.locator('li[data-label] h2').innerText()).toBe('Also in Spanish');
    expect(await page.getByRole('combobox', { name: 'Search', expanded: true }).getAttribute('aria-controls')).toBe(
      'results',
    );
    expect(await page.getByRole('grid', { name: 'Results' }).getByRole('row').count()).toBe(6);
    await page.fill('input', '');
    await page.getByRole('combobox', { expanded: false }).waitFor();
    expect(await page.getByRole('grid').count()).toBe(0);
  });

  test('what comes from the index is text; what was typed is marked and the stages are drawn', async () => {
    const page = await pages.open('/search/?q=bo');
    await says(page, '2 results');
    const row = page.locator('li').nth(1);
    expect(await row.locator('[data-title]').innerText()).toBe('<b>Bold</b> move');
    expect(await row.locator('mark').allInnerTexts()).toEqual(['Bo', '<b>Bold</b> move']);
    expect(await row.locator('[data-excerpt]').innerText()).toBe('About <b>Bold</b> move & more');
    expect(await row.locator('circle:not(.idle)').getAttribute('data-stage')).toBe('loyalty');
    expect(await row.locator('[data-stage-names]').innerText()).toBe('Loyalty');
  });

  test('rows that stay are the same nodes, and nothing vanishes for the moment between names and text', async () => {
    const page = await pages.open('/search/?q=loy');
    await says(page, '5 results');
    await delay(page, 1500);
    await page.evaluate(
      (result) => document.querySelector(`${result}[href="/loop/"]`)?.setAttribute('data-seen', ''),
      RESULT,
    );
    await page.locator('input').press('End');
    await page.locator('input').press('a');
    // The question of the answer before stays below the names until the whole answer is there.
    expect(await titles(page)).toEqual([...NAMES, 'Does loy pay? faq', ...SPANISH]);
    await says(page, '5 results');
    expect(await titles(page)).toEqual(['Does loya pay? faq', ...NAMES, ...SPANISH]);
    expect(await page.locator('[data-seen]').count()).toBe(1);
    await page.fill('input', 'churn');
    expect(await titles(page)).toEqual(['Churn rate term']);
  });

  test('a late answer to an earlier query is dropped', async () => {
    const page = await pages.open('/search/');
    await page.fill('input', 'slow');
    await says(page, 'Searching');
    await page.fill('input', 'churn');
    await says(page, '2 results');
    await expect.poll(() => page.evaluate('answered'), { timeout: 5000 }).toEqual(['churn', 'slow']);
    expect(await titles(page)).toEqual(['Does churn pay? faq', 'Churn rate term']);
    expect(await status(page)).toBe('2 results');
  });

  test('more rows join the page’s own language, and the focus goes to the first of them', async () => {
    const page = await pages.open('/search/?q=loyalty');
    await says(page, 'The first 5 results');
    await page.click('[data-more]');
    await says(page, '7 results');
    expect((await titles(page)).slice(4)).toEqual(['Reward term', 'Points term', ...SPANISH]);
    expect([await focused(page), await page.locator('[data-more]').isVisible()]).toEqual(['/reward/', false]);
  });
});

describe('what is said', () => {
  test('a corrected word, before and with the count', async () => {
    const page = await pages.open('/search/?q=onbording');
    await says(page, 'Showing results for “onboarding”. 2 results');
    expect(await page.locator('li').nth(1).locator('[data-title] mark').innerText()).toBe('Onboarding');
  });

  test('that only names were searched', async () => {
    const page = await pages.open('/no-text/?q=churn');
    await says(page, '1 result Names only.');
    expect(await page.locator('[data-names-only]').isVisible()).toBe(true);
    await page.fill('input', '');
    await expect.poll(() => page.locator('[data-names-only]').isVisible()).toBe(false);
  });

  test('nothing found: the nearest entries, the glossary, a way to suggest, words to try', async () => {
    const page = await pages.open('/search/?q=xyz+%26+%3Cb%3E');
    await says(page, 'Nothing for “xyz & <b>”.');
    expect(await page.locator('[data-nearest] a').allInnerTexts()).toEqual(['Loyalty', 'Loyalty checks']);
    expect(await page.locator('[data-none] > a').first().isVisible()).toBe(true);
    expect(await page.locator('[data-suggest]').getAttribute('href')).toBe(
      'https://code.example/issues/new?title=Missing%3A%20xyz%20%26%20%3Cb%3E',
    );
    expect(await page.locator('[data-hint]').isVisible()).toBe(true);
    // It stands until the next whole answer, and leaves with the first result.
    await page.fill('input', 'xyzz');
    expect(await page.locator('[data-none]').isVisible()).toBe(true);
    await page.fill('input', 'churn');
    expect(await page.locator('[data-none]').isVisible()).toBe(false);
  });

  test('a list that cannot be had, and the next try that can', async () => {
    const page = await pages.open('/no-list/?q=churn');
    await says(page, 'Not loaded.');
    expect(await page.locator('[data-none] > a').first().isVisible()).toBe(true);
    await page.evaluate(() => Object.assign(globalThis, { noList: false }));
    await page.click('form > button');
    await says(page, '2 results');
    await page.fill('input', 'broken');
    await says(page, 'Not loaded.');
  });
});

describe('on a page that does not exist', () => {
  test.each([
    ['/en/glossary/churn-rate/', 'churn rate'],
    ['/en/100%25/churn', 'churn'],
  ])('%s is searched at once, without a word in the address or the focus', async (path, words) => {
    const page = await pages.open(path);
    await expect.poll(() => page.locator('input').inputValue()).toBe(words);
    await says(page, words === 'churn' ? '2 results' : 'Nothing');
    expect(page.url()).toBe(pages.origin + path);
    expect(await stored(page)).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });
});
