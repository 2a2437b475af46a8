/** Script of the dashboard: what every visit shows, and the rest once its place is in sight or somebody reaches for it. */
import '../elements/assessment-start.ts';
import '../elements/assessment-chooser.ts';
import '../elements/assessment-example.ts';
import '../elements/assessment-overview.ts';
import '../elements/assessment-next.ts';
import '../elements/assessment-register.ts';
import '../elements/check-record.ts';
import { SendaAssessments } from '../elements/senda-assessments.ts';

const LATER = {
  comparison: () => import('./assessments-comparison.ts'),
  exchange: () => import('./assessments-exchange.ts'),
} as const;
type Later = keyof typeof LATER;

const board = document.querySelector<SendaAssessments>('senda-assessments');
const loading = new Map<Later, Promise<boolean>>();
const come = new Set<Later>();

/** Fetches some parts once, and shows the board in them; without the network the next reach tries again. */
function load(parts: Later): Promise<boolean> {
  const coming = loading.get(parts) ?? fetched(parts);
  loading.set(parts, coming);
  return coming;
}

async function fetched(parts: Later): Promise<boolean> {
  try {
    await LATER[parts]();
  } catch {
    loading.delete(parts);
    return false;
  }
  come.add(parts);
  board?.refresh();
  return true;
}

/** What a place of the page needs, by its `data-later`. */
function partsAt(target: EventTarget | null): Later | undefined {
  const name = target instanceof Element && target.closest<HTMLElement>('[data-later]')?.dataset.later;
  return name === 'comparison' || name === 'exchange' ? name : undefined;
}

function reach({ target }: { target: EventTarget | null }): void {
  const parts = partsAt(target);
  if (parts) void load(parts);
}

/** Holds back what is done before its script came, and does it once the script is there. */
function postpone(event: Event, parts: Later | undefined, again: () => void): void {
  if (!parts || come.has(parts)) return;
  event.preventDefault();
  void load(parts).then((isHere) => isHere && again());
}

for (const type of ['pointerover', 'focusin', 'dragover'] as const) document.addEventListener(type, reach);

const sight = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) reach({ target });
});
// Until what is stored is shown, places that stand far down are in sight.
const shown = new MutationObserver(() => {
  shown.disconnect();
  for (const place of document.querySelectorAll('[data-later][data-in-sight]')) sight.observe(place);
});
if (board) shown.observe(board, { attributeFilter: ['ready'] });

// What comes with the address or with a file that was open when the page was left.
const isSent = (): boolean => /^#share/i.test(location.hash);
const isKept = (): boolean => {
  try {
    return sessionStorage.getItem('senda:incoming') !== null;
  } catch {
    return false;
  }
};
if (isSent() || isKept()) void load('exchange');
addEventListener('hashchange', () => isSent() && void load('exchange'));
if (new URLSearchParams(location.search).has('print')) void load('comparison');

document.addEventListener('click', (event) => {
  const { target } = event;
  const button =
    target instanceof Element ? target.closest<HTMLElement>('[data-later] button, [data-open-report]') : null;
  if (button) postpone(event, partsAt(button) ?? 'comparison', () => button.click());
});
document.addEventListener('change', (event) => {
  const { target } = event;
  if (target instanceof HTMLInputElement && target.closest('[data-door]'))
    postpone(event, 'exchange', () => target.dispatchEvent(new Event('change', { bubbles: true })));
});
document.addEventListener('keydown', (event) => {
  const isSave =
    (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 's';
  if (isSave) postpone(event, 'exchange', () => document.dispatchEvent(new KeyboardEvent('keydown', event)));
});
document.addEventListener(
  'dragenter',
  ({ dataTransfer }) => dataTransfer?.types.includes('Files') && void load('exchange'),
);
