import { ownChecks } from '../model/assessment/progress.ts';
import * as past from '../model/assessment/comparison.ts';
import { dropState, keepState, keptStates, type SnapshotField } from '../model/assessment/snapshots.ts';
import type { Records } from '../model/assessment/state.ts';
import { LIMITS } from '../model/assessment/limits.ts';
import { cleanLine } from '../model/assessment/text.ts';
import { send, type Board, type BoardCheck, type BoardPart } from './board.ts';
import { drawRows, drawTrend, scoreWords } from './comparison-chart.ts';
import * as view from './comparison-view.ts';
import { enable } from './enable.ts';
import { writeDay } from './page-words.ts';
import { wordOf } from './template-words.ts';
import { make, put } from './nodes.ts';
import { randomId } from './random-id.ts';

/** What the shown assessment is compared with. */
interface Other {
  sides: view.Sides;
  records: Records;
  /** The checks that were asked there. */
  asked: readonly BoardCheck[];
  /** A kept state, packed. */
  packed?: string;
  /** Its day in words, or the other assessment's name. */
  name: string;
}

/**
 * Keeps the state of a day, and compares the shown assessment with a kept state or with another assessment:
 * a drawing, the same numbers as a table, what has moved, and the score over time.
 *
 * @fires senda-edit - A state kept or deleted, with the message `snapshot-kept` or `snapshot-deleted`.
 */
export class AssessmentComparison extends HTMLElement implements BoardPart {
  #abort = new AbortController();
  #board: Board | undefined;
  /** What somebody chose, what the field says, and what the comparison shows by now. */
  #picked = '';
  #chosen = '';
  #shown = '';
  /** Counts the readings of other assessments: an older one that comes late is not shown. */
  #reading = 0;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('submit', (event) => this.#keep(event), { signal });
    this.addEventListener('click', (event) => this.#delete(event), { signal });
    this.addEventListener('change', ({ target }) => target instanceof HTMLSelectElement && this.#choose(target), {
      signal,
    });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  show(board: Board): void {
    this.#board = board;
    const states = view.stateItems(board, this);
    this.#hide('.cmp-keep', board.readOnly);
    const room = this.#keeping('').length > 0;
    this.#hide('.cmp-full', room);
    enable(this, '.cmp-keep button', room);
    this.#hide('.cmp-none', states.length > 0);
    this.#hide('.cmp-states', board.readOnly && states.length === 0);
    put(this.#at('.cmp-list'), states, this.querySelector('.cmp-keep button'));
    this.#offer(board);
    void this.#compare(board);
    this.#showTrend(board);
  }

  #at(selector: string): Element {
    return this.querySelector(selector) ?? this;
  }

  #hide(selector: string, hidden: boolean): void {
    this.#at(selector).toggleAttribute('hidden', hidden);
  }

  #keeping(label: string): ReturnType<typeof keepState> {
    if (!this.#board) return [];
    const { records, checks, today } = this.#board;
    return keepState(records, checks, { id: randomId(), on: today, label });
  }

  #keep(event: Event): void {
    event.preventDefault();
    const field = this.querySelector<HTMLInputElement>('#cmp-label');
    const changes = this.#keeping(cleanLine(field?.value, LIMITS.name) ?? '');
    if (changes.length === 0 || this.#board?.readOnly) return;
    if (field) field.value = '';
    send(this, 'senda-edit', { changes, message: 'snapshot-kept' });
  }

  #delete({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('.cmp-delete') : null;
    const field = button?.dataset.key as SnapshotField | undefined;
    if (!field || !this.#board) return;
    send(this, 'senda-edit', { changes: [dropState(this.#board.records, field)], message: 'snapshot-deleted' });
  }

  #choose({ value }: HTMLSelectElement): void {
    this.#picked = this.#chosen = value;
    if (this.#board) void this.#compare(this.#board);
  }

  /** Fills the field; what was chosen stays, else it is the last state of an earlier day. */
  #offer(board: Board): void {
    const states = keptStates(board.records).reverse();
    const heads = board.heads.filter(({ id }) => id !== board.id || (board.readOnly && board.mode !== 'newer'));
    const keys = [...states.map(({ field }) => field), ...heads.map(({ id }) => `of:${id}`)];
    const usual = (states.find(({ on }) => on < board.today) ?? states[0])?.field ?? '';
    this.#chosen = keys.includes(this.#picked) ? this.#picked : usual;
    const options = states.map((state) =>
      make(
        'option',
        { value: state.field },
        [writeDay(state.on), view.labelOf(state, this)].filter(Boolean).join(', '),
      ),
    );
    const others = heads.map(({ id, name }) => make('option', { value: `of:${id}` }, name || wordOf(this, 'unnamed')));
    const none = states.length === 0 ? [make('option', { value: '' }, wordOf(this, 'choose'))] : [];
    const group = others.length > 0 ? [make('optgroup', { label: wordOf(this, 'assessments') }, ...others)] : [];
    const select = this.querySelector<HTMLSelectElement>('#cmp-with');
    if (!select) return;
    put(select, [...none, ...options, ...group]);
    select.value = this.#chosen;
    this.#hide('.cmp-choice', keys.length === 0);
  }

  async #compare(board: Board): Promise<void> {
    const reading = (this.#reading += 1);
    const other = await this.#other(board).catch(() => null);
    if (reading !== this.#reading) return;
    this.#hide('.cmp-failed', other !== null);
    this.#hide('.cmp-result', !other);
    if (other) this.#showResult(board, other);
  }

  async #other({ records, checks, heads, shelf }: Board): Promise<Other | undefined> {
    const state = keptStates(records).find(({ field }) => field === this.#chosen);
    if (state) {
      const { packed, on } = state;
      const then = past.recordsOfSnapshot(packed, checks);
      return { sides: 'states', records: then, asked: past.askedBy(packed, checks), packed, name: writeDay(on) };
    }
    const head = heads.find(({ id }) => `of:${id}` === this.#chosen);
    if (!head) return undefined;
    const name = head.name || wordOf(this, 'unnamed');
    return { sides: 'assessments', records: await shelf.read(head.id), asked: checks, name };
  }

  #showResult(board: Board, { sides, records, asked, packed, name }: Other): void {
    const rows = view.rowsOf(board, records, asked, this);
    const all = rows.at(-1);
    const [from, to] = [scoreWords(this, all?.then.share), scoreWords(this, all?.now.share)];
    const said = sides === 'states' ? 'since' : 'beside';
    this.#at('.cmp-said').textContent = wordOf(this, said, { from, to, day: name, name });
    for (const node of this.querySelectorAll<HTMLElement>('[data-side]')) {
      node.textContent = view.sideOf(sides, node.dataset.side === 'now' ? 'now' : 'then', this);
    }
    drawRows(this.#at('.cmp-chart') as SVGElement, rows, view.sideOf(sides, 'now', this), this);
    put(this.#at('.cmp-table tbody'), view.tableRows(rows, this));
    const every = packed === undefined ? board.checks : [...board.checks, ...board.retired];
    const last = packed === undefined ? Infinity : past.lastNumberOf(packed);
    const then = packed === undefined ? records : past.recordsOfSnapshot(packed, every);
    const found = past.statusDifferences(then, board.records, every, last);
    view.showChanges(this.#at('.cmp-changes'), found, sides, this, this.#chosen !== this.#shown);
    this.#shown = this.#chosen;
    const unknown = packed === undefined ? 0 : past.unknownIn(packed, every);
    const own = ownChecks(board.records).length + ownChecks(records).length;
    put(this.#at('.cmp-notes'), [
      ...(own > 0 ? [make('p', {}, wordOf(this, 'ownChecks'))] : []),
      ...(unknown > 0 ? [make('p', {}, wordOf(this, 'unknown', { number: unknown }))] : []),
    ]);
  }

  /** Today ends the line, unless what is shown is somebody's state of another day. */
  #showTrend(board: Board): void {
    const { records, checks, readOnly, today } = board;
    const kept = past.trend(records, checks);
    const points = readOnly ? kept : [...kept.filter(({ on }) => on < today), past.pointOf(today, records, checks)];
    const [first, last] = [points[0], points.at(-1)];
    const shown = keptStates(records).length > 1 && points.length > 1;
    this.#hide('.cmp-trend', !shown);
    if (!shown || !first || !last) return;
    const values = { first: writeDay(first.on), from: scoreWords(this, first.share) };
    this.#at('.cmp-trend-said').textContent = wordOf(this, 'trendSaid', {
      ...values,
      last: writeDay(last.on),
      to: scoreWords(this, last.share),
    });
    drawTrend(this.#at('.cmp-line') as SVGElement, points, this);
    put(this.#at('.cmp-trend table'), view.trendRows(board, points, this));
  }
}

customElements.define('assessment-comparison', AssessmentComparison);
