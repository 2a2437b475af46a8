/** Words, numbers and days as the page's language writes them, from sentences that stand in its markup. */

const language = (): string => document.documentElement.lang;

/** A sentence with its gaps filled: `{done} of {total}`. */
export function fillWords(words: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return (words ?? '').replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name];
    return value === undefined ? gap : typeof value === 'number' ? writeNumber(value) : value;
  });
}

/** "64 %" or "64%": whole, and neither 0 nor 100 unless the share is. */
export function writePercent(share: number): string {
  const whole = share > 0 && share < 1 ? Math.min(99, Math.max(1, Math.round(share * 100))) : share * 100;
  return new Intl.NumberFormat(language(), { style: 'percent' }).format(whole / 100);
}

/** A number with at most one decimal. */
export function writeNumber(value: number): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(value);
}

/** A day in words; `2026-11-22`, empty stays empty. */
export function writeDay(day: string): string {
  if (day === '') return '';
  const format = new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** Writes text into the parts of a node that `data-fill` names; a part with nothing to say is hidden. */
export function fill(node: ParentNode, values: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(values)) {
    for (const part of node.querySelectorAll<HTMLElement>(`[data-fill="${name}"]`)) {
      if (part.textContent !== text) part.textContent = text;
      part.hidden = text === '';
    }
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

/** Words of a `<template data-words>` by their `data-word`. */
export function wordOf(root: ParentNode, name: string): string {
  const template = root.querySelector<HTMLTemplateElement>('template[data-words]');
  return template?.content.querySelector(`[data-word="${name}"]`)?.textContent ?? '';
}
