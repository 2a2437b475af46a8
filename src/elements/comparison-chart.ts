/** The drawings of the comparison: a line per list from then to now, and the score over time. Words stand beside them. */
import type { Score } from '../model/assessment/score.ts';
import type { TrendPoint } from '../model/assessment/comparison.ts';
import { formatOf, writeDay } from './page-words.ts';
import { wholePercent, writePercent } from './percent.ts';
import { wordOf } from './template-words.ts';
import { draw } from './nodes.ts';

/** A share in percent, or the word for none. */
export function scoreWords(root: HTMLElement, share: number | undefined): string {
  return share === undefined ? wordOf(root, 'noScore') : writePercent(share);
}

/** From one share to another in percentage points, as the two percents say it; empty where one is missing. */
export function writePoints(from: number | undefined, to: number | undefined): string {
  if (from === undefined || to === undefined) return '';
  const signed = formatOf(Intl.NumberFormat, { signDisplay: 'exceptZero' });
  return signed.format(wholePercent(to) - wholePercent(from)).replace('-', '−');
}

/** A list, or all of them, with its two scores. */
export interface Row {
  name: string;
  /** Whose colour the line has: a stage, or `whole`. */
  stage: string;
  /** Set on the row of all lists. */
  overall: boolean;
  then: Score;
  now: Score;
}

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** Per list a ring for then, a disc for now and the way between them, on an axis of 0 to 100 percent. */
export function drawRows(chart: SVGElement, rows: readonly Row[], nowWord: string, root: HTMLElement): void {
  const axis = QUARTERS.map((share) => placed(draw('rect', { class: 'cmp-tick' }), { at: share }));
  const labels = [0, 0.5, 1].map((share) =>
    draw('text', { class: `cmp-axis cmp-axis-${share * 2}`, x: `${share * 100}%`, y: 0 }, scoreWords(root, share)),
  );
  const heads = [
    draw('text', { class: 'cmp-axis cmp-now', x: '100%', y: 0 }, nowWord),
    draw('text', { class: 'cmp-axis cmp-points', x: '100%', y: 0 }, wordOf(root, 'points')),
  ];
  chart.style.setProperty('--rows', String(rows.length));
  chart.replaceChildren(...axis, ...labels, ...heads, ...rows.map((row, index) => rowOf(row, index, root)));
}

function rowOf({ name, stage, overall, then, now }: Row, index: number, root: HTMLElement): SVGElement {
  const [from, to] = [then.share, now.share];
  const marks: SVGElement[] = [draw('rect', { class: 'cmp-track' })];
  if (from !== undefined && to !== undefined) {
    marks.push(placed(draw('rect', { class: 'cmp-way' }), { at: Math.min(from, to), gap: Math.abs(to - from) }));
  }
  if (from !== undefined) marks.push(placed(draw('circle', { class: 'cmp-then' }), { at: from }));
  if (to !== undefined) marks.push(placed(draw('circle', { class: 'cmp-disc' }), { at: to }));
  const row = draw(
    'g',
    { class: overall ? 'cmp-row cmp-row-all' : 'cmp-row', 'data-stage': stage },
    draw('rect', { class: 'cmp-rule' }),
    draw('g', { class: 'cmp-marks' }, ...marks),
    draw('text', { class: 'cmp-name', x: 0, y: 0 }, name),
    draw('text', { class: 'cmp-now', x: '100%', y: 0 }, scoreWords(root, to)),
    draw('text', { class: 'cmp-points', x: '100%', y: 0 }, writePoints(from, to)),
  );
  return placed(row, { row: index });
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Where the line begins and ends, and where 100 and 0 percent lie: percent of the drawing. */
const [LEFT, RIGHT, TOP, FOOT] = [11, 97, 16, 80];

/** The overall score over time: every day at its own place, the first and the last with their words. */
export function drawTrend(line: SVGElement, points: readonly TrendPoint[], root: HTMLElement): void {
  const scored = points.flatMap(({ on, share }) => (share === undefined ? [] : [{ on, share }]));
  const days = scored.map(({ on }) => Date.parse(on) / DAY_MS);
  const first = days[0] ?? 0;
  const span = Math.max(1, (days.at(-1) ?? 0) - first);
  const placesX = days.map((day) => LEFT + ((RIGHT - LEFT) * (day - first)) / span);
  const placesY = scored.map(({ share }) => FOOT - (FOOT - TOP) * share);
  const percent = (value: number | undefined): string => `${(value ?? 0).toFixed(2)}%`;
  const nodes = [0, 0.5, 1].flatMap((share) => {
    const y = percent(FOOT - (FOOT - TOP) * share);
    return [
      draw('line', { class: 'cmp-grid', x1: percent(LEFT), x2: '100%', y1: y, y2: y }),
      draw('text', { class: 'cmp-axis', x: 0, y, dy: '0.35em' }, scoreWords(root, share)),
    ];
  });
  for (let at = 1; at < scored.length; at += 1) {
    const [x1, x2] = [percent(placesX[at - 1]), percent(placesX[at])];
    nodes.push(draw('line', { class: 'cmp-stretch', x1, x2, y1: percent(placesY[at - 1]), y2: percent(placesY[at]) }));
  }
  for (const [at, { on, share }] of scored.entries()) {
    const last = at === scored.length - 1;
    const [cx, cy] = [percent(placesX[at]), percent(placesY[at])];
    nodes.push(draw('circle', { class: last ? 'cmp-stop cmp-stop-last' : 'cmp-stop', cx, cy, r: last ? 8 : 6 }));
    if (at > 0 && !last) continue;
    const side = at === 0 ? 'cmp-first' : 'cmp-last';
    nodes.push(draw('text', { class: `cmp-value ${side}`, x: cx, y: cy, dy: '-1em' }, scoreWords(root, share)));
    nodes.push(draw('text', { class: `cmp-axis ${side}`, x: cx, y: '97%' }, writeDay(on, { dateStyle: 'medium' })));
  }
  line.replaceChildren(...nodes);
}

/** Style sheets read the places, so that one drawing fits every width. */
function placed<Made extends SVGElement>(made: Made, places: Readonly<Record<string, number>>): Made {
  for (const [name, value] of Object.entries(places)) made.style.setProperty(`--${name}`, String(value));
  return made;
}
