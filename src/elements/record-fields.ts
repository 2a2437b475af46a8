/** The four plain fields of a record: shown as stored, unless somebody is typing, and read clean. */
import { LIMITS } from '../model/assessment/limits.ts';
import { valueOf, type RecordState } from '../model/assessment/state.ts';
import { cleanDay, cleanLine, cleanText } from '../model/assessment/text.ts';

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const FIELDS = ['status', 'reason', 'owner', 'due'] as const;

export class RecordFields {
  readonly #root: HTMLElement;
  /** What each field showed last: a focused field that says something else is being typed in. */
  readonly #shown = new Map<string, string>();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  find(name: string): Control | null {
    return this.#root.querySelector<Control>(`[name="${name}"]`);
  }

  show(state: RecordState | undefined): void {
    for (const name of FIELDS) {
      const field = this.find(name);
      const value = valueOf(state, name);
      const isTyping =
        field === document.activeElement && (field?.value !== this.#shown.get(name) || field?.validity.badInput);
      if (!field || isTyping) continue;
      // Setting the same value again would wipe a date that is half typed.
      if (field.value !== value) field.value = value;
      this.#shown.set(name, value);
    }
  }

  /** What a text or date field says now, clean; nothing when it cannot be kept as it is. */
  take(name: 'reason' | 'owner' | 'due'): string | undefined {
    const field = this.find(name);
    const value = field && clean(name, field);
    if (!field || value === undefined || value === null) return undefined;
    if (field.value !== value) field.value = value;
    this.#shown.set(name, value);
    return value;
  }
}

function clean(name: 'reason' | 'owner' | 'due', { value, validity }: Control): string | undefined {
  if (name === 'reason') return cleanText(value, LIMITS.reason);
  if (name === 'owner') return cleanLine(value, LIMITS.owner);
  // The year of a date arrives digit by digit, and a part that is being replaced empties the whole.
  return validity.badInput || value.startsWith('0') ? undefined : cleanDay(value);
}
