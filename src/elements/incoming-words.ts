/** What would change, in words: by list and by check, from one value to another. */
import {
  ABOUT,
  valueOf,
  type Change,
  type Evidence,
  type Field,
  type Note,
  type OwnCheck,
  type Snapshot,
  type Value,
} from '../model/assessment/state.ts';
import type { Board } from './board.ts';
import { writeDay } from './page-words.ts';
import { wordOf } from './template-words.ts';

/** The changes of one check, or of the assessment itself. */
export interface ChangedCheck {
  record: string;
  label: string;
  changes: Change[];
}

/** Changes under one heading: a list, the assessment, or what the site no longer asks. */
interface ChangedList {
  id: string;
  name: string;
  checks: ChangedCheck[];
}

const OTHER = 'other';

/** The changes that a reader can see: the revision of a wording is for the site alone. */
export function visible(changes: readonly Change[]): Change[] {
  return changes.filter(({ field }) => field !== 'rev');
}

/** The changes by list, in the order of the site; those of the assessment first. */
export function changedLists(root: HTMLElement, board: Board, changes: readonly Change[]): ChangedList[] {
  const lists: ChangedList[] = [
    { id: ABOUT, name: wordOf(root, 'aboutGroup'), checks: [] },
    ...board.lists.map(({ id, name }) => ({ id, name, checks: [] })),
    { id: OTHER, name: wordOf(root, 'otherGroup'), checks: [] },
  ];
  const found = new Map<string, ChangedCheck>();
  for (const change of changes) {
    let check = found.get(change.record);
    if (!check) {
      const { list, label } = placeOf(root, board, change.record, changes);
      check = { record: change.record, label, changes: [] };
      found.set(change.record, check);
      (lists.find(({ id }) => id === list) ?? lists.at(-1))?.checks.push(check);
    }
    check.changes.push(change);
  }
  const order = new Map(board.checks.map(({ id }, index) => [id, index]));
  for (const { checks } of lists) {
    for (const check of checks) check.changes.sort((a, b) => rankOf(a) - rankOf(b));
    checks.sort((a, b) => (order.get(a.record) ?? Infinity) - (order.get(b.record) ?? Infinity) || 0);
  }
  return lists.filter(({ checks }) => checks.length > 0);
}

/** "Status", or "Note, added" where there was nothing before. */
export function fieldInWords(root: HTMLElement, change: Change): string {
  const { field, from, to } = change;
  const name = wordOf(root, `field-${kindOf(change)}`);
  if (inWords(root, field, from) === '') return wordOf(root, 'added', { field: name });
  return inWords(root, field, to) === '' ? wordOf(root, 'removed', { field: name }) : name;
}

/** A value as readers know it; empty when there is none. */
export function inWords(root: HTMLElement, field: Field, value: Value): string {
  if (typeof value === 'number') return String(value);
  if (value === null || value === '') return '';
  if (typeof value === 'string') {
    if (field === 'status') return wordOf(root, `status-${value}`);
    return field === 'due' || field === 'made' ? writeDay(value) : value;
  }
  if (field === 'own') return (value as OwnCheck).check;
  if (field.startsWith('note-')) return `${writeDay((value as Note).on)}: ${(value as Note).text}`;
  if (field.startsWith('evidence-')) {
    const { title, url } = value as Evidence;
    return url === '' ? title : `${title} (${url})`;
  }
  const { on, label } = value as Snapshot;
  return `${writeDay(on)}: ${label || wordOf(root, 'automatic')}`;
}

/** What a field is, without the id in its name. */
export function kindOf({ field }: Pick<Change, 'field'>): string {
  return field.split('-', 1)[0] ?? '';
}

/** In the order in which a team reads a check. */
const RANKS = ['own', 'name', 'scope', 'made', 'status', 'reason', 'owner', 'due', 'answer', 'note', 'evidence'];

function rankOf(change: Change): number {
  return RANKS.indexOf(kindOf(change)) + Number(kindOf(change) === 'snapshot') * RANKS.length;
}

function placeOf(
  root: HTMLElement,
  board: Board,
  record: string,
  changes: readonly Change[],
): { list: string; label: string } {
  if (record === ABOUT) return { list: ABOUT, label: '' };
  const check = board.checks.find(({ id }) => id === record);
  if (check) return { list: check.checklist, label: check.label };
  const made = changes.find((change) => change.record === record && change.field === 'own');
  const own = valueOf(board.store.records.get(record), 'own') ?? (made?.to as OwnCheck | null | undefined);
  if (own) return { list: own.checklist, label: own.check };
  const [, prefix = '', number = ''] = /^sa-(\w+)-(\w+)$/.exec(record) ?? [];
  const list = board.checks.find(({ id }) => id.startsWith(`${prefix}-`))?.checklist;
  if (list) return { list, label: wordOf(root, 'question', { number }) };
  return { list: OTHER, label: board.retired.find(({ id }) => id === record)?.label ?? record };
}
