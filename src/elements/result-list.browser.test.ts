import { describe, expect, test } from 'vitest';
import {
  NAMES,
  RESULT,
  SPANISH,
  delay,
  focused,
  placeInList,
  says,
  searchPages,
  titles,
} from '../../tests/search-page.ts';

const pages = searchPages();

describe('what somebody has reached stays', () => {
  test('the focused result keeps its place and its focus when the full text arrives', async () => {
    const page = await pages.open('/search/');
    await delay(page, 600);
    await page.focus('input');
    await page.keyboard.type('loyal');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const before = await placeInList(page);
    await says(page, '5 results');
    expect(await focused(page)).toBe('/loyalty-checks/');
    expect(await placeInList(page)).toBe(before);
    // The excerpts of the rows that stay come into the room that was kept for them.
    expect(await page.locator('[data-excerpt]').first().innerText()).toBe('About Loyalty & more');
    expect(await titles(page)).toEqual([...NAMES.slice(0, 2), 'Does loyal pay? faq', NAMES[2], ...SPANISH]);
  });

  test('below a focused result of another language nothing is put above; it waits behind the button', async () => {
    const page = await pages.open('/search/');
    await delay(page, 600);
    await page.focus('input');
    await page.keyboard.type('loyal');
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
    await says(page, '4 results');
    expect([await focused(page), await titles(page)]).toEqual(['/es/lealtad/', [...NAMES, ...SPANISH]]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await says(page, '5 results');
    expect([await focused(page), (await titles(page))[0]]).toEqual(['/question/#faq-pay', 'Does loyal pay? faq']);
  });

  test('so does a result under the pointer, but not one that the pointer merely lies on', async () => {
    const page = await pages.open('/search/');
    await delay(page, 600);
    await page.fill('input', 'loyal');
    await page.hover(`${RESULT}[href="/loop/"]`);
    await says(page, '5 results');
    expect((await titles(page)).slice(0, 4)).toEqual([...NAMES, 'Does loyal pay? faq']);
    await page.locator('input').press('t');
    await says(page, '5 results');
    expect((await titles(page))[0]).toBe('Does loyalt pay? faq');
  });
});
