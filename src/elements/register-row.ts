/** A row of the register: what the site knows of a check, and what the team has set for it. */
import { isPending, isReworded } from '../model/assessment/attention.ts';
import { dueGroup, type DueGroup } from '../model/assessment/deadlines.ts';
import {
  entriesOf,
  statusOf,
  valueOf,
  type Records,
  type RecordState,
  type Status,
} from '../model/assessment/state.ts';
import { fold } from '../model/search/words.ts';
import { CheckRecord } from './check-record.ts';
import { fillWords, writeDay } from './page-words.ts';
import { within } from './part-markup.ts';

export class RegisterRow {
  readonly id: string;
  readonly list: string;
  readonly rev: number;
  readonly node: HTMLTableRowElement;
  readonly select: HTMLSelectElement;
  readonly button: HTMLButtonElement;
  level = '';
  impact = '';
  effort = '';
  /** Label and statement, folded for search. */
  text = '';
  status: Status = 'open';
  owner = '';
  date = '';
  /** When it is due; nothing once it is done or does not apply. */
  due: DueGroup | '' = '';
  /** The group that it stands in, and the date that orders it there. */
  group = '';
  order = '';
  /** The row with the opened record, made when it is first asked for. */
  detail: HTMLTableRowElement | undefined;
  /** The state that is shown; nothing before the first time, and after an edit that may be refused. */
  #shown: RecordState | undefined | null = null;
  #today = '';
  readonly #listName: string;

  /** `cells` are those that only the script adds; `listName` is said where rows are not grouped by list. */
  constructor(node: HTMLTableRowElement, id: string, cells: DocumentFragment, listName: string) {
    const { of = '', rev = '0' } = node.dataset;
    [this.id, this.node, this.list, this.rev, this.#listName] = [id, node, of, Number(rev), listName];
    node.append(cells);
    this.select = within(node, 'select');
    this.button = within(node, 'button');
    const label = within(node, '.reg-label');
    label.id = `reg-${id}`;
    this.select.setAttribute('aria-labelledby', `reg-status ${label.id}`);
    this.button.setAttribute('aria-labelledby', `reg-record ${label.id}`);
    const small = document.createElement('span');
    small.className = 'reg-small';
    within(node, 'th').append(small);
    // A table that is laid out as blocks is a table still.
    node.setAttribute('role', 'row');
    for (const cell of node.cells) cell.setAttribute('role', cell.tagName === 'TH' ? 'rowheader' : 'cell');
    this.readFacts();
  }

  get label(): string {
    return within(this.node, '.reg-label').textContent.trim();
  }

  /** Reads from the row again what a team may have changed in a check of its own. */
  readFacts(): void {
    ({ level: this.level = '', impact: this.impact = '', effort: this.effort = '' } = this.node.dataset);
    this.text = fold(`${this.label} ${this.node.querySelector('[data-statement]')?.textContent ?? ''}`);
  }

  /** Shows the state of the check, with the words of the register's `data-` attributes. False when it is shown already; nothing is touched then. */
  show(state: RecordState | undefined, today: string, words: DOMStringMap): boolean {
    if (state === this.#shown && today === this.#today) return false;
    [this.#shown, this.#today] = [state, today];
    [this.status, this.owner, this.date] = [statusOf(state), valueOf(state, 'owner'), valueOf(state, 'due')];
    this.due = isPending(state) ? dueGroup(this.date, today) : '';
    this.node.dataset.status = this.select.value = this.status;
    within(this.node, '.reg-owner').textContent = this.owner;
    within(this.node, '.reg-due').textContent = this.#dueWords(words);
    this.node.classList.toggle('reg-late', this.due === 'overdue');
    within(this.node, '.reg-small').replaceChildren(...this.#smallWords(state, words));
    return true;
  }

  /** An edit went up: whatever comes back is shown, the old value too. */
  expect(): void {
    this.#shown = null;
  }

  /** Hides or shows the row with its record. */
  toggle(shown: boolean): void {
    if (this.node.hidden === shown) this.node.hidden = !shown;
    if (this.detail) this.detail.hidden = !shown || this.button.ariaExpanded !== 'true';
  }

  /** Opens or closes the record; its element is made when it is first asked for. */
  open(open: boolean, register: HTMLElement): void {
    if (!this.detail) {
      this.detail = within(copyOf(register, 'detail'), 'tr');
      within(this.detail, 'td').append(new CheckRecord());
    }
    this.button.ariaExpanded = String(open);
    this.node.toggleAttribute('data-open', open);
    this.node.after(this.detail);
    this.toggle(true);
  }

  /** Gives the opened record what it shows. */
  showRecord(records: Records, readOnly: boolean): void {
    if (this.button.ariaExpanded !== 'true') return;
    const { id, rev, label } = this;
    this.detail?.querySelector<CheckRecord>('check-record')?.show({ id, rev, label }, records, readOnly);
  }

  #dueWords({ late }: DOMStringMap): string {
    if (!this.date) return '';
    const words = writeDay(this.date, { dateStyle: 'medium' });
    return this.due === 'overdue' ? `${words}, ${late ?? ''}` : words;
  }

  #smallWords(state: RecordState | undefined, { own, reworded, notes }: DOMStringMap): Node[] {
    const count = entriesOf(state, 'note').length;
    const all = [
      ['reg-of', this.#listName],
      ['', state?.own ? own : ''],
      ['reg-reworded', isReworded(state, this.rev) ? reworded : ''],
      ['', count > 0 ? fillWords(notes, { notes: count }) : ''],
    ] as const;
    return all
      .filter(([, textContent]) => textContent)
      .map(([className, textContent]) => Object.assign(document.createElement('span'), { className, textContent }));
  }
}

/** What stands in one of the register's templates, copied. */
export function copyOf(register: ParentNode, name: string): DocumentFragment {
  const template = register.querySelector<HTMLTemplateElement>(`template[data-${name}]`);
  return document.importNode(template?.content ?? new DocumentFragment(), true);
}
