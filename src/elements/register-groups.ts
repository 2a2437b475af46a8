/** How the register's rows stand: list by list as in the page, or by owner, due date or status in groups of their own. */
import { fillWords, formatOf, writeDay } from './page-words.ts';
import { within } from './part-markup.ts';
import { fieldOf } from './register-filters.ts';
import { copyOf, type RegisterRow } from './register-row.ts';

/** Comes before every month. */
const OVERDUE = '0';
/** What is stuck or under way comes first. */
const STATUS_ORDER = ['blocked', 'doing', 'open', 'done', 'na'];

/** Says to which group a row belongs, and what orders it there. */
export function assign(row: RegisterRow, by: string): void {
  const { owner, date, due, status, list } = row;
  const month = due === 'overdue' ? OVERDUE : date.slice(0, 7);
  row.group = by === 'owner' ? owner : by === 'due' ? month : by === 'status' ? status : list;
  // Rows without a date come after those with one.
  row.order = by === 'owner' || by === 'due' ? date || '9' : '';
}

/** Moves the rows, given in reading order, to their groups; what stands where it belongs is not moved. */
export function arrange(register: HTMLElement, rows: readonly RegisterRow[], by: string): void {
  const table = within(register, 'table');
  const groups = Map.groupBy(rows, ({ group }) => group);
  const lists = [...table.tBodies].filter(({ dataset }) => dataset.rowsOf !== undefined);
  const bodies = by
    ? sortedKeys([...groups.keys()], by).map((key) => groupOf(register, table, key, by))
    : lists.map((body) => ({ body, key: body.dataset.rowsOf ?? '' }));
  for (const { body, key } of bodies) {
    const own = (groups.get(key) ?? []).toSorted((a, b) => compare(a.order, b.order));
    place(body, [within(body, 'tr'), ...own.flatMap(({ node, detail }) => (detail ? [node, detail] : [node]))]);
    const count = own.filter(({ node }) => !node.hidden).length;
    body.hidden = count === 0;
    within(body, 'small').textContent = countWords(register.dataset, count);
  }
  if (by) for (const list of lists) list.hidden = true;
  const stay = bodies.map(({ body }) => body);
  place(table, [within(table, 'thead'), ...stay]);
  for (const body of [...table.tBodies]) if (body.dataset.group !== undefined && !stay.includes(body)) body.remove();
}

function sortedKeys(keys: readonly string[], by: string): string[] {
  return keys.toSorted((a, b) =>
    by === 'status'
      ? STATUS_ORDER.indexOf(a) - STATUS_ORDER.indexOf(b)
      : Number(!a) - Number(!b) || formatOf(Intl.Collator).compare(a, b),
  );
}

/** The group of a key, made from the template when it is not there yet. */
function groupOf(
  register: HTMLElement,
  table: HTMLTableElement,
  key: string,
  by: string,
): { body: HTMLTableSectionElement; key: string } {
  const name = `${by} ${key}`;
  const found = [...table.tBodies].find(({ dataset }) => dataset.group === name);
  if (found) return { body: found, key };
  const body = within(copyOf(register, 'group'), 'tbody');
  body.dataset.group = name;
  within(body, 'span').textContent = headingOf(register, key, by);
  return { body, key };
}

/** The words of the filters name the groups as well. */
function headingOf(register: HTMLElement, key: string, by: string): string {
  const choice = (value: string): string =>
    fieldOf(within(register, 'form'), by)?.querySelector(`[value="${value}"]`)?.textContent ?? '';
  if (by === 'status') return choice(key);
  if (!key) return choice(by === 'owner' ? '-' : 'none');
  if (by === 'owner') return key;
  if (key === OVERDUE) return choice('overdue');
  const words = writeDay(`${key}-01`, { month: 'long', year: 'numeric' });
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

function countWords({ countOne, countOther }: DOMStringMap, count: number): string {
  const isOne = formatOf(Intl.PluralRules).select(count) === 'one';
  return fillWords(isOne ? countOne : countOther, { count });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Puts nodes at the start of their parent, in order; those that stand right are not touched. */
function place(parent: Element, nodes: readonly Element[]): void {
  let at = parent.firstElementChild;
  for (const node of nodes) {
    if (node === at) at = at.nextElementSibling;
    else parent.insertBefore(node, at);
  }
}
