/** The JSON file: one assessment with its clocks, or all of a browser, one record per line so that two can be compared. */
import { LIMITS } from './limits.ts';
import { SCHEMA } from './record.ts';
import type { Records } from './state.ts';

/** What an assessment is called inside this browser and in its files. */
export const ASSESSMENT_ID = /^[a-z0-9]{1,32}$/;
const LONGEST_ID = 'z'.repeat(32);

/** Bytes of a backup: room for as many documents as there may be assessments, each as large as it may be. */
export const BACKUP_BYTES = LIMITS.assessments * LIMITS.fileBytes;

interface StoredCopy {
  id: string;
  records: Records;
}

/** The file of one assessment. */
export function writeDocument(id: string, records: Records): string {
  return `{"senda":"assessment","schema":${SCHEMA},"id":${JSON.stringify(id)},"records":${writeRecords(records)}}\n`;
}

/** One assessment of a backup, for a page that writes a large one bit by bit. */
export function writeBackupPart({ id, records }: StoredCopy): string {
  return `{"id":${JSON.stringify(id)},"records":${writeRecords(records)}}`;
}

/** The backup that the parts make; `now` in ms. */
export function joinBackup(parts: readonly string[], now: number): string {
  const head = `{"senda":"backup","schema":${SCHEMA},"made":"${new Date(now).toISOString()}"`;
  return `${head},"assessments":[\n${parts.join(',\n')}\n]}\n`;
}

/** Bytes of an assessment's file under the longest id: beyond LIMITS.fileBytes it could not be read again. */
export function sizeOf(records: Records): number {
  return bytesOf(writeDocument(LONGEST_ID, records));
}

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** In the order of their ids, so that the same assessment gives the same file. */
function writeRecords(records: Records): string {
  const ids = [...records.keys()].sort();
  const lines = ids.map((id) => `${JSON.stringify(id)}:${JSON.stringify(records.get(id))}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`;
}
