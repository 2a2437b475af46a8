/** The preview of what comes in: written into markup that stands ready, words of people as text only. */
import type { IncomingCopy, IncomingValues, LeftOut, Refusal } from '../model/assessment/incoming.ts';
import { recordsOfValues } from '../model/assessment/intake.ts';
import { statusOf, type Change, type Records } from '../model/assessment/state.ts';
import type { Board } from './board.ts';
import { changedLists, fieldInWords, inWords, kindOf, type ChangedCheck } from './incoming-words.ts';
import { writeNumber } from './page-words.ts';
import { wordOf } from './template-words.ts';
import { fieldIn, rowFrom, say, within } from './part-markup.ts';

/** Lists stand open as long as there are no more changes than this. */
const OPEN_UP_TO = 24;
/** So many of the lines that have no place are listed; a file can hold millions. */
const LISTED = 500;

/** What a merge would do, and what it would leave because it is newer here. */
export interface Difference {
  changes: readonly Change[];
  outdated: readonly Change[];
}

/** Says which assessment the preview is compared with, wherever its name stands. */
export function nameOpen(root: HTMLElement, { store }: Board): void {
  const name = store.name || wordOf(root, 'mine');
  within(root, '.inc-compared').textContent = store.name
    ? wordOf(root, 'compared', { name })
    : wordOf(root, 'comparedUnnamed');
  for (const choice of ['merge', 'take'])
    within(root, `[data-choice="${choice}"]`).textContent = wordOf(root, choice, { name });
}

/** The figures of a preview, its changes by list, and what stays or has no place. */
export function showDifference(
  root: HTMLElement,
  board: Board,
  incoming: IncomingCopy | IncomingValues,
  { changes, outdated }: Difference,
  unticked: ReadonlySet<string>,
): void {
  const records =
    incoming.kind === 'copy' ? incoming.records : recordsOfValues(incoming.values, { now: 0, writer: 'look' });
  within(root, '.inc-answered').textContent = answeredInWords(root, board, records);
  within(root, '.inc-changed').textContent = writeNumber(changes.length);
  within(root, '.inc-newer').textContent = writeNumber(outdated.length);
  within(root, '.inc-lost').textContent = writeNumber(incoming.leftOut.length);
  within(root, '.inc-same').hidden = changes.length > 0;
  const row = (change: Change, label: string): HTMLElement => rowNode(root, change, label);
  const choosable = (change: Change, label: string): HTMLElement =>
    tickNode(root, row(change, label), label, change, !unticked.has(keyOf(change)));
  const draws = incoming.kind === 'values' ? choosable : row;
  showChanges(root, within(root, '.inc-changes'), board, changes, draws);
  const stays = within(root, '.inc-outdated');
  stays.hidden = outdated.length === 0;
  showChanges(root, within(stays, 'div'), board, outdated, (change) => stayNode(root, change));
  showLeftOut(root, within(root, '.inc-leftout'), incoming.leftOut);
}

/** Why nothing was taken in, and where the trouble is. */
export function showRefusal(root: HTMLElement, { why, place }: Refusal, name: string): void {
  const line = place !== undefined && /^\d+$/.test(place);
  within(root, '.inc-refused-source').textContent = name
    ? wordOf(root, 'fromFile', { name })
    : wordOf(root, 'fromLink');
  within(root, '.inc-why').textContent = wordOf(root, `refused-${why}`);
  say(within(root, '.inc-where'), place ? wordOf(root, line ? 'refusedLine' : 'refusedPlace', { place }) : '');
}

/** Names a change inside a preview. */
export function keyOf({ record, field }: Pick<Change, 'record' | 'field'>): string {
  return `${record} ${field}`;
}

type Draw = (change: Change, label: string) => HTMLElement;

/** Fills a place with changes by list, each drawn by `draw`. */
function showChanges(
  root: HTMLElement,
  place: HTMLElement,
  board: Board,
  changes: readonly Change[],
  draw: Draw,
): void {
  const before = new Map([...place.querySelectorAll('details')].map((list) => [list.dataset.list, list.open] as const));
  const lists = changedLists(root, board, changes).map(({ id, name, checks }) => {
    const list = rowFrom(root, 'list') as HTMLDetailsElement;
    list.dataset.list = id;
    list.open = before.get(id) ?? changes.length <= OPEN_UP_TO;
    within(list, '.inc-list-name').textContent = name;
    within(list, '.inc-list-count').textContent = String(checks.flatMap((check) => check.changes).length);
    const fillList = (): void => within(list, 'ul').append(...checks.map((check) => checkNode(root, check, draw)));
    // Hundreds of rows take their time, and most folded lists are never opened.
    if (list.open) fillList();
    else list.addEventListener('toggle', fillList, { once: true });
    return list;
  });
  place.replaceChildren(...lists);
}

/** Lists what could not be placed. */
export function showLeftOut(root: HTMLElement, place: HTMLElement, leftOut: readonly LeftOut[]): void {
  const lost = (at: string, text: string): HTMLElement => {
    const row = rowFrom(root, 'leftout');
    within(row, '.inc-at').textContent = at;
    within(row, '.inc-text').textContent = text;
    return row;
  };
  const rows = leftOut.slice(0, LISTED).map(({ place: at, text }) => lost(placeInWords(root, at), text));
  const more = leftOut.length - rows.length;
  if (more > 0) rows.push(lost('', wordOf(root, 'leftOutMore', { number: more })));
  within(place, 'ul').replaceChildren(...rows);
  place.hidden = rows.length === 0;
}

/** "Line 3" for a number; anything else stands as it is. */
function placeInWords(root: HTMLElement, at: string): string {
  return /^\d+$/.test(at) ? wordOf(root, 'line', { place: at }) : at;
}

/** "43 of 120" */
export function answeredInWords(root: HTMLElement, board: Board, records: Records, key = 'ofTotal'): string {
  const done = board.checks.filter(({ id }) => statusOf(records.get(id)) !== 'open').length;
  return wordOf(root, key, { done, total: board.checks.length });
}

function checkNode(root: HTMLElement, { label, changes }: ChangedCheck, draw: Draw): HTMLElement {
  const node = rowFrom(root, 'check');
  const name = within(node, '.inc-check-name');
  name.textContent = label;
  name.hidden = label === '';
  within(node, 'ul').append(...changes.map((change) => draw(change, label)));
  return node;
}

function rowNode(root: HTMLElement, change: Change, label: string): HTMLElement {
  const row = rowFrom(root, 'row');
  const [from, to] = [inWords(root, change.field, change.from), inWords(root, change.field, change.to)];
  row.dataset.kind = kindOf(change);
  within(row, '.inc-field').textContent = fieldInWords(root, change);
  // The words of a team's own check stand beside it already.
  putValues(row, from, to === label ? '' : to);
  return row;
}

/** What is here, and what came in instead of it but is older. */
function stayNode(root: HTMLElement, change: Change): HTMLElement {
  const row = rowFrom(root, 'stay');
  row.dataset.kind = kindOf(change);
  within(row, '.inc-field').textContent = wordOf(root, `field-${kindOf(change)}`);
  putValues(row, inWords(root, change.field, change.to), inWords(root, change.field, change.from));
  return row;
}

function putValues(row: HTMLElement, gone: string, stays: string): void {
  const [del, ins] = [within(row, 'del'), within(row, 'ins')];
  del.textContent = gone;
  ins.textContent = stays;
  if (gone === '' || stays === '') within(row, '.inc-between').remove();
  if (gone === '') del.remove();
  if (stays === '') ins.remove();
}

/** The row with a box before it, which is named by the check and all that the row says. */
function tickNode(root: HTMLElement, row: HTMLElement, name: string, change: Change, checked: boolean): HTMLElement {
  const label = rowFrom(root, 'tick');
  const box = fieldIn(label, 'input');
  const words = within(label, '.inc-words');
  words.append(...row.childNodes);
  within(label, '.sr-only').textContent = name;
  box.dataset.change = keyOf(change);
  box.checked = checked;
  row.append(label);
  return row;
}
