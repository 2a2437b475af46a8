import { proposeLists, type QuestionedList } from '../model/assessment/priorities.ts';
import { ANSWERS, changeTo, valueOf, type Answer, type Change } from '../model/assessment/state.ts';
import { enable } from './enable.ts';
import { PageWork } from './page-work.ts';
import * as view from './self-assessment-view.ts';

/**
 * Keeps the answers of the self-assessment in the current assessment, hence in every language, tab and page at
 * once, and puts the lists in order. Words come from the markup.
 *
 * @attr base - Path below which the site is served.
 * @attr data-progress - Words of a count with `{answered}` and `{total}` in them.
 * @attr data-mean - Words of a mean with `{mean}` in them.
 * @attr data-mode - Set: `kept`, `memory` or `newer`, for styles.
 * @attr ready - Set once the stored answers are shown; what works only with them waits for it.
 */
export class SelfAssessment extends HTMLElement {
  #abort = new AbortController();
  #work: PageWork | undefined;
  #lists: readonly QuestionedList[] = [];

  connectedCallback(): void {
    this.#lists = view.listsOf(this);
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const page = { load: () => this.#load(), show: () => this.#render(), speak: () => this.#speak() };
    this.#work = new PageWork(this, page, signal);
    this.addEventListener('change', (event) => this.#onChange(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    void this.#start();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  /** Shows what is stored, then keeps the answers that somebody gave before the script came. */
  async #start(): Promise<void> {
    const early = this.hasAttribute('ready') ? [] : view.chosen(this);
    await this.#load();
    this.setAttribute('ready', '');
    if (early.length > 0) await this.#work?.change(early.flatMap(([id, value]) => this.#answered(id, value)));
  }

  async #load(): Promise<void> {
    await this.#work?.load();
    this.#render();
  }

  #onChange({ target }: Event): void {
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    void this.#work?.change(this.#answered(target.name, Number(target.value)));
  }

  #onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('button[data-action]') : null;
    if (!button || button.getAttribute('aria-disabled') === 'true') return;
    const { action, question } = button.dataset;
    if (action === 'print') print();
    if (action === 'undo') void this.#work?.undo();
    if (action === 'clear') void this.#work?.change(this.#cleared(this.#questions), 'cleared');
    if (action === 'back' && question !== undefined) {
      // The button goes away with the answer: the focus stays at the question.
      view.focusFirst(this, question);
      void this.#work?.change(this.#cleared([question]));
    }
  }

  get #questions(): string[] {
    return this.#lists.flatMap(({ questions }) => questions);
  }

  #answered(question: string, value: number): Change[] {
    const answer = ANSWERS.find((one) => one === value);
    return answer === undefined ? [] : [this.#changeTo(question, answer)];
  }

  #cleared(questions: readonly string[]): Change[] {
    return questions.map((question) => this.#changeTo(question, null));
  }

  #changeTo(question: string, answer: Answer | null): Change {
    return changeTo(this.#work?.store.records ?? new Map(), question, 'answer', answer);
  }

  #render(): void {
    if (!this.#work) return;
    const { records, mode, name } = this.#work.store;
    const answers = new Map(this.#questions.map((id) => [id, valueOf(records.get(id), 'answer')]));
    const count = [...answers.values()].filter((answer) => answer !== null).length;
    view.showAnswers(this, answers, mode === 'newer');
    view.showCount(this, count, answers.size);
    view.showName(this, name);
    view.showProposals(this, proposeLists(records, this.#lists));
    enable(this, '[data-action="clear"]', mode !== 'newer' && count > 0);
    enable(this, '[data-action="undo"]', mode !== 'newer' && !this.#work.history.isEmpty);
    this.#work.tellState();
    this.dataset.mode = mode;
  }

  /** The count, and the notice when there is one. */
  #speak(): void {
    const count = this.querySelector('[data-count]')?.textContent ?? '';
    this.#work?.notices.speak((notice) => `${count}. ${notice}`);
  }
}

customElements.define('self-assessment', SelfAssessment);
