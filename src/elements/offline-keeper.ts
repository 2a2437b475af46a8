import { shareOf, standingOf, type Standing } from '../model/offline/standing.ts';
import type { OfflineState } from '../model/offline/state.ts';
import {
  forgetOffline,
  keepOffline,
  offlineState,
  packSizes,
  stopKeeping,
  switchVersion,
  watchOffline,
} from './offline-copy.ts';
import * as view from './offline-keeper-view.ts';
import { wordOf } from './offline-words.ts';

/** Of a download, how many parts are read aloud. */
const SPOKEN_PARTS = 4;

/** How long (ms) the page waits for the worker, which on a first visit is still being installed. */
const PATIENCE_MS = 2000;

/**
 * The copy of the site in this browser: its state, what is to be kept, stopping, resuming and removing.
 * Where the page stands in for one that is not kept, it says so and what should open instead.
 * Words come from its template; `data-do` of a button names what it does.
 *
 * @attr data-path - The page's own address; another one in the address bar was asked for and is not kept.
 * @attr ready - Set once the state is shown.
 * @attr data-missing - Set while the page stands in for another, for styles.
 */
export class OfflineKeeper extends HTMLElement {
  #abort = new AbortController();
  #sizes: ReadonlyMap<string, number> = new Map();
  #isKnown = false;
  #failed = false;
  /** What was shown last: the choice is only set anew when another one was made. */
  #chosen: string | undefined;
  #standing: Standing | undefined;
  #fault: string | undefined;
  #part = 0;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.addEventListener('submit', (event) => this.#submit(event), { signal });
    for (const change of ['online', 'offline']) addEventListener(change, () => this.#refresh(), { signal });
    view.showMissing(this);
    watchOffline(() => this.#refresh(), signal);
    void this.#await();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  /** Who answers for the sizes answers for the state: before, only that nothing is known could be shown. */
  async #await(): Promise<void> {
    const sizes = packSizes().then(
      (all) => void (this.#sizes = all),
      // Without a network nobody knows what a download would weigh; the choice stands without it.
      () => undefined,
    );
    await Promise.race([sizes, new Promise((late) => setTimeout(late, PATIENCE_MS))]);
    this.#isKnown = true;
    this.#refresh();
    await sizes;
    this.#refresh();
  }

  #refresh(): void {
    if (!this.#isKnown) return;
    const state = offlineState();
    const hadFocus = this.contains(document.activeElement);
    view.showState(this, state, this.#failed);
    view.showSizes(this, state, this.#sizes);
    const chosen = [...state.chosen].sort().join(' ');
    if (chosen !== this.#chosen) view.showChoice(this, state.chosen);
    this.#chosen = chosen;
    this.#speak(state);
    this.setAttribute('ready', '');
    // What was pressed may have gone: its place is taken by the next button, or by the heading.
    if (hadFocus) view.keepFocus(this);
  }

  /** The start, every quarter, the end and what went wrong, once each; nothing of what was there on arrival. */
  #speak(state: OfflineState): void {
    const standing = standingOf(state);
    const part = state.progress ? Math.floor(SPOKEN_PARTS * shareOf(state.progress)) : 0;
    const [old, oldFault, oldPart] = [this.#standing, this.#fault, this.#part];
    [this.#standing, this.#fault, this.#part] = [standing, state.fault, part];
    if (old === undefined) return;
    if (state.fault && state.fault !== oldFault) view.speak(this, view.faultWords(this, state.fault));
    else if (standing !== old) view.speak(this, view.stateWords(this, state));
    else if (part > oldPart && part < SPOKEN_PARTS) {
      view.speak(this, wordOf(this, 'quarter', { percent: view.percentOf(part / SPOKEN_PARTS) }));
    }
  }

  #click({ target }: Event): void {
    const act = target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset.do : undefined;
    const dialog = this.querySelector('dialog');
    const acts: Readonly<Record<string, () => unknown>> = {
      again: () => location.reload(),
      switch: switchVersion,
      stop: () => this.#try(stopKeeping()),
      resume: () => this.#try(keepOffline(offlineState().chosen)),
      ask: () => dialog?.showModal(),
      cancel: () => dialog?.close(),
      remove: () => {
        dialog?.close();
        void this.#try(forgetOffline());
      },
    };
    if (act) acts[act]?.();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const choice = new FormData(event.target as HTMLFormElement).get('languages');
    if (typeof choice !== 'string') return;
    void this.#try(keepOffline(choice.split(' ').filter(Boolean)));
    // What happens now is told above.
    this.querySelector('h2')?.scrollIntoView({ block: 'nearest' });
  }

  /** What fails is in the state; a refusal that is not, is said all the same. */
  async #try(act: Promise<void>): Promise<void> {
    this.#failed = false;
    try {
      await act;
      this.#sizes = await packSizes().catch(() => this.#sizes);
    } catch {
      this.#failed = !offlineState().fault;
      if (this.#failed) view.speak(this, wordOf(this, 'failed'));
    }
    this.#refresh();
  }
}

customElements.define('offline-keeper', OfflineKeeper);
