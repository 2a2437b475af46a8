/** Assessments of every shape that an assessment may have, for tests that say what is true of all of them. */
import fc from 'fast-check';
import type { Cell } from '../src/model/assessment/cell.ts';
import { joinBackup, writeBackupPart } from '../src/model/assessment/document.ts';
import { LIMITS } from '../src/model/assessment/limits.ts';
import {
  ANSWERS,
  EFFORTS,
  STATUSES,
  type Evidence,
  type Note,
  type OwnCheck,
  type Records,
  type RecordState,
  type Snapshot,
} from '../src/model/assessment/state.ts';
import { cleanLine, cleanText } from '../src/model/assessment/text.ts';

/** The file of several assessments at once; `now` in ms. */
export function writeBackup(assessments: readonly { id: string; records: Records }[], now: number): string {
  return joinBackup(assessments.map(writeBackupPart), now);
}

/** How many cases a law is tried on. */
export const MANY = { numRuns: Number(process.env.RUNS ?? 10_000) };

/** The ids that generated assessments use: the site's checks, two of a team's own, and questions. */
export const CHECK_IDS = ['dis-01', 'dis-02', 'con-07', 'gov-07', 'old-99'] as const;
const OWN_IDS = ['own-k3x9', 'own-a1'] as const;
const QUESTION_IDS = ['sa-dis-1', 'sa-pur-2'] as const;

/** Whole text of a language with accents, marks, lines and what hostile people type. */
export function words(most: number): fc.Arbitrary<string> {
  const any = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      '@ana',
      '-x',
      '+y',
      "'=z",
      '<img src=x onerror=alert(1)>',
      'a,b;"c"',
      'uno\ndos',
      '--> <!--',
    ),
  );
  return any.map((text) => cleanText(text, most) ?? '');
}

/** The same on one line. */
export function line(most: number): fc.Arbitrary<string> {
  return words(most).map((text) => cleanLine(text, most) ?? '');
}

export const day: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10));

const note: fc.Arbitrary<Note> = fc.record({ on: day, text: words(LIMITS.note).filter(Boolean) });
const evidence: fc.Arbitrary<Evidence> = fc.record({
  title: line(LIMITS.title).filter(Boolean),
  url: fc.constantFrom('', 'https://example.org/a?b=1#c', 'mailto:ana@example.org'),
});
const own: fc.Arbitrary<OwnCheck> = fc.record({
  checklist: fc.constantFrom('discovery', 'after-sales', 'governance'),
  check: line(LIMITS.check).filter(Boolean),
  impact: fc.constantFrom(1, 2, 3),
  effort: fc.constantFrom(...EFFORTS),
});
const snapshot: fc.Arbitrary<Snapshot> = fc.record({
  on: day,
  label: line(LIMITS.name),
  packed: fc.stringMatching(/^[\w-]{0,60}$/),
});

/** How clocks are drawn: close together, so that ties happen often, or far apart as in a real file. */
type Clocks = 'ties' | 'far';

function cell<Value>(value: fc.Arbitrary<Value>, clocks: Clocks): fc.Arbitrary<Cell<Value>> {
  return clocks === 'ties'
    ? fc.tuple(value, fc.nat(3), fc.nat(2), fc.constantFrom('a', 'b'))
    : fc.tuple(value, fc.integer({ min: 1.6e12, max: 1.9e12 }), fc.nat(3), fc.stringMatching(/^[a-z0-9]{8}$/));
}

function record(clocks: Clocks, fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<RecordState> {
  const cells: Record<string, fc.Arbitrary<Cell<unknown>>> = {};
  for (const [field, value] of Object.entries(fields)) cells[field] = cell(value, clocks);
  return fc.record(cells, { requiredKeys: [] }).map((all) => all as RecordState);
}

/** A record of a check. */
export function checkRecord(clocks: Clocks = 'ties'): fc.Arbitrary<RecordState> {
  return record(clocks, {
    status: fc.constantFrom(...STATUSES),
    rev: fc.integer({ min: 1, max: 3 }),
    reason: words(LIMITS.reason),
    owner: line(LIMITS.owner),
    due: fc.oneof(fc.constant(''), day),
    'note-a1': fc.option(note),
    'note-b2': fc.option(note),
    'evidence-a1': fc.option(evidence),
    'evidence-c3': fc.option(evidence),
  });
}

/** A whole assessment: about, checks, own checks, questions, snapshots. */
export function assessment(clocks: Clocks = 'ties'): fc.Arbitrary<Records> {
  const about = record(clocks, {
    name: line(LIMITS.name),
    scope: line(LIMITS.name),
    made: day,
    'snapshot-s1': fc.option(snapshot),
    'snapshot-s2': fc.option(snapshot),
  });
  const ownCheck = fc
    .tuple(checkRecord(clocks), cell(fc.option(own), clocks))
    .map(([state, cells]): RecordState => ({ ...state, own: cells }));
  const answer = record(clocks, { answer: fc.option(fc.constantFrom(...ANSWERS)) });
  const records: Record<string, fc.Arbitrary<RecordState>> = { about };
  for (const id of CHECK_IDS) records[id] = checkRecord(clocks);
  for (const id of OWN_IDS) records[id] = ownCheck;
  for (const id of QUESTION_IDS) records[id] = answer;
  return fc.record(records, { requiredKeys: [] }).map((all) => new Map(Object.entries(all) as [string, RecordState][]));
}
