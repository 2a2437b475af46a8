import { describe, expect, test } from 'vitest';
import { NAMES, RESULT, focused, says, searchPages, titles } from '../../tests/search-page.ts';

const pages = searchPages();

describe('the address', () => {
  test('follows the field once typing rests; what is finished keeps its entry, back and forward', async () => {
    const page = await pages.open('/search/');
    const entries = (): Promise<number> => page.evaluate(() => history.length);
    const first = await entries();
    await page.locator('input').pressSequentially('loyal', { delay: 200 });
    await says(page, '5 results');
    expect([page.url(), await entries()]).toEqual([`${pages.origin}/search/?q=loyal`, first + 1]);
    await page.keyboard.press('Enter');
    await page.fill('input', 'churn');
    await says(page, '2 results');
    await page.locator('input').blur();
    expect([page.url(), await entries()]).toEqual([`${pages.origin}/search/?q=churn`, first + 2]);
    await page.goBack();
    await says(page, '5 results');
    expect(await page.locator('input').inputValue()).toBe('loyal');
    await page.goBack();
    await expect.poll(() => page.locator('[data-hint]').isVisible()).toBe(true);
    await page.goForward();
    await page.goForward();
    await says(page, '2 results');
    expect([page.url(), await entries()]).toEqual([`${pages.origin}/search/?q=churn`, first + 2]);
  });

  test('a result that was opened leads back to its search', async () => {
    const page = await pages.open('/search/');
    await page.fill('input', 'churn');
    await page.click(`${RESULT}[href="/churn/"]`);
    await page.waitForURL('**/churn/');
    await page.goBack();
    await says(page, '2 results');
    expect(page.url()).toBe(`${pages.origin}/search/?q=churn`);
  });

  test('going back leaves no row of the other search behind, even with the focus on it', async () => {
    const page = await pages.open('/search/?q=churn');
    await page.fill('input', 'loyal');
    await says(page, '5 results');
    await page.focus(`${RESULT}[href="/loop/"]`);
    await page.evaluate(() => history.back());
    await says(page, '2 results');
    expect([await titles(page), await focused(page)]).toEqual([['Does churn pay? faq', 'Churn rate term'], 'q']);
  });

  test('holds the filters, and unknown values ask for nothing', async () => {
    const page = await pages.open('/search/?q=loyal&kind=term&stage=nowhere&letter=%C3%91');
    await expect.poll(() => titles(page)).toContain('Loyalty loop term');
    expect(await titles(page)).not.toContain(NAMES[1]);
    expect(await page.locator('[data-chosen]').innerText()).toBe('term');
    // The choice for everything, not an empty one.
    expect(await page.locator('[name=stage]').evaluate((field) => (field as HTMLSelectElement).selectedIndex)).toBe(0);
  });
});

describe('filters', () => {
  test('narrow at once, are named, and go away together', async () => {
    const page = await pages.open('/search/?q=loyal');
    await page.click('summary');
    await page.selectOption('[name=stage]', 'decision');
    await expect.poll(() => titles(page)).toEqual(['Does loyal pay? faq', 'Loyalty loop term']);
    await page.selectOption('[name=letter]', 'L');
    await page.waitForURL('**/search/?q=loyal&stage=decision&letter=L');
    expect(await page.locator('[data-chosen]').innerText()).toBe('decision, L');
    await page.goBack();
    await page.waitForURL('**/search/?q=loyal&stage=decision');
    expect(await page.locator('[name=letter]').inputValue()).toBe('');
    await page.selectOption('[name=letter]', 'C');
    await says(page, 'Nothing for “loyal” with filters.');
    await page.click('[data-none] [data-clear-filters]');
    await says(page, '5 results');
    expect([page.url(), await focused(page)]).toEqual([`${pages.origin}/search/?q=loyal`, 'q']);
    expect(await page.locator('[data-clear-filters]:visible').count()).toBe(0);
  });
});
