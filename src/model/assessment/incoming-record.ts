/** A record that a file or a link brings: read like a stored one, and only as much as a stored one may hold. */
import type { Cell } from './cell.ts';
import { LIMITS } from './limits.ts';
import { readCells, readStored, type Reading } from './record.ts';
import type { RecordState, Value } from './state.ts';

const MOST: Readonly<Record<string, number>> = {
  note: LIMITS.united * LIMITS.notes,
  evidence: LIMITS.united * LIMITS.evidence,
  snapshot: LIMITS.united * LIMITS.snapshots,
};

/** Reads a record; entries for which there is no room are refused like what cannot be read. */
export function readRecord(value: unknown): Reading {
  return counted(readStored(value));
}

/** The same for an object of cells alone. */
export function readIncomingCells(value: object): Pick<Reading, 'state' | 'refused'> {
  return counted(readCells(value));
}

function counted<Read extends Pick<Reading, 'state' | 'refused'>>(reading: Read): Read {
  const counts: Record<string, number> = {};
  const cells = Object.entries(reading.state) as [string, Cell<Value>][];
  const hasRoom = ([field, [value]]: (typeof cells)[number]): boolean => {
    const kind = field.split('-', 1)[0] ?? '';
    counts[kind] = (counts[kind] ?? 0) + Number(value !== null);
    return counts[kind] <= (MOST[kind] ?? 1);
  };
  const kept = Map.groupBy(cells, hasRoom);
  const beyond = (kept.get(false) ?? []).map(([field]) => field);
  if (beyond.length === 0) return reading;
  const state = Object.fromEntries(kept.get(true) ?? []) as RecordState;
  return { ...reading, state, refused: [...reading.refused, ...beyond] };
}
