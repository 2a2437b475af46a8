/** What the dashboard gives to its parts, and what they ask of it: the board goes down, events come up. */
import type { Incoming } from '../model/assessment/incoming.ts';
import type { CheckFacts, ScoredCheck } from '../model/assessment/score.ts';
import type { Change, Records } from '../model/assessment/state.ts';
import type { AssessmentShelf, Head } from './assessment-shelf.ts';
import type { AssessmentStore, StoreMode } from './assessment-store.ts';

/** A check of the site with its words in the page's language. */
export interface BoardCheck extends CheckFacts {
  label: string;
  /** The statement in full. */
  check: string;
  href: string;
  /** Day it was taken out; what was set for it is kept and shown apart. */
  retired?: string;
  replacedBy?: string;
}

/** A list with its name in the page's language; `number` is empty for the whole journey. */
export interface BoardList {
  id: string;
  name: string;
  number: string;
  href: string;
}

export interface Board {
  /** The assessment that is shown: the current one, or one that is only being looked at. */
  id: string;
  name: string;
  records: Records;
  /** Shown only: a link, a file or the example that nobody has saved, or records of a newer version. */
  readOnly: boolean;
  mode: StoreMode;
  lists: readonly BoardList[];
  /** Checks that the site asks, in reading order. */
  checks: readonly BoardCheck[];
  /** The same and those that the team added: what is scored. */
  scored: readonly ScoredCheck[];
  retired: readonly BoardCheck[];
  heads: readonly Head[];
  store: AssessmentStore;
  shelf: AssessmentShelf;
  /** Today, `2026-11-22`, in the reader's time zone. */
  today: string;
}

/** A part of the dashboard: `data-part` on its tag, complete in the HTML, filled by `show` after every change. */
export interface BoardPart extends HTMLElement {
  show: (board: Board) => void;
}

/** Events that bubble from a part to the dashboard. `message` is a `data-message` of the dashboard's template. */
export interface BoardEvents {
  /** Change fields of the assessment that is shown: one step of undo. */
  'senda-edit': { changes: readonly Change[]; message?: string };
  /** Show another assessment of this browser. */
  'senda-choose': { id: string };
  /** Show what a file or a link brings, to be looked at first. */
  'senda-incoming': { incoming: Incoming; source: string };
}

/** Fires one of the events above. */
export function send<Name extends keyof BoardEvents>(from: HTMLElement, name: Name, detail: BoardEvents[Name]): void {
  from.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
}
