import { LIMITS } from '../model/assessment/limits.ts';
import { namedRecords, startOver } from '../model/assessment/new-assessment.ts';
import { ABOUT, changeTo, valueOf } from '../model/assessment/state.ts';
import { cleanLine } from '../model/assessment/text.ts';
import { send, type Board } from './board.ts';
import { enable } from './enable.ts';
import { fillWords, writeDay } from './page-words.ts';
import { fill } from './part-markup.ts';
import { randomId } from './random-id.ts';

/**
 * Which assessment is shown, what it is called, and what can be done with it as a whole.
 *
 * @attr data-unnamed - What one without a name is called.
 * @attr data-copy - Name of a duplicate, with `{name}` in it.
 * @attr data-since - Sentence with the day it was started, `{day}`.
 * @fires senda-edit - Another name, or every status back to open.
 * @fires senda-choose - Another assessment: chosen, new, duplicated, or the one that is left.
 */
export class AssessmentChooser extends HTMLElement {
  #abort = new AbortController();
  #board: Board | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('change', (event) => this.#onSwitch(event), { signal });
    this.addEventListener('submit', (event) => this.#onSubmit(event), { signal });
    this.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#rename(false), { signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  show(board: Board): void {
    const moved = this.#board !== undefined && this.#board.id !== board.id;
    this.#board = board;
    const about = board.records.get(ABOUT);
    const made = valueOf(about, 'made');
    fill(this, {
      name: this.#name,
      scope: valueOf(about, 'scope'),
      made: made && fillWords(this.dataset.since, { day: writeDay(made) }),
    });
    for (const node of this.querySelectorAll('[data-about]')) node.textContent = this.#about(node);
    this.#showHeads(board);
    if (moved) this.#rename(false);
    this.toggleAttribute('data-read-only', board.readOnly);
    const kept = board.mode === 'kept';
    enable(this, '[data-act="new"], [data-act="duplicate"]', kept && board.heads.length < LIMITS.assessments);
    enable(this, '[data-act="delete"]', kept);
  }

  get #name(): string {
    const name = this.#board ? valueOf(this.#board.records.get(ABOUT), 'name') || this.#board.name : '';
    return name || (this.dataset.unnamed ?? '');
  }

  #about(node: Element): string {
    return fillWords(node.getAttribute('data-about') ?? '', { name: this.#name });
  }

  #showHeads({ heads, id }: Board): void {
    const select = this.querySelector('select');
    if (!select) return;
    const label = select.closest('label');
    if (label) label.hidden = heads.length < 2;
    const options = heads.map((head) => new Option(head.name || this.dataset.unnamed, head.id, false, head.id === id));
    select.replaceChildren(...options);
  }

  #onSwitch({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    const about = target.selectedOptions[0]?.text ?? '';
    send(this, 'senda-choose', { id: target.value, message: 'switched', about });
  }

  #onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    const { act, cancel } = button?.dataset ?? {};
    if (cancel !== undefined) {
      const dialog = button?.closest('dialog');
      if (dialog) dialog.close();
      else this.#rename(false);
    }
    if (!act || button?.getAttribute('aria-disabled') === 'true') return;
    if (act === 'rename') this.#rename(true);
    else if (act === 'duplicate') void this.#duplicate();
    else this.querySelector<HTMLDialogElement>(`dialog[data-dialog="${act}"]`)?.showModal();
  }

  /** The name's own form stands in its place; leaving it gives the focus back. */
  #rename(open: boolean): void {
    const form = this.querySelector<HTMLFormElement>('form[data-form="rename"]');
    if (!form || form.hidden === !open) return;
    const about = this.#board?.records.get(ABOUT);
    for (const field of form.querySelectorAll('input')) {
      field.value = valueOf(about, field.name === 'scope' ? 'scope' : 'name');
    }
    form.hidden = !open;
    for (const node of this.querySelectorAll<HTMLElement>('[data-shown]')) node.hidden = open;
    if (open) form.querySelector('input')?.select();
    else this.querySelector<HTMLElement>('[data-act="rename"]')?.focus();
  }

  #onSubmit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    const value = (name: string): string => cleanLine(new FormData(form).get(name) ?? '', LIMITS.name) ?? '';
    const words = { name: value('name'), scope: value('scope') };
    if (form.dataset.form === 'rename') this.#setName(words);
    if (form.dataset.form === 'new') void this.#create(words);
    if (form.dataset.form === 'reset') void this.#reset();
    if (form.dataset.form === 'delete') void this.#delete();
    form.closest('dialog')?.close();
  }

  #setName({ name, scope }: { name: string; scope: string }): void {
    if (!this.#board) return;
    const { records, today } = this.#board;
    const changes = [changeTo(records, ABOUT, 'name', name), changeTo(records, ABOUT, 'scope', scope)];
    if (!valueOf(records.get(ABOUT), 'made')) changes.push(changeTo(records, ABOUT, 'made', today));
    send(this, 'senda-edit', { changes });
    this.#rename(false);
  }

  async #create(words: { name: string; scope: string }): Promise<void> {
    if (!this.#board) return;
    await this.#put(namedRecords({ ...words, made: this.#board.today }, this.#clock()), 'created', words.name);
  }

  async #duplicate(): Promise<void> {
    if (!this.#board) return;
    const { records, today } = this.#board;
    const name = cleanLine(fillWords(this.dataset.copy, { name: this.#name }), LIMITS.name) ?? this.#name;
    const scope = valueOf(records.get(ABOUT), 'scope');
    await this.#put(namedRecords({ name, scope, made: today }, this.#clock(), records), 'duplicated', name);
  }

  async #put(records: ReturnType<typeof namedRecords>, message: string, about: string): Promise<void> {
    const id = randomId();
    try {
      await this.#board?.shelf.put(id, records);
    } catch {
      send(this, 'senda-say', { message: 'full' });
      return;
    }
    send(this, 'senda-choose', { id, message, about });
  }

  /** Nothing is cleared or deleted without a copy put aside, except where nothing is stored at all. */
  async #putAside(why: 'reset' | 'delete'): Promise<boolean> {
    if (!this.#board || this.#board.readOnly) return false;
    const { mode, shelf, records } = this.#board;
    if (mode === 'memory') return true;
    try {
      await shelf.keepCopy(why, this.#name, records);
      return true;
    } catch {
      send(this, 'senda-say', { message: 'full' });
      return false;
    }
  }

  async #reset(): Promise<void> {
    if (!this.#board || !(await this.#putAside('reset'))) return;
    const { records, checks, retired, today } = this.#board;
    const changes = startOver(records, [...checks, ...retired], today);
    send(this, 'senda-edit', { changes, message: 'reset', about: this.#name });
  }

  async #delete(): Promise<void> {
    if (!this.#board || !(await this.#putAside('delete'))) return;
    const { shelf, heads, id } = this.#board;
    const about = this.#name;
    await shelf.remove(id);
    const left = heads.find((head) => head.id !== id);
    send(this, 'senda-choose', { id: left?.id ?? id, message: 'deleted', about });
  }

  #clock(): { now: number; writer: string } {
    return { now: Date.now(), writer: randomId() };
  }
}

customElements.define('assessment-chooser', AssessmentChooser);
