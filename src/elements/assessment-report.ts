import { ownChecks } from '../model/assessment/progress.ts';
import { scoreOf } from '../model/assessment/score.ts';
import { entriesOf, statusOf, valueOf } from '../model/assessment/state.ts';
import type { Board, BoardList } from './board.ts';
import { fillWords, writeDay } from './page-words.ts';
import { writePercent } from './percent.ts';
import { wordOf } from './template-words.ts';
import { fill, rowFrom } from './part-markup.ts';

const KINDS = ['sheets', 'full'] as const;
type Kind = (typeof KINDS)[number];

/** A check as the report tells it. */
interface Line {
  id: string;
  check: string;
}

/**
 * The printed report: one list per page, built from the records when somebody prints it and gone afterwards. The
 * dialog offers both lengths and every language; another language is the same page there, which prints when ready.
 *
 * @attr data-head - Line at the top of every sheet, with `{name}` and `{day}` in it.
 * @attr data-figures - Line below a list's name, with `{score}`, `{answered}` and `{checks}` in it.
 * @attr data-reached - Words after it with `{level}` in them, once a level is reached.
 */
export class AssessmentReport extends HTMLElement {
  #abort = new AbortController();
  #board: Board | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('submit', (event) => this.#onSubmit(event), { signal });
    this.addEventListener(
      'click',
      ({ target }) => target instanceof Element && target.closest('[data-cancel]') && this.#dialog?.close(),
      { signal },
    );
    document.addEventListener(
      'click',
      ({ target }) => target instanceof Element && target.closest('[data-open-report]') && this.#dialog?.showModal(),
      { signal },
    );
    addEventListener('afterprint', () => this.#clear(), { signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  show(board: Board): void {
    this.#board = board;
    this.#printAsked();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  /** `?print=full` prints once there is something to print: an example is there a moment later. */
  #printAsked(): void {
    const address = new URL(location.href);
    const kind = kindOf(address.searchParams.get('print'));
    if (!kind || (address.hash === '#example' && this.#board?.id !== 'example')) return;
    address.searchParams.delete('print');
    history.replaceState(null, '', address);
    void document.fonts.ready.then(() => this.#print(kind));
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const chosen = new FormData(event.target as HTMLFormElement);
    const kind = kindOf(chosen.get('print')) ?? 'sheets';
    const page = chosen.get('page');
    this.#dialog?.close();
    if (typeof page !== 'string' || page === location.pathname) this.#print(kind);
    else location.assign(`${page}?print=${kind}${location.hash}`);
  }

  #print(kind: Kind): void {
    const board = this.#board;
    const sheets = this.querySelector('[data-sheets]');
    if (!board || !sheets) return;
    sheets.replaceChildren(...board.lists.map((list) => this.#sheet(board, list, kind)));
    document.documentElement.toggleAttribute('data-report', true);
    print();
  }

  #clear(): void {
    document.documentElement.removeAttribute('data-report');
    this.querySelector('[data-sheets]')?.replaceChildren();
  }

  #sheet(board: Board, list: BoardList, kind: Kind): HTMLElement {
    const sheet = rowFrom(this, 'sheet');
    const { records, today, name } = board;
    const score = scoreOf(
      records,
      board.scored.filter(({ checklist }) => checklist === list.id),
    );
    const { answered, checks, level, share } = score;
    fill(sheet, {
      head: fillWords(this.dataset.head, { name: name || (this.dataset.unnamed ?? ''), day: writeDay(today) }),
      list: list.name,
      figures: fillWords(this.dataset.figures, {
        score: writePercent(share),
        answered,
        checks,
      }),
      level: level === 0 ? '' : fillWords(this.dataset.reached, { level }),
    });
    const own: Line[] = ownChecks(records).filter(({ checklist }) => checklist === list.id);
    const lines: Line[] = board.checks.filter(({ checklist }) => checklist === list.id);
    const rows = [...lines, ...own].map((line) => this.#line(board, line, kind));
    sheet.querySelector('[data-lines]')?.replaceChildren(...rows);
    return sheet;
  }

  #line({ records }: Board, { id, check }: Line, kind: Kind): HTMLElement {
    const row = rowFrom(this, 'line');
    const record = records.get(id);
    const status = statusOf(record);
    row.dataset.status = status;
    fill(row, { status: wordOf(this, status), statement: check });
    for (const field of ['owner', 'due'] as const) {
      const cell = row.querySelector(`[data-cell="${field}"]`);
      if (cell) cell.textContent = field === 'due' ? writeDay(valueOf(record, field)) : valueOf(record, field);
    }
    const reason = status === 'na' ? valueOf(record, 'reason') : '';
    const notes = entriesOf(record, 'note').sort(([, a], [, b]) => (a.on < b.on ? -1 : 1));
    const evidence = entriesOf(record, 'evidence');
    const told = [
      reason && wordOf(this, 'reason', { reason }),
      ...notes.map(([, { on, text }]) => `${writeDay(on)}: ${text}`),
      ...evidence.map(([, { title, url }]) => (url ? `${title}, ${url}` : title)),
    ].filter(Boolean);
    const list = row.querySelector('[data-told]');
    if (kind === 'full') list?.append(...told.map((text) => item(text)));
    if (!list?.hasChildNodes()) list?.remove();
    return row;
  }
}

function kindOf(value: unknown): Kind | undefined {
  return KINDS.find((kind) => kind === value);
}

function item(text: string): HTMLElement {
  const node = document.createElement('li');
  node.textContent = text;
  return node;
}

customElements.define('assessment-report', AssessmentReport);
