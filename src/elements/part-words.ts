/** What a part of the dashboard writes: words from its template, numbers and days as the page's language writes them. */
import type { Status } from '../model/assessment/state.ts';

type Attributes = Readonly<Record<string, string | number>>;

export interface Voice {
  /** A word of the template with its places filled. */
  say: (word: string, values?: Readonly<Record<string, string>>) => string;
  status: (status: Status) => string;
  /** A share of 0 to 1 in whole percent; the word for no score where there is none. */
  percent: (share: number | undefined) => string;
  /** From one share to another in percentage points, as the two whole percents say it; empty where one is missing. */
  points: (from: number | undefined, to: number | undefined) => string;
  number: (value: number) => string;
  /** A day in words, or short. */
  day: (on: string, style?: 'long' | 'medium') => string;
}

/** The words in an element's `<template data-words>`, and the forms of the page's language. */
export function voiceOf(root: HTMLElement): Voice {
  const language = document.documentElement.lang;
  const words = root.querySelector<HTMLTemplateElement>('template[data-words]')?.content;
  const plain = new Intl.NumberFormat(language);
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
  const share = new Intl.NumberFormat(language, { style: 'percent' });
  const say: Voice['say'] = (word, values = {}) =>
    (words?.querySelector(`[data-word="${word}"]`)?.textContent ?? '').replace(
      /\{(\w+)\}/g,
      (place, name: string) => values[name] ?? place,
    );
  return {
    say,
    status: (status) => say(`status-${status}`),
    percent: (value) => (value === undefined ? say('noScore') : share.format(value)),
    points: (from, to) => {
      if (from === undefined || to === undefined) return '';
      return signed.format(Math.round(to * 100) - Math.round(from * 100)).replace('-', '−');
    },
    number: (value) => plain.format(value),
    day: (on, style = 'long') =>
      new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: 'UTC' }).format(new Date(on)),
  };
}

/** An HTML element with its attributes and what it holds; text stays text. */
export function make(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  return furnish(document.createElement(tag), attributes, children);
}

/** The same for a part of a drawing. */
export function draw(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): SVGElement {
  return furnish(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

/** Puts nodes into a place when they differ from what it shows; the focus stays where it was, or nearest to it. */
export function fill(place: Element, nodes: readonly Node[], otherwise?: HTMLElement | null): void {
  const next = place.cloneNode(false);
  for (const node of nodes) next.appendChild(node);
  if (place.isEqualNode(next)) return;
  const controls = (): HTMLElement[] => [...place.querySelectorAll<HTMLElement>('a, button')];
  const before = controls();
  const at = before.findIndex((one) => one === document.activeElement);
  const key = before[at]?.dataset.key;
  place.replaceChildren(...next.childNodes);
  if (at < 0) return;
  const after = controls();
  (after.find((one) => one.dataset.key === key) ?? after[Math.min(at, after.length - 1)] ?? otherwise)?.focus();
}

function furnish<Made extends Element>(made: Made, attributes: Attributes, children: readonly (Node | string)[]): Made {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}
