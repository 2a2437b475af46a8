/** What the dashboard says: a state that lasts, a notice about the last change, and one polite sentence aloud. */
import { fillWords } from './page-words.ts';

/** Lets a screen reader finish naming what was pressed. */
const SPEAK_AFTER_MS = 300;
/** A notice stays this long at least, however fast the next changes come. */
const READ_FOR_MS = 6000;

export class BoardNotices {
  readonly #root: HTMLElement;
  #readUntil = 0;
  #reading: ReturnType<typeof setTimeout> | undefined;
  #speech: ReturnType<typeof setTimeout> | undefined;
  #unspoken = '';

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Puts a message of the template into the notice, with `about` in its gap; none empties it once it was read. */
  notify(message?: string, about = ''): void {
    if (!message && Date.now() < this.#readUntil) return;
    clearTimeout(this.#reading);
    const node = this.#put('[data-notice]', message, about);
    this.#readUntil = message ? Date.now() + READ_FOR_MS : 0;
    this.#unspoken = node?.querySelector('[data-words]')?.textContent ?? node?.textContent ?? '';
    // Good news leaves by itself; trouble stays, and so does what offers a way back.
    const stays = node?.hasAttribute('data-stays') ?? true;
    if (!stays) this.#reading = setTimeout(() => this.notify(), READ_FOR_MS + 50);
  }

  /** Shows a state for as long as it lasts. */
  state(message: string | undefined): void {
    this.#put('[data-state-notice]', message, '');
  }

  /** Says the notice and then `words` in the live region, once. */
  speak(words: string): void {
    clearTimeout(this.#speech);
    this.#speech = setTimeout(() => {
      const live = this.#root.querySelector('[data-live]');
      if (live) live.textContent = `${this.#unspoken} ${words}`.trim();
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
