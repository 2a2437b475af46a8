/** Finding and filling the markup of a part of the dashboard. */

/** The first element of the selector; the part's own markup has it. */
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

/** The first field of the selector inside the part. */
export function fieldIn(root: ParentNode, selector: string): HTMLInputElement {
  return within(root, selector) as HTMLInputElement;
}

/** Writes words into an element and hides it when there are none. */
export function say(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
  element.hidden = words === '';
}

/** Writes words into the parts of a node that `data-fill` names; a part with nothing to say is hidden. */
export function fill(node: ParentNode, values: Readonly<Record<string, string>>): void {
  for (const [name, words] of Object.entries(values)) {
    for (const part of node.querySelectorAll<HTMLElement>(`[data-fill="${name}"]`)) say(part, words);
  }
}

/** A fresh copy of the element in `<template data-row="…">`. */
export function rowFrom(root: ParentNode, name: string): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-row="${name}"]`);
  const found = template?.content.firstElementChild;
  if (!found) throw new Error(`no template "${name}"`);
  // Imported, because in the template's own document a relative address leads nowhere.
  return document.importNode(found, true) as HTMLElement;
}
