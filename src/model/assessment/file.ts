/** Files of an assessment: what a file is told by what is in it, and what a new one is called. */
import { isCsv, readCsv } from './csv.ts';
import { BACKUP_BYTES } from './document.ts';
import { readDocument } from './document-reading.ts';
import type { ExportCheck } from './exported-checks.ts';
import { refuse, type Incoming } from './incoming.ts';
import { readMarkdown } from './markdown.ts';

/** Letters of a name that go into a file's. */
const NAME_LETTERS = 60;

/** Reads a file of any kind that the site writes; `now`, and when it was `written`, in ms. Never throws. */
export function readFile(
  text: string,
  checks: readonly Pick<ExportCheck, 'id'>[],
  now: number,
  written = now,
): Incoming {
  if (text.length > BACKUP_BYTES) return refuse('too-large');
  if (text.includes('\0')) return refuse('not-text');
  const begin = text.replace(/^\ufeff/, '').trimStart();
  if (begin === '') return refuse('empty');
  if (/^[{[]/.test(begin)) return readDocument(text, now, written);
  return isCsv(text) ? readCsv(text, checks) : readMarkdown(text, checks);
}

/** The text of a file: UTF-8, UTF-16 where it says so, or what older spreadsheets write in western Europe. */
export function decodeFile(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** `senda-<name>-<day>.<extension>` in letters that every system takes; `today` is `2026-11-22`. */
export function fileName(name: string, today: string, extension: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, NAME_LETTERS)
    .replace(/^-|-$/g, '');
  return `${['senda', letters, today].filter(Boolean).join('-')}.${extension}`;
}
