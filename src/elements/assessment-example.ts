import { readCells } from '../model/assessment/record.ts';
import { movedDays } from '../model/assessment/new-assessment.ts';
import { ABOUT, valueOf, type Records, type RecordState } from '../model/assessment/state.ts';
import { isRecordId, own } from '../model/assessment/values.ts';
import { hostOf } from './board-host.ts';
import { send, type Board } from './board.ts';
import { randomId } from './random-id.ts';

const EXAMPLE = 'example';
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * An example to look at: fetched when the address ends in `#example`, never stored unless the reader keeps a copy.
 * Its dates move with today, so that what is overdue in its story stays so.
 *
 * @attr src - Address of the example's document.
 * @attr data-day - Day on which the example's story stands.
 * @fires senda-choose - The copy that the reader keeps.
 */
export class AssessmentExample extends HTMLElement {
  #abort = new AbortController();
  #board: Board | undefined;
  #records: Records | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    addEventListener('hashchange', () => void this.#follow(), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  show(board: Board): void {
    const first = this.#board === undefined;
    this.#board = board;
    this.hidden = board.id !== EXAMPLE;
    // The dashboard asks its parts to show something before any of them may ask for something else.
    if (first) queueMicrotask(() => void this.#follow());
  }

  async #follow(): Promise<void> {
    const isAsked = location.hash === `#${EXAMPLE}`;
    if (!isAsked) {
      if (this.#board?.id === EXAMPLE) hostOf(this)?.endLook();
      return;
    }
    try {
      this.#records ??= await this.#fetch();
    } catch {
      send(this, 'senda-say', { message: 'no-example' });
      return;
    }
    if (location.hash !== `#${EXAMPLE}`) return;
    hostOf(this)?.look({ id: EXAMPLE, name: valueOf(this.#records.get(ABOUT), 'name'), records: this.#records });
    this.querySelector<HTMLElement>('[tabindex]')?.focus();
  }

  async #fetch(): Promise<Records> {
    const response = await fetch(this.getAttribute('src') ?? '', { signal: this.#abort.signal });
    if (!response.ok) throw new Error(String(response.status));
    // The site's own file: its cells are read as any file's are, while refusals would have nobody to read them.
    const records = new Map<string, RecordState>();
    const found = own(await response.json(), 'records') ?? {};
    for (const [id, record] of Object.entries(found) as [string, unknown][]) {
      if (isRecordId(id) && typeof record === 'object' && record) records.set(id, readCells(record).state);
    }
    const days = Date.parse(this.#board?.today ?? '') - Date.parse(this.dataset.day ?? '');
    return movedDays(records, Math.round(days / DAY_MS) || 0);
  }

  #onClick({ target }: Event): void {
    const act = target instanceof Element ? target.closest<HTMLElement>('button')?.dataset.act : undefined;
    if (act === 'close') this.#close();
    if (act === 'keep') void this.#keep();
  }

  #close(): void {
    history.replaceState(null, '', location.pathname + location.search);
    const host = hostOf(this);
    host?.endLook();
    host?.querySelector<HTMLElement>('[data-heading]')?.focus();
    if (host?.dataset.state === 'blank') host.querySelector('input')?.focus();
  }

  async #keep(): Promise<void> {
    if (!this.#board || !this.#records) return;
    const id = randomId();
    try {
      await this.#board.shelf.put(id, this.#records);
    } catch {
      send(this, 'senda-say', { message: 'memory' });
      return;
    }
    const about = this.#board.name;
    this.#close();
    send(this, 'senda-choose', { id, message: 'created', about });
  }
}

customElements.define('assessment-example', AssessmentExample);
