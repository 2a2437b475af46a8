/** What the self-assessment shows: answers, counts and the order of the lists, in markup that is complete without it. */
import type { Proposal, Proposals, QuestionedList } from '../model/assessment/priorities.ts';
import type { Answer } from '../model/assessment/state.ts';
import { fillWords } from './page-words.ts';

/** The highest answer. */
const MOST = 3;

/** The lists of the page with the ids of their questions. */
export function listsOf(root: HTMLElement): QuestionedList[] {
  return [...root.querySelectorAll<HTMLElement>('[data-list]')].map(({ dataset }) => ({
    id: dataset.list ?? '',
    questions: (dataset.questions ?? '').split(' '),
  }));
}

/** The answers that are chosen on the page. */
export function chosen(root: HTMLElement): [question: string, value: number][] {
  return [...root.querySelectorAll<HTMLInputElement>('input:checked')].map(({ name, value }) => [name, Number(value)]);
}

/** Chooses what is stored; nothing is touched where it is chosen already. */
export function showAnswers(root: HTMLElement, answers: ReadonlyMap<string, Answer | null>, locked: boolean): void {
  for (const field of root.querySelectorAll<HTMLFieldSetElement>('fieldset')) {
    const answer = answers.get(field.id) ?? null;
    field.toggleAttribute('data-answered', answer !== null);
    field.disabled = locked;
    for (const input of field.querySelectorAll('input')) {
      const isChosen = answer !== null && input.value === String(answer);
      if (input.checked !== isChosen) input.checked = isChosen;
    }
  }
}

/** Moves the focus to a question's first answer. */
export function focusFirst(root: HTMLElement, question: string): void {
  root.querySelector<HTMLInputElement>(`input[name="${CSS.escape(question)}"]`)?.focus();
}

/** Writes how many questions are answered. */
export function showCount(root: HTMLElement, answered: number, total: number): void {
  write(root, '[data-count]', countOf(root, answered, total));
  const bar = root.querySelector('progress');
  if (bar) Object.assign(bar, { max: total, value: answered });
}

/** Writes the name of the assessment; without one, the words of the markup stay. */
export function showName(root: HTMLElement, name: string): void {
  const link = root.querySelector<HTMLElement>('[data-name]');
  if (!link) return;
  link.dataset.unnamed ??= link.textContent.trim();
  link.textContent = name || link.dataset.unnamed;
}

/** Shows the lists that have answers, the one to do first on top, and names the others. */
export function showProposals(root: HTMLElement, { ranked, unanswered }: Proposals): void {
  const rows = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-result]')].map((row) => [row.dataset.result ?? '', row]),
  );
  for (const row of rows.values()) row.hidden = true;
  for (const proposal of ranked) {
    const row = rows.get(proposal.id);
    if (row) showProposal(root, row, proposal);
  }
  const order = [...ranked.map(({ id }) => id), ...unanswered];
  arrange(order.flatMap((id) => rows.get(id) ?? []));
  for (const item of root.querySelectorAll<HTMLElement>('[data-open]')) {
    item.hidden = !unanswered.includes(item.dataset.open ?? '');
  }
  toggle(root, '.ask-empty', ranked.length > 0);
  toggle(root, '.ask-open', ranked.length === 0 || unanswered.length === 0);
}

function showProposal(root: HTMLElement, row: HTMLElement, { mean, answered, questions }: Proposal): void {
  row.hidden = false;
  write(row, '[data-mean]', fillWords(root.dataset.mean, { mean }));
  write(row, '[data-answered]', answered < questions ? countOf(root, answered, questions) : '');
  const bar = row.querySelector<HTMLElement>('.ask-meter span');
  if (bar) bar.style.inlineSize = `${(mean / MOST) * 100}%`;
  const whys = root.querySelector<HTMLTemplateElement>('template[data-whys]');
  write(row, '.ask-why', whys?.content.children[Math.floor(mean)]?.textContent ?? '');
}

/** Puts rows in order; nothing moves when they are, and whoever stands on one keeps the focus. */
function arrange(rows: readonly HTMLElement[]): void {
  const parent = rows[0]?.parentElement;
  if (!parent || rows.every((row, index) => parent.children[index] === row)) return;
  const focused = parent.contains(document.activeElement) ? document.activeElement : null;
  parent.append(...rows);
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

function countOf(root: HTMLElement, answered: number, total: number): string {
  return fillWords(root.dataset.progress, { answered, total });
}

function write(root: HTMLElement, place: string, words: string): void {
  const node = root.querySelector(place);
  if (node && node.textContent !== words) node.textContent = words;
}

function toggle(root: HTMLElement, place: string, hidden: boolean): void {
  root.querySelector(place)?.toggleAttribute('hidden', hidden);
}
