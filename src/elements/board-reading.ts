/** What the dashboard's markup says of lists and checks, and the board that is made of it and of what is stored. */
import { ownChecks } from '../model/assessment/progress.ts';
import type { CheckFacts } from '../model/assessment/score.ts';
import type { Board, BoardCheck, BoardList, Looked } from './board.ts';
import { today } from './page-words.ts';

export interface PageChecks {
  lists: BoardList[];
  checks: BoardCheck[];
  retired: BoardCheck[];
}

/** Lists from the overview's rows (`data-list`), checks from the register's (`data-check`). */
export function readPage(root: ParentNode): PageChecks {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-check]')].map(checkOf);
  return {
    lists: [...root.querySelectorAll<HTMLElement>('[data-list]')].map(listOf),
    checks: rows.filter(({ retired }) => retired === undefined),
    retired: rows.filter(({ retired }) => retired !== undefined),
  };
}

/** What the parts are shown: the stored assessment, or the one that is only looked at. */
export function boardOf(page: PageChecks, stored: Pick<Board, 'store' | 'shelf' | 'heads'>, looked?: Looked): Board {
  const { id, name, records } = looked ?? stored.store;
  const { mode } = stored.store;
  const scored = [...page.checks, ...ownChecks(records)];
  const readOnly = looked !== undefined || mode === 'newer';
  return { ...page, ...stored, id, name, records, readOnly, mode, scored, today: today() };
}

function listOf(row: HTMLElement): BoardList {
  const link = row.querySelector('a');
  return {
    id: row.dataset.list ?? '',
    name: wordsIn(link),
    number: row.dataset.number ?? '',
    href: link?.href ?? '',
  };
}

function checkOf(row: HTMLElement): BoardCheck {
  const { check = '', n, of = '', level, impact, effort, rev, retired, replacedBy } = row.dataset;
  return {
    id: check,
    n: Number(n),
    checklist: of,
    level: Number(level) as CheckFacts['level'],
    impact: Number(impact) as CheckFacts['impact'],
    effort: effort as CheckFacts['effort'],
    rev: Number(rev) || 1,
    label: wordsIn(row.querySelector('.reg-label')),
    check: wordsIn(row.querySelector('[data-statement]')),
    href: row.querySelector('a')?.href ?? '',
    ...(retired === undefined ? {} : { retired }),
    ...(replacedBy ? { replacedBy } : {}),
  };
}

function wordsIn(node: Element | null): string {
  return node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
