/** What stands in a record's fields for a new note and new evidence: taken when it can be kept, left when not. */
import { LIMITS } from '../model/assessment/limits.ts';
import type { Evidence, Note } from '../model/assessment/state.ts';
import { cleanAddress, cleanLine, cleanText } from '../model/assessment/text.ts';
import { today } from './page-words.ts';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** The new note, whose field is empty then; without one the focus goes to the field. */
export function takeNote(root: HTMLElement): Note | undefined {
  const field = root.querySelector<TextField>('[name="note"]');
  const text = cleanText(field?.value, LIMITS.note);
  if (text) empty(field);
  else field?.focus();
  return text ? { on: today(), text } : undefined;
}

/** The new evidence, whose fields are empty then; an address that may not stand in a link is refused at its field. */
export function takeEvidence(root: HTMLElement): Evidence | undefined {
  const [titleField, urlField] = ['title', 'url'].map((name) => root.querySelector<TextField>(`[name="${name}"]`));
  const url = cleanAddress(urlField?.value, LIMITS.url);
  root.querySelector('[data-refused]')?.toggleAttribute('hidden', url !== undefined);
  urlField?.setAttribute('aria-invalid', String(url === undefined));
  const title = cleanLine(titleField?.value, LIMITS.title) ?? '';
  if (url === undefined) {
    // Leaving the field first has its new description read, even when Enter was pressed in it.
    urlField?.blur();
    urlField?.focus();
  } else if (!title && !url) titleField?.focus();
  else {
    empty(titleField);
    empty(urlField);
    return { title: title || url.slice(0, LIMITS.title), url };
  }
  return undefined;
}

function empty(field: TextField | null | undefined): void {
  if (field) field.value = '';
}
