import { carryOver, leftBehind, successorOf } from '../model/assessment/retired.ts';
import { entriesOf, statusOf, valueOf } from '../model/assessment/state.ts';
import { send, type Board, type BoardPart } from './board.ts';
import { writeDay } from './page-words.ts';
import { wordOf } from './template-words.ts';
import { make, put } from './nodes.ts';

/**
 * Lists what the shown assessment holds for checks that the lists ask no more, and copies it into the empty fields
 * of the check that is asked instead, when somebody asks for it. Hidden while there is nothing.
 *
 * @fires senda-edit - The copied fields, with the message `answers-carried`.
 */
export class RetiredChecks extends HTMLElement implements BoardPart {
  #abort = new AbortController();
  #board: Board | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    this.addEventListener('click', (event) => this.#carry(event), { signal: this.#abort.signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  show(board: Board): void {
    this.#board = board;
    const ids = leftBehind(board.records, board.checks, board.retired);
    const list = this.querySelector('.ret-list');
    if (list)
      put(
        list,
        ids.map((id) => itemOf(board, id, this)),
      );
    this.hidden = ids.length === 0;
  }

  #carry({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
    const { key: from, to } = button?.dataset ?? {};
    if (!this.#board || this.#board.readOnly || from === undefined || to === undefined) return;
    const changes = carryOver(this.#board.records, from, to);
    if (changes.length > 0) send(this, 'senda-edit', { changes, message: 'answers-carried' });
  }
}

function itemOf(board: Board, id: string, root: HTMLElement): HTMLElement {
  const { records, checks, retired, readOnly } = board;
  const check = retired.find((one) => one.id === id);
  const state = records.get(id);
  const owner = valueOf(state, 'owner');
  const since = check?.retired;
  const counts = (['note', 'evidence'] as const).map((kind) => entriesOf(state, kind).length);
  const facts = [
    wordOf(root, `status-${statusOf(state)}`),
    since === undefined ? wordOf(root, 'retUnknown') : wordOf(root, 'retSince', { day: writeDay(since) }),
    owner && wordOf(root, 'retOwner', { name: owner }),
    ...['retNotes', 'retEvidence'].map((word, at) => (counts[at] ? wordOf(root, word, { number: counts[at] }) : '')),
  ];
  const item = make('li', {}, make('p', { class: 'ret-name' }, check?.label ?? id));
  item.append(make('p', { class: 'ret-facts' }, ...facts.filter(Boolean).map((fact) => make('span', {}, fact))));
  const next = check && successorOf(check, checks, retired);
  if (!next || readOnly) return item;
  const nothing = carryOver(records, id, next.id).length === 0;
  const attributes = {
    type: 'button',
    class: 'button',
    'data-key': id,
    'data-to': next.id,
    'aria-disabled': String(nothing),
  };
  item.append(make('button', attributes, wordOf(root, 'retCarry', { check: next.label })));
  if (nothing) item.append(make('p', { class: 'ret-facts' }, wordOf(root, 'retNothing')));
  return item;
}

customElements.define('retired-checks', RetiredChecks);
