/** What axe finds on a page as it stands. */
import AxeBuilder from '@axe-core/playwright';
import type { NodeResult, Result } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The rules that another colour scheme can break. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe could not decide is a fault too, but for colours before a pseudo-element, which it never decides:
 * tests/contrast.test.ts computes those pairs from the tokens.
 */
function isOpen({ id }: { id: string }): boolean {
  return id !== 'color-contrast';
}

/** Axe knows no header of a group of rows: it looks for its cells in its own row, and for a colour under its line. */
function isGroupHeader({ any, all, none }: NodeResult): boolean {
  const about = [...any, ...all, ...none].flatMap(({ relatedNodes = [] }) => relatedNodes);
  return about.length > 0 && about.every(({ html }) => html.startsWith('<th scope="rowgroup"'));
}

/** The legacy way runs axe in the page alone: the site has no frames to look into. */
const axeOn = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

const linesOf = (results: readonly Result[]): string[] =>
  results.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );

/** Every fault in one line each; a page on which axe has nothing to pass was not looked at. */
export async function axeFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  const axe = axeOn(page);
  const { violations, incomplete, passes } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  expect(passes.length).toBeGreaterThan(rules ? 0 : 10);
  const undecided = incomplete
    .filter(isOpen)
    .map((result) => ({ ...result, nodes: result.nodes.filter((node) => !isGroupHeader(node)) }));
  return linesOf([...violations, ...undecided]);
}

/** What axe is sure of on a bare page, or in what a selector names, which has more to look at than the `least`. */
export async function axeViolations(page: Page, within = 'html', least = 10): Promise<string[]> {
  const { violations, passes } = await axeOn(page).include(within).analyze();
  expect(passes.length).toBeGreaterThan(least);
  return linesOf(violations);
}
