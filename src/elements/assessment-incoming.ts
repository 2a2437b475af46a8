import type { Incoming } from '../model/assessment/incoming.ts';
import { recordsOfValues } from '../model/assessment/intake.ts';
import { send, type Board, type BoardPart } from './board.ts';
import { IncomingArrival } from './incoming-arrival.ts';
import { chosen } from './incoming-backup.ts';
import * as decision from './incoming-decision.ts';
import { drawPreview, enableChoices, nameOf, tickedChanges, type Preview } from './incoming-preview.ts';
import * as source from './incoming-source.ts';
import { wordOf } from './template-words.ts';
import { say, within } from './part-markup.ts';

/**
 * Shows what a link or a file brings, and what it would change here, before anything of it is kept.
 * Words and pieces of markup come from its templates.
 *
 * @attr data-kind - Set while a preview is open: `copy`, `values`, `backup` or `refused`, for styles.
 * @fires senda-edit, senda-merge, senda-choose, senda-look, senda-end-look - After the reader's decision.
 */
export class AssessmentIncoming extends HTMLElement implements BoardPart {
  #abort = new AbortController();
  #board: Board | undefined;
  #preview: Preview | undefined;
  #looking = false;
  #busy = false;
  /** A file that came before the board. */
  #early: File | undefined;
  readonly #arrival = new IncomingArrival((incoming, name) => this.receive(incoming, name));

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    addEventListener('hashchange', () => void (this.#board && this.#arrival.readLink(this.#board)), { signal });
    this.addEventListener('change', (event) => this.#onChange(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    source.onFile(signal, (file) => this.#open(file));
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  show(board: Board): void {
    const first = !this.#board;
    this.#board = board;
    if (!first) this.#draw();
    else void this.#arrive(board);
  }

  /** Opens the preview; `name` is that of the file, empty for a link. */
  receive(incoming: Incoming, name: string): void {
    if (this.#looking) this.#look(false);
    this.#arrival.overtake();
    this.#preview = { incoming, source: name, unticked: new Set(), drawn: '' };
    say(within(this, '.inc-result'), '');
    say(within(this, '.inc-trouble'), '');
    this.#draw();
    within(this, incoming.kind === 'refused' ? '.inc-refusal' : '.inc-name').focus();
  }

  #open(file: File): void {
    if (this.#board) void this.#arrival.open(this.#board, file);
    else this.#early = file;
  }

  /** What was dropped goes before a link, and that before a file that was open when the page was left. */
  async #arrive(board: Board): Promise<void> {
    if (this.#early) void this.#arrival.open(board, this.#early);
    else if (!(await this.#arrival.readLink(board)) && !this.#preview) this.#arrival.reopen(board);
  }

  #onChange({ target }: Event): void {
    const change = target instanceof HTMLInputElement ? target.dataset.change : undefined;
    if (!change || !this.#preview) return;
    if ((target as HTMLInputElement).checked) this.#preview.unticked.delete(change);
    else this.#preview.unticked.add(change);
    enableChoices(this, this.#board, this.#preview);
  }

  #onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-choice]') : null;
    const choice = button?.dataset.choice ?? '';
    if (!choice || this.#busy || button?.getAttribute('aria-disabled') === 'true') return;
    if (choice === 'look' || choice === 'end-look') this.#look(choice === 'look');
    else void this.#decide(choice);
  }

  async #decide(choice: string): Promise<void> {
    this.#busy = true;
    if (this.#looking) this.#look(false);
    // The host keeps what it cannot save on top of its own copy; here nothing has been written yet.
    const outcome = await this.#act(choice).catch((): decision.Outcome => ({ kept: false, word: 'notKept' }));
    this.#busy = false;
    const words = outcome.word && wordOf(this, outcome.word, outcome.values);
    if (outcome.kept) this.#close(words);
    else {
      say(within(this, '.inc-trouble'), words);
      within(this, '.inc-trouble').focus();
    }
  }

  async #act(choice: string): Promise<decision.Outcome> {
    const [board, preview] = [this.#board, this.#preview];
    const done: decision.Outcome = { kept: true, word: choice === 'discard' ? 'discarded' : '' };
    if (!board || !preview || preview.incoming.kind === 'refused') return done;
    const { incoming, source: file } = preview;
    if (incoming.kind === 'backup') {
      return choice === 'restore' ? decision.restore(this, board, chosen(this, incoming)) : done;
    }
    const name = nameOf(this, incoming, file);
    if (choice === 'copy') {
      return decision.saveCopy(this, board, incoming, file.replace(/\.\w+$/, '') || wordOf(this, 'fromLink'));
    }
    if (incoming.kind === 'copy' && choice === 'merge') return decision.merge(this, board, incoming.records, name);
    if (choice === 'take') return decision.take(this, board, tickedChanges(board, preview), name);
    return done;
  }

  #look(looks: boolean): void {
    const { incoming, source: file = '' } = this.#preview ?? {};
    if (incoming?.kind !== 'copy' && incoming?.kind !== 'values') return;
    this.#looking = looks;
    if (looks) {
      const clock = { now: Date.now(), writer: 'look' };
      const records = incoming.kind === 'copy' ? incoming.records : recordsOfValues(incoming.values, clock);
      send(this, 'senda-look', { name: nameOf(this, incoming, file), records });
    } else send(this, 'senda-end-look', undefined);
    this.#draw();
    within(this, `[data-choice="${looks ? 'end-look' : 'look'}"]`).focus();
  }

  /** The decision is made: nothing of it stays in the address or the session, and the focus goes to what came of it. */
  #close(words: string): void {
    this.#preview = undefined;
    this.#arrival.overtake();
    source.forget();
    this.#draw();
    const result = within(this, '.inc-result');
    say(result, words);
    if (words) result.focus();
    else source.door()?.querySelector('input')?.focus();
  }

  #draw(): void {
    drawPreview(this, this.#board, this.#preview, this.#looking);
  }
}

customElements.define('assessment-incoming', AssessmentIncoming);
