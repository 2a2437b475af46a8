/** What there is to do: the checks that a team added to the site's, and how many of a list are done. */
import { statusOf, valueOf, type OwnCheck, type Records } from './state.ts';

export interface Progress {
  done: number;
  /** Checks that apply: all but those set aside as not applicable. */
  total: number;
}

/** How much of a list is done, among the checks that apply. */
export function progressOf(records: Records, ids: readonly string[]): Progress {
  const statuses = ids.map((id) => statusOf(records.get(id)));
  return {
    done: statuses.filter((status) => status === 'done').length,
    total: statuses.filter((status) => status !== 'na').length,
  };
}

/** The checks that a team added and has not deleted. */
export function ownChecks(records: Records): (OwnCheck & { id: string })[] {
  return [...records].flatMap(([id, record]) => {
    const own = valueOf(record, 'own');
    return own ? [{ id, ...own }] : [];
  });
}
