/** A-Z groups: the letters of a language, Ñ apart from N, accents folded, digits in one group 0-9. */

export interface LetterGroup<T> {
  letter: string;
  /** Fragment id of the group, see `letterAnchor`. */
  anchor: string;
  rows: T[];
}

export const DIGITS = '0-9';

/** Comparer for headwords of a language: non-numeric, so that digits keep their groups; never use `<`. */
export function headwordComparer(language: string): (a: string, b: string) => number {
  const collator = new Intl.Collator(language, { ignorePunctuation: true });
  return (a, b) => collator.compare(a, b);
}

/** Folds a letter onto the language's alphabet: É goes with E, Ñ stays itself where the alphabet has it. */
export function letterOf(headword: string, alphabet: readonly string[]): string {
  const first = [...headword.normalize('NFC').replace(/^[^\p{L}\p{N}]+/u, '')][0]?.toUpperCase() ?? '';
  if (/\p{N}/u.test(first)) return DIGITS;
  if (alphabet.includes(first)) return first;
  const folded = first.normalize('NFD').replace(/\p{M}/gu, '');
  return alphabet.includes(folded) ? folded : DIGITS;
}

/** Fragment id of a letter, ASCII and unique: `letter-n`, `letter-n-tilde`, `letter-0-9`; other signs by their code. */
export function letterAnchor(letter: string): string {
  const signs = [...letter.normalize('NFD').toLowerCase()];
  return `letter-${signs.map((sign) => (/[a-z0-9-]/.test(sign) ? sign : nameOf(sign))).join('')}`;
}

function nameOf(sign: string): string {
  return sign === '\u0303' ? '-tilde' : `-${sign.codePointAt(0)?.toString(16)}`;
}

/** Rows grouped by first letter over the whole alphabet, digits first; empty letters keep an empty group. */
export function groupByLetter<T>(
  rows: readonly T[],
  headword: (row: T) => string,
  language: string,
  alphabet: readonly string[],
): LetterGroup<T>[] {
  const compare = headwordComparer(language);
  const groups = new Map<string, T[]>([DIGITS, ...alphabet].map((letter) => [letter, []]));
  for (const row of [...rows].sort((a, b) => compare(headword(a), headword(b)))) {
    groups.get(letterOf(headword(row), alphabet))?.push(row);
  }
  return [...groups].map(([letter, members]) => ({ letter, anchor: letterAnchor(letter), rows: members }));
}
