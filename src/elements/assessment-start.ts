import { changeTo, ABOUT } from '../model/assessment/state.ts';
import { LIMITS } from '../model/assessment/limits.ts';
import { cleanLine } from '../model/assessment/text.ts';
import { hostOf } from './board-host.ts';
import { send, type Board } from './board.ts';

/**
 * The dashboard before there is anything to show: a name, and the assessment has begun. It names the one that ticks
 * belong to anyway, so it works where nothing can be stored.
 *
 * @fires senda-edit - The name and the day.
 */
export class AssessmentStart extends HTMLElement {
  #abort = new AbortController();
  #board: Board | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    this.addEventListener('submit', (event) => this.#start(event), { signal: this.#abort.signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  show(board: Board): void {
    this.#board = board;
  }

  #start(event: SubmitEvent): void {
    event.preventDefault();
    const field = this.querySelector('input');
    const name = cleanLine(field?.value, LIMITS.name);
    if (!this.#board || !field) return;
    if (!name) {
      field.value = '';
      field.reportValidity();
      return;
    }
    const { records } = this.#board.store;
    send(this, 'senda-edit', {
      changes: [changeTo(records, ABOUT, 'name', name), changeTo(records, ABOUT, 'made', this.#board.today)],
      message: 'started',
      about: name,
    });
    field.value = '';
    // The form is gone: what it began is read next.
    hostOf(this)?.querySelector<HTMLElement>('[data-heading]')?.focus();
  }
}

customElements.define('assessment-start', AssessmentStart);
