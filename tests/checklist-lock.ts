/** The lock of ids: what browsers keep work under is never lost, changed or given to something else. */
import type { Catalog } from '../src/model/catalog.ts';

/** `tests/checklist-ids.json`: every check that ever was, with its number, and every question. */
export interface ChecklistLock {
  checks: Readonly<Record<string, number>>;
  questions: readonly string[];
}

/** What the content has done to the ids of the lock, and how to mend it; empty when nothing. */
export function lockProblems({ checklists }: Catalog, lock: ChecklistLock): string[] {
  const items = checklists.flatMap((list) => list.facts.items.map((item) => ({ ...item, list })));
  const found = new Map(items.map((item) => [item.id, item]));
  const questions = new Set(checklists.flatMap(({ facts }) => facts.questions.map(({ id }) => id)));
  const holders = new Map(Object.entries(lock.checks).map(([id, n]) => [n, id]));
  const locked = Object.entries(lock.checks).flatMap(([id, n]) => {
    const item = found.get(id);
    if (!item) return [`${id} is gone: put it back with its texts and give it retired: "<day>"`];
    return item.n === n ? [] : [`${id} has number ${item.n} and had ${n}: numbers never change`];
  });
  const present = items.flatMap(({ id, n, list, replacedBy }) => [
    ...(id in lock.checks
      ? []
      : [`${id} is new: add this line to the checks of tests/checklist-ids.json: "${id}": ${n}`]),
    ...((holders.get(n) ?? id) === id
      ? []
      : [`${id} takes number ${n}, which belongs to ${holders.get(n) ?? ''} for ever`]),
    ...(replacedBy === undefined || found.has(replacedBy)
      ? []
      : [`${id} is replaced by ${replacedBy}, which is no check`]),
    ...Object.entries(list.texts)
      .filter(([, { items: texts }]) => !texts[id]?.label || !texts[id].check)
      .map(([language]) => `${id} has no label and check text in ${language}, retired or not`),
  ]);
  return [
    ...locked,
    ...present,
    ...lock.questions.filter((id) => !questions.has(id)).map((id) => `${id} is gone: questions stay`),
    ...[...questions]
      .filter((id) => !lock.questions.includes(id))
      .map((id) => `${id} is new: add this line to the questions of tests/checklist-ids.json: "${id}"`),
  ];
}
