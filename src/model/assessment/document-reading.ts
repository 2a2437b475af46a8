/** A JSON file comes in: rebuilt cell by cell from what it says, or refused as a whole with the place that is wrong. */
import { ASSESSMENT_ID, BACKUP_BYTES, bytesOf } from './document.ts';
import {
  refuse,
  shorten,
  type IncomingBackup,
  type IncomingCopy,
  type LeftOut,
  type Refusal,
  type RefusalReason,
} from './incoming.ts';
import { LIMITS } from './limits.ts';
import { clampClocks } from './clocks.ts';
import { readIncomingCells } from './incoming-record.ts';
import { isSchema, migrate, readCells, SCHEMA } from './record.ts';
import { ABOUT, valueOf, type RecordState } from './state.ts';
import { cleanText } from './text.ts';
import { isField, isRecordId, own } from './values.ts';

/** What an assessment is called whose file gives no usable id; it is never one of this browser's. */
const NEUTRAL_ID = 'imported';

/** How a file is read: the version that wrote it, this machine's time and that of the file (ms) for clocks ahead. */
interface Reading {
  schema: number;
  now: number;
  written: number;
}

/** Keys of the file itself, and of an assessment in a backup. */
const FILE_KEYS = ['senda', 'schema', 'id', 'records'];
const BACKUP_KEYS = ['senda', 'schema', 'made', 'assessments'];
const PART_KEYS = ['id', 'records'];

/**
 * Reads an assessment or a backup; `now`, and when the file was `written`, in ms. Never throws, and nothing of the
 * file itself is kept.
 */
export function readDocument(text: string, now: number, written = now): IncomingCopy | IncomingBackup | Refusal {
  const json = text.replace(/^\ufeff/, '');
  const bytes = json.length > BACKUP_BYTES ? json.length : bytesOf(json);
  if (bytes > BACKUP_BYTES) return refuse('too-large');
  if (json.trim() === '') return refuse('empty');
  const value = parse(json);
  if (value === undefined) return refuse('not-json');
  if (!isObject(value)) return refuse('not-ours');
  const kind = own(value, 'senda');
  if (kind !== 'assessment' && kind !== 'backup') return refuse('not-ours');
  const schema = own(value, 'schema');
  if (!isSchema(schema)) return refuse('unknown-version', 'schema');
  if (schema > SCHEMA) return refuse('newer');
  const reading = { schema, now, written };
  if (kind === 'backup') return readBackup(value, reading);
  return bytes > LIMITS.fileBytes ? refuse('too-large') : readCopy(value, NEUTRAL_ID, FILE_KEYS, reading);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** What a file says under keys that no file of ours has; a hostile one may have millions of them. */
function unknownKeys(value: object, known: readonly string[]): LeftOut[] {
  const keys = Object.keys(value).filter((key) => !known.includes(key));
  return keys.slice(0, LIMITS.records).map((key) => ({ place: shorten(key), text: show(own(value, key)) }));
}

function readBackup(value: object, reading: Reading): IncomingBackup | Refusal {
  const found = own(value, 'assessments');
  if (!Array.isArray(found)) return refuse('not-ours', 'assessments');
  if (found.length === 0) return refuse('empty');
  if (found.length > LIMITS.assessments) return refuse('too-many-assessments', String(found.length));
  const assessments = new Map<string, IncomingCopy>();
  const leftOut = unknownKeys(value, BACKUP_KEYS);
  for (const [index, one] of (found as readonly unknown[]).entries()) {
    if (!isObject(one)) {
      leftOut.push({ place: `assessments ${index + 1}`, text: show(one) });
      continue;
    }
    const neutral = `${NEUTRAL_ID}${index + 1}`;
    const copy = readCopy(one, neutral, PART_KEYS, reading);
    if (copy.kind === 'refused') return refuse(copy.why, `assessments ${index + 1} ${copy.place ?? ''}`.trim());
    // Two assessments of one id would be merged into each other.
    const id = assessments.has(copy.id) ? neutral : copy.id;
    assessments.set(id, { ...copy, id });
  }
  return { kind: 'backup', assessments: [...assessments.values()], leftOut };
}

function readCopy(
  value: object,
  neutral: string,
  keysKnown: readonly string[],
  { schema, now, written }: Reading,
): IncomingCopy | Refusal {
  const found = own(value, 'records');
  if (!isObject(found)) return refuse('not-ours', 'records');
  const keys = Object.keys(found);
  if (keys.length > LIMITS.records) return refuse('too-many-records', String(keys.length));
  const records = new Map<string, RecordState>();
  const leftOut = unknownKeys(value, keysKnown);
  for (const key of keys) {
    const record = own(found, key);
    if (!isRecordId(key) || !isObject(record)) {
      leftOut.push({ place: shorten(key), text: show(record) });
      continue;
    }
    const { state, refused } = readIncomingCells(migrate(record, schema));
    for (const field of refused) {
      const cell = own(record, field);
      const why = beyondLimits(field, cell);
      if (why) return refuse(why, `${key} ${field}`);
      leftOut.push({ place: `${key} ${shorten(field)}`, text: show(Array.isArray(cell) ? cell[0] : cell) });
    }
    records.set(key, state);
  }
  const id = own(value, 'id');
  const known = typeof id === 'string' && ASSESSMENT_ID.test(id);
  if (!known) leftOut.push({ place: 'id', text: show(id) });
  return {
    kind: 'copy',
    id: known ? id : neutral,
    name: valueOf(records.get(ABOUT), 'name'),
    records: clampClocks(records, now, written),
    leftOut,
  };
}

/** The texts of a field with how long each may be; an empty key is the value itself. */
const TEXTS = new Map<string, readonly (readonly [key: string, most: number])[]>([
  ['reason', [['', LIMITS.reason]]],
  ['owner', [['', LIMITS.owner]]],
  ['name', [['', LIMITS.name]]],
  ['scope', [['', LIMITS.name]]],
  ['note', [['text', LIMITS.note]]],
  [
    'evidence',
    [
      ['title', LIMITS.title],
      ['url', LIMITS.url],
    ],
  ],
  ['own', [['check', LIMITS.check]]],
  ['snapshot', [['label', LIMITS.name]]],
]);

/** Whether a refused cell is no mistake but more than there is room for: then the file as a whole is refused. */
function beyondLimits(field: string, cell: unknown): RefusalReason | undefined {
  if (!isField(field) || !Array.isArray(cell)) return undefined;
  const value: unknown = cell[0];
  const texts = TEXTS.get(field.split('-', 1)[0] ?? '') ?? [];
  const isLong = texts.some(([key, most]) => {
    const text = key === '' ? value : own(value, key);
    return typeof text === 'string' && cleanText(text, most) === undefined;
  });
  if (isLong) return 'too-long';
  // What can be read when it stands alone was one entry too many.
  return readCells({ [field]: cell as unknown }).refused.length === 0 ? 'too-many-entries' : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stood there, in words; a value that is nested beyond all measure cannot be written out. */
function show(value: unknown): string {
  if (value === undefined || typeof value === 'string') return shorten(value ?? '');
  try {
    return shorten(JSON.stringify(value));
  } catch {
    return '…';
  }
}
