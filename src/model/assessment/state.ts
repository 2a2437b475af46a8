/** A team's work: one record per check, per question and for the assessment itself, every field a cell of its own. */
import { stamp, type Cell, type Clock } from './cell.ts';

/** The assessment that ticks belong to until a team starts or names its own. */
export const DEFAULT_ASSESSMENT = 'default';

/** The record that says what the assessment is called; all others belong to a check or a question. */
export const ABOUT = 'about';

/** In the order of their codes in packed links: a new one goes to the end. */
export const STATUSES = ['open', 'doing', 'done', 'na', 'blocked'] as const;
export type Status = (typeof STATUSES)[number];

export const EFFORTS = ['S', 'M', 'L'] as const;

/** A dated comment; several people's comments stand side by side, since each has an id of its own. */
export interface Note {
  /** Day it was written, `2026-11-22`. */
  on: string;
  text: string;
}

export interface Evidence {
  title: string;
  /** http, https or mailto; empty when the evidence has no address. */
  url: string;
}

/** A check that a team added to one of the lists. */
export interface OwnCheck {
  checklist: string;
  check: string;
  impact: 1 | 2 | 3;
  effort: (typeof EFFORTS)[number];
}

/** The statuses of one day, packed as in a link (packed.ts). */
export interface Snapshot {
  /** Day it was taken, `2026-11-22`. */
  on: string;
  /** What the team called it; empty for one taken by itself before an import, a merge or a reset. */
  label: string;
  packed: string;
}

/** Answers to a self-assessment question: nobody knows, talked about, done for some, done and measured. */
export const ANSWERS = [0, 1, 2, 3] as const;
export type Answer = (typeof ANSWERS)[number];

/** What each field of a record holds. Fields with an id in their name hold null once they are deleted. */
export interface Values {
  status: Status;
  /** Why a check does not apply. */
  reason: string;
  owner: string;
  /** `2026-11-22`, or empty. */
  due: string;
  /** Revision of the check's wording that the team saw last; 0 before. */
  rev: number;
  own: OwnCheck | null;
  answer: Answer | null;
  name: string;
  /** The brand, product or project that is assessed. */
  scope: string;
  /** Day the assessment was started. */
  made: string;
  [note: `note-${string}`]: Note | null;
  [evidence: `evidence-${string}`]: Evidence | null;
  [snapshot: `snapshot-${string}`]: Snapshot | null;
}
export type Field = keyof Values;
export type Value = Values[Field];

/** The fields of one record that somebody has set; new ones raise SCHEMA in record.ts. */
export type RecordState = { readonly [F in Field]?: Cell<Values[F]> };

/** Records by id; a check without one is open. Ids that no checklist has any more are kept. */
export type Records = ReadonlyMap<string, RecordState>;

/** One field's way from a value to another. It no longer applies once somebody else has changed the field. */
export interface Change {
  record: string;
  field: Field;
  from: Value;
  to: Value;
}

/** What a field says before anybody has set it. */
export function emptyValue(field: Field): Value {
  if (field === 'status') return 'open';
  if (field === 'rev') return 0;
  return field === 'own' || field === 'answer' || field.includes('-') ? null : '';
}

/** The value of a field, the empty one when nobody has set it. */
export function valueOf<F extends Field>(state: RecordState | undefined, field: F): Values[F] {
  const cell: Cell<Value> | undefined = state?.[field];
  return (cell ? cell[0] : emptyValue(field)) as Values[F];
}

/** The status of a check; one that nobody has touched is open. */
export function statusOf(state: RecordState | undefined): Status {
  return valueOf(state, 'status');
}

/** The change that gives a field a new value. */
export function changeTo<F extends Field>(records: Records, record: string, field: F, to: Values[F]): Change {
  return { record, field, from: valueOf(records.get(record), field), to };
}

/** The changes of a tick, or of another status: the wording that was seen is kept with it. */
export function statusChanges(records: Records, item: string, to: Status, rev: number): Change[] {
  return [changeTo(records, item, 'status', to), changeTo(records, item, 'rev', rev)];
}

/** The record after a change, or nothing when the change does not apply to its present value. */
export function applyChange(state: RecordState | undefined, change: Change, clock: Clock): RecordState | undefined {
  const { field, from, to } = change;
  if (sameValue(from, to) || !sameValue(valueOf(state, field), from)) return undefined;
  const replaced: Cell<Value> | undefined = state?.[field];
  return { ...state, [field]: stamp(to, clock, replaced) };
}

/** Whether two values say the same; values are built field by field, so their order is fixed. */
export function sameValue(a: Value, b: Value): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Notes, evidence or snapshots of a record that are not deleted, by their field. */
export function entriesOf<P extends 'note' | 'evidence' | 'snapshot'>(
  state: RecordState | undefined,
  prefix: P,
): [field: `${P}-${string}`, value: NonNullable<Values[`${P}-${string}`]>][] {
  const cells = Object.entries(state ?? {}) as [Field, Cell<Value>][];
  return cells
    .filter(([field, [value]]) => field.startsWith(`${prefix}-`) && value !== null)
    .map(([field, [value]]) => [field, value] as [`${P}-${string}`, NonNullable<Values[`${P}-${string}`]>]);
}

/** The changes that take every tick of a list away; other statuses stay, since they hold more than a tick. */
export function clearTicks(records: Records, ids: readonly string[]): Change[] {
  return ids.filter((id) => statusOf(records.get(id)) === 'done').map((id) => changeTo(records, id, 'status', 'open'));
}
