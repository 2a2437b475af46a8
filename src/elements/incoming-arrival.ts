/** The way in: what an address, a file or the session brings is read, and only what came last is shown. */
import { readFile } from '../model/assessment/file.ts';
import { refuse, type Incoming } from '../model/assessment/incoming.ts';
import type { CheckFacts } from '../model/assessment/score.ts';
import { readLink } from './assessment-link.ts';
import type { Board } from './board.ts';
import * as source from './incoming-source.ts';

export class IncomingArrival {
  readonly #receive: (incoming: Incoming, name: string) => void;
  #turn = 0;

  /** `receive` gets what has come, and the name of its file; a link has none. */
  constructor(receive: (incoming: Incoming, name: string) => void) {
    this.#receive = receive;
  }

  /** From now on what is still being read comes too late. */
  overtake(): number {
    this.#turn += 1;
    return this.#turn;
  }

  /** Reads the address; whether it carries an assessment. */
  async readLink(board: Board): Promise<boolean> {
    if (!source.isShared()) return false;
    const turn = this.overtake();
    const incoming = await readLink(location.hash, checksOf(board), Date.now());
    if (turn === this.#turn) this.#receive(incoming, '');
    return true;
  }

  /** Reads a file, and keeps it over a reload. */
  async open(board: Board, file: File): Promise<void> {
    const turn = this.overtake();
    const text = await source.textOf(file);
    if (turn !== this.#turn) return;
    source.forget();
    if (text === undefined || text === 'too-large') {
      this.#receive(refuse(text ?? 'not-text'), file.name);
      return;
    }
    const kept = { name: file.name, text, written: file.lastModified };
    source.keep(kept);
    this.#read(board, kept);
  }

  /** Reads the file that was open when the page was left. */
  reopen(board: Board): void {
    const file = source.kept();
    if (file) this.#read(board, file);
  }

  #read(board: Board, { name, text, written }: source.KeptFile): void {
    this.#receive(readFile(text, checksOf(board), Date.now(), written), name);
  }
}

function checksOf({ checks, retired }: Board): CheckFacts[] {
  return [...checks, ...retired];
}
