/** What a checklist shows: rows, counts and messages, written into markup that is complete without it. */
import { isOverdue, isReworded } from '../model/assessment/attention.ts';
import type { Progress } from '../model/assessment/progress.ts';
import { entriesOf, statusOf, valueOf, type Records, type RecordState } from '../model/assessment/state.ts';
import { fillWords, today, writeDay } from './page-words.ts';
import { CheckRecord, type RecordItem } from './check-record.ts';

export interface Row extends RecordItem {
  node: HTMLElement;
  box: HTMLInputElement;
}

/** The rows of the given items; one that the page does not have is left out. */
export function rowsOf(root: HTMLElement, ids: readonly string[]): Row[] {
  return ids.flatMap((id) => {
    const node = root.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    const box = node?.querySelector<HTMLInputElement>('input[type="checkbox"]');
    const label = node?.dataset.label ?? '';
    return node && box ? [{ id, node, box, rev: Number(node.dataset.rev) || 1, label }] : [];
  });
}

/** Shows a row as its record says; the record's form comes with the first opening of the row. */
export function showRow(root: HTMLElement, row: Row, records: Records, readOnly: boolean): void {
  const state = records.get(row.id);
  showStatus(root, row, statusOf(state));
  showGlance(root, row, state);
  const details = row.node.querySelector('details');
  let record = details?.querySelector<CheckRecord>('check-record');
  if (details?.open && !record) {
    record = new CheckRecord();
    details.querySelector('summary')?.after(record);
  }
  record?.show(row, records, readOnly);
}

/** Shows a check's status; nothing is touched when it is shown already. */
function showStatus(root: HTMLElement, { node, box }: Row, status: string): void {
  if (node.dataset.status === status && box.checked === (status === 'done')) return;
  node.dataset.status = status;
  box.checked = status === 'done';
  // Open and done stand in the markup, where a box can switch them without a script.
  node.querySelector('.check-other')?.remove();
  const words = messageOf(root, status);
  if (words) node.querySelector('.check-state')?.append(words);
}

/** Owner, date, notes and what asks for a look, in a line of the row when any of it is set; the first two print. */
function showGlance(root: HTMLElement, { node, rev }: Row, state: RecordState | undefined): void {
  const due = valueOf(state, 'due');
  const set: Readonly<Record<string, string | number | boolean>> = {
    owner: valueOf(state, 'owner'),
    due: due && writeDay(due),
    overdue: isOverdue(state, today()),
    notes: entriesOf(state, 'note').length,
    reworded: isReworded(state, rev),
  };
  const line = messageOf(root, 'glance');
  if (line && !node.querySelector('.check-glance') && Object.values(set).some(Boolean))
    node.querySelector('.check-work')?.after(line);
  for (const part of node.querySelectorAll<HTMLElement>('[data-glance]')) part.hidden = !set[part.dataset.glance ?? ''];
  for (const place of node.querySelectorAll<HTMLElement>('[data-value]'))
    place.textContent = String(set[place.dataset.value ?? '']);
}

/** Writes the count wherever the page has a place for it. */
export function showProgress(root: HTMLElement, { done, total }: Progress): void {
  const words = wordsOf(root, { done, total });
  for (const node of root.querySelectorAll<HTMLElement>('[data-count]')) {
    if (node instanceof HTMLProgressElement) Object.assign(node, { max: total, value: done, textContent: words });
    else node.textContent = node.dataset.count === 'words' ? words : `${done} / ${total}`;
  }
}

/** Writes what the assessment is called; one without a name keeps the words that say so. */
export function showName(root: HTMLElement, name: string): void {
  for (const node of root.querySelectorAll<HTMLElement>('[data-unnamed]'))
    node.textContent = name || (node.dataset.unnamed ?? '');
}

/** "3 of 14 done" in the page's language. */
export function wordsOf(root: HTMLElement, progress: Progress): string {
  return fillWords(root.dataset.progress, { ...progress });
}

/** The words of a message that is only spoken. */
export function textOf(root: HTMLElement, message: string): string {
  return messageOf(root, message)?.textContent ?? '';
}

/** A copy of what the template has for a message, a status or the line of a row. */
function messageOf(root: HTMLElement, message: string): Node | undefined {
  const template = root.querySelector<HTMLTemplateElement>('template[data-messages]');
  return template?.content.querySelector(`[data-message="${message}"]`)?.cloneNode(true);
}
