import { describe, expect, test } from 'vitest';
import { focused, says, searchPages, stored, titles } from '../../tests/search-page.ts';

const pages = searchPages();

describe('the dialog, by keyboard alone', () => {
  test('opens, is typed in, walked down and up, typed on, cleared and closed; the focus goes back', async () => {
    const page = await pages.open('/');
    await page.focus('[data-open-search]');
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('/search/?q=churn');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('loyal');
    await says(page, '5 results');
    await page.keyboard.press('Home');
    await page.keyboard.press('End');
    expect(await focused(page)).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('/loyalty/');
    // A letter typed on a result goes on in the field, at its end.
    await page.keyboard.type('ty');
    expect([await focused(page), await page.locator('input').inputValue()]).toEqual(['q', 'loyalty']);
    await says(page, 'The first 5 results');
    for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('More');
    for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect([await focused(page), await page.locator('input').inputValue()]).toEqual(['q', '']);
    expect(await page.locator('dialog[open]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-open-search'))).toBe(true);
    expect(page.url()).toBe(`${pages.origin}/`);
  });

  test('Enter opens the first result, the focused one, or the first of an answer that is still on its way', async () => {
    const page = await pages.open('/');
    const open = async (query: string): Promise<void> => {
      await page.keyboard.press('Control+k');
      await page.locator('dialog[open] input:focus').waitFor();
      await page.keyboard.type(query);
    };
    await open('churn');
    await says(page, '2 results');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/question/#faq-pay');
    expect(await stored(page)).toBe('["churn"]');
    await page.goBack();
    await open('loyal');
    await says(page, '5 results');
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/loop/');
    await page.goBack();
    await open('churn');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(question|churn)\//);
  });

  test('nothing is asked while a word is being composed', async () => {
    const page = await pages.open('/');
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input:focus').waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'chu', selectionStart: 3, selectionEnd: 3 });
    await page.waitForTimeout(300);
    expect([await page.locator('input').inputValue(), await titles(page)]).toEqual(['chu', []]);
    await session.send('Input.insertText', { text: 'churn' });
    await says(page, '2 results');
    expect(await page.evaluate('asked')).toEqual(['churn']);
  });

  test('a modified click, the close button, the backdrop and no script do what they should', async () => {
    const page = await pages.open('/');
    await page.click('[data-open-search]');
    await page.click('dialog [data-hint] a');
    await says(page, '2 results');
    await page.click('[data-close]');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.locator('[data-open-search]').click({ modifiers: ['Control'] }),
    ]);
    await tab.waitForURL('**/search/');
    const plain = await pages.open('/', { javaScriptEnabled: false });
    await plain.click('[data-open-search]');
    expect(plain.url()).toBe(`${pages.origin}/search/`);
  });

  test('a panel that cannot be had leads to the search page', async () => {
    const page = await pages.open('/no-panel/');
    await page.click('[data-open-search]');
    await page.waitForURL('**/search/');
  });

  test('the language link keeps the query and the anchor', async () => {
    const page = await pages.open('/?q=x#here');
    await page.click('[data-switch-language]');
    await page.waitForURL('**/es/?q=x#here');
    expect(await page.evaluate(() => localStorage.getItem('senda:language'))).toBe('es');
  });
});
