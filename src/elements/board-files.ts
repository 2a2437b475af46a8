/** Files of the dashboard: its checks as exchange formats want them, and the way to the reader's disk. */
import type { ExportCheck } from '../model/assessment/exported-checks.ts';
import { joinBackup, writeBackupPart } from '../model/assessment/document.ts';
import type { Board } from './board.ts';

/** A file that has been asked for may take this long (ms) to be read by the browser. */
const READ_WITHIN_MS = 60_000;

/** The checks of the board with the names of their lists, those no longer asked at the end. */
export function exportChecks({ checks, retired, lists }: Board): ExportCheck[] {
  const names = new Map(lists.map(({ id, name }) => [id, name]));
  return [...checks, ...retired].map((check) => ({
    ...check,
    listName: names.get(check.checklist) ?? check.checklist,
  }));
}

/** Every assessment of this browser in one file, read one after the other so that the page never stands still. */
export async function backupOfAll({ store, shelf }: Board): Promise<string> {
  const heads = store.mode === 'memory' ? [] : await shelf.list();
  const ids = new Set(heads.map(({ id }) => id));
  // What the browser has not kept is on this page only.
  if (store.records.size > 0 || ids.size === 0) ids.add(store.id);
  const parts: string[] = [];
  for (const id of ids) {
    parts.push(writeBackupPart({ id, records: id === store.id ? store.records : await shelf.read(id) }));
  }
  return joinBackup(parts, Date.now());
}

/** Hands a text to the browser as a file to save. */
export function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_WITHIN_MS);
}
