/** What a reader does in the self-assessment. */
import type { Page } from 'playwright-core';
import { press, reload, type Interaction } from './interaction.ts';

const SELF_ASSESSMENT = { page: 'self-assessment', ready: 'self-assessment[ready]' } as const;
const QUESTION = '#sa-adv-1';

/** Puts the focus on the first answer of a question that has none. */
async function unanswered(page: Page): Promise<void> {
  if ((await page.locator(`${QUESTION}[data-answered]`).count()) > 0) {
    await page.locator(`${QUESTION} [data-action="back"]`).press('Enter');
  }
  await page.locator(`${QUESTION} input`).first().focus();
}

export const SELF_ASSESSMENT_INTERACTIONS: readonly Interaction[] = [
  { ...SELF_ASSESSMENT, name: 'self-assessment: open', opens: true, act: reload, done: SELF_ASSESSMENT.ready },
  {
    ...SELF_ASSESSMENT,
    name: 'self-assessment: answer a question',
    prepare: unanswered,
    act: press('Space'),
    done: `${QUESTION}[data-answered]`,
  },
  {
    ...SELF_ASSESSMENT,
    name: 'self-assessment: undo',
    prepare: async (page) => {
      await unanswered(page);
      await page.keyboard.press('Space');
      await page.locator('self-assessment [data-action="undo"]').focus();
    },
    act: press('Enter'),
    done: `${QUESTION}:not([data-answered])`,
  },
];
