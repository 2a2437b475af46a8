/** What a checklist says beside its list: a notice in sight, and one polite sentence aloud per change. */
import * as view from './checklist-view.ts';

/** Lets a screen reader finish naming the box, so that the count is heard once, after it. */
const SPEAK_AFTER_MS = 300;
/** A notice stays this long at least, however fast the next ticks come; one with a link stays longer. */
const READ_FOR_MS = 6000;
const FOLLOW_FOR_MS = 20_000;

export class ChecklistNotices {
  readonly #root: HTMLElement;
  #reading: ReturnType<typeof setTimeout> | undefined;
  #speech: ReturnType<typeof setTimeout> | undefined;
  #readUntil = 0;
  #unspoken = '';

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Shows a message, or makes room when the one before has had its time. */
  show(message?: view.Message): void {
    const place = this.#root.querySelector('.checklist-notice');
    if (!message && (Date.now() < this.#readUntil || place?.matches(':focus-within'))) return;
    this.#unspoken = view.showMessage(this.#root, '.checklist-notice', message);
    const time = place?.querySelector('a') ? FOLLOW_FOR_MS : READ_FOR_MS;
    this.#readUntil = message ? Date.now() + time : 0;
    clearTimeout(this.#reading);
    // Good news leaves by itself, so that it does not sit on the checks; trouble stays.
    if (message && message !== 'full') this.#reading = setTimeout(() => this.show(), time + 50);
  }

  /** Says the count, when there is one to say, and the notice; without either, that the change is kept. */
  speak(count: () => string): void {
    clearTimeout(this.#speech);
    this.#speech = setTimeout(() => {
      const words = [count(), this.#unspoken].filter(Boolean).join('. ');
      const live = this.#root.querySelector('.checklist-live');
      if (live) live.textContent = words || view.textOf(this.#root, 'kept');
      this.#unspoken = '';
    }, SPEAK_AFTER_MS);
  }

  close(): void {
    clearTimeout(this.#speech);
    clearTimeout(this.#reading);
  }
}
