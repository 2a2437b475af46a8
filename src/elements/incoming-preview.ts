/** Draws what came in: its name, what it would change, what can be done with it; the figures are in incoming-view.ts. */
import {
  incomingChanges,
  type Incoming,
  type IncomingCopy,
  type IncomingValues,
  type Refusal,
} from '../model/assessment/incoming.ts';
import { outdatedChanges } from '../model/assessment/intake.ts';
import type { Change } from '../model/assessment/state.ts';
import type { Board } from './board.ts';
import { enable } from './enable.ts';
import { showBackup } from './incoming-backup.ts';
import * as view from './incoming-view.ts';
import { visible } from './incoming-words.ts';
import { wordOf } from './template-words.ts';
import { say, within } from './part-markup.ts';

/** What can be done with each kind, beside discarding it. */
const CHOICES: Readonly<Record<Incoming['kind'], readonly string[]>> = {
  copy: ['copy', 'merge', 'look', 'discard'],
  values: ['copy', 'take', 'look', 'discard'],
  backup: ['restore', 'discard'],
  refused: ['close'],
};

/** What is being decided on. */
export interface Preview {
  incoming: Incoming;
  /** Name of its file; empty for a link. */
  source: string;
  /** Changes that the reader does not want, by `keyOf`. */
  unticked: Set<string>;
  /** The difference that is drawn. */
  drawn: string;
}

/** Shows the preview, or hides it when there is none. */
export function drawPreview(
  root: HTMLElement,
  board: Board | undefined,
  preview: Preview | undefined,
  looking: boolean,
): void {
  const incoming = preview?.incoming;
  within(root, '.inc-preview').hidden = !incoming || incoming.kind === 'refused';
  within(root, '.inc-refusal').hidden = incoming?.kind !== 'refused';
  if (incoming) root.dataset.kind = incoming.kind;
  else delete root.dataset.kind;
  root.toggleAttribute('data-looking', looking);
  if (!board || !incoming) return;
  const choices = CHOICES[incoming.kind].map((one) => (one === 'look' && looking ? 'end-look' : one));
  for (const row of root.querySelectorAll<HTMLElement>('.inc-choice')) {
    row.hidden = !choices.includes(within(row, '[data-choice]').dataset.choice ?? '');
  }
  if (incoming.kind === 'refused') view.showRefusal(root, incoming, preview.source);
  else drawDifference(root, board, preview, incoming);
}

/** Says which choices there are by now: nothing can be merged where nothing would change. */
export function enableChoices(root: HTMLElement, board: Board | undefined, preview: Preview | undefined): void {
  const { mode, records } = board?.store ?? { mode: 'newer', records: new Map() };
  const incoming = preview?.incoming;
  const changes = incoming?.kind === 'copy' ? incomingChanges(records, incoming) : tickedChanges(board, preview);
  enable(root, '[data-choice="copy"], [data-choice="restore"]', mode === 'kept');
  enable(root, '[data-choice="merge"], [data-choice="take"]', mode !== 'newer' && changes.length > 0);
  const why = mode === 'newer' ? 'newerOnly' : mode === 'memory' ? 'memoryOnly' : '';
  say(within(root, '.inc-mode'), why && wordOf(root, why));
}

/** The changes that the reader wants of bare values. */
export function tickedChanges(board: Board | undefined, preview: Preview | undefined): Change[] {
  if (!board || preview?.incoming.kind !== 'values') return [];
  const changes = incomingChanges(board.store.records, preview.incoming);
  return changes.filter((change) => !preview.unticked.has(view.keyOf(change)));
}

/** What the assessment is called in a sentence: by its file when it has no name. */
export function nameOf(root: HTMLElement, incoming: IncomingCopy | IncomingValues, source: string): string {
  if (incoming.kind === 'copy') return titleOf(root, incoming, source);
  return incoming.name || source || wordOf(root, 'unnamedValues');
}

/** The heading; the name of the file stands above it already. */
function titleOf(root: HTMLElement, { kind, name }: IncomingCopy | IncomingValues, source: string): string {
  return name || wordOf(root, kind === 'values' && !source ? 'unnamedValues' : 'unnamed');
}

function drawDifference(root: HTMLElement, board: Board, preview: Preview, incoming: Exclude<Incoming, Refusal>): void {
  const { source } = preview;
  const from = source ? wordOf(root, 'fromFile', { name: source }) : wordOf(root, 'fromLink');
  within(root, '.inc-preview .inc-source').textContent = from;
  const title = incoming.kind === 'backup' ? wordOf(root, 'backup') : titleOf(root, incoming, source);
  within(root, '.inc-name').textContent = title;
  view.nameOpen(root, board);
  const difference = incoming.kind === 'backup' ? undefined : differenceOf(board, incoming);
  const key = JSON.stringify([difference ?? board.heads]);
  // Others' changes redraw the difference; the same difference keeps its boxes and the focus.
  if (key !== preview.drawn) {
    preview.drawn = key;
    if (incoming.kind === 'backup') showBackup(root, board, incoming);
    else if (difference) view.showDifference(root, board, incoming, difference, preview.unticked);
  }
  enableChoices(root, board, preview);
}

function differenceOf(board: Board, incoming: IncomingCopy | IncomingValues): view.Difference {
  const mine = board.store.records;
  const outdated = incoming.kind === 'copy' ? outdatedChanges(mine, incoming.records) : [];
  return { changes: visible(incomingChanges(mine, incoming)), outdated: visible(outdated) };
}
