/** A record as it is stored or sent, and the reading of what comes back: nothing of it is trusted. */
import type { Cell } from './cell.ts';
import { isCount, isField, own, readValue } from './values.ts';
import type { RecordState, Value } from './state.ts';

/** Raised whenever a field is added or changes its meaning: an older page then reads without writing. */
export const SCHEMA = 2;

const WRITER = /^[a-z0-9]{1,16}$/;
/** The last moment that a JavaScript date can name. */
const LAST_MS = 8.64e15;
const LAST_TICK = 2 ** 31;
const LAST_SCHEMA = 2 ** 31;

type StoredRecord = RecordState & { schema: typeof SCHEMA };

export interface Reading {
  /** What could be read; empty when nothing could. */
  state: RecordState;
  /** Names of the fields that were refused, `record` for all of it; the caller keeps the original aside. */
  refused: readonly string[];
  /** Written by a newer version of the site: to be shown, never to be overwritten. */
  newer: boolean;
  /** Written by an older version: the caller keeps the original before it writes the record anew. */
  older: boolean;
}

/** What is stored for a record: its cells, and the version that wrote them. */
export function toRecord(state: RecordState): StoredRecord {
  return { ...state, schema: SCHEMA };
}

/** Whether a value can be the number of a version. */
export function isSchema(value: unknown): value is number {
  return isCount(value, LAST_SCHEMA) && value > 0;
}

/** Reads a record field by field into a new object; never throws and never copies an unknown key. */
export function readStored(value: unknown): Reading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return nothing;
  const schema = own(value, 'schema');
  if (!isSchema(schema)) return nothing;
  const { state, refused } = readCells(migrate(value, schema));
  // What a newer version wrote is not ours to judge, so nothing of it counts as damaged.
  if (schema > SCHEMA) return { state, refused: [], newer: true, older: false };
  return { state, refused, newer: false, older: schema < SCHEMA };
}

/** The cells of an object that can be read, and the names of those that cannot. */
export function readCells(value: object): Pick<Reading, 'state' | 'refused'> {
  const state: Record<string, Cell<Value>> = {};
  const refused: string[] = [];
  for (const field of Object.keys(value)) {
    if (field === 'schema') continue;
    const cell = readCell(field, own(value, field));
    if (cell) state[field] = cell;
    else refused.push(field);
  }
  return { state: state as RecordState, refused };
}

/**
 * Each version's records as the next one writes them. A migration is pure and keeps every field;
 * a record of each version stands in record.test.ts as it was written then.
 */
const MIGRATIONS: Readonly<Record<number, (record: object) => object>> = {
  // Version 1 knew status and rev alone, and wrote them as version 2 does.
  1: (record) => ({ ...record, schema: 2 }),
};

/** A record of an older version as this one writes it; `schema` is the version that wrote it. */
export function migrate(record: object, schema: number): object {
  let migrated = record;
  for (let version = schema; version < SCHEMA; version += 1) migrated = MIGRATIONS[version]?.(migrated) ?? migrated;
  return migrated;
}

const nothing: Reading = { state: {}, refused: ['record'], newer: false, older: false };
function readCell(field: string, cell: unknown): Cell<Value> | undefined {
  if (!isField(field) || !Array.isArray(cell) || cell.length !== 4) return undefined;
  const [raw, ms, tick, writer] = cell as readonly unknown[];
  const value = readValue(field, raw);
  if (value === undefined || !isCount(ms, LAST_MS) || !isCount(tick, LAST_TICK)) return undefined;
  return typeof writer === 'string' && WRITER.test(writer) ? [value, ms, tick, writer] : undefined;
}
