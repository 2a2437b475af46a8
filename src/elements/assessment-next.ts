import { isOverdue } from '../model/assessment/attention.ts';
import { DUE_GROUPS, workByDue, workByOwner } from '../model/assessment/deadlines.ts';
import { nextChecks, weakestList } from '../model/assessment/priorities.ts';
import { ownChecks } from '../model/assessment/progress.ts';
import { scoreOf, type ScoredCheck } from '../model/assessment/score.ts';
import { statusChanges, valueOf } from '../model/assessment/state.ts';
import { send, type Board, type BoardCheck } from './board.ts';
import { fillWords, writeDay } from './page-words.ts';
import { writePercent } from './percent.ts';
import { wordOf } from './template-words.ts';
import { fill, rowFrom } from './part-markup.ts';

const SHOWN = 5;

/** A check as its row tells it; a team's own has no level, and its statement is its name. */
type NextCheck = ScoredCheck & Pick<BoardCheck, 'label' | 'check' | 'href' | 'rev'>;

/**
 * What to do next: the weakest list in a sentence, the five checks that give most for their effort, and open work by
 * owner and by date. Rows come from `<template data-row>`, words from `<template data-words>`.
 *
 * @attr data-weakest - Sentence with `{list}` and `{score}` in it.
 * @fires senda-edit - A check is ticked.
 */
export class AssessmentNext extends HTMLElement {
  #abort = new AbortController();
  #board: Board | undefined;
  /** Whose work is shown. */
  #owners = '';

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('change', (event) => this.#onTick(event), { signal });
    this.addEventListener('click', (event) => this.#onFilter(event), { signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  show(board: Board): void {
    this.#board = board;
    this.#showWeakest(board);
    this.#showChecks(board, nextChecks(board.records, checksOf(board), SHOWN));
    this.#showOwners(board);
    this.#showDays(board);
  }

  #showWeakest(board: Board): void {
    const scored = (list: string) => board.scored.filter(({ checklist }) => checklist === list);
    const scores = board.lists.map(({ id }) => ({ id, score: scoreOf(board.records, scored(id)) }));
    const weakest = weakestList(scores);
    const list = board.lists.find(({ id }) => id === weakest);
    const share = scores.find(({ id }) => id === weakest)?.score.share;
    const sentence = this.querySelector<HTMLElement>('[data-weakest-sentence]');
    if (!sentence || !list || share === undefined) return;
    const untouched = scores.every(({ score }) => score.answered === 0);
    const words = untouched ? wordOf(this, 'begin') : share === 1 ? wordOf(this, 'complete') : this.dataset.weakest;
    const [before = '', after] = fillWords(words, { score: writePercent(share) }).split('{list}');
    const link = document.createElement('a');
    Object.assign(link, { href: list.href, textContent: list.name });
    sentence.replaceChildren(before, ...(after === undefined ? [] : [link, after]));
  }

  /** Rows of checks that stay are kept as they are; the focus goes to the one that takes a ticked one's place. */
  #showChecks(board: Board, chosen: readonly NextCheck[]): void {
    const list = this.querySelector('[data-next]');
    if (!list) return;
    const rows = [...list.children] as HTMLElement[];
    const focused = rows.findIndex((row) => row.contains(document.activeElement));
    const kept = new Map(rows.map((row) => [row.dataset.next, row]));
    const shown = chosen.map((check) => this.#showCheck(kept.get(check.id) ?? rowFrom(this, 'check'), check, board));
    if (shown.length !== rows.length || shown.some((row, at) => row !== rows[at])) list.replaceChildren(...shown);
    if (focused >= 0 && !list.contains(document.activeElement)) {
      const row = shown[Math.min(focused, shown.length - 1)];
      (row?.querySelector('input') ?? this.querySelector<HTMLElement>('h2'))?.focus();
    }
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = shown.length > 0;
  }

  #showCheck(row: HTMLElement, check: NextCheck, { records, lists, readOnly, today }: Board): HTMLElement {
    const list = lists.find(({ id }) => id === check.checklist);
    const [owner, due] = [valueOf(records.get(check.id), 'owner'), valueOf(records.get(check.id), 'due')];
    const isLate = isOverdue(records.get(check.id), today);
    row.querySelector('[data-fill="due"]')?.toggleAttribute('data-late', isLate);
    row.dataset.next = check.id;
    row.dataset.stage = list?.number ? check.checklist : 'whole';
    for (const link of row.querySelectorAll('a')) link.href = check.href;
    const box = row.querySelector('input');
    if (box) {
      box.disabled = readOnly;
      box.setAttribute('aria-label', fillWords(this.dataset.tick, { check: check.label }));
    }
    fill(row, {
      label: check.label,
      statement: check.check,
      list: list?.name ?? '',
      impact: wordOf(this, `impact-${check.impact}`),
      effort: wordOf(this, `effort-${check.effort}`),
      level: check.level ? wordOf(this, `level-${check.level}`) : '',
      owner: owner && wordOf(this, 'owner', { owner }),
      due: due && wordOf(this, isLate ? 'late' : 'due', { day: writeDay(due) }),
    });
    return row;
  }

  #showOwners({ records, scored, today }: Board): void {
    const work = workByOwner(
      records,
      scored.map(({ id }) => id),
      today,
    );
    const key = JSON.stringify(work);
    if (key === this.#owners) return;
    this.#owners = key;
    const rows = work.map(({ owner, open, overdue }) => {
      const row = rowFrom(this, 'owner');
      const link = row.querySelector('a');
      if (link) link.search = new URLSearchParams({ owner }).toString();
      fill(row, { owner, open: String(open) });
      fill(row, { overdue: overdue > 0 ? String(overdue) : '–' });
      return row;
    });
    this.querySelector('[data-owners]')?.replaceChildren(...rows);
    for (const node of this.querySelectorAll<HTMLElement>('[data-some-owner]')) node.hidden = rows.length === 0;
    for (const node of this.querySelectorAll<HTMLElement>('[data-no-owner]')) node.hidden = rows.length > 0;
  }

  #showDays({ records, scored, today }: Board): void {
    const work = workByDue(
      records,
      scored.map(({ id }) => id),
      today,
    );
    for (const group of DUE_GROUPS) fill(this, { [`due-${group}`]: String(work[group]) });
    this.querySelector('[data-group="overdue"]')?.toggleAttribute('data-late', work.overdue > 0);
  }

  #onTick({ target }: Event): void {
    if (!(target instanceof HTMLInputElement) || !this.#board) return;
    const id = target.closest<HTMLElement>('[data-next]')?.dataset.next;
    const check = checksOf(this.#board).find((one) => one.id === id);
    if (!check) return;
    const changes = statusChanges(this.#board.records, check.id, 'done', check.rev);
    send(this, 'senda-edit', { changes, message: 'ticked', about: check.label });
  }

  /** Filters the register without leaving what is shown: an example would be gone after a new page. */
  #onFilter(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-filter]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const register = document.querySelector(link.hash || '#register');
    if (!register) return;
    event.preventDefault();
    history.pushState(null, '', link.search + (this.#board?.id === 'example' ? location.hash : link.hash));
    dispatchEvent(new PopStateEvent('popstate'));
    register.scrollIntoView();
    register.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }
}

/** The checks of the site and the team's own, which stand on the page of their list. */
function checksOf({ records, checks, lists }: Board): NextCheck[] {
  const own = ownChecks(records).map((check) => {
    const href = `${lists.find(({ id }) => id === check.checklist)?.href ?? ''}#${check.id}`;
    return { ...check, label: check.check, check: '', rev: 1, href };
  });
  return [...checks, ...own];
}

customElements.define('assessment-next', AssessmentNext);
