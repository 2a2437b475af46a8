import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  lastNumberOf,
  recordsOfSnapshot,
  statusDifferences,
  trend,
  unknownIn,
  type ComparedCheck,
} from './comparison.ts';
import { LIMITS } from './limits.ts';
import { scoreOf } from './score.ts';
import { dropState, keepState, keepStateBefore, keptStates } from './snapshots.ts';
import { ABOUT, applyChange, statusOf, STATUSES, type Change, type Records, type RecordState } from './state.ts';

const LISTS = ['discovery', 'consideration', 'governance'] as const;
const CHECKS = Array.from({ length: 24 }, (_, index): ComparedCheck => ({
  id: `dis-${index + 1}`,
  n: index + 1,
  checklist: LISTS[index % 3] ?? 'discovery',
  level: 1,
  impact: ((index % 3) + 1) as 1 | 2 | 3,
  effort: 'S',
}));
const statuses = fc
  .array(fc.constantFrom(...STATUSES), { minLength: CHECKS.length, maxLength: CHECKS.length })
  .map((all): Records => recordsOf(all));

function recordsOf(all: readonly (typeof STATUSES)[number][]): Map<string, RecordState> {
  return new Map(all.map((status, index) => [CHECKS[index]?.id ?? '', { status: [status, 1, 0, 'a'] }]));
}

/** Applies changes as the store does, each a little later than the one before. */
function after(records: Records, changes: readonly Change[], now = 10): Records {
  const next = new Map(records);
  for (const [index, change] of changes.entries()) {
    const state = applyChange(next.get(change.record), change, { now: now + index, writer: 'a' });
    if (state) next.set(change.record, state);
  }
  return next;
}

const keep = (records: Records, on: string, id: string, label = ''): Records =>
  after(records, keepState(records, CHECKS, { id, on, label }), Date.parse(on));

describe('kept states', () => {
  test('what was kept scores what the assessment scored then, whatever happened since', () => {
    fc.assert(
      fc.property(statuses, statuses, (then, now) => {
        const kept = new Map([...now, ...[...keep(then, '2026-03-01', 's1')].filter(([id]) => id === ABOUT)]);
        const packed = keptStates(kept)[0]?.packed ?? '';
        expect(scoreOf(recordsOfSnapshot(packed, CHECKS), CHECKS)).toEqual(scoreOf(then, CHECKS));
        expect(trend(kept, CHECKS)).toEqual([
          {
            on: '2026-03-01',
            share: scoreOf(then, CHECKS).share,
            lists: new Map(
              LISTS.map((id) => [
                id,
                scoreOf(
                  then,
                  CHECKS.filter(({ checklist }) => checklist === id),
                ).share,
              ]),
            ),
          },
        ]);
      }),
    );
  });

  test('they stand by date, those of one day as they were taken; a deleted one is gone', () => {
    const later = keep(keep(new Map(), '2026-03-01', 'b', 'noon'), '2026-01-01', 'z');
    const all = after(later, keepState(later, CHECKS, { id: 'a', on: '2026-03-01', label: 'night' }), 9e12);
    expect(keptStates(all).map(({ field }) => field)).toEqual(['snapshot-z', 'snapshot-b', 'snapshot-a']);
    const dropped = after(all, [dropState(all, 'snapshot-b')], 9.1e12);
    expect(keptStates(dropped).map(({ label }) => label)).toEqual(['', 'night']);
    expect(dropped.get(ABOUT)?.['snapshot-b']?.[0]).toBeNull();
  });

  test('the state before a risk is kept once a day: the first one stays', () => {
    const records = recordsOf(['done']);
    const once = after(records, keepStateBefore(records, CHECKS, '2026-11-22'));
    expect(keptStates(once)).toMatchObject([{ field: 'snapshot-auto20261122', automatic: true, label: '' }]);
    expect(keepStateBefore(once, CHECKS, '2026-11-22')).toEqual([]);
    expect(keepStateBefore(once, CHECKS, '2026-11-23')).toHaveLength(1);
    expect(keepStateBefore(new Map(), CHECKS, '2026-11-22')).toEqual([]);
  });

  test('when there is no room an automatic one gives way, and one that was meant never does', () => {
    const full: Records = new Map([
      [
        ABOUT,
        Object.fromEntries(
          Array.from({ length: LIMITS.snapshots }, (_, index) => [
            `snapshot-${index === 7 ? 'auto20260107' : `s${index}`}`,
            [{ on: '2026-01-07', label: '', packed: '' }, 1, 0, 'a'],
          ]),
        ) as unknown as RecordState,
      ],
    ]);
    const changes = keepState(full, CHECKS, { id: 'new', on: '2026-02-01', label: 'New' });
    expect(changes.map(({ field, to }) => [field, to === null])).toEqual([
      ['snapshot-auto20260107', true],
      ['snapshot-new', false],
    ]);
    expect(keepState(after(full, changes), CHECKS, { id: 'more', on: '2026-02-02', label: '' })).toEqual([]);
    expect(keepStateBefore(after(full, changes), CHECKS, '2026-02-02')).toEqual([]);
  });

  test('numbers of checks that the site does not know are left out and counted', () => {
    const { packed = '' } = keptStates(keep(recordsOf(['done', 'doing', 'na']), '2026-01-01', 'a'))[0] ?? {};
    const known = CHECKS.filter(({ n }) => n !== 2);
    expect([...recordsOfSnapshot(packed, known).keys()]).toEqual(['dis-1', 'dis-3']);
    expect(unknownIn(packed, known)).toBe(1);
    expect(unknownIn(packed, CHECKS)).toBe(0);
  });

  test('a damaged one is a state in which nothing was set', () => {
    expect(recordsOfSnapshot('___', CHECKS)).toEqual(new Map());
    expect(unknownIn('___', CHECKS)).toBe(0);
  });
});

describe('trend', () => {
  test('a day counts once, as it ended; checks that came later do not weigh on it', () => {
    const early = CHECKS.slice(0, 2);
    const first = recordsOf(['done', 'done']);
    const morning = after(first, keepState(first, early, { id: 'a', on: '2026-01-01', label: '' }), 1);
    const worse = new Map([...morning, ['dis-1', { status: ['open', 2, 0, 'a'] }] as const]);
    expect(trend(morning, CHECKS)).toMatchObject([{ on: '2026-01-01', share: 1 }]);
    const night = after(worse, keepState(worse, early, { id: 'b', on: '2026-01-01', label: '' }), 3);
    expect(trend(night, CHECKS)).toMatchObject([{ on: '2026-01-01', share: 2 / 3 }]);
  });
});

describe('what changed since', () => {
  test('every status that differs is told once; seen from the other side better is worse', () => {
    fc.assert(
      fc.property(statuses, statuses, (then, now) => {
        const { better, worse, other, added, retired } = statusDifferences(then, now, CHECKS);
        const differing = CHECKS.filter(({ id }) => statusOf(then.get(id)) !== statusOf(now.get(id)));
        const told = [...better, ...worse, ...other].map(({ check }) => check.n).sort((a, b) => a - b);
        expect(told).toEqual(differing.map(({ n }) => n));
        expect([...added, ...retired]).toEqual([]);
        const back = statusDifferences(now, then, CHECKS);
        expect(back.better.map(({ check }) => check)).toEqual(worse.map(({ check }) => check));
        expect(back.other).toHaveLength(other.length);
      }),
    );
  });

  test.each([
    ['open', 'doing', 'better'],
    ['blocked', 'done', 'better'],
    ['done', 'blocked', 'worse'],
    ['doing', 'open', 'worse'],
    ['open', 'blocked', 'other'],
    ['done', 'na', 'other'],
    ['na', 'open', 'other'],
  ] as const)('from %s to %s is %s', (from, to, group) => {
    const found = statusDifferences(recordsOf([from]), recordsOf([to]), CHECKS);
    expect(found[group]).toMatchObject([{ check: { id: 'dis-1' }, from, to }]);
  });

  test('checks that came later and checks that are asked no more are told apart', () => {
    const checks = CHECKS.map((check) => (check.n === 2 ? { ...check, retired: '2026-05-01' } : check));
    const then = recordsOf(['done', 'done']);
    const found = statusDifferences(then, recordsOf(['done']), checks, 22);
    expect(found.added.map(({ n }) => n)).toEqual([23, 24]);
    expect(found.retired).toMatchObject([{ check: { id: 'dis-2' }, from: 'done' }]);
    expect([...found.better, ...found.worse, ...found.other]).toEqual([]);
    // A state kept after the check was taken out says nothing of it.
    expect(statusDifferences(recordsOf(['done']), then, checks).retired).toEqual([]);
  });

  test('a kept state speaks of two checks a character', () => {
    const { packed = '' } = keptStates(keep(new Map(), '2026-01-01', 'a'))[0] ?? {};
    expect(lastNumberOf(packed)).toBe(24);
  });
});
