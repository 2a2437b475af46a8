/** Checks that a team added to a list: rows under the site's own, and the field to add one. */
import { LIMITS } from '../model/assessment/limits.ts';
import { ownChecks } from '../model/assessment/progress.ts';
import { changeTo, EFFORTS, type Change, type OwnCheck, type Records } from '../model/assessment/state.ts';
import { cleanLine } from '../model/assessment/text.ts';
import type { Row } from './checklist-view.ts';
import { randomId } from './random-id.ts';

type Own = OwnCheck & { id: string };

/** The rows of a list's own checks, in the order in which they were added; nothing that stands already is moved. */
export function showOwnRows(root: HTMLElement, records: Records): Row[] {
  const list = root.querySelector('.checks ol');
  const template = root.querySelector<HTMLTemplateElement>('template[data-own-row]');
  if (!list || !template) return [];
  const added = ({ id }: { id: string }): number => records.get(id)?.own?.[1] ?? 0;
  const checks = ownChecks(records)
    .filter(({ checklist }) => checklist === root.getAttribute('checklist'))
    .sort((a, b) => added(a) - added(b) || (a.id < b.id ? -1 : 1));
  const ids = checks.map(({ id }) => id);
  for (const node of list.querySelectorAll('[data-own]')) if (!ids.includes(node.id)) node.remove();
  return checks.flatMap((check) => {
    const node =
      list.querySelector<HTMLElement>(`#${check.id}`) ??
      (template.content.firstElementChild?.cloneNode(true) as Element);
    if (!(node instanceof HTMLElement)) return [];
    if (!node.isConnected) list.append(build(root, node, check));
    const box = node.querySelector<HTMLInputElement>('.check-box');
    return box ? [{ id: check.id, node, box, rev: 1, label: check.check }] : [];
  });
}

/** The change that adds what stands in the field, which is empty then; without words the focus goes to the field. */
export function addOwn(root: HTMLElement, records: Records): Change[] {
  const field = root.querySelector<HTMLInputElement>('[name="own-check"]');
  const check = cleanLine(field?.value, LIMITS.check);
  const impact = ([1, 2, 3] as const).find((one) => String(one) === chosen(root, 'impact')?.value);
  const effort = EFFORTS.find((one) => one === chosen(root, 'effort')?.value);
  field?.focus();
  if (!field || !check || !impact || !effort) return [];
  field.value = '';
  const checklist = root.getAttribute('checklist') ?? '';
  return [changeTo(records, `own-${randomId()}`, 'own', { checklist, check, impact, effort })];
}

function build(root: HTMLElement, node: HTMLElement, { id, check, impact, effort }: Own): HTMLElement {
  node.id = id;
  const words: Readonly<Record<string, string | undefined>> = {
    check,
    impact: chosen(root, 'impact')?.querySelector(`[value="${impact}"]`)?.textContent,
    effort: chosen(root, 'effort')?.querySelector(`[value="${effort}"]`)?.textContent,
  };
  for (const place of node.querySelectorAll<HTMLElement>('[data-words]'))
    place.textContent = words[place.dataset.words ?? ''] ?? '';
  for (const [selector, attribute, suffix] of [
    ['.check-box', 'id', 'box'],
    ['label', 'for', 'box'],
    ['.check-work', 'id', 'work'],
    ['.check-box', 'aria-describedby', 'work'],
  ] as const)
    node.querySelector(selector)?.setAttribute(attribute, `${id}-${suffix}`);
  return node;
}

function chosen(root: HTMLElement, name: 'impact' | 'effort'): HTMLSelectElement | null {
  return root.querySelector(`[name="own-${name}"]`);
}
