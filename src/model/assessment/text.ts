/** Words that people typed or a file brought: cleaned, measured, and never more than text. */

/** Controls and what steers the direction of writing, but for the line break. */
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const ADDRESS = /^(https?|mailto):$/;

/** The text in one form (NFC, whole characters, plain line breaks, no controls), or nothing when it is too long. */
export function cleanText(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string' || value.length > most * 4) return undefined;
  const text = value
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROLS, '')
    .normalize('NFC')
    .trim();
  return text.length > most ? undefined : text;
}

/** The same on one line: names, owners, titles. */
export function cleanLine(value: unknown, most: number): string | undefined {
  return cleanText(typeof value === 'string' ? value.replace(/[\r\n\u2028\u2029]+/g, ' ') : value, most);
}

/** A full address that may stand in a link (http, https, mailto), empty for none, or nothing when it is another. */
export function cleanAddress(value: unknown, most: number): string | undefined {
  const text = cleanLine(value, most);
  if (!text) return text;
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return ADDRESS.test(protocol) && href.length <= most ? href : undefined;
}

/** A day that exists, `2026-02-28`, empty for none, or nothing. */
export function cleanDay(value: unknown): string | undefined {
  if (value === '') return value;
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : undefined;
}
