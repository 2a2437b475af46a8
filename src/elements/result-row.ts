/** Rows of results, drawn by cloning the panel's template; what comes from the index is set as text, never as markup. */
import { splitMarks, type Segment } from '../model/search/marks.ts';
import { markMatches } from '../model/title-marks.ts';
import type { Row } from './search-answer.ts';

/** An empty row for a result in a language. */
export function createRow(template: HTMLTemplateElement, row: Row, language: string): HTMLElement {
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const link = part(item, 'a') as HTMLAnchorElement;
  link.href = row.url;
  item.dataset.group = language;
  if (language !== document.documentElement.lang) item.lang = link.hreflang = language;
  for (const kind of item.querySelectorAll<HTMLElement>('[data-kind]')) {
    if (kind.dataset.kind !== row.kind) kind.remove();
  }
  drawStages(item, row.stages);
  return item;
}

/** Fills a row; while the full text is awaited it keeps the excerpt that it has, or the room for one. */
export function fillRow(item: HTMLElement, row: Row, query: string, awaited: boolean): void {
  part(item, '[data-title]').replaceChildren(...drawMarks(markMatches(row.title, query)));
  const excerpt = part(item, '[data-excerpt]');
  if (row.excerpt !== '' || !awaited) excerpt.replaceChildren(...drawMarks(splitMarks(row.excerpt)));
  item.toggleAttribute('data-awaited', awaited && excerpt.textContent === '');
}

/** The line that stands above results in another language. */
export function createLabel(text: string, language: string): HTMLElement {
  const cell = make('div', make('h2', text));
  cell.setAttribute('role', 'gridcell');
  const row = make('div', cell);
  row.setAttribute('role', 'row');
  const item = make('li', row);
  item.setAttribute('role', 'none');
  item.dataset.label = '';
  item.dataset.group = language;
  return item;
}

/** A result as a mere link, for what only comes near. */
export function createLink({ title, url }: Row): HTMLElement {
  const link = make('a', title) as HTMLAnchorElement;
  link.href = url;
  return make('li', link);
}

function drawStages(item: HTMLElement, stages: readonly string[]): void {
  const names = [...item.querySelectorAll<SVGElement>('[data-stage]')].flatMap((dot) => {
    if (!stages.includes(dot.dataset.stage ?? '')) return [];
    dot.classList.remove('idle');
    return dot.dataset.name ?? [];
  });
  part(item, '[data-stage-names]').textContent = names.join(', ');
  if (names.length === 0) item.querySelector('svg')?.remove();
}

function drawMarks(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, marked }) => (marked ? make('mark', text) : text));
}

function part(item: HTMLElement, selector: string): HTMLElement {
  const found = item.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The result template has no ${selector}`);
  return found;
}

function make(tag: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}
