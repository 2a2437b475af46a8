import { describe, expect, test } from 'vitest';
import { focused, says, searchPages, stored } from '../../tests/search-page.ts';

const pages = searchPages();

describe('recent searches', () => {
  test('only what was finished, newest first, eight at most, once each', async () => {
    const page = await pages.open('/search/');
    await page.fill('input', 'churn');
    await says(page, '2 results');
    expect(await stored(page)).toBeNull();
    await page.keyboard.press('Enter');
    await expect.poll(() => stored(page)).toBe('["churn"]');
    await page.fill('input', 'nothing at all');
    await page.keyboard.press('Enter');
    await says(page, 'Nothing');
    for (const query of ['lo', 'loy', 'loya', 'loyal', 'loyalt', 'loyalty', 'onb', 'bo', 'LOYAL']) {
      await page.fill('input', query);
      await page.keyboard.press('Enter');
      await expect.poll(() => stored(page)).toContain(`["${query}"`);
    }
    expect(JSON.parse((await stored(page)) ?? '')).toEqual([
      'LOYAL',
      'bo',
      'onb',
      'loyalty',
      'loyalt',
      'loya',
      'loy',
      'lo',
    ]);
  });

  test('stand there while the field is empty; one is asked again, one forgotten, then all', async () => {
    const page = await pages.open('/search/');
    await page.evaluate(() => localStorage.setItem('senda:searches', '["loyal","<b>x</b>","churn"]'));
    await page.reload({ waitUntil: 'networkidle' });
    const row = page.locator('[data-recent] li');
    expect(await row.locator('a').allInnerTexts()).toEqual(['loyal', '<b>x</b>', 'churn']);
    expect(await row.locator('a').last().getAttribute('href')).toBe('/search/?q=churn');
    await page.getByRole('button', { name: 'Forget “<b>x</b>”' }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Forget “churn”');
    await row.locator('a').last().click();
    await says(page, '2 results');
    expect(await page.locator('[data-recent]').isVisible()).toBe(false);
    expect(await stored(page)).toBe('["churn","loyal"]');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Forget all' }).click();
    expect([await stored(page), await focused(page), await row.count()]).toEqual([null, 'q', 0]);
  });

  test('what is stored is judged: no list, strange entries, too many', async () => {
    const page = await pages.open('/search/');
    for (const [value, shown] of [
      ['{', 0],
      ['{"a":1}', 0],
      [JSON.stringify([1, null, '', ' ', 'x'.repeat(500), 'churn']), 1],
      [JSON.stringify(Array.from({ length: 50 }, (_, n) => `q${n}`)), 8],
    ] as const) {
      await page.evaluate((text) => localStorage.setItem('senda:searches', text), value);
      await page.reload({ waitUntil: 'networkidle' });
      expect(await page.locator('[data-recent] li').count()).toBe(shown);
    }
  });

  test('are off where storage is refused, and searching goes on', async () => {
    const page = await pages.open('/search/', { storageBlocked: true });
    expect(await page.locator('[data-recent-off]').isVisible()).toBe(true);
    await page.fill('input', 'churn');
    await page.keyboard.press('Enter');
    await says(page, '2 results');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[data-recent-off]').isVisible()).toBe(true);
    expect(await page.locator('[data-recent]').isVisible()).toBe(false);
  });
});
