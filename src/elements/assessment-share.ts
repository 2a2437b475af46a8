import { refuse, type Refusal } from '../model/assessment/incoming.ts';
import { writePacked } from '../model/assessment/link.ts';
import { writeZipped } from './assessment-link.ts';
import type { Board, BoardPart } from './board.ts';
import { wordOf } from './template-words.ts';
import { fieldIn, say, within } from './part-markup.ts';

/** Beyond this many characters programs cut links; beyond the other a file is the better way. */
const LONG = 2000;
const TOO_LONG = 8000;

/**
 * Makes a link of the assessment that is shown. Words come from its `<template data-words>`.
 *
 * @attr data-full - Set while the full link is chosen, for styles.
 */
export class AssessmentShare extends HTMLElement implements BoardPart {
  #abort = new AbortController();
  #board: Board | undefined;
  #turn = 0;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('change', () => void this.#write(), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    within(this, '[data-action="send"]').hidden = !('share' in navigator);
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  show(board: Board): void {
    this.#board = board;
    void this.#write();
  }

  get #full(): boolean {
    return fieldIn(this, '[value="everything"]').checked;
  }

  get #link(): HTMLInputElement {
    return fieldIn(this, '.shr-link');
  }

  /** Writes the link anew; a link that was overtaken while it was packed is dropped. */
  async #write(): Promise<void> {
    const turn = (this.#turn += 1);
    const made = await this.#fragment();
    if (turn !== this.#turn) return;
    const link = typeof made === 'string' ? `${location.origin}${location.pathname}${made}` : '';
    if (link !== this.#link.value) {
      this.#link.value = link;
      within(this, '.shr-copied').textContent = '';
      this.#hideQr();
    }
    const tooLong = link.length > TOO_LONG || (typeof made !== 'string' && made.why === 'too-large');
    this.toggleAttribute('data-full', this.#full);
    within(this, '.shr-also').hidden = !this.#full;
    say(within(this, '.shr-length'), link && wordOf(this, 'length', { length: link.length }));
    within(this, '.shr-too-long').hidden = !tooLong;
    within(this, '.shr-not-packed').hidden = tooLong || link !== '';
    within(this, '.shr-long').hidden = tooLong || link.length <= LONG;
    for (const action of ['copy', 'send']) within(this, `[data-action="${action}"]`).ariaDisabled = String(link === '');
    within(this, '[data-action="qr"]').hidden = this.#full;
  }

  async #fragment(): Promise<string | Refusal> {
    if (!this.#board) return refuse('empty');
    const { checks, retired, records, id } = this.#board;
    if (!this.#full) return writePacked(records, [...checks, ...retired]);
    const wants = (field: string): boolean => fieldIn(this, `[name="${field}"]`).checked;
    return writeZipped(id, records, {
      notes: wants('notes'),
      owners: wants('owners'),
      dates: wants('dates'),
      evidence: wants('evidence'),
    });
  }

  #onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    if (!button || button.ariaDisabled === 'true') return;
    if (button.dataset.action === 'copy') void this.#copy();
    // Closing the device's own sheet is no failure.
    if (button.dataset.action === 'send') void navigator.share({ url: this.#link.value }).catch(() => undefined);
    if (button.dataset.action === 'qr') void this.#toggleQr(button);
  }

  async #copy(): Promise<void> {
    const copied = await navigator.clipboard.writeText(this.#link.value).then(
      () => true,
      () => false,
    );
    if (!copied) this.#link.select();
    within(this, '.shr-copied').textContent = wordOf(this, copied ? 'copied' : 'notCopied');
  }

  async #toggleQr(button: HTMLElement): Promise<void> {
    if (!within(this, '.shr-qr').hidden) {
      this.#hideQr();
      return;
    }
    const link = this.#link.value;
    const { drawQr } = await import('./qr-code.ts');
    if (link !== this.#link.value) return;
    within(this, '.shr-qr').replaceChildren(drawQr(link, wordOf(this, 'qr')));
    within(this, '.shr-qr').hidden = false;
    button.textContent = wordOf(this, 'hideQr');
  }

  #hideQr(): void {
    within(this, '.shr-qr').hidden = true;
    within(this, '[data-action="qr"]').textContent = wordOf(this, 'showQr');
  }
}

customElements.define('assessment-share', AssessmentShare);
