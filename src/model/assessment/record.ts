/** An item as it is stored, and the reading of what storage gives back: nothing of it is trusted. */
import type { Cell } from './cell.ts';
import { STATUSES, type ItemState, type Status } from './state.ts';

/** Raised whenever a field is added or changes its meaning: an older page then reads without writing. */
export const SCHEMA = 1;

const ITEM_ID = /^[a-z]{2,8}-[a-z0-9]{1,12}$/;
const WRITER = /^[a-z0-9]{1,16}$/;
/** The last moment that a JavaScript date can name. */
const LAST_MS = 8.64e15;
const LAST_TICK = 2 ** 31;

export interface StoredItem extends ItemState {
  schema: typeof SCHEMA;
}

export interface Reading {
  /** What could be read; empty when nothing could. */
  state: ItemState;
  /** Names of the fields that were refused, `record` for all of it; the caller keeps the original aside. */
  refused: readonly string[];
  /** Written by a newer version of the site: to be shown, never to be overwritten. */
  newer: boolean;
}

/** Whether a storage key names an item: `dis-07`, or `own-…` for a check that a team added. */
export function isItemId(value: unknown): value is string {
  return typeof value === 'string' && ITEM_ID.test(value);
}

/** What is stored for an item: its cells, and the version that wrote them. */
export function toRecord({ status, rev }: ItemState): StoredItem {
  return { schema: SCHEMA, ...(status && { status }), ...(rev && { rev }) };
}

/** Reads a stored item field by field into a new object; never throws and never copies an unknown key. */
export function readRecord(value: unknown): Reading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return nothing;
  const schema = own(value, 'schema');
  if (!isCount(schema, LAST_TICK) || schema === 0) return nothing;
  const refused = Object.keys(value).filter((key) => !FIELDS.includes(key));
  const state: ItemState = {};
  const status = readCell(own(value, 'status'), isStatus);
  if (status) state.status = status;
  const rev = readCell(own(value, 'rev'), isRevision);
  if (rev) state.rev = rev;
  if (status === null) refused.push('status');
  if (rev === null) refused.push('rev');
  // What a newer version wrote is not ours to judge, so nothing of it counts as damaged.
  return schema > SCHEMA ? { state, refused: [], newer: true } : { state, refused, newer: false };
}

const FIELDS = ['schema', 'status', 'rev'];
const nothing: Reading = { state: {}, refused: ['record'], newer: false };

/** A new cell, `undefined` when there is none, `null` when there is something else. */
function readCell<Value>(cell: unknown, isValue: (value: unknown) => value is Value): Cell<Value> | null | undefined {
  if (cell === undefined) return undefined;
  if (!Array.isArray(cell) || cell.length !== 4) return null;
  const [value, ms, tick, writer] = cell as readonly unknown[];
  const fits = isValue(value) && isCount(ms, LAST_MS) && isCount(tick, LAST_TICK);
  return fits && typeof writer === 'string' && WRITER.test(writer) ? [value, ms, tick, writer] : null;
}

function own(value: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

function isStatus(value: unknown): value is Status {
  return STATUSES.some((status) => status === value);
}

function isCount(value: unknown, most: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

function isRevision(value: unknown): value is number {
  return isCount(value, 10_000) && value > 0;
}
