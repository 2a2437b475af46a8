/** Notes and evidence in a record: lists that follow the stored entries without touching one that is being written. */
import { LIMITS } from '../model/assessment/limits.ts';
import { entriesOf, type Evidence, type Note, type RecordState } from '../model/assessment/state.ts';
import { cleanAddress } from '../model/assessment/text.ts';
import { writeDay } from './page-words.ts';

export type EntryKind = 'note' | 'evidence';

/** Brings both lists in line with a record; the oldest note stands first. Returns how many entries each has. */
export function showEntries(root: HTMLElement, state: RecordState | undefined): Readonly<Record<EntryKind, number>> {
  const notes = entriesOf(state, 'note').sort(([, a], [, b]) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const evidence = entriesOf(state, 'evidence');
  fill(root, 'note', notes, showNote);
  fill(root, 'evidence', evidence, showEvidence);
  return { note: notes.length, evidence: evidence.length };
}

/** Opens the text of a note for editing, or closes it again; what was not kept by then is gone. */
export function openNote(entry: HTMLElement, open: boolean): void {
  const field = entry.querySelector('textarea');
  if (field) field.value = find(entry, '[data-text="text"]')?.textContent ?? '';
  entry.toggleAttribute('data-editing', open);
  for (const name of ['textarea', '[data-do="close"]']) find(entry, name)?.toggleAttribute('hidden', !open);
  for (const name of ['[data-text="text"]', '[data-do="edit"]']) find(entry, name)?.toggleAttribute('hidden', open);
  find(entry, open ? 'textarea' : '[data-do="edit"]')?.focus();
}

/** What takes the focus when an entry leaves: a button of the one after or before it, else the field to add one. */
export function neighbourOf(entry: HTMLElement): HTMLElement | null | undefined {
  const next = entry.nextElementSibling ?? entry.previousElementSibling;
  const button = next?.querySelector<HTMLElement>('[data-do="delete"]');
  return button ?? entry.closest('fieldset')?.querySelector<HTMLElement>(':scope > label :is(input, textarea)');
}

function fill<Value extends Note | Evidence>(
  root: HTMLElement,
  kind: EntryKind,
  entries: readonly (readonly [field: string, value: Value])[],
  show: (entry: HTMLElement, value: Value) => void,
): void {
  const list = find(root, `[data-entries="${kind}"]`);
  const template = root.querySelector<HTMLTemplateElement>(`template[data-entry="${kind}"]`);
  if (!list || !template) return;
  const kept = new Map<string, HTMLElement>();
  for (const entry of list.querySelectorAll('li')) {
    const field = entry.dataset.field ?? '';
    if (entries.some(([one]) => one === field)) kept.set(field, entry);
    // Somebody else deleted what is being written here: it stays until it is left.
    else if (!entry.matches('[data-editing]:focus-within')) entry.remove();
  }
  let next = list.firstElementChild;
  for (const [field, value] of entries) {
    const entry = kept.get(field) ?? (template.content.firstElementChild?.cloneNode(true) as HTMLElement);
    entry.dataset.field = field;
    show(entry, value);
    // Nothing that stands already is moved: moving takes the focus away.
    if (kept.has(field)) next = entry.nextElementSibling;
    else list.insertBefore(entry, next);
  }
}

function showNote(entry: HTMLElement, { on, text }: Note): void {
  const date = writeDay(on);
  write(entry, 'date', date);
  write(entry, 'text', text);
  name(entry, '{date}', date);
  const field = entry.querySelector('textarea');
  if (field && !entry.hasAttribute('data-editing')) field.value = text;
}

function showEvidence(entry: HTMLElement, { title, url }: Evidence): void {
  const href = cleanAddress(url, LIMITS.url);
  const place = find(entry, '[data-text="title"]');
  const link = document.createElement('a');
  if (href) Object.assign(link, { href, rel: 'noopener noreferrer', textContent: title });
  if (place?.textContent !== title) place?.replaceChildren(href ? link : title);
  name(entry, '{title}', title);
}

function write(entry: HTMLElement, place: string, words: string): void {
  const node = find(entry, `[data-text="${place}"]`);
  if (node && node.textContent !== words) node.textContent = words;
}

/** Accessible names hold the place of a word that says which entry they mean. */
function name(entry: HTMLElement, place: string, words: string): void {
  for (const node of entry.querySelectorAll('[aria-label]'))
    node.ariaLabel = (node.ariaLabel ?? '').replace(place, () => words);
}

function find(root: HTMLElement, selector: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(selector);
}
