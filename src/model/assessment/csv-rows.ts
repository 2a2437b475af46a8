/** The rows of a table in text: quoted cells may hold separators, quotes and line breaks. */

export interface CsvRow {
  /** Line of the file on which it begins, from 1. */
  line: number;
  cells: string[];
  /** Whether its last quote was closed; one that was not has swallowed the rest of the file. */
  closed: boolean;
}

/** At most `most` rows that are not blank; line breaks inside cells come out as one `\n`. */
export function csvRows(text: string, separator: string, most: number): CsvRow[] {
  const rows: CsvRow[] = [];
  let [at, line] = [0, 1];
  while (at < text.length && rows.length < most) {
    // Millions of empty lines cost a step each and no row.
    if (text[at] === '\n' || text[at] === '\r') {
      line += 1;
      at += text.startsWith('\r\n', at) ? 2 : 1;
      continue;
    }
    const row: CsvRow = { line, cells: [], closed: true };
    for (let more = true; more;) {
      const cell = readCell(text, at, separator);
      row.cells.push(cell.value.replace(/\r\n?/g, '\n'));
      row.closed = cell.closed;
      more = text[cell.end] === separator;
      line += breaksIn(text.slice(at, cell.end));
      at = cell.end + Number(more);
    }
    if (row.cells.some((value) => value.trim() !== '')) rows.push(row);
    if (at < text.length) {
      line += 1;
      at += text.startsWith('\r\n', at) ? 2 : 1;
    }
  }
  return rows;
}

/** One cell and where it ends: at a separator, a line break or the end of the text. */
function readCell(text: string, start: number, separator: string): { value: string; end: number; closed: boolean } {
  const pieces: string[] = [];
  let at = start;
  if (text[at] === '"') {
    for (;;) {
      const quote = text.indexOf('"', at + 1);
      if (quote < 0) return { value: [...pieces, text.slice(at + 1)].join('"'), end: text.length, closed: false };
      pieces.push(text.slice(at + 1, quote));
      at = quote + 1;
      if (text[at] !== '"') break;
    }
  }
  const quoted = pieces.join('"');
  const rest = at;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return { value: quoted + text.slice(rest, at), end: at, closed: true };
}

function breaksIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}
