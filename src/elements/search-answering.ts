/** When a question is asked: the names at every key, the full text once typing rests; late answers are dropped. */
import type { SearchAnswer, SearchIndex } from './search-answer.ts';
import type { Findings } from './search-findings.ts';
import type { Question, SearchForm } from './search-form.ts';

/** Pause after the last key before the full text is asked, in ms. */
const PAUSE = 150;
/** Time after which the reader is told that the search is running, in ms. */
const SLOW = 400;
/** From this many letters on the names answer at every key. */
const LETTERS = 2;

export interface AnsweringParts {
  form: SearchForm;
  findings: Findings;
  open: () => Promise<SearchIndex>;
  /** What is said while the index takes its time. */
  loading: string;
  /** Typing rests: the question may be written into the address. */
  rested: () => void;
  /** Nothing is asked. */
  idle: () => void;
  /** Results are shown, or are about to be. */
  answering: () => void;
  done: (count: number) => void;
}

export class Answering {
  readonly #parts: AnsweringParts;
  #index: SearchIndex | undefined;
  #timer = 0;
  /** Number of the latest question. */
  #asked = 0;
  /** Key of the question whose whole answer is shown. */
  shown = '';

  constructor(parts: AnsweringParts) {
    this.#parts = parts;
  }

  /** Opens the index ahead of the first key; a failure is told with the first answer. */
  warm(): void {
    this.#open().catch(() => undefined);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }

  /** After every key. */
  typed(): void {
    const { form, findings, idle, rested } = this.#parts;
    const { question } = form;
    this.stop();
    this.shown = '';
    findings.release();
    const short = [...question.query].length < LETTERS;
    if (short) idle();
    else if (this.#index) this.#showNames(this.#index, question);
    this.#timer = window.setTimeout(() => {
      if (short) rested();
      else void this.answer();
    }, PAUSE);
  }

  /** Names and full text, now. */
  async answer(): Promise<void> {
    this.stop();
    const { form, findings, loading, rested, idle, done } = this.#parts;
    const { question } = form;
    const number = this.#asked;
    const isLatest = (): boolean => number === this.#asked;
    rested();
    this.shown = question.query === '' ? question.key : '';
    if (question.query === '') {
      idle();
      return;
    }
    const slow = window.setTimeout(() => isLatest() && findings.say(loading), SLOW);
    try {
      const index = await this.#open();
      if (isLatest()) findings.sayCorrected(this.#showNames(index, question));
      const answer = await index.full(question.query, question.filters);
      if (!isLatest()) return;
      this.shown = question.key;
      done(findings.show(answer, question));
    } catch {
      if (isLatest()) done(findings.fail(question.query));
    } finally {
      clearTimeout(slow);
    }
  }

  /** Whether the whole answer or the names alone have found something for what stands in the field. */
  get isAnswered(): boolean {
    const { query, filters, key } = this.#parts.form.question;
    if (key === this.shown) return true;
    return [...query].length >= LETTERS && (this.#index?.instant(query, filters).own.length ?? 0) > 0;
  }

  async #open(): Promise<SearchIndex> {
    return (this.#index ??= await this.#parts.open());
  }

  #showNames(index: SearchIndex, question: Question): SearchAnswer {
    const answer = index.instant(question.query, question.filters);
    this.#parts.answering();
    this.#parts.findings.showNames(answer, question);
    return answer;
  }
}
