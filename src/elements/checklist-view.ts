/** What a checklist shows: rows, counts and messages, written into markup that is complete without it. */
import type { Progress } from '../model/assessment/score.ts';
import type { Status } from '../model/assessment/state.ts';

/** Messages in the checklist's `<template>`, by `data-message`; statuses beside open and done have one each. */
export type Message = 'first' | 'remind' | 'full' | 'memory' | 'newer' | 'damaged' | 'cleared' | 'undone' | Status;

export interface Row {
  id: string;
  node: HTMLElement;
  box: HTMLInputElement;
  /** Revision of the check's wording. */
  rev: number;
}

/** The rows of the given items; one that the page does not have is left out. */
export function rowsOf(root: HTMLElement, ids: readonly string[]): Row[] {
  return ids.flatMap((id) => {
    const node = root.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    const box = node?.querySelector<HTMLInputElement>('input[type="checkbox"]');
    return node && box ? [{ id, node, box, rev: Number(node.dataset.rev) || 1 }] : [];
  });
}

/** Shows a check's status; nothing is touched when it is shown already. */
export function showStatus(root: HTMLElement, { node, box }: Row, status: Status): void {
  if (node.dataset.status === status && box.checked === (status === 'done')) return;
  node.dataset.status = status;
  box.checked = status === 'done';
  // Open and done stand in the markup, where a box can switch them without a script.
  node.querySelector('.check-other')?.remove();
  const words = messageOf(root, status);
  if (words) node.querySelector('.check-state')?.append(words);
}

/** Writes the count wherever the page has a place for it. */
export function showProgress(root: HTMLElement, { done, total }: Progress): void {
  const words = wordsOf(root, { done, total });
  for (const node of root.querySelectorAll<HTMLElement>('[data-count]')) {
    if (node instanceof HTMLProgressElement) Object.assign(node, { max: total, value: done, textContent: words });
    else node.textContent = node.dataset.count === 'words' ? words : `${done} / ${total}`;
  }
}

/** "3 of 14 done" in the page's language. */
export function wordsOf(root: HTMLElement, { done, total }: Progress): string {
  return (root.dataset.progress ?? '').replace('{done}', String(done)).replace('{total}', String(total));
}

/** Puts a message into a place of the page, or empties it; returns its words. */
export function showMessage(root: HTMLElement, place: string, message: Message | undefined): string {
  const node = message && messageOf(root, message);
  root.querySelector(place)?.replaceChildren(...(node ? [node] : []));
  return node?.textContent ?? '';
}

/** A button that has nothing to do keeps its place and the focus. */
export function enable(root: HTMLElement, action: string, possible: boolean): void {
  root.querySelector(`[data-action="${action}"]`)?.setAttribute('aria-disabled', String(!possible));
}

function messageOf(root: HTMLElement, message: Message): Node | undefined {
  const template = root.querySelector<HTMLTemplateElement>('template[data-messages]');
  return template?.content.querySelector(`[data-message="${message}"]`)?.cloneNode(true);
}
