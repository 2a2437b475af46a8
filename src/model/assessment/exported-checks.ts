/** The checks of an assessment as a table or a task list shows them: the site's, then what the team added or kept. */
import type { CheckFacts } from './score.ts';
import { valueOf, type OwnCheck, type Records, type RecordState } from './state.ts';
import { isItemId } from './values.ts';

/** A check with its words in the page's language. */
export interface ExportCheck extends CheckFacts {
  label: string;
  /** The statement in full. */
  check: string;
  listName: string;
  href: string;
  /** Day it was taken out; it is exported as long as something was set for it. */
  retired?: string;
}

export interface ExportedCheck {
  id: string;
  /** Id of its list; empty for a check that no list has any more. */
  checklist: string;
  listName: string;
  check: string;
  state: RecordState;
  /** For a check that the team added. */
  own?: OwnCheck;
}

/** List by list in reading order, a team's own checks at the end of theirs; unknown ones come last. */
export function exportedChecks(records: Records, checks: readonly ExportCheck[]): ExportedCheck[] {
  const known = new Set(checks.map(({ id }) => id));
  const names = new Map(checks.map(({ checklist, listName }) => [checklist, listName]));
  const ofSite = checks
    .filter(({ id, retired }) => !retired || records.has(id))
    .map(({ id, checklist, listName, check }): ExportedCheck => ({
      ...{ id, checklist, listName, check },
      state: records.get(id) ?? {},
    }));
  const added = [...records].flatMap(([id, state]): ExportedCheck[] => {
    const own = isOwn(id) ? valueOf(state, 'own') : null;
    if (!own) return [];
    const { checklist, check } = own;
    return [{ id, checklist, listName: names.get(checklist) ?? checklist, check, state, own }];
  });
  const unknown = [...records]
    .filter(([id]) => isItemId(id) && !isOwn(id) && !known.has(id))
    .map(([id, state]): ExportedCheck => ({ id, checklist: '', listName: '', check: id, state }));
  const lists = new Set([...names.keys(), ...added.map(({ checklist }) => checklist)]);
  const inLists = [...lists].flatMap((list) => [...ofSite, ...added].filter(({ checklist }) => checklist === list));
  return [...inLists, ...unknown];
}

/** Whether an id is one that a team's own checks have. */
export function isOwn(id: string): boolean {
  return isItemId(id) && id.startsWith('own-');
}
