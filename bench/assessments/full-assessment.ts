/** An assessment in which everything is filled in. Runs in the page that fills the browser, and here. */
import { keepState } from '../../src/model/assessment/snapshots.ts';
import {
  ABOUT,
  applyChange,
  emptyValue,
  STATUSES,
  type Field,
  type Records,
  type RecordState,
} from '../../src/model/assessment/state.ts';
import type { ChecklistLock } from '../../tests/checklist-lock.ts';

/** One state a month. */
const KEPT_ON = Array.from({ length: 10 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-15`);
const PEOPLE = 9;

/** The assessment of a number: every check with status, owner, due date, 3 notes and 2 evidence, and 10 kept states. */
export function fullAssessment(number: number, { checks, questions }: ChecklistLock, now: number): Records {
  const clock = { now, writer: 'bench000' };
  const record = (values: Readonly<Record<string, unknown>>, before: RecordState = {}): RecordState =>
    Object.entries(values).reduce((state, [name, to]) => {
      const field = name as Field;
      return applyChange(state, { record: '', field, from: emptyValue(field), to } as never, clock) ?? state;
    }, before);
  const records = new Map<string, RecordState>();
  const status = (n: number): string => STATUSES[(n + number) % STATUSES.length] ?? 'open';
  for (const [n, id] of Object.keys(checks).entries()) records.set(id, record({ status: status(n) }));
  const numbered = Object.entries(checks).map(([id, n]) => ({ id, n }));
  const kept = KEPT_ON.flatMap((on, at) => keepState(records, numbered, { id: `b${at}`, on, label: `State ${at}` }));
  const about = { name: `Brand ${number}`, scope: `Shop ${number}`, made: '2026-01-15' };
  records.set(ABOUT, record({ ...about, ...Object.fromEntries(kept.map(({ field, to }) => [field, to])) }));
  for (const [n, id] of Object.keys(checks).entries()) records.set(id, record(work(n, number), records.get(id)));
  for (const [n, id] of questions.entries()) records.set(id, record({ answer: (n + number) % 4 }));
  return records;
}

/** What a team has written about a check; no two teams write the same. */
function work(n: number, number: number): Readonly<Record<string, unknown>> {
  const note = (one: number): unknown => ({
    on: '2026-11-22',
    text: `Note ${one} of ${number}: what was said and done about it. `.repeat(6).trim(),
  });
  const evidence = (one: number): unknown => ({
    title: `Evidence ${one} of ${number}`,
    url: `https://example.org/evidence/${number}/${n}/${one}`,
  });
  return {
    rev: 1,
    owner: `Person ${(n + number) % PEOPLE}`,
    due: `2026-12-${10 + ((n + number) % 20)}`,
    'note-a': note(1),
    'note-b': note(2),
    'note-c': note(3),
    'evidence-a': evidence(1),
    'evidence-b': evidence(2),
  };
}
