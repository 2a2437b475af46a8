import { scoreOf, type Score } from '../model/assessment/score.ts';
import type { Board } from './board.ts';
import { fillWords, writeNumber } from './page-words.ts';
import { writePercent } from './percent.ts';
import { fill } from './part-markup.ts';

/**
 * The journey line as the overview: one station per list with its score, and the sums behind it. The stations are
 * links that read without a script; figures come with the stored answers.
 *
 * @attr data-answered - Sentence with `{answered}` and `{checks}` in it.
 * @attr data-reached - Sentence with `{level}` in it.
 */
export class AssessmentOverview extends HTMLElement {
  /** What each station says before anything is answered. */
  readonly #untouched = new Map<HTMLElement, string>();

  show(board: Board): void {
    const of = (list: string | undefined): Score =>
      scoreOf(
        board.records,
        board.scored.filter(({ checklist }) => checklist === list),
      );
    for (const row of this.querySelectorAll<HTMLElement>('[data-list]')) this.#showStation(row, of(row.dataset.list));
    for (const row of this.querySelectorAll<HTMLElement>('[data-sums]')) showSums(row, of(row.dataset.sums));
    const all = scoreOf(board.records, board.scored);
    for (const row of this.querySelectorAll<HTMLElement>('[data-sums-all]')) showSums(row, all);
    const whole = this.querySelector<HTMLElement>('[data-overall]');
    if (whole) fill(whole, { 'overall-score': writePercent(all.share), 'overall-answered': this.#answered(all) });
  }

  #showStation(row: HTMLElement, score: Score): void {
    const { answered, checks, level, share } = score;
    row.style.setProperty('--answered', String(checks === 0 ? 0 : answered / checks));
    row.dataset.progress = answered === 0 ? 'none' : share === 1 && answered === checks ? 'full' : 'some';
    const count = row.querySelector<HTMLElement>('[data-checks]');
    if (count && !this.#untouched.has(row)) this.#untouched.set(row, count.textContent.trim());
    const untouched = answered === 0 && count?.dataset.checks === String(checks);
    fill(row, {
      score: writePercent(share),
      answered: untouched ? (this.#untouched.get(row) ?? '') : this.#answered(score),
      level: level === 0 ? '' : fillWords(this.dataset.reached, { level }),
    });
  }

  #answered({ answered, checks }: Score): string {
    return fillWords(this.dataset.answered, { answered, checks });
  }
}

function showSums(row: HTMLElement, score: Score): void {
  const { earned, possible, answered, checks } = score;
  fill(row, {
    earned: writeNumber(earned),
    possible: writeNumber(possible),
    share: writePercent(score.share),
    count: `${writeNumber(answered)} / ${writeNumber(checks)}`,
  });
}

customElements.define('assessment-overview', AssessmentOverview);
