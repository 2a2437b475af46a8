/** The task list: a checklist for any editor or tracker that ticks boxes, and back. */
import { bytesOf } from './document.ts';
import { exportedChecks, isOwn, type ExportCheck, type ExportedCheck } from './exported-checks.ts';
import { refuse, type IncomingValues, type Refusal } from './incoming.ts';
import { LIMITS } from './limits.ts';
import { ABOUT, entriesOf, statusOf, valueOf, type Records } from './state.ts';
import { cleanLine } from './text.ts';
import { TypedValues, typedOwn, weightWords } from './typed-values.ts';

const MARK = ' <!-- senda:';
/** What could begin a mark, a link, a tag, a table or a heading. */
const SPECIAL = /[\\`*_[\]<>#&~|!]/g;
const ESCAPED = /\\([!-/:-@[-`{-~])|<br>/g;
const TASK = /^\s*[-*+] \[([ xX])\] /;
const FIELD = /^\s+[-*+] (owner|due|reason|note|evidence):\s*(.*)$/;
/** Headings, blank lines and rules arrange the list; they say nothing about a check. */
const ARRANGES = /^(\s*#{1,6}(\s.*)?|[-*_\s]*)$/;
const DATED = /^(\d{4}-\d\d-\d\d)\s+(.*)$/;

/** The task list of an assessment, a heading per checklist, what is set for a check below it. */
export function writeMarkdown(records: Records, checks: readonly ExportCheck[]): string {
  const name = valueOf(records.get(ABOUT), 'name');
  const lines = name ? [`# ${escape(name)}`] : [];
  let list: string | undefined;
  for (const check of exportedChecks(records, checks)) {
    if (check.checklist !== list) lines.push('', check.listName ? `## ${escape(check.listName)}` : '---', '');
    list = check.checklist;
    lines.push(...taskOf(check));
  }
  return `${lines.join('\n').trim()}\n`;
}

/** Reads a task list back. A box that was ticked by hand counts for more than the status written beside it. */
export function readMarkdown(text: string, checks: readonly Pick<ExportCheck, 'id'>[]): IncomingValues | Refusal {
  const markdown = text.replace(/^\ufeff/, '');
  if (markdown.trim() === '') return refuse('empty');
  if (markdown.length > LIMITS.textBytes || bytesOf(markdown) > LIMITS.textBytes) return refuse('too-large');
  const known = new Set(checks.map(({ id }) => id));
  const values = new TypedValues();
  let name = '';
  let [current, tasks] = ['', 0];
  for (const [index, line] of markdown.split(/\r\n?|\n/).entries()) {
    const isTask = TASK.test(line);
    tasks += Number(isTask);
    if (tasks > LIMITS.records + checks.length) return refuse('too-many-records', String(index + 1));
    name ||= cleanLine(unescape(/^# +(.*)$/.exec(line)?.[1] ?? ''), LIMITS.name) ?? '';
    if (isTask) current = readTask(line, index + 1, known, values);
    else if (!readField(current, line, index + 1, values) && !ARRANGES.test(line)) values.leave(index + 1, line);
  }
  return values.found(name);
}

function taskOf({ id, check, state, own }: ExportedCheck): string[] {
  const status = statusOf(state);
  const weights = own ? ` checklist=${own.checklist} ${weightWords(own)}` : '';
  const fields = (['owner', 'due', 'reason'] as const).flatMap((field) => {
    const value = valueOf(state, field);
    return value ? [`${field}: ${escape(value)}`] : [];
  });
  const notes = entriesOf(state, 'note').map(([, { on, text }]) => `note: ${on} ${escape(text)}`);
  const evidence = entriesOf(state, 'evidence').map(
    ([, { title, url }]) =>
      `evidence: ${url ? `[${escape(title)}](<${url.replace(/[\\<>]/g, '\\$&')}>)` : escape(title)}`,
  );
  return [
    `- [${status === 'done' ? 'x' : ' '}] ${escape(check)}${MARK}${id} status=${status}${weights} -->`,
    ...[...fields, ...notes, ...evidence].map((line) => `  - ${line}`),
  ];
}

/** Reads the line of a check; returns its id, or nothing when it is about none that is known. */
function readTask(line: string, number: number, known: ReadonlySet<string>, values: TypedValues): string {
  const at = line.lastIndexOf(MARK);
  const [id = '', ...rest] = at < 0 ? [] : line.slice(at + MARK.length).split(/\s/);
  const words = rest.join(' ');
  if (!(known.has(id) || isOwn(id)) || values.has(id) || !words.trimEnd().endsWith('-->')) {
    values.leave(number, line);
    return '';
  }
  values.begin(id);
  const ticked = TASK.exec(line)?.[1] !== ' ';
  const written = /(?:^| )status=(\S+)/.exec(words)?.[1] ?? 'open';
  const agrees = ticked === (written === 'done');
  values.set(id, 'status', agrees ? written : ticked ? 'done' : 'open', number, written);
  const list = /(?:^| )checklist=(\S+)/.exec(words)?.[1];
  if (isOwn(id) && list !== undefined) {
    const statement = unescape(line.slice(0, at).replace(TASK, ''));
    values.set(id, 'own', typedOwn(list, statement, words), number, line);
  }
  return id;
}

/** Whether a line was one of a check's fields, readable or not. */
function readField(id: string, line: string, number: number, values: TypedValues): boolean {
  const [, field, written = ''] = FIELD.exec(line) ?? [];
  if (id === '' || field === undefined) return false;
  const text = written.trim();
  if (field === 'note') {
    const [, on = '', words = ''] = DATED.exec(text) ?? [];
    values.add(id, 'note', { on, text: unescape(words) }, number, line);
  } else if (field === 'evidence') {
    const { title, url } = readLink(text);
    values.add(id, 'evidence', { title: unescape(title), url: unescape(url) }, number, line);
  } else values.set(id, field as 'owner' | 'due' | 'reason', unescape(text), number, line);
  return true;
}

/** `[title](<url>)` or `[title](url)`. Found from its end, because a pattern would try every bracket of a long line. */
function readLink(text: string): { title: string; url: string } {
  const pointed = text.endsWith('>)');
  const [begin, end] = pointed ? ['](<', '>)'] : ['](', ')'];
  const at = text.lastIndexOf(begin);
  const url = text.slice(at + begin.length, -end.length);
  const isLink = at > 0 && text.startsWith('[') && text.endsWith(end) && (pointed || !/[\s<>]/.test(url));
  return isLink ? { title: text.slice(1, at), url } : { title: text, url: '' };
}

function escape(text: string): string {
  return text.replace(SPECIAL, '\\$&').replaceAll('\n', '<br>');
}

function unescape(text: string): string {
  return text.replace(
    ESCAPED,
    (found, character: string | undefined) => character ?? (found === '<br>' ? '\n' : found),
  );
}
