/** What every page that works on the current assessment does alike: read it, change it with a way back, keep it, tell. */
import type { Change } from '../model/assessment/state.ts';
import { AssessmentStore, type Saved } from './assessment-store.ts';
import { EditHistory } from './edit-history.ts';
import { Notices } from './notices.ts';

interface Page {
  /** What is stored may have changed. */
  load: () => unknown;
  /** Shows the assessment as it is now. */
  show: () => void;
  /** Says aloud what has changed. */
  speak: () => void;
}

export class PageWork {
  readonly store: AssessmentStore;
  readonly history: EditHistory;
  readonly notices: Notices;
  readonly #page: Page;

  /** Stands on an element with the attribute `base`, until `signal` aborts. */
  constructor(host: HTMLElement, page: Page, signal: AbortSignal) {
    const load = (): void => void page.load();
    this.#page = page;
    this.store = new AssessmentStore(host.getAttribute('base') ?? '/', load);
    this.history = new EditHistory(this.store);
    this.notices = new Notices(host);
    // A page from the back/forward cache and a tab that slept have missed what others did.
    addEventListener('pageshow', ({ persisted }) => persisted && load(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden || load(), { signal });
    signal.addEventListener('abort', () => {
      this.store.close();
      this.notices.stop();
    });
  }

  /** Reads what is stored; whether it is another assessment by now, whose steps nobody has made yet. */
  async load(): Promise<boolean> {
    const before = this.store.id;
    await this.store.load();
    const isOther = this.store.id !== before;
    if (isOther) this.history.clear();
    return isOther;
  }

  change(changes: readonly Change[], message?: string): Promise<Saved> {
    this.history.apply(changes);
    return this.keep(message);
  }

  undo(): Promise<Saved> {
    this.history.undo();
    return this.keep('undone');
  }

  /** Shows a change at once, keeps it, and says what the reader has to know. */
  async keep(message?: string, about?: string): Promise<Saved> {
    const { show, speak } = this.#page;
    show();
    this.notices.notify(message, about);
    speak();
    const saved = await this.store.save();
    if (this.notices.saved(saved)) speak();
    if (saved !== 'kept') show();
    return saved;
  }

  /** Says for as long as it lasts that this browser keeps nothing, or had to put something aside. */
  tellState(): void {
    const { mode, damaged } = this.store;
    this.notices.state(mode !== 'kept' ? mode : damaged > 0 ? 'damaged' : undefined);
  }
}
