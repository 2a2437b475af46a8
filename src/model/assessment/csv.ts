/** The table: one row per check, for a spreadsheet and back. Its header and its status words belong to no language. */
import type { Cell } from './cell.ts';
import { bytesOf } from './document.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { exportedChecks, isOwn, type ExportCheck, type ExportedCheck } from './exported-checks.ts';
import { refuse, type IncomingValues, type Refusal } from './incoming.ts';
import { LIMITS } from './limits.ts';
import { entriesOf, statusOf, valueOf, type Records, type RecordState } from './state.ts';
import { TypedValues, typedOwn, weightWords } from './typed-values.ts';

const COLUMNS = [
  'id',
  'checklist',
  'check',
  'status',
  'reason',
  'owner',
  'due',
  'notes',
  'evidence',
  'updated',
] as const;
type Column = (typeof COLUMNS)[number];

/** A spreadsheet of another country may have written another one. */
const SEPARATORS = [',', ';', '\t'];
/** What a spreadsheet would take for a formula; quotes before it are doubled, so that the guard can be told apart. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;
const LINKED = /^(.*) <([a-z][a-z0-9+.-]*:.*|)>$/is;
const DATED = /^(\d{4}-\d\d-\d\d)\s+(.*)$/s;
/** Every further line of a note stands this far in. */
const INDENT = '  ';

/** The table of an assessment, every check of the site in it, for any spreadsheet (UTF-8 with its mark, CRLF). */
export function writeCsv(records: Records, checks: readonly ExportCheck[]): string {
  const rows = exportedChecks(records, checks).map((row) => COLUMNS.map((column) => cellOf(row, column)));
  return `\ufeff${[[...COLUMNS], ...rows].map((cells) => `${cells.map(quote).join(',')}\r\n`).join('')}`;
}

/** Reads a table's fields back, those that its header names; whatever cannot be read is left out with its line. */
export function readCsv(text: string, checks: readonly Pick<ExportCheck, 'id'>[]): IncomingValues | Refusal {
  const csv = text.replace(/^\ufeff/, '');
  if (csv.trim() === '') return refuse('empty');
  if (csv.length > LIMITS.textBytes || bytesOf(csv) > LIMITS.textBytes) return refuse('too-large');
  const header = headerOf(csv);
  if (!header) return refuse('no-known-line');
  const most = LIMITS.records + checks.length;
  const rows = csvRows(csv, header.separator, most + header.skip + 1).slice(header.skip);
  if (rows.length > most) return refuse('too-many-records', String(rows.at(-1)?.line));
  const known = new Set(checks.map(({ id }) => id));
  const values = new TypedValues();
  for (const name of header.unknown) values.leave(header.line, name);
  for (const row of rows) readRow(row, header, known, values);
  return values.found('');
}

/** Whether a text begins like such a table: its first line, or the one after `sep=;`, names a column `id`. */
export function isCsv(text: string): boolean {
  return headerOf(text.replace(/^\ufeff/, '')) !== undefined;
}

interface Header {
  separator: string;
  /** Where each column stands. */
  columns: ReadonlyMap<Column, number>;
  /** Names of columns that no table of ours has. */
  unknown: readonly string[];
  width: number;
  line: number;
  /** How many rows come before the first check. */
  skip: number;
}

function headerOf(csv: string): Header | undefined {
  const found = SEPARATORS.flatMap((separator) =>
    csvRows(csv, separator, 2).map(({ cells, line }, index): Header => {
      const names = cells.map((cell) => cell.trim().toLowerCase());
      const columns = new Map(
        COLUMNS.filter((column) => names.includes(column)).map((column) => [column, names.indexOf(column)]),
      );
      const places = new Set(columns.values());
      const unknown = names.filter((name, at) => name !== '' && !places.has(at));
      return { separator, columns, unknown, width: names.length, line, skip: index + 1 };
    }),
  );
  const best = found.filter(({ columns }) => columns.has('id')).sort((a, b) => b.columns.size - a.columns.size);
  return best[0];
}

function readRow(row: CsvRow, header: Header, known: ReadonlySet<string>, values: TypedValues): void {
  const { columns, width } = header;
  const { cells, line, closed } = row;
  // A row that is shorter than the header does not name its last fields; an empty cell does.
  const cellAt = (column: Column): string | undefined => unguard(cells[columns.get(column) ?? -1]);
  const id = cellAt('id')?.trim() ?? '';
  if (!closed || !(known.has(id) || isOwn(id)) || values.has(id)) {
    values.leave(line, cells.join(' '));
    return;
  }
  values.begin(id);
  const status = cellAt('status')?.trim().toLowerCase();
  if (status) values.set(id, 'status', status, line, status);
  for (const field of ['reason', 'owner', 'due'] as const) {
    const cell = cellAt(field);
    if (cell !== undefined) values.set(id, field, cell.trim(), line, cell);
  }
  const [checklist, check] = [cellAt('checklist'), cellAt('check')];
  if (isOwn(id) && checklist !== undefined && check !== undefined) {
    const [list = ''] = checklist.trim().split(/\s/, 1);
    values.set(id, 'own', typedOwn(list, check, checklist), line, `${checklist} ${check}`);
  }
  for (const note of (cellAt('notes') ?? '').split(/\n(?! {2})/).filter((one) => one.trim())) {
    const [, on = '', text = ''] = DATED.exec(note.trim()) ?? [];
    values.add(id, 'note', { on, text: text.replaceAll(`\n${INDENT}`, '\n') }, line, note);
  }
  for (const one of (cellAt('evidence') ?? '').split('\n').filter((each) => each.trim())) {
    values.add(id, 'evidence', readEvidence(one.trim()), line, one);
  }
  const beyond = cells.slice(width).join(' ');
  if (beyond.trim()) values.leave(line, beyond);
}

function cellOf({ id, checklist, check, state, own }: ExportedCheck, column: Column): string {
  switch (column) {
    case 'id':
      return id;
    case 'checklist':
      // What a team's own check weighs has no column of its own.
      return own ? `${checklist} ${weightWords(own)}` : checklist;
    case 'check':
      return check;
    case 'status':
      return statusOf(state);
    case 'reason':
    case 'owner':
    case 'due':
      return valueOf(state, column);
    case 'notes':
      return entriesOf(state, 'note')
        .map(([, { on, text }]) => `${on} ${text.replaceAll('\n', `\n${INDENT}`)}`)
        .join('\n');
    case 'evidence':
      return entriesOf(state, 'evidence')
        .map(([, { title, url }]) => (url || title.endsWith('>') ? `${title} <${url}>` : title))
        .join('\n');
    case 'updated':
      return updatedOf(state);
  }
}

function readEvidence(text: string): { title: string; url: string } {
  // Asked first: without the end the pattern would try every beginning of a long line.
  const [, title = text, url = ''] = (text.endsWith('>') ? LINKED.exec(text) : null) ?? [];
  return { title, url };
}

/** When the newest field was set, as a moment in UTC; empty when nobody has set any. */
function updatedOf(state: RecordState): string {
  const times = (Object.values(state) as Cell<unknown>[]).map(([, ms]) => ms);
  return times.length === 0 ? '' : new Date(Math.max(...times)).toISOString();
}

function quote(cell: string): string {
  return `"${(FORMULA.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
}

function unguard(cell: string | undefined): string | undefined {
  return cell && GUARDED.test(cell) ? cell.slice(1) : cell;
}
