/** One change for all rows of the register that are shown, asked about first. */
import { LIMITS } from '../model/assessment/limits.ts';
import {
  changeTo,
  sameValue,
  statusChanges,
  valueOf,
  type Change,
  type Records,
  type Status,
} from '../model/assessment/state.ts';
import { cleanLine } from '../model/assessment/text.ts';
import { fillWords } from './page-words.ts';
import type { RegisterRow } from './register-row.ts';

/** What all rows are to get: the field and its value. */
interface Wish {
  field: 'status' | 'owner';
  value: string;
  /** The question, in the reader's words. */
  ask: string;
}

/** The changes of the rows that do not have the value already. */
export function bulkChanges(records: Records, rows: readonly RegisterRow[], { field, value }: Wish): Change[] {
  const different = rows.filter(({ id }) => !sameValue(valueOf(records.get(id), field), value));
  return different.flatMap(({ id, rev }) =>
    field === 'status' ? statusChanges(records, id, value as Status, rev) : [changeTo(records, id, field, value)],
  );
}

/** What a form of the disclosure asks for. */
export function wishOf(form: HTMLFormElement): Wish | undefined {
  const input = form.querySelector<HTMLInputElement | HTMLSelectElement>('[name="value"]');
  const { set, ask = '', askEmpty = '' } = form.dataset;
  if (!input || (set !== 'status' && set !== 'owner')) return undefined;
  const value = set === 'owner' ? (cleanLine(input.value, LIMITS.owner) ?? '') : input.value;
  const words = input instanceof HTMLSelectElement ? (input.selectedOptions[0]?.text ?? '') : value;
  return { field: set, value, ask: words ? fillWords(ask, { value: words }) : askEmpty };
}

/** Names how many checks would change and asks; nothing happens unless the answer is yes. */
export function confirm(dialog: HTMLDialogElement, { ask }: Wish, changed: number, shown: number): Promise<boolean> {
  const count = fillWords(dialog.dataset.count, { changed, shown });
  dialog.querySelector('h3')?.replaceChildren(ask);
  dialog.querySelector('p')?.replaceChildren(count);
  dialog.querySelector('button')?.toggleAttribute('disabled', changed === 0);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener('close', () => answer(dialog.returnValue === 'yes'), { once: true });
  });
}
