/** The preview of a backup: every assessment in it, with a box and what to do with it. */
import type { IncomingBackup } from '../model/assessment/incoming.ts';
import type { Board } from './board.ts';
import type { Restored } from './incoming-decision.ts';
import { answeredInWords, showLeftOut } from './incoming-view.ts';
import { wordOf } from './template-words.ts';
import { fieldIn, rowFrom, within } from './part-markup.ts';

/** Lists the assessments of a backup, each with a box and what to do with it. */
export function showBackup(root: HTMLElement, board: Board, backup: IncomingBackup): void {
  const place = within(root, '.inc-backup');
  const rows = backup.assessments.map(({ id, name, records }, index) => {
    const row = rowFrom(root, 'assessment');
    const title = name || wordOf(root, 'unnamed');
    within(row, '.inc-assessment-name').textContent = title;
    within(row, '.inc-assessment-facts').textContent = answeredInWords(root, board, records, 'answeredOf');
    fieldIn(row, 'input').value = String(index);
    const way = within(row, 'select');
    way.setAttribute('aria-label', wordOf(root, 'way', { name: title }));
    way.hidden = !isHere(board, id);
    if (way.hidden) way.value = 'copy';
    return row;
  });
  within(place, 'ul').replaceChildren(...rows);
  const ofEach = backup.assessments.flatMap(({ id, name, leftOut }) =>
    leftOut.map(({ place: at, text }) => ({ place: `${name || id}: ${at}`, text })),
  );
  showLeftOut(root, within(root, '.inc-leftout'), [...backup.leftOut, ...ofEach]);
}

/** Whether this browser has an assessment of that id. */
export function isHere(board: Board, id: string): boolean {
  return board.heads.some((head) => head.id === id) || (board.store.id === id && board.store.records.size > 0);
}

/** The ticked assessments of a backup. */
export function chosen(root: HTMLElement, { assessments }: IncomingBackup): Restored[] {
  return [...root.querySelectorAll<HTMLElement>('.inc-assessment')].flatMap((row) => {
    const { checked, value } = fieldIn(row, 'input');
    const copy = assessments[Number(value)];
    return checked && copy ? [{ copy, merge: within(row, 'select').value === 'merge' }] : [];
  });
}
