/** What to do next: checks by what they bring for their work, lists by what their scores and answers say. */
import type { Score, ScoredCheck } from './score.ts';
import { statusOf, valueOf, type Records, type Status } from './state.ts';

/**
 * What each size costs beside the others. In time a month is some twenty days, but with weights like that every
 * small check would come before every large one; a doubling lets an important large check overtake a small idle one.
 */
const COST: Readonly<Record<ScoredCheck['effort'], number>> = { S: 1, M: 2, L: 4 };
/** Among equals, what is under way comes before what is not; what is blocked cannot be done next. */
const TURN: Readonly<Partial<Record<Status, number>>> = { doing: 0, open: 1 };
/** A team's own checks have no level; they stand behind those that have one. */
const NO_LEVEL = 4;

/** Impact over effort: 3 for a check of high impact that takes days, 0.25 for one of low impact that takes months. */
export function worthOf({ impact, effort }: Pick<ScoredCheck, 'impact' | 'effort'>): number {
  return impact / COST[effort];
}

/**
 * The checks to do next: those that are open or started, by impact over effort; among equals started ones first,
 * then the lower level, then reading order. Due dates have no say: what is late is a
 * promise and stands in the list by date, while this list says what brings most, and it must not read one way
 * today and another tomorrow because of a date that nobody keeps.
 */
export function nextChecks<Check extends ScoredCheck>(
  records: Records,
  checks: readonly Check[],
  count: number,
): Check[] {
  const turn = ({ id }: ScoredCheck): number | undefined => TURN[statusOf(records.get(id))];
  return checks
    .filter((check) => turn(check) !== undefined)
    .toSorted(
      (a, b) =>
        worthOf(b) - worthOf(a) || (turn(a) ?? 0) - (turn(b) ?? 0) || (a.level ?? NO_LEVEL) - (b.level ?? NO_LEVEL),
    )
    .slice(0, count);
}

/**
 * The list that needs work most: the lowest share among those with an answer, the first of equals. Where nothing is
 * answered, the first list with checks that apply; nothing when there is none.
 */
export function weakestList(lists: readonly { id: string; score: Score }[]): string | undefined {
  const scored = lists.flatMap(({ id, score: { share, answered } }) =>
    share === undefined ? [] : [{ id, share, answered }],
  );
  const answered = scored.filter((list) => list.answered > 0).toSorted((a, b) => a.share - b.share);
  return (answered[0] ?? scored[0])?.id;
}

/** A checklist with its questions of the self-assessment. */
export interface QuestionedList {
  id: string;
  questions: readonly string[];
}

export interface Proposal {
  id: string;
  /** Mean of the answers, 0 to 3. */
  mean: number;
  /** How many of its questions are answered. */
  answered: number;
  questions: number;
}

export interface Proposals {
  /** Lists with an answer, the lowest mean first, then in the order given. */
  ranked: readonly Proposal[];
  /** Lists with questions and no answer yet. */
  unanswered: readonly string[];
}

/** Which lists to do first by the answers (0 to 3); a list without questions is in neither part. */
export function proposeLists(records: Records, lists: readonly QuestionedList[]): Proposals {
  const asked = lists
    .filter(({ questions }) => questions.length > 0)
    .map(({ id, questions }) => {
      const answers = questions.flatMap((question) => valueOf(records.get(question), 'answer') ?? []);
      const sum = answers.reduce<number>((total, one) => total + one, 0);
      return { id, mean: sum / answers.length, answered: answers.length, questions: questions.length };
    });
  return {
    ranked: asked.filter(({ answered }) => answered > 0).toSorted((a, b) => a.mean - b.mean),
    unanswered: asked.filter(({ answered }) => answered === 0).map(({ id }) => id),
  };
}
