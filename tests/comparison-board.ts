/** A dashboard as small as can be: it keeps what the parts send and shows them the board again. */
import { AssessmentShelf } from '../src/elements/assessment-shelf.ts';
import { AssessmentStore } from '../src/elements/assessment-store.ts';
import type { Board, BoardCheck, BoardEvents, BoardPart } from '../src/elements/board.ts';
import '../src/elements/assessment-comparison.ts';
import '../src/elements/retired-checks.ts';
import { takeBack } from '../src/model/assessment/history.ts';
import { ownChecks } from '../src/model/assessment/progress.ts';
import { changeTo, type Change, type RecordState, type Status } from '../src/model/assessment/state.ts';
import type { Facts } from './comparison-page.ts';

/** What the tests call. */
export interface BoardPage {
  start: (facts: Facts, options?: Partial<Pick<Board, 'today' | 'retired' | 'readOnly'>>) => Promise<void>;
  set: (statuses: Readonly<Record<string, Status>>) => Promise<void>;
  edit: (changes: readonly Change[]) => Promise<void>;
  put: (id: string, records: readonly (readonly [string, RecordState])[]) => Promise<void>;
  undo: () => Promise<void>;
  show: (options?: Partial<Pick<Board, 'today' | 'retired' | 'readOnly'>>) => Promise<void>;
  messages: string[];
}

const store = new AssessmentStore('/', () => undefined);
const shelf = new AssessmentShelf(store.database);
let facts: Facts = { lists: [], checks: [] };
let options: Partial<Pick<Board, 'today' | 'retired' | 'readOnly'>> = {};
let steps: Change[][] = [];

async function show(): Promise<void> {
  const { records, mode, id, name } = store;
  const retired: readonly BoardCheck[] = options.retired ?? [];
  const checks = facts.checks.filter((check) => !retired.some((one) => one.id === check.id));
  const board: Board = {
    ...{ id, name, records, readOnly: false, mode, lists: facts.lists, checks, retired, store, shelf },
    ...{ scored: [...checks, ...ownChecks(records)], heads: await shelf.list(), today: '2026-11-22', ...options },
  };
  for (const part of document.querySelectorAll<BoardPart>('[data-part]')) part.show(board);
}

async function edit(changes: readonly Change[]): Promise<void> {
  steps = [...steps, store.apply(changes)];
  await store.save();
  await show();
}

const page: BoardPage = {
  messages: [],
  start: async (given, chosen = {}) => {
    facts = given;
    options = chosen;
    await store.load();
    await show();
  },
  set: (statuses) =>
    edit(Object.entries(statuses).map(([id, status]) => changeTo(store.records, id, 'status', status))),
  edit,
  put: async (id, records) => {
    await shelf.put(id, new Map(records));
    await show();
  },
  undo: async () => {
    const { history, changes } = takeBack(steps);
    steps = history.map((step) => [...step]);
    store.apply(changes);
    await store.save();
    await show();
  },
  show: async (chosen = {}) => {
    options = { ...options, ...chosen };
    await show();
  },
};

document.addEventListener('senda-edit', (event) => {
  const { changes, message } = (event as CustomEvent<BoardEvents['senda-edit']>).detail;
  page.messages.push(message ?? '');
  void edit(changes);
});
Object.assign(window, { board: page });
