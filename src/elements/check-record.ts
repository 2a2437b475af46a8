import { isReworded, ownersOf } from '../model/assessment/attention.ts';
import { LIMITS } from '../model/assessment/limits.ts';
import {
  changeTo,
  sameValue,
  statusChanges,
  statusOf,
  valueOf,
  type Change,
  type Field,
  type Records,
  type RecordState,
  type Status,
  type Values,
} from '../model/assessment/state.ts';
import { cleanText } from '../model/assessment/text.ts';
import { send } from './board.ts';
import { today } from './page-words.ts';
import { randomId } from './random-id.ts';
import { takeEvidence, takeNote } from './record-drafts.ts';
import { neighbourOf, openNote, showEntries, type EntryKind } from './record-entries.ts';
import { RecordFields, type Control } from './record-fields.ts';

/** The check that a record belongs to. */
export interface RecordItem {
  id: string;
  /** Revision of its wording. */
  rev: number;
  label: string;
}

/**
 * A team's record of one check: status, reason, owner, due date, notes and evidence. Filled from the page's
 * `<template data-record>`; what is written in a field while others change the record stays.
 *
 * @fires senda-edit - With `{ changes }`, once per change: text when the field is left, status and date at once;
 *   deleting adds the message `entry-deleted`.
 */
export class CheckRecord extends HTMLElement {
  #abort = new AbortController();
  #item: RecordItem = { id: '', rev: 1, label: '' };
  #records: Records = new Map();
  readonly #fields = new RecordFields(this);

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('change', ({ target }) => this.#onChange(target as Control), { signal });
    this.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.addEventListener('click', ({ target }) => this.#onClick(target as Element), { signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  /** Shows a check's record as it is now; a field that somebody is typing in is left alone. */
  show(item: RecordItem, records: Records, readOnly: boolean): void {
    this.#item = item;
    this.#records = records;
    if (!this.firstElementChild) this.#build();
    const state = records.get(item.id);
    this.#fields.show(state);
    this.#showParts(state);
    for (const words of this.querySelectorAll('[data-check]')) words.textContent = `: ${item.label}`;
    const owners = ownersOf(records).map((value) => Object.assign(document.createElement('option'), { value }));
    this.querySelector('datalist')?.replaceChildren(...owners);
    this.querySelector('fieldset')?.toggleAttribute('disabled', readOnly);
  }

  /** Lists, and what is there only at times: the reason, what is missing, what is full. */
  #showParts(state: RecordState | undefined): void {
    const { note, evidence } = showEntries(this, state);
    const na = statusOf(state) === 'na';
    const when: Readonly<Record<string, boolean>> = {
      na,
      missing: na && !valueOf(state, 'reason'),
      reworded: isReworded(state, this.#item.rev),
      own: valueOf(state, 'own') !== null,
      'note-full': note >= LIMITS.notes,
      'evidence-full': evidence >= LIMITS.evidence,
    };
    // What holds the focus stays until it is left.
    for (const node of this.querySelectorAll<HTMLElement>('[data-when]'))
      node.hidden = !when[node.dataset.when ?? ''] && !node.matches(':focus-within');
    this.#fields.find('reason')?.setAttribute('aria-invalid', String(when.missing));
  }

  /** Ids come with the check, since a page may hold many records. */
  #build(): void {
    const template = document.querySelector<HTMLTemplateElement>('template[data-record]');
    if (template) this.append(template.content.cloneNode(true));
    const link = (name: string, attribute: string, part: string): void => {
      const to = this.querySelector(`[data-id="${part}"]`);
      if (to) this.#fields.find(name)?.setAttribute(attribute, (to.id = `${this.#item.id}-${part}`));
    };
    link('owner', 'list', 'owners');
    link('reason', 'aria-describedby', 'missing');
    link('url', 'aria-describedby', 'refused');
  }

  #edit<F extends Field>(field: F, to: Values[F] | undefined, message?: string): void {
    if (to !== undefined) this.#send([changeTo(this.#records, this.#item.id, field, to)], message);
  }

  #send(changes: readonly Change[], message?: string): void {
    if (changes.every(({ from, to }) => sameValue(from, to))) return;
    send(this, 'senda-edit', message ? { changes, message } : { changes });
  }

  #onChange(field: Control): void {
    const { name, value } = field;
    if (name === 'status') {
      this.#send(statusChanges(this.#records, this.#item.id, value as Status, this.#item.rev));
      if (value === 'na') this.#fields.find('reason')?.focus();
    } else if (name === 'reason' || name === 'owner' || name === 'due') this.#edit(name, this.#fields.take(name));
    else if (name === 'text') this.#saveNote(field);
  }

  #saveNote(field: Control): void {
    const entry = field.closest('li')?.dataset.field as `note-${string}` | undefined;
    const text = cleanText(field.value, LIMITS.note);
    if (!entry || !text) return;
    const before = valueOf(this.#records.get(this.#item.id), entry);
    this.#edit(entry, { on: before?.on ?? today(), text });
  }

  /** One more of a kind; a list that is full keeps what was typed, and says that it is full. */
  #add(kind: EntryKind): void {
    if (this.querySelector(`[data-when="${kind}-full"]:not([hidden])`)) return;
    const entry = kind === 'note' ? takeNote(this) : takeEvidence(this);
    if (entry) this.#edit(`${kind}-${randomId()}`, entry);
  }

  #onKey(event: KeyboardEvent): void {
    const field = event.target as Control;
    const entry = field.closest<HTMLElement>('li[data-editing]');
    if (event.key === 'Enter' && !event.isComposing && (field.name === 'title' || field.name === 'url')) {
      event.preventDefault();
      this.#add('evidence');
    } else if (event.key === 'Escape' && entry) openNote(entry, false);
  }

  #onClick(target: Element): void {
    const button = target.closest<HTMLElement>('[data-do]');
    const entry = button?.closest<HTMLElement>('li');
    const what = button?.dataset.do;
    if (what === 'add-note') this.#add('note');
    if (what === 'add-evidence') this.#add('evidence');
    if (what === 'delete-own') this.#edit('own', null, 'entry-deleted');
    if (what === 'holds') {
      this.#fields.find('status')?.focus();
      this.#edit('rev', this.#item.rev);
    }
    if (!entry?.dataset.field) return;
    if (what === 'edit' || what === 'close') openNote(entry, what === 'edit');
    if (what === 'delete') {
      neighbourOf(entry)?.focus();
      this.#edit(entry.dataset.field as `${EntryKind}-${string}`, null, 'entry-deleted');
    }
  }
}

customElements.define('check-record', CheckRecord);
