/** Checks for tests of exchange formats: those that generated assessments use, with words that no format likes. */
import type { ExportCheck } from '../src/model/assessment/exported-checks.ts';
import type { Records, Value } from '../src/model/assessment/state.ts';
import { CHECK_IDS } from './assessments.ts';

export const EXPORT_CHECKS: readonly ExportCheck[] = CHECK_IDS.map((id, index) => ({
  id,
  n: index + 1,
  checklist: id.startsWith('gov') ? 'governance' : 'discovery',
  level: 1,
  impact: 2,
  effort: 'S',
  rev: 1,
  label: `Label of ${id}`,
  check: '=Prices & "terms", *every* [page] --> <b>says</b> so; #1',
  listName: id.startsWith('gov') ? 'Whole journey' : 'Discovery, *first*',
  href: `/checks/#${id}`,
  ...(id === 'old-99' ? { retired: '2026-01-01' } : {}),
}));

/** What tables and task lists carry of an assessment: bare values, notes and evidence without ids. */
export function carried(records: Records): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [id, state] of records) {
    const cells = Object.entries(state) as [string, readonly [Value, ...unknown[]]][];
    if (/^(about$|sa-)/.test(id) || (id.startsWith('own-') && !state.own?.[0])) continue;
    const of = (prefix: string): string[] => [
      ...new Set(
        cells
          .filter(([field, [value]]) => field.startsWith(prefix) && value)
          .map(([, [value]]) => JSON.stringify(value)),
      ),
    ];
    const bare = cells.filter(([field]) => ['status', 'reason', 'owner', 'due', 'own'].includes(field));
    const set = bare
      .filter(([, [value]]) => value !== '' && value !== 'open')
      .map(([field, [value]]): [string, Value] => [field, value]);
    const [notes, evidence] = [of('note-').sort(), of('evidence-').sort()];
    if (set.length + notes.length + evidence.length > 0) all[id] = [new Map(set), notes, evidence];
  }
  return all;
}
