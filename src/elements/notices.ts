/** What a page says beside its work: a state that lasts, a notice about the last change, one polite sentence aloud. */
import type { Saved } from './assessment-store.ts';
import { fillWords } from './page-words.ts';

/** Lets a screen reader finish naming what was pressed, so that the sentence is heard once, after it. */
const SPEAK_AFTER_MS = 300;
/** A notice stays this long at least, however fast the next changes come; one with something to follow stays longer. */
const READ_FOR_MS = 6000;
const FOLLOW_FOR_MS = 20_000;

/** Words come from the root's `<template data-messages>`; places are `data-state-notice`, `data-notice`, `data-live`. */
export class Notices {
  readonly #root: HTMLElement;
  #readUntil = 0;
  #reading: ReturnType<typeof setTimeout> | undefined;
  #speech: ReturnType<typeof setTimeout> | undefined;
  #unspoken = '';
  #told: Saved | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Shows a message, with `about` in its gap; none makes room when the one before has had its time. */
  notify(message?: string, about = ''): void {
    const isRead = this.#root.querySelector('[data-notice]:focus-within');
    if (!message && (Date.now() < this.#readUntil || isRead)) return;
    clearTimeout(this.#reading);
    const node = this.#put('[data-notice]', message, about);
    const time = node?.querySelector('a, button') ? FOLLOW_FOR_MS : READ_FOR_MS;
    this.#readUntil = message ? Date.now() + time : 0;
    this.#unspoken = (node?.querySelector('[data-words]') ?? node)?.textContent.trim() ?? '';
    // Good news leaves by itself; trouble stays, and so does what offers the only way back.
    const leaves = node?.hasAttribute('data-stays') === false;
    if (leaves) this.#reading = setTimeout(() => this.notify(), time + 50);
  }

  /** Tells what came of saving, unless it is known; whether there was something to tell. */
  saved(saved: Saved): boolean {
    const lasts = saved === 'memory' || saved === 'newer';
    const news = saved !== 'kept' && !(lasts && saved === this.#told);
    this.#told = saved;
    if (news) this.notify(saved);
    return news;
  }

  /** Shows a state for as long as it lasts. */
  state(message: string | undefined): void {
    this.#put('[data-state-notice]', message, '');
  }

  /** Says in the live region what is made of the notice that was not heard yet: one sentence per change. */
  speak(sentence: (notice: string) => string): void {
    clearTimeout(this.#speech);
    this.#speech = setTimeout(() => {
      const live = this.#root.querySelector('[data-live]');
      if (live) live.textContent = sentence(this.#unspoken).trim();
      this.#unspoken = '';
    }, SPEAK_AFTER_MS);
  }

  stop(): void {
    clearTimeout(this.#reading);
    clearTimeout(this.#speech);
  }

  #put(place: string, message: string | undefined, about: string): HTMLElement | undefined {
    const template = this.#root.querySelector<HTMLTemplateElement>('template[data-messages]');
    const found = message && template?.content.querySelector(`[data-message="${message}"]`)?.cloneNode(true);
    const node = found instanceof HTMLElement ? found : undefined;
    for (const words of node ? [node, ...node.querySelectorAll('[data-words]')] : []) {
      if (words.childElementCount === 0) words.textContent = fillWords(words.textContent, { name: about });
    }
    const target = this.#root.querySelector(place);
    if (target && (node !== undefined || target.childElementCount > 0)) target.replaceChildren(...(node ? [node] : []));
    return node;
  }
}
