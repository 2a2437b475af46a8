/** What the panel about the stored data shows: figures, copies and what it says about the last act. */
import type { Copy } from './assessment-shelf.ts';
import { writeDay, writeNumber } from './page-words.ts';
import { wordOf } from './template-words.ts';
import { fill, rowFrom, within } from './part-markup.ts';
import type { StoredData } from './stored-data.ts';

/** Writes the figures; without stored data they stay hidden. */
export function showFigures(root: HTMLElement, assessments: number, data: StoredData | undefined): void {
  const { changes = 0, exported = 0 } = data?.backup ?? {};
  const kB = Math.ceil((data?.used ?? 0) / 1000);
  fill(root, {
    assessments: writeNumber(assessments),
    changes: writeNumber(changes),
    exported: exported === 0 ? wordOf(root, 'never') : writeMoment(exported),
    used: data?.used === undefined ? wordOf(root, 'unknown') : wordOf(root, 'used', { size: kB }),
    aside: writeNumber(data?.aside ?? 0),
  });
}

/** Lists the copies; the buttons of a row carry the key of its copy, and keep the focus if they have it. */
export function showCopies(root: HTMLElement, copies: readonly Copy[]): void {
  const list = root.querySelector('.keep-list');
  const { key: focused, do: act } = list?.querySelector<HTMLElement>(':focus')?.dataset ?? {};
  const rows = copies.map((copy) => {
    const row = rowFrom(root, 'copy');
    fill(row, { name: nameOf(root, copy), when: `${writeMoment(copy.at)}, ${wordOf(root, copy.why)}` });
    for (const button of row.querySelectorAll('button')) {
      button.dataset.key = String(copy.key);
      button.setAttribute('aria-label', namedIn(root, button.dataset.do === 'copy' ? 'openCopy' : 'deleteCopy', copy));
    }
    return row;
  });
  list?.replaceChildren(...rows);
  root.querySelector('.keep-copies')?.toggleAttribute('hidden', copies.length === 0);
  if (focused === undefined) return;
  const button = list?.querySelector<HTMLElement>(`[data-do="${act}"][data-key="${focused}"]`);
  (button ?? root.querySelector<HTMLElement>('h2'))?.focus();
}

/** Asks whether a copy is to be deleted. */
export function askToDelete(root: HTMLElement, copy: Copy): void {
  const dialog = within(root, 'dialog[data-dialog="copy"]') as HTMLDialogElement;
  dialog.dataset.key = String(copy.key);
  fill(dialog, { copy: namedIn(root, 'deleteCopyText', copy) });
  within(dialog, '.keep-said').textContent = '';
  dialog.showModal();
}

/** Where a copy comes from, in words. */
export function sourceOf(root: HTMLElement, copy: Copy): string {
  return namedIn(root, 'source', copy);
}

function namedIn(root: HTMLElement, word: string, copy: Copy): string {
  return wordOf(root, word, { name: nameOf(root, copy), when: writeMoment(copy.at) });
}

function nameOf(root: HTMLElement, { name }: Copy): string {
  return name || wordOf(root, 'unnamed');
}

/** A day and its time where the reader is. */
function writeMoment(at: number): string {
  return writeDay(new Date(at).toISOString(), { dateStyle: 'long', timeStyle: 'short', timeZone: undefined });
}
