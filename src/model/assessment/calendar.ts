/** Due dates for a calendar (RFC 5545): an all-day entry for each check that is still to be done. */
import { isPending } from './attention.ts';
import { exportedChecks, type ExportCheck, type ExportedCheck } from './exported-checks.ts';
import { valueOf, type Records } from './state.ts';

interface CalendarSource {
  /** The assessment: entries of two do not replace each other. */
  id: string;
  /** This machine's time, ms. */
  now: number;
  /** Where the site is served: `https://example.org`. */
  origin: string;
}

/** Octets of a line, its break not counted. */
const LINE_OCTETS = 75;

/** The checks that a calendar shows: asked by now, dated and still to be done. */
export function datedChecks(records: Records, checks: readonly ExportCheck[]): ExportedCheck[] {
  const asked = checks.filter(({ retired }) => !retired);
  return exportedChecks(records, asked).filter(
    ({ state, checklist }) => checklist !== '' && valueOf(state, 'due') !== '' && isPending(state),
  );
}

/** The calendar, or nothing when no open check has a date: an empty calendar is not a valid file. */
export function writeCalendar(
  records: Records,
  checks: readonly ExportCheck[],
  { id: assessment, now, origin }: CalendarSource,
): string | undefined {
  const due = datedChecks(records, checks);
  if (due.length === 0) return undefined;
  const facts = new Map(checks.map((check) => [check.id, check]));
  const moment = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  const events = due.flatMap(({ id, check, listName, state }) => {
    const site = facts.get(id);
    const description = [check, listName, valueOf(state, 'owner')].filter(Boolean).join('\n');
    return [
      'BEGIN:VEVENT',
      `UID:${assessment}-${id}@senda`,
      `DTSTAMP:${moment}`,
      `DTSTART;VALUE=DATE:${valueOf(state, 'due').replaceAll('-', '')}`,
      `SUMMARY:${escape(site?.label ?? check)}`,
      `DESCRIPTION:${escape(description)}`,
      ...(site && URL.canParse(site.href, origin) ? [`URL:${new URL(site.href, origin).href}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Senda//Assessments', 'CALSCALE:GREGORIAN'];
  return [...head, ...events, 'END:VCALENDAR'].map((line) => `${fold(line)}\r\n`).join('');
}

function escape(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** A long line in pieces, each but the first after a space; no character is cut in two. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
