/** The one list of results: the page's own language first, then the others under their labels, and the button for more. */
import type { Row } from './search-answer.ts';
import { drawLabel, drawRows } from './result-row.ts';

/** Rows shown of each language other than the page's own. */
const OTHER_ROWS = 5;

interface Answer {
  rows: readonly Row[];
  /** Pages not read yet. */
  waiting: number;
  more: () => Promise<Answer>;
}

export interface LanguageAnswer {
  language: string;
  /** Stands above the rows; absent for the page's own language. */
  label?: string;
  answer: Answer;
}

export class ResultList {
  readonly #list: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #more: HTMLButtonElement;

  constructor(list: HTMLElement, template: HTMLTemplateElement, more: HTMLButtonElement) {
    this.#list = list;
    this.#template = template;
    this.#more = more;
  }

  get links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  clear(): void {
    this.#list.replaceChildren();
    this.#list.hidden = true;
    this.#more.hidden = true;
  }

  /** Shows the answers and tells how many results there are, those not read yet included. */
  show(answers: readonly LanguageAnswer[]): number {
    this.clear();
    for (const { language, label, answer } of answers) {
      if (answer.rows.length === 0) continue;
      if (label === undefined) {
        this.#list.append(...drawRows(this.#template, answer.rows));
        this.#offer(answer, this.#list.lastElementChild);
      } else {
        this.#list.append(drawLabel(label), ...drawRows(this.#template, answer.rows.slice(0, OTHER_ROWS), language));
      }
    }
    this.#list.hidden = this.links.length === 0;
    // Other languages offer no more than their first rows, so what waits there is not counted.
    const waiting = answers.find(({ label }) => label === undefined)?.answer.waiting ?? 0;
    return this.links.length + waiting;
  }

  /** The button adds rows after `last`, the end of the page's own language. */
  #offer(answer: Answer, last: Element | null): void {
    this.#more.hidden = answer.waiting === 0;
    this.#more.onclick = async () => {
      const next = await answer.more();
      // A new query has replaced the list meanwhile.
      if (!last?.isConnected) return;
      const rows = drawRows(this.#template, next.rows);
      last.after(...rows);
      rows[0]?.querySelector('a')?.focus();
      this.#offer(next, rows.at(-1) ?? last);
    };
  }
}
