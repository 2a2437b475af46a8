/** The checks that a team added: rows of their own under their list. */
import type { ownChecks } from '../model/assessment/progress.ts';
import { within } from './part-markup.ts';
import { copyOf, type RegisterRow } from './register-row.ts';

type OwnCheck = ReturnType<typeof ownChecks>[number];

/** The rows with those of the team's own checks as they are now: added after their list's, changed, taken away. */
export function takeOwnRows(
  register: HTMLElement,
  rows: readonly RegisterRow[],
  checks: readonly OwnCheck[],
  makeRow: (node: HTMLTableRowElement, id: string) => RegisterRow,
): RegisterRow[] {
  const lists = new Map(checks.map(({ id, checklist }) => [id, checklist]));
  const kept = rows.filter((row) => {
    const stays = row.node.dataset.own === undefined || lists.get(row.id) === row.list;
    if (!stays) takeAway(row);
    return stays;
  });
  for (const check of checks) {
    const row = kept.find(({ id }) => id === check.id);
    const list = register.querySelector(`[data-rows-of="${check.checklist}"]`);
    if (row) {
      describe(register, row.node, check);
      row.readFacts();
    } else if (list) {
      const node = within(copyOf(register, 'own-row'), 'tr');
      describe(register, node, check);
      list.append(node);
      const last = kept.findLastIndex((one) => one.list === check.checklist);
      kept.splice(last + 1, 0, makeRow(node, check.id));
    }
  }
  return kept;
}

/** Writes what the team says of its check into the row; the words are those of the filters. */
function describe(register: HTMLElement, node: HTMLTableRowElement, check: OwnCheck): void {
  const { id, checklist, impact, effort } = check;
  Object.assign(node.dataset, { own: id, of: checklist, impact, effort });
  const word = (name: string, value: string | number): string =>
    register.querySelector(`form [name="${name}"] [value="${value}"]`)?.textContent ?? '';
  const say = (place: Element | undefined, words: string): void => {
    if (place && place.textContent !== words) place.textContent = words;
  };
  say(within(node, '.reg-label'), check.check);
  say(node.cells[2], word('impact', impact));
  say(node.cells[3], word('effort', effort));
}

/** The focus goes on to the next row when it was in the one that leaves. */
function takeAway({ node, detail }: RegisterRow): void {
  const held = [node, detail].some((one) => one?.contains(document.activeElement));
  const next = (detail ?? node).nextElementSibling ?? node.previousElementSibling;
  node.remove();
  detail?.remove();
  if (held) next?.querySelector<HTMLElement>('button, a')?.focus();
}
