/** An assessment as short JSON for a link: clocks count from a common beginning, writers are numbered. */
import type { Cell } from './cell.ts';
import type { IncomingCopy, LeftOut, Refusal } from './incoming.ts';
import { LIMITS } from './limits.ts';
import { refusal } from './link.ts';
import { readRecord } from './incoming-record.ts';
import { SCHEMA } from './record.ts';
import { ABOUT, valueOf, type Field, type Records, type RecordState, type Value } from './state.ts';
import { cleanLine } from './text.ts';
import { isCount, isRecordId, own } from './values.ts';

/** What a link holds beyond statuses, answers, own checks and the name: only what somebody ticked. */
export interface Include {
  notes: boolean;
  owners: boolean;
  dates: boolean;
  evidence: boolean;
}

/** A cell of a link: its ms count from `base`, its writer is a place in `writers`. */
type ShortCell = readonly [value: Value, ms: number, tick: number, writer: number];

/** What a zipped link holds, before it is zipped. */
interface Compact {
  schema: typeof SCHEMA;
  id: string;
  /** The oldest clock, ms since 1970. */
  base: number;
  writers: readonly string[];
  records: Readonly<Record<string, Readonly<Record<string, ShortCell>>>>;
}

/** Fields that every link holds. The scope, the day of the start and snapshots stay at home. */
const ALWAYS: readonly string[] = ['status', 'rev', 'answer', 'reason', 'own', 'name'];
const ASSESSMENT_ID = /^[a-z0-9-]{1,40}$/;
const LAST_MS = 8.64e15;
const SHOWN = 60;

/** The assessment as a link holds it. */
export function compact(id: string, records: Records, include: Include): Compact {
  const kept = [...records].flatMap(([record, state]) => {
    const cells = (Object.entries(state) as [Field, Cell<Value>][]).filter(([field]) => isIncluded(field, include));
    return cells.length > 0 ? [[record, cells] as const] : [];
  });
  const all = kept.flatMap(([, cells]) => cells.map(([, cell]) => cell));
  const base = all.reduce((oldest, [, ms]) => Math.min(oldest, ms), all[0]?.[1] ?? 0);
  const writers = [...new Set(all.map(([, , , writer]) => writer))];
  const places = new Map(writers.map((writer, place) => [writer, place]));
  const short = ([value, ms, tick, writer]: Cell<Value>): ShortCell => [
    value,
    ms - base,
    tick,
    places.get(writer) ?? 0,
  ];
  const written = kept.map(([record, cells]) => {
    return [record, Object.fromEntries(cells.map(([field, cell]) => [field, short(cell)]))] as const;
  });
  return { schema: SCHEMA, id, base, writers, records: Object.fromEntries(written) };
}

/** The copy that a link holds, read field by field; what cannot be read is left out and told. */
export function expand(value: unknown): IncomingCopy | Refusal {
  const schema = own(value, 'schema');
  const [id, base, writers, written] = ['id', 'base', 'writers', 'records'].map((key) => own(value, key));
  if (!isCount(schema, LAST_MS)) return refusal('not-ours');
  if (schema > SCHEMA) return refusal('newer');
  if (schema === 0) return refusal('unknown-version');
  if (typeof id !== 'string' || !ASSESSMENT_ID.test(id) || !isCount(base, LAST_MS)) return refusal('not-ours');
  if (!Array.isArray(writers) || !isPlainObject(written)) return refusal('not-ours');
  const keys = Object.keys(written);
  if (keys.length > LIMITS.records) return refusal('too-many-records');
  const records = new Map<string, RecordState>();
  const leftOut: LeftOut[] = [];
  for (const record of keys) {
    const cells = own(written, record);
    if (!isRecordId(record) || !isPlainObject(cells)) leftOut.push({ place: shown(record), text: shown(cells) });
    else {
      const { state, refused } = readShort(cells, { schema, base, writers });
      for (const field of refused) {
        leftOut.push({ place: `${record} ${shown(field)}`, text: shown(valueIn(own(cells, field))) });
      }
      if (Object.keys(state).length > 0) records.set(record, state);
    }
  }
  return { kind: 'copy', id, name: valueOf(records.get(ABOUT), 'name'), records, leftOut };
}

interface Origin {
  schema: number;
  base: number;
  writers: readonly unknown[];
}

/** The record with its clocks as they were; short cells of another shape are refused with the others. */
function readShort(cells: object, { schema, base, writers }: Origin): { state: RecordState; refused: string[] } {
  const long = (cell: unknown): unknown => {
    if (!Array.isArray(cell) || cell.length !== 4) return undefined;
    const [value, ms, tick, writer] = cell as readonly unknown[];
    if (!isCount(ms, LAST_MS) || !isCount(writer, writers.length)) return undefined;
    return [value, base + ms, tick, writers[writer]];
  };
  // A field called schema is no field: it must not stand for the version that wrote the link.
  const fields = Object.keys(cells).filter((field) => field !== 'schema');
  const entries = fields.map((field) => [field, long(own(cells, field))] as const);
  const { state, refused } = readRecord(Object.fromEntries([...entries, ['schema', schema]]));
  return { state, refused: [...refused, ...(Object.hasOwn(cells, 'schema') ? ['schema'] : [])] };
}

function isIncluded(field: Field, { notes, owners, dates, evidence }: Include): boolean {
  if (ALWAYS.includes(field)) return true;
  if (field === 'owner') return owners;
  if (field === 'due') return dates;
  return (notes && field.startsWith('note-')) || (evidence && field.startsWith('evidence-'));
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueIn(cell: unknown): unknown {
  return Array.isArray(cell) ? (cell as readonly unknown[])[0] : cell;
}

/** What stood there in few words; an object is only named, since it may be as deep as it likes. */
function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  if (typeof value !== 'string') return JSON.stringify(value);
  return cleanLine([...value.slice(0, 2 * SHOWN)].slice(0, SHOWN).join(''), SHOWN) ?? '';
}
