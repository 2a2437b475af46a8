/** What the panel about the stored data shows: figures, copies and what it says about the last act. */
import type { Copy } from './assessment-shelf.ts';
import { writeDay, writeNumber } from './page-words.ts';
import { wordOf } from './template-words.ts';
import { fill, rowFrom } from './part-markup.ts';
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

/** Lists the copies; each row's button carries the key of its copy, and keeps the focus if it has it. */
export function showCopies(root: HTMLElement, copies: readonly Copy[]): void {
  const list = root.querySelector('.keep-list');
  const focused = list?.querySelector<HTMLElement>(':focus')?.dataset.key;
  const rows = copies.map((copy) => {
    const row = rowFrom(root, 'copy');
    fill(row, { name: nameOf(root, copy), when: `${writeMoment(copy.at)}, ${wordOf(root, copy.why)}` });
    const button = row.querySelector<HTMLElement>('[data-do="copy"]');
    button?.setAttribute('data-key', String(copy.key));
    button?.setAttribute('aria-label', namedIn(root, 'openCopy', copy));
    return row;
  });
  list?.replaceChildren(...rows);
  root.querySelector('.keep-copies')?.toggleAttribute('hidden', copies.length === 0);
  if (focused === undefined) return;
  (root.querySelector<HTMLElement>(`[data-key="${focused}"]`) ?? root.querySelector<HTMLElement>('h2'))?.focus();
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
