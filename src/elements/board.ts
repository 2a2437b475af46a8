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

/** Records that are shown without being stored: the example, or what a file or a link brings. */
export interface Looked {
  id: string;
  name: string;
  records: Records;
}

/** Events that bubble from a part to the dashboard. `message` is a `data-message` of the dashboard's template. */
export interface BoardEvents {
  /** Change fields of the assessment that is shown: one step of undo. `about` fills `{name}` in the message. */
  'senda-edit': { changes: readonly Change[]; message?: string; about?: string };
  /** Show another assessment of this browser. */
  'senda-choose': { id: string; message?: string; about?: string };
  /** Show what is stored by now: a part changed it beside the board. */
  'senda-reload': undefined;
  /** Say something without changing anything. */
  'senda-say': { message: string; about?: string };
  /** Say aloud what a part has just written into its own place. */
  'senda-speak': { words: string };
  /** Show what a file or a link brings, to be looked at first. */
  'senda-incoming': { incoming: Incoming; source: string };
  /** Join a copy, clocks and all, into the current assessment: one step of undo. */
  'senda-merge': { records: Records; message?: string; about?: string };
  /** Show records that nobody has saved, read only, until `senda-end-look`. */
  'senda-look': { name: string; records: Records };
  'senda-end-look': undefined;
}

/** Fires one of the events above. */
export function send<Name extends keyof BoardEvents>(from: HTMLElement, name: Name, detail: BoardEvents[Name]): void {
  from.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
}
