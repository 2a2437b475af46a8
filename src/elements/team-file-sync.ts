/** Bringing an assessment and its team file together: read, merged here, and written back whole. */
import { writeDocument } from '../model/assessment/document.ts';
import { readFile } from '../model/assessment/file.ts';
import { incomingChanges, refuse, type IncomingCopy, type RefusalReason } from '../model/assessment/incoming.ts';
import { excessOf } from '../model/assessment/intake.ts';
import { mergeRecords } from '../model/assessment/merge.ts';
import type { Board } from './board.ts';
import { merge } from './incoming-decision.ts';
import { readText, replaceText, type TeamFact } from './team-file-handle.ts';

/** How an assessment and its file stand; each has a sentence in every dictionary. */
export type TeamState =
  | 'none'
  | 'current'
  | 'unsaved'
  | 'others'
  | 'both'
  | 'permission'
  | 'denied'
  | 'gone'
  | 'damaged'
  | 'merged'
  | 'saved'
  | 'mergedSaved'
  | 'other'
  | 'failed';

export interface Standing {
  state: TeamState;
  /** Key of the sentence that says more: a refusal, or an excess. */
  more?: string;
  /** Name of the file, when it is not the one that the assessment works on. */
  file?: string;
  /** The file as it was when this was found out. */
  text?: string;
}

/** Pages of this browser take turns at a file. */
const LOCK = 'senda:team-file';
/** Others may write again and again while we do. */
const TRIES = 4;

/** What the file holds: an assessment, nothing yet, or why it is none. */
export async function readTeamFile(
  board: Board,
  handle: TeamFact['handle'],
): Promise<{ text: string; copy?: IncomingCopy; why?: RefusalReason }> {
  const read = await readText(handle);
  if (read === undefined) return { text: '', why: 'too-large' };
  const { text, written } = read;
  if (text.trim() === '') return { text };
  const found = readFile(text, [...board.checks, ...board.retired], Date.now(), written);
  const incoming = found.kind === 'copy' || found.kind === 'refused' ? found : refuse('not-ours');
  return incoming.kind === 'copy' ? { text, copy: incoming } : { text, why: incoming.why };
}

/** How the two stand, without changing either. */
export async function compare(board: Board, fact: TeamFact): Promise<Standing> {
  const { text, copy, why } = await readTeamFile(board, fact.handle);
  if (why) return damaged(why);
  if (copy && copy.id !== fact.id) return { state: 'other' };
  const others = copy !== undefined && incomingChanges(board.store.records, copy).length > 0;
  const ours = isUnsaved(board, fact, text, copy);
  return { state: others ? (ours ? 'both' : 'others') : ours ? 'unsaved' : 'current', text };
}

/** Merges the file into the assessment and, when asked, both into the file. Rejects as the file system does. */
export function bringTogether(part: HTMLElement, board: Board, fact: TeamFact, write: boolean): Promise<Standing> {
  return navigator.locks.request(LOCK, async () => {
    let merged = false;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { text, copy, why } = await readTeamFile(board, fact.handle);
      if (why) return damaged(why);
      if (copy && copy.id !== fact.id) return { state: 'other' };
      const { store } = board;
      const both = mergeRecords(store.records, copy?.records ?? new Map());
      const excess = excessOf(both, [store.records, copy?.records ?? new Map()]);
      if (excess) return { state: 'failed', more: `excess-${excess}` };
      if (copy && incomingChanges(store.records, copy).length > 0) {
        const outcome = await merge(part, board, copy.records, copy.name);
        if (!outcome.kept) return { state: 'failed', more: outcome.word };
        merged = true;
      }
      if (!write) return { state: merged ? 'merged' : (await compare(board, fact)).state, text };
      const document = writeDocument(fact.id, mergeRecords(store.records, both));
      if (document === text || (await replaceText(fact.handle, text, document))) {
        return { state: merged ? 'mergedSaved' : 'saved', text: document };
      }
    }
    return { state: 'failed' };
  });
}

/** Whether the assessment says something that the file does not. */
export function isUnsaved(board: Board, fact: TeamFact, text: string, copy?: IncomingCopy): boolean {
  return writeDocument(fact.id, mergeRecords(board.store.records, copy?.records ?? new Map())) !== text;
}

function damaged(why: RefusalReason): Standing {
  return { state: 'damaged', more: `refused-${why}` };
}
