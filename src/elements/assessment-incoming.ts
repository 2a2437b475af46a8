import { readFile } from '../model/assessment/file.ts';
import {
  incomingChanges,
  refuse,
  type Incoming,
  type IncomingCopy,
  type IncomingValues,
} from '../model/assessment/incoming.ts';
import { outdatedChanges, recordsOfValues } from '../model/assessment/intake.ts';
import type { CheckFacts } from '../model/assessment/score.ts';
import type { Change } from '../model/assessment/state.ts';
import { readLink } from './assessment-link.ts';
import { send, type Board, type BoardPart } from './board.ts';
import { enable } from './enable.ts';
import * as decision from './incoming-decision.ts';
import * as source from './incoming-source.ts';
import * as view from './incoming-view.ts';
import { visible } from './incoming-words.ts';
import { wordOf } from './template-words.ts';
import { say, within } from './part-markup.ts';

/** What can be done with each kind, beside discarding it. */
const CHOICES: Readonly<Record<Incoming['kind'], readonly string[]>> = {
  copy: ['copy', 'merge', 'look', 'discard'],
  values: ['copy', 'take', 'look', 'discard'],
  backup: ['restore', 'discard'],
  refused: ['close'],
};

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
  #incoming: Incoming | undefined;
  #source = '';
  #looking = false;
  #busy = false;
  #drawn = '';
  #turn = 0;
  readonly #unticked = new Set<string>();

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    addEventListener('hashchange', () => void this.#readLink(), { signal });
    this.addEventListener('change', (event) => this.#onChange(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    source.onFile(signal, (file) => void this.#open(file));
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  show(board: Board): void {
    const first = !this.#board;
    this.#board = board;
    if (!first) this.#draw();
    else void this.#arrive();
  }

  /** Opens the preview; `name` is that of the file, empty for a link. */
  receive(incoming: Incoming, name: string): void {
    if (this.#looking) this.#look(false);
    this.#turn += 1;
    this.#incoming = incoming;
    this.#source = name;
    this.#unticked.clear();
    this.#drawn = '';
    say(within(this, '.inc-result'), '');
    say(within(this, '.inc-trouble'), '');
    this.#draw();
    within(this, incoming.kind === 'refused' ? '.inc-refusal' : '.inc-name').focus();
  }

  /** A link goes before a file that was open when the page was left. */
  async #arrive(): Promise<void> {
    if (await this.#readLink()) return;
    const file = source.kept();
    if (file && !this.#incoming) this.receive(this.#read(file.text), file.name);
  }

  async #readLink(): Promise<boolean> {
    if (!source.isShared() || !this.#board) return false;
    const turn = (this.#turn += 1);
    const incoming = await readLink(location.hash, this.#checks, Date.now());
    if (turn === this.#turn) this.receive(incoming, '');
    return true;
  }

  async #open(file: File): Promise<void> {
    const turn = (this.#turn += 1);
    const text = await source.textOf(file);
    if (turn !== this.#turn) return;
    source.forget();
    if (text === undefined || text === 'too-large') {
      this.receive(refuse(text ?? 'not-text'), file.name);
      return;
    }
    source.keep({ name: file.name, text });
    this.receive(this.#read(text), file.name);
  }

  #read(text: string): Incoming {
    return readFile(text, this.#checks, Date.now());
  }

  get #checks(): CheckFacts[] {
    return [...(this.#board?.checks ?? []), ...(this.#board?.retired ?? [])];
  }

  #onChange({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    const { change } = target.dataset;
    if (change && target.checked) this.#unticked.delete(change);
    else if (change) this.#unticked.add(change);
    if (change) this.#enable();
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
    const [board, incoming] = [this.#board, this.#incoming];
    if (board && incoming?.kind === 'backup' && choice === 'restore') {
      return decision.restore(this, board, view.chosen(this, incoming));
    }
    if (board && incoming?.kind === 'copy' && choice === 'merge') {
      return decision.merge(this, board, incoming.records, this.#name(incoming));
    }
    if (board && incoming?.kind === 'values' && choice === 'take') {
      return decision.take(this, board, this.#ticked(), this.#name(incoming));
    }
    if (board && (incoming?.kind === 'copy' || incoming?.kind === 'values') && choice === 'copy') {
      return decision.saveCopy(this, board, incoming, this.#source.replace(/\.\w+$/, '') || wordOf(this, 'fromLink'));
    }
    return { kept: true, word: choice === 'discard' ? 'discarded' : '' };
  }

  #look(looks: boolean): void {
    const incoming = this.#incoming;
    if (incoming?.kind !== 'copy' && incoming?.kind !== 'values') return;
    this.#looking = looks;
    if (looks) {
      const { kind } = incoming;
      const clock = { now: Date.now(), writer: 'look' };
      const records = kind === 'copy' ? incoming.records : recordsOfValues(incoming.values, clock);
      send(this, 'senda-look', { name: this.#name(incoming), records });
    } else send(this, 'senda-end-look', undefined);
    this.#draw();
    within(this, `[data-choice="${looks ? 'end-look' : 'look'}"]`).focus();
  }

  /** The decision is made: nothing of it stays in the address or the session, and the focus goes to what came of it. */
  #close(words: string): void {
    this.#incoming = undefined;
    this.#turn += 1;
    source.forget();
    this.#draw();
    const result = within(this, '.inc-result');
    say(result, words);
    if (words) result.focus();
    else source.door()?.querySelector('input')?.focus();
  }

  #draw(): void {
    const [board, incoming] = [this.#board, this.#incoming];
    within(this, '.inc-preview').hidden = !incoming || incoming.kind === 'refused';
    within(this, '.inc-refusal').hidden = incoming?.kind !== 'refused';
    if (incoming) this.dataset.kind = incoming.kind;
    else delete this.dataset.kind;
    this.toggleAttribute('data-looking', this.#looking);
    if (!board || !incoming) return;
    const choices = CHOICES[incoming.kind].map((one) => (one === 'look' && this.#looking ? 'end-look' : one));
    for (const row of this.querySelectorAll<HTMLElement>('.inc-choice')) {
      row.hidden = !choices.includes(within(row, '[data-choice]').dataset.choice ?? '');
    }
    if (incoming.kind === 'refused') view.showRefusal(this, incoming, this.#source);
    else this.#drawPreview(board, incoming);
  }

  #drawPreview(board: Board, incoming: Exclude<Incoming, { kind: 'refused' }>): void {
    const from = this.#source ? wordOf(this, 'fromFile', { name: this.#source }) : wordOf(this, 'fromLink');
    within(this, '.inc-preview .inc-source').textContent = from;
    within(this, '.inc-name').textContent = incoming.kind === 'backup' ? wordOf(this, 'backup') : this.#name(incoming);
    view.nameOpen(this, board);
    const key = JSON.stringify([incoming.kind === 'backup' ? board.heads : this.#difference(board, incoming)]);
    // Others' changes redraw the difference; the same difference keeps its boxes and the focus.
    if (key !== this.#drawn) {
      this.#drawn = key;
      if (incoming.kind === 'backup') view.showBackup(this, board, incoming);
      else view.showDifference(this, board, incoming, this.#difference(board, incoming), this.#unticked);
    }
    this.#enable();
  }

  #difference(board: Board, incoming: IncomingCopy | IncomingValues): view.Difference {
    const mine = board.store.records;
    const outdated = incoming.kind === 'copy' ? outdatedChanges(mine, incoming.records) : [];
    return { changes: visible(incomingChanges(mine, incoming)), outdated: visible(outdated) };
  }

  #ticked(): Change[] {
    if (!this.#board || this.#incoming?.kind !== 'values') return [];
    const changes = incomingChanges(this.#board.store.records, this.#incoming);
    return changes.filter((change) => !this.#unticked.has(view.keyOf(change)));
  }

  #name(incoming: IncomingCopy | IncomingValues): string {
    if (incoming.kind === 'copy') return incoming.name || wordOf(this, 'unnamed');
    return incoming.name || this.#source || wordOf(this, 'unnamedValues');
  }

  #enable(): void {
    const { mode, records } = this.#board?.store ?? { mode: 'newer', records: new Map() };
    const incoming = this.#incoming;
    const changes = incoming?.kind === 'copy' ? incomingChanges(records, incoming) : this.#ticked();
    enable(this, '[data-choice="copy"], [data-choice="restore"]', mode === 'kept');
    enable(this, '[data-choice="merge"], [data-choice="take"]', mode !== 'newer' && changes.length > 0);
    const why = mode === 'newer' ? 'newerOnly' : mode === 'memory' ? 'memoryOnly' : '';
    say(within(this, '.inc-mode'), why && wordOf(this, why));
  }
}

customElements.define('assessment-incoming', AssessmentIncoming);
