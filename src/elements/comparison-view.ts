/** What a comparison says: states, rows of the table, checks that moved, days; built as nodes, written nowhere. */
import { scoreOf, type Score } from '../model/assessment/score.ts';
import {
  askedBy,
  recordsOfSnapshot,
  type Difference,
  type Differences,
  type TrendPoint,
} from '../model/assessment/comparison.ts';
import { keptStates, type KeptState } from '../model/assessment/snapshots.ts';
import type { Records, Status } from '../model/assessment/state.ts';
import type { Board, BoardCheck } from './board.ts';
import { scoreWords, writePoints, type Row } from './comparison-chart.ts';
import { writeDay, writeNumber } from './page-words.ts';
import { wordOf } from './template-words.ts';
import { make, put } from './nodes.ts';

/** The two sides of a comparison, by the names of their words. */
export type Sides = 'states' | 'assessments';

const WORDS = {
  states: { then: 'then', now: 'now', better: 'better', worse: 'worse', other: 'other', none: 'unchanged' },
  assessments: { then: 'there', now: 'here', better: 'ahead', worse: 'behind', other: 'otherwise', none: 'same' },
} as const;

/** What the sides are called. */
export function sideOf(sides: Sides, side: 'then' | 'now', root: HTMLElement): string {
  return wordOf(root, WORDS[sides][side]);
}

/** The kept states, the newest first, each with its day, label, score and a button that deletes it. */
export function stateItems({ records, checks, readOnly }: Board, root: HTMLElement): HTMLElement[] {
  return keptStates(records)
    .reverse()
    .map((state) => {
      const day = writeDay(state.on);
      const { share } = scoreOf(recordsOfSnapshot(state.packed, checks), askedBy(state.packed, checks));
      const item = make('li', {}, make('span', { class: 'cmp-day' }, day));
      item.append(make('span', { class: 'cmp-label' }, labelOf(state, root)));
      item.append(make('span', { class: 'cmp-share' }, scoreWords(root, share)));
      if (readOnly) return item;
      const what = make('span', { class: 'sr-only' }, `: ${[day, labelOf(state, root)].filter(Boolean).join(', ')}`);
      item.append(
        make('button', { type: 'button', class: 'cmp-delete', 'data-key': state.field }, wordOf(root, 'delete'), what),
      );
      return item;
    });
}

/** A label, or why a state was kept by itself. */
export function labelOf({ label, automatic }: KeptState, root: HTMLElement): string {
  return label || (automatic ? wordOf(root, 'automatic') : '');
}

/** The lists in reading order and then all of them, with the scores of both sides. */
export function rowsOf(board: Board, then: Records, asked: readonly BoardCheck[], root: HTMLElement): Row[] {
  const scores = (list?: string): { then: Score; now: Score } => {
    const within = ({ checklist }: BoardCheck): boolean => list === undefined || checklist === list;
    return { then: scoreOf(then, asked.filter(within)), now: scoreOf(board.records, board.checks.filter(within)) };
  };
  return [
    ...board.lists.map(({ id, name, number }) => ({
      name,
      stage: number === '' ? 'whole' : id,
      overall: false,
      ...scores(id),
    })),
    { name: wordOf(root, 'overall'), stage: 'whole', overall: true, ...scores() },
  ];
}

/** The same numbers as the chart, for the table's body. */
export function tableRows(rows: readonly Row[], root: HTMLElement): HTMLElement[] {
  const answers = ({ answered, checks }: Score): string => wordOf(root, 'of', { part: answered, all: checks });
  return rows.map(({ name, overall, then, now }) =>
    make(
      'tr',
      overall ? { class: 'cmp-all' } : {},
      make('th', { scope: 'row' }, make('span', {}, name)),
      ...[
        scoreWords(root, then.share),
        scoreWords(root, now.share),
        writePoints(then.share, now.share),
        answers(then),
        answers(now),
      ].map((text) => make('td', {}, text)),
    ),
  );
}

/** Groups that are longer than this stay folded until somebody opens them. */
const SHORT = 12;

/** What has moved: a list of checks per direction, or the sentence that nothing has. `fresh` folds long lists again. */
export function showChanges(
  place: Element,
  found: Differences<BoardCheck>,
  sides: Sides,
  root: HTMLElement,
  fresh: boolean,
): void {
  const words = WORDS[sides];
  const [then, now] = [wordOf(root, words.then), wordOf(root, words.now)];
  const status = (one: Status): string => wordOf(root, `status-${one}`);
  const moved = ({ check, from, to }: Difference<BoardCheck>): HTMLElement =>
    checkItem(check, wordOf(root, 'step', { then, now, from: status(from), to: status(to) }));
  const items: Record<keyof Differences<BoardCheck>, HTMLElement[]> = {
    better: found.better.map(moved),
    worse: found.worse.map(moved),
    other: found.other.map(moved),
    added: found.added.map((check) => checkItem(check)),
    retired: found.retired.map(({ check, from }) => checkItem(check, `${then}: ${status(from)}.`)),
  };
  write(place, 'h3', wordOf(root, sides === 'states' ? 'changed' : 'differs'));
  write(place, '.cmp-none', Object.values(items).some(({ length }) => length > 0) ? '' : wordOf(root, words.none));
  for (const group of place.querySelectorAll<HTMLDetailsElement>('[data-group]')) {
    const name = group.dataset.group as keyof typeof items;
    const word = name in words ? words[name as 'better'] : name;
    const [summary, list] = group.children;
    const count = make('span', { class: 'cmp-count' }, writeNumber(items[name].length));
    summary?.replaceChildren(wordOf(root, word), ' ', count);
    if (list) put(list, items[name], summary as HTMLElement);
    group.hidden = items[name].length === 0;
    if (fresh) group.open = items[name].length <= SHORT;
  }
}

function write(root: Element, place: string, words: string): void {
  const node = root.querySelector(place);
  if (node) node.textContent = words;
}

function checkItem({ id, label, href, retired }: BoardCheck, words = ''): HTMLElement {
  const name = retired === undefined ? make('a', { href, 'data-key': id }, label) : make('span', {}, label);
  return make('li', {}, name, ...(words === '' ? [] : [make('span', { class: 'cmp-step' }, words)]));
}

/** Head and body of the table behind the line over time: a row per day, a column per list. */
export function trendRows({ lists }: Board, points: readonly TrendPoint[], root: HTMLElement): HTMLElement[] {
  const heads = [wordOf(root, 'day'), wordOf(root, 'overall'), ...lists.map(({ name }) => name)];
  const rows = points.map(({ on, share, lists: shares }) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, writeDay(on, { dateStyle: 'medium' })),
      ...[share, ...lists.map(({ id }) => shares.get(id))].map((one) => make('td', {}, scoreWords(root, one))),
    ),
  );
  const head = make('tr', {}, ...heads.map((name) => make('th', { scope: 'col' }, name)));
  return [make('thead', {}, head), make('tbody', {}, ...rows)];
}
