/**
 * Words of the page about the offline copy, from its template. A few lines of its own: sharing those of the
 * dashboard would cost the dashboard a request.
 */

/** The words of `<template data-words>` under their `data-word`, with gaps such as `{size}` filled. */
export function wordOf(root: ParentNode, name: string, values: Readonly<Record<string, string>> = {}): string {
  const template = root.querySelector<HTMLTemplateElement>('template[data-words]');
  const words = template?.content.querySelector(`[data-word="${name}"]`)?.textContent.trim() ?? '';
  return words.replace(/\{(\w+)\}/g, (gap, key: string) => values[key] ?? gap);
}

/** Writes words into the parts that `data-fill` names; a part with nothing to say is hidden. */
export function fill(root: ParentNode, values: Readonly<Record<string, string>>): void {
  for (const [name, words] of Object.entries(values)) {
    for (const part of root.querySelectorAll<HTMLElement>(`[data-fill="${name}"]`)) {
      if (part.textContent !== words) part.textContent = words;
      part.hidden = words === '';
    }
  }
}

/** The first element of the selector; the page's own markup has it. */
export function within<Tag extends keyof HTMLElementTagNameMap>(
  root: ParentNode,
  selector: Tag,
): HTMLElementTagNameMap[Tag];
export function within(root: ParentNode, selector: string): HTMLElement;
export function within(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
