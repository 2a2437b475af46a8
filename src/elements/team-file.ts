import { DEFAULT_ASSESSMENT } from '../model/assessment/state.ts';
import { LIMITS } from '../model/assessment/limits.ts';
import { send, type Board, type BoardPart } from './board.ts';
import { isHere } from './incoming-backup.ts';
import { wordOf } from './template-words.ts';
import { say, within } from './part-markup.ts';
import * as file from './team-file-handle.ts';
import type { Standing, TeamState } from './team-file-sync.ts';
import { randomId } from './random-id.ts';

type Sync = typeof import('./team-file-sync.ts');

/**
 * Works on one file that a team keeps in a shared folder, where the browser can write files; elsewhere it says so.
 * Words come from its `<template data-words>`.
 *
 * @attr data-able - Set where the browser has file pickers.
 * @attr data-state - Set: how the assessment and its file stand, a `TeamState`.
 * @fires senda-merge, senda-choose
 */
export class TeamFile extends HTMLElement implements BoardPart {
  #abort = new AbortController();
  #board: Board | undefined;
  #fact: file.TeamFact | undefined;
  /** The assessment that the fact was asked for. */
  #asked: string | undefined;
  #standing: Standing = { state: 'none' };
  #busy = false;
  /** Fetched with the first file: most people have none. */
  #sync: Sync | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.toggleAttribute('data-able', file.pickers() !== undefined);
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    // Whoever comes back from another window wants to know whether the file changed meanwhile.
    addEventListener('focus', () => void this.#look(), { signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  show(board: Board): void {
    this.#board = board;
    if (!this.hasAttribute('data-able')) return;
    if (this.#asked !== board.store.id) void this.#connect(board);
    else this.#draw();
  }

  async #connect({ store }: Board): Promise<void> {
    this.#asked = store.id;
    this.#fact = await file.remembered(store.database, store.id).catch(() => undefined);
    this.#standing = { state: 'none' };
    await this.#look();
  }

  /** Says how the two stand; a browser that would have to ask is not asked before somebody presses a button. */
  async #look(): Promise<void> {
    const [board, fact] = [this.#board, this.#fact];
    if (board && fact && !this.#busy) {
      const allowed = await file.isAllowed(fact);
      this.#standing = allowed
        ? await this.#load()
            .then((sync) => sync.compare(board, fact))
            .catch(standingAfter)
        : { state: 'permission' };
    }
    this.#draw();
  }

  #onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    if (!button || this.#busy || button.ariaDisabled === 'true' || !this.#board) return;
    void this.#act(button.dataset.action ?? '', this.#board);
  }

  async #act(action: string, board: Board): Promise<void> {
    this.#busy = true;
    try {
      if (action === 'open') await this.#open(board, (await this.#pick()) ?? []);
      if (action === 'make') await this.#make(board);
      if (action === 'leave') await this.#leave(board);
      if (action === 'save' || action === 'get') await this.#together(board, action === 'save');
    } catch (error) {
      // Closing a dialog is no failure.
      if ((error as DOMException | null)?.name !== 'AbortError') this.#standing = standingAfter(error);
    }
    this.#busy = false;
    this.#draw();
  }

  async #together(board: Board, write: boolean): Promise<void> {
    const fact = this.#fact;
    if (!fact) return;
    this.#standing = (await file.allow(fact))
      ? await (await this.#load()).bringTogether(this, board, fact, write)
      : { state: 'denied' };
  }

  async #load(): Promise<Sync> {
    return (this.#sync ??= await import('./team-file-sync.ts'));
  }

  async #pick(): Promise<file.PickedFile[] | undefined> {
    return file.pickers()?.showOpenFilePicker({ types: this.#types });
  }

  get #types(): { description: string; accept: Record<string, string[]> }[] {
    return [{ description: wordOf(this, 'teamKind'), accept: { 'application/json': ['.json'] } }];
  }

  /** A file of the open assessment is merged at once; another one is opened beside it. */
  async #open(board: Board, [handle]: file.PickedFile[]): Promise<void> {
    if (!handle) return;
    if (!(await file.allow({ handle, id: '' }))) {
      this.#tell({ state: 'denied' }, handle);
      return;
    }
    const { copy, why } = await (await this.#load()).readTeamFile(board, handle);
    if (!copy) {
      this.#tell({ state: 'damaged', more: `refused-${why ?? 'empty'}` }, handle);
      return;
    }
    const { store, shelf, heads } = board;
    const shared = copy.id !== DEFAULT_ASSESSMENT;
    const here =
      (await file.assessmentOf(store.database, copy.id)) ?? (shared && isHere(board, copy.id) ? copy.id : '');
    if (!here && heads.length >= LIMITS.assessments) {
      this.#tell({ state: 'failed', more: 'excess-assessments' }, handle);
      return;
    }
    const id = here || (shared ? copy.id : randomId());
    const fact = { handle, id: copy.id };
    if (!here) await shelf.put(id, copy.records);
    await file.remember(store.database, id, fact);
    if (id !== store.id) {
      send(this, 'senda-choose', { id });
      return;
    }
    this.#fact = fact;
    await this.#together(board, true);
  }

  /** Whoever picks a file with something in it means to open it. */
  async #make(board: Board): Promise<void> {
    const suggestedName = `${wordOf(this, 'teamFileName')}.json`;
    const handle = await file.pickers()?.showSaveFilePicker({ suggestedName, types: this.#types });
    if (!handle) return;
    if ((await file.readText(handle))?.text) return this.#open(board, [handle]);
    const { id, database } = board.store;
    const fact = { handle, id: id === DEFAULT_ASSESSMENT ? randomId() : id };
    await file.remember(database, id, fact);
    this.#fact = fact;
    await this.#together(board, true);
  }

  async #leave({ store }: Board): Promise<void> {
    await file.remember(store.database, store.id);
    this.#fact = undefined;
    this.#standing = { state: 'none' };
    within(this, '[data-action="open"]').focus();
  }

  /** Says something of a file that this assessment does not work on. */
  #tell(standing: Standing, handle: file.PickedFile): void {
    this.#standing = { ...standing, file: handle.name };
  }

  #draw(): void {
    const [board, fact] = [this.#board, this.#fact];
    if (!board) return;
    let { state } = this.#standing;
    const { text, more, file: name = fact?.handle.name ?? '' } = this.#standing;
    const settled = ['current', 'saved', 'merged', 'mergedSaved'].includes(state);
    if (fact && text !== undefined && settled && this.#sync?.isUnsaved(board, fact, text)) {
      state = state === 'merged' ? state : 'unsaved';
    }
    this.dataset.state = state;
    const words = wordOf(this, `team-${state}`, { file: name });
    within(this, '.team-state').textContent = more ? `${words} ${wordOf(this, more)}` : words;
    for (const action of ['save', 'get', 'leave']) within(this, `[data-action="${action}"]`).hidden = !fact;
    const still = board.readOnly || board.store.mode !== 'kept';
    for (const button of this.querySelectorAll('[data-action]')) button.ariaDisabled = String(still);
    say(within(this, '.team-file'), fact ? fact.handle.name : '');
  }
}

/** What an error of the file system means to the reader. */
function standingAfter(error: unknown): { state: TeamState } {
  const { name } = (error ?? {}) as Partial<DOMException>;
  if (name === 'NotFoundError') return { state: 'gone' };
  return { state: name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'failed' };
}

customElements.define('team-file', TeamFile);
