/** What the page about the offline copy shows: its state in words, the sizes and the choice. */
import { shareOf, standingOf } from '../model/offline/standing.ts';
import type { OfflineFault, OfflineState } from '../model/offline/state.ts';
import { fill, within, wordOf } from './offline-words.ts';

const MB = 1_000_000;

/** Says that the page stands in for another one, if it does; true then. */
export function showMissing(root: HTMLElement): boolean {
  const own = new URL(root.dataset.path ?? '', location.href).pathname;
  if (location.pathname === own) return false;
  const title = wordOf(root, 'missingTitle');
  document.title = document.title.replace(within(root, 'h1').textContent.trim(), title);
  fill(root, { title, lede: wordOf(root, 'missingLede', { path: readable(location.pathname) }) });
  root.setAttribute('data-missing', '');
  return true;
}

/** The sentence about the state, the fault, the progress, and which buttons have something to do. */
export function showState(root: HTMLElement, state: OfflineState, failed: boolean): void {
  const { progress, fault, update, chosen } = state;
  const standing = standingOf(state);
  const isMoving = standing === 'storing' || standing === 'updating';
  fill(root, {
    state: stateWords(root, state),
    network: navigator.onLine ? '' : wordOf(root, 'noNetwork'),
    update: update === 'ready' ? wordOf(root, 'updateReady') : '',
    fault: fault ? faultWords(root, fault) : failed ? wordOf(root, 'failed') : '',
    progress: progress && isMoving ? progressWords(root, progress) : '',
    resume: wordOf(root, fault ? 'tryAgain' : 'resume'),
  });
  const bar = within(root, 'progress');
  bar.hidden = !progress || !isMoving;
  bar.value = progress ? shareOf(progress) : 0;
  const shown: Readonly<Record<string, boolean>> = {
    switch: update === 'ready',
    stop: standing === 'storing',
    resume: standing !== 'unable' && (standing === 'partly' || !!fault),
    ask: chosen.length > 0,
  };
  for (const [act, isShown] of Object.entries(shown)) within(root, `[data-do="${act}"]`).hidden = !isShown;
  within(root, 'form').hidden = standing === 'unable';
}

/** The state in one sentence. */
export function stateWords(root: HTMLElement, state: OfflineState): string {
  const standing = standingOf(state);
  const values = { what: whatOf(root, state.chosen), size: sizeOf(state.bytes) };
  if (standing === 'unable') return wordOf(root, whyNot());
  return wordOf(root, standing === 'none' && state.bytes === 0 ? 'noneYet' : standing, values);
}

/** A fault with its mend, and that nothing was lost. */
export function faultWords(root: HTMLElement, fault: OfflineFault): string {
  return `${wordOf(root, fault)} ${wordOf(root, 'kept')}`;
}

/** Writes what each choice would still download beside it. */
export function showSizes(root: HTMLElement, state: OfflineState, sizes: ReadonlyMap<string, number>): void {
  const isKept = (language: string): boolean => state.complete && state.chosen.includes(language);
  for (const choice of choicesOf(root)) {
    const parts = languagesOf(choice).map((language) => (isKept(language) ? 0 : sizes.get(language)));
    const known = parts.length > 0 && parts.every((part) => part !== undefined);
    const total = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    const size = choice.closest('label')?.querySelector('small');
    if (size) size.textContent = known && total > 0 ? wordOf(root, 'size', { size: sizeOf(total) }) : '';
  }
}

/** Marks what was chosen; a choice that the page does not offer marks nothing. */
export function showChoice(root: HTMLElement, chosen: readonly string[]): void {
  for (const choice of choicesOf(root)) {
    const languages = languagesOf(choice);
    choice.checked = languages.length === chosen.length && languages.every((one) => chosen.includes(one));
  }
}

/** Puts the focus that a hidden button lost on the next one, or on the heading of the state. */
export function keepFocus(root: HTMLElement): void {
  if (root.contains(document.activeElement) && document.activeElement?.checkVisibility()) return;
  const next = root.querySelector<HTMLElement>('.offline-live [data-do]:not([hidden], [data-do="ask"])');
  (next ?? within(root, 'h2')).focus();
}

/** Says words to whoever listens to the page. */
export function speak(root: HTMLElement, words: string): void {
  within(root, '[role="status"]').textContent = words;
}

/** A share as the language writes it. */
export function percentOf(share: number): string {
  return new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' }).format(share);
}

function progressWords(root: HTMLElement, progress: { done: number; total: number }): string {
  const percent = percentOf(Math.floor(100 * shareOf(progress)) / 100);
  return wordOf(root, 'progress', { percent, done: sizeOf(progress.done), total: sizeOf(progress.total) });
}

/** Bytes as the language writes them, on one line: "1.2 MB", "412 kB". */
function sizeOf(bytes: number): string {
  const isSmall = bytes < MB / 2;
  const size = new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: isSmall ? 0 : 1,
  }).format(isSmall ? bytes / 1000 : bytes / MB);
  return size.replace(' ', '\u00a0');
}

function whatOf(root: HTMLElement, chosen: readonly string[]): string {
  const single = choicesOf(root).filter((choice) => languagesOf(choice).length === 1);
  if (single.length > 1 && chosen.length === single.length) return wordOf(root, 'whatAll');
  const names = chosen.map((code) => single.find(({ value }) => value === code)?.dataset.name ?? code);
  const list = new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' });
  return wordOf(root, 'what', { languages: list.format(names) });
}

function choicesOf(root: HTMLElement): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('input[name="languages"]')];
}

function languagesOf({ value }: HTMLInputElement): string[] {
  return value.split(' ').filter(Boolean);
}

/** Why this browser can keep no copy, as the name of its words. */
function whyNot(): string {
  if (!isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator ? 'blocked' : 'unsupported';
}

/** An address as people read it. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
