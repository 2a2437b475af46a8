/** Finding and filling the markup of a part of the dashboard. */
import { fillWords, wordOf } from './page-words.ts';

/** The part's words under a key, with their gaps filled. */
export function word(root: ParentNode, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return fillWords(wordOf(root, key).trim(), values);
}

/** The first element of the selector; the part's own markup has it. */
export function within(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** The first field of the selector inside the part. */
export function fieldIn(root: ParentNode, selector: string): HTMLInputElement {
  return within(root, selector) as HTMLInputElement;
}

/** Writes words into an element and hides it when there are none. */
export function say(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
  element.hidden = words === '';
}
