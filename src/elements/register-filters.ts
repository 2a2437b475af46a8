/** What the reader asks of the register: fields of a form whose values live in the address. */
import { fold } from '../model/search/words.ts';
import { formatOf } from './page-words.ts';
import type { RegisterRow } from './register-row.ts';

/** What narrows the table; `group` orders it only. */
const EXACT = ['list', 'status', 'owner', 'due', 'effort', 'level', 'impact'] as const;
const FILTERS = ['q', ...EXACT] as const;
const NAMES = [...FILTERS, 'group'] as const;

type Asked = Readonly<Record<(typeof NAMES)[number], string>>;
type Field = HTMLInputElement | HTMLSelectElement;

export function fieldOf(form: HTMLFormElement, name: string): Field | null {
  return form.querySelector<Field>(`[name="${name}"]`);
}

/** The form's values by name. */
export function askedOf(form: HTMLFormElement): Asked {
  return Object.fromEntries(NAMES.map((name) => [name, fieldOf(form, name)?.value ?? ''])) as unknown as Asked;
}

/** Whether the reader sees less than everything. */
export function isNarrowed(asked: Asked): boolean {
  return FILTERS.some((name) => asked[name].trim() !== '');
}

/** Takes every filter back; the grouping stays. */
export function clear(form: HTMLFormElement): void {
  for (const name of FILTERS) setValue(fieldOf(form, name), '');
}

/** Gives the fields the values of the address; one that does not exist asks for nothing. */
export function readAddress(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  const owner = query.get('owner') ?? '';
  const field = fieldOf(form, 'owner');
  // The owners come later than the address, and somebody whose last check was handed on is still asked for.
  if (field instanceof HTMLSelectElement && owner) addOption(field, owner);
  for (const name of NAMES) setValue(fieldOf(form, name), query.get(name) ?? '');
}

/** Writes the values into the address, without a new entry in the history; other parts keep their own names. */
export function writeAddress(asked: Asked): void {
  const url = new URL(location.href);
  for (const name of NAMES) {
    if (asked[name] === '') url.searchParams.delete(name);
    else url.searchParams.set(name, asked[name]);
  }
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}

/** The link that was clicked, when it leads to the part of this id with another query, and nobody has taken it. */
export function askingLink(event: MouseEvent, id: string): HTMLAnchorElement | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const elsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (elsewhere || event.defaultPrevented || link?.hash !== `#${id}`) return undefined;
  const isHere = link.origin + link.pathname === location.origin + location.pathname;
  return isHere && link.search !== location.search ? link : undefined;
}

/** Whether a row fits everything that is asked. */
export function fitting(asked: Asked): (row: RegisterRow) => boolean {
  const words = fold(asked.q).split(/\s+/).filter(Boolean);
  return (row) =>
    EXACT.every((name) => asked[name] === '' || asked[name] === row[name] || isLoose(asked[name], row, name)) &&
    words.every((word) => row.text.includes(word));
}

/** Nobody is an owner too, and three statuses are not done. */
function isLoose(asked: string, { owner, status }: RegisterRow, name: string): boolean {
  if (name === 'owner') return asked === '-' && owner === '';
  return name === 'status' && asked === 'not-done' && status !== 'done' && status !== 'na';
}

/** Offers the owners that the assessment names, the asked one always; nothing is touched while they stay the same. */
export function offerOwners(
  form: HTMLFormElement,
  list: HTMLDataListElement | null,
  rows: readonly RegisterRow[],
): void {
  const field = fieldOf(form, 'owner');
  const owners = [...new Set(rows.map(({ owner }) => owner).filter(Boolean))].sort(formatOf(Intl.Collator).compare);
  if (!(field instanceof HTMLSelectElement) || !list) return;
  const asked = field.value;
  const offered = [...list.options].map(({ value }) => value);
  if (offered.join('\n') === owners.join('\n')) return;
  list.replaceChildren(...owners.map((owner) => new Option('', owner)));
  for (const option of [...field.options].slice(2)) option.remove();
  for (const owner of [...owners, asked]) addOption(field, owner);
  field.value = asked;
}

function addOption(field: HTMLSelectElement, owner: string): void {
  if ([...field.options].every(({ value }) => value !== owner)) field.add(new Option(owner, owner));
}

function setValue(field: Field | null, value: string): void {
  if (!field) return;
  field.value = value;
  if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
}
