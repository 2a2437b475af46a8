/** What an assessment holds for checks that the site asks no more, and the way of it to their successors. */
import { LIMITS } from './limits.ts';
import type { CheckFacts } from './score.ts';
import { ABOUT, changeTo, emptyValue, entriesOf, sameValue, valueOf } from './state.ts';
import type { Change, Field, Records, RecordState } from './state.ts';

/** What has to be known of a check that was taken out. */
type RetiredCheck = Pick<CheckFacts, 'id'> & { replacedBy?: string };

/** Records that belong to no list: the assessment itself, a team's own checks, questions. */
const OTHERS = new RegExp(`^(${ABOUT}$|own-|sa-)`);

/** Ids of the records that say something about no check of the site, retired ones first, in their order. */
export function leftBehind(
  records: Records,
  checks: readonly Pick<CheckFacts, 'id'>[],
  retired: readonly RetiredCheck[],
): string[] {
  const asked = new Set(checks.map(({ id }) => id));
  const known = retired.map(({ id }) => id);
  const unknown = [...records.keys()].filter((id) => !known.includes(id) && !OTHERS.test(id)).sort();
  return [...known, ...unknown].filter((id) => !asked.has(id) && saysSomething(records.get(id)));
}

/** The check that is asked in place of another by now, however many steps away; nothing when there is none. */
export function successorOf<Check extends RetiredCheck>(
  check: RetiredCheck,
  checks: readonly Check[],
  retired: readonly RetiredCheck[],
): Check | undefined {
  let next: RetiredCheck | undefined = check;
  for (let steps = 0; next && steps <= retired.length; steps += 1) {
    const id: string | undefined = next.replacedBy;
    const found = checks.find((one) => one.id === id);
    if (found) return found;
    next = retired.find((one) => one.id === id);
  }
  return undefined;
}

/**
 * The changes that copy a record into the fields of another that are still empty; notes and evidence keep their ids,
 * and those that find no room stay where they are.
 */
export function carryOver(records: Records, from: string, to: string): Change[] {
  const [old, young] = [records.get(from), records.get(to)];
  const singles: Field[] = ['status', 'owner', 'due', 'reason'];
  const entries = (['note', 'evidence'] as const).flatMap((kind) => {
    const most = kind === 'note' ? LIMITS.notes : LIMITS.evidence;
    const room = most - entriesOf(young, kind).length;
    return entriesOf(old, kind)
      .map(([field]) => field)
      .filter((field) => valueOf(young, field) === null)
      .slice(0, Math.max(0, room));
  });
  return [...singles, ...entries].flatMap((field): Change[] => {
    const change = changeTo(records, to, field, valueOf(old, field));
    const empty = sameValue(change.from, emptyValue(field));
    return empty && !sameValue(change.from, change.to) ? [change] : [];
  });
}

function saysSomething(state: RecordState | undefined): boolean {
  const fields = Object.keys(state ?? {}) as Field[];
  return fields.some((field) => field !== 'rev' && !sameValue(valueOf(state, field), emptyValue(field)));
}
