/** Rows of results, drawn by cloning the panel's template; what comes from the index is set as text, never as markup. */
import { splitMarks } from '../model/search/excerpt.ts';
import type { Row } from './search-answer.ts';

/** A list item for each row. */
export function drawRows(template: HTMLTemplateElement, rows: readonly Row[], language?: string): HTMLElement[] {
  return rows.map((row) => drawRow(template, row, language));
}

/** The line that stands above results in another language. */
export function drawLabel(text: string): HTMLElement {
  const label = document.createElement('li');
  label.dataset.label = '';
  label.textContent = text;
  return label;
}

function drawRow(template: HTMLTemplateElement, row: Row, language: string | undefined): HTMLElement {
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const link = part(item, 'a') as HTMLAnchorElement;
  link.href = row.url;
  if (language) item.lang = link.hreflang = language;
  part(item, '[data-title]').textContent = row.title;
  for (const kind of item.querySelectorAll<HTMLElement>('[data-kind]')) {
    if (kind.dataset.kind !== row.kind) kind.remove();
  }
  drawStages(item, row.stages);
  part(item, '[data-excerpt]').append(...drawExcerpt(row.excerpt));
  return item;
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

function drawExcerpt(excerpt: string): (Node | string)[] {
  return splitMarks(excerpt).map(({ text, marked }) => {
    if (!marked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function part(item: HTMLElement, selector: string): HTMLElement {
  const found = item.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The result template has no ${selector}`);
  return found;
}
