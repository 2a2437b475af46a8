/** A dashboard with nothing but its files and its data: builds the board, keeps what is asked for. */
import '../src/elements/assessment-incoming.ts';
import '../src/elements/export-files.ts';
import '../src/elements/your-data.ts';
import { AssessmentShelf } from '../src/elements/assessment-shelf.ts';
import { AssessmentStore } from '../src/elements/assessment-store.ts';
import type { Board, BoardCheck, BoardEvents, BoardPart } from '../src/elements/board.ts';
import type { Incoming } from '../src/model/assessment/incoming.ts';
import { changeTo, type Field, type Value } from '../src/model/assessment/state.ts';

const check = (id: string, n: number, checklist: string): BoardCheck => ({
  ...{ id, n, checklist, level: 1, impact: 2, effort: 'S', rev: 1 },
  ...{ label: `Label ${id}`, check: `Statement ${id}`, href: `/checks/#${id}` },
});

export class DataHost {
  /** What came up last, and where from. */
  received: { incoming: Incoming; source: string } | undefined;
  chosen: string[] = [];
  readonly store = new AssessmentStore('/', () => void this.load());
  readonly shelf = new AssessmentShelf(this.store.database);

  async load(): Promise<void> {
    await this.store.load();
    await this.show();
  }

  async show(): Promise<void> {
    const { store, shelf } = this;
    const { id, name, records, mode } = store;
    const board: Board = {
      ...{ id, name, records, mode, store, shelf, readOnly: false, today: '2026-11-22' },
      heads: await shelf.list().catch(() => []),
      lists: [{ id: 'discovery', name: 'Discovery', number: '1', href: '/' }],
      checks: [check('dis-01', 1, 'discovery'), check('dis-02', 2, 'discovery')],
      scored: [],
      retired: [],
    };
    for (const part of document.querySelectorAll<BoardPart>('[data-part]')) part.show(board);
  }

  /** Sets fields by `record field`, as another part of the dashboard would. */
  async set(values: Readonly<Record<string, Value>>): Promise<string> {
    const changes = Object.entries(values).map(([key, to]) => {
      const [record = '', field = ''] = key.split(' ');
      return changeTo(this.store.records, record, field as Field, to as never);
    });
    this.store.apply(changes);
    const saved = await this.store.save();
    await this.show();
    return saved;
  }

  async choose(id: string): Promise<void> {
    await this.shelf.choose(id);
    await this.load();
  }
}

const host = new DataHost();
Object.assign(window, { host });
document.addEventListener('senda-choose', (event) => {
  const { id } = (event as CustomEvent<BoardEvents['senda-choose']>).detail;
  host.chosen.push(id);
  void host.choose(id);
});
document.addEventListener('senda-reload', () => void host.load());
document.addEventListener('senda-incoming', (event) => {
  host.received = (event as CustomEvent<BoardEvents['senda-incoming']>).detail;
});
void host.load();
