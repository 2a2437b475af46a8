/** Surface forms of one language and the concepts they mean: what the auto-linker and the backlinks read. */
import type { TermText } from './schema.ts';

export interface LexiconEntry {
  id: string;
  text: Pick<TermText, 'term' | 'abbreviation' | 'forms' | 'synonyms' | 'autolink'>;
}

export interface Match {
  id: string;
  /** Offsets in the text, in UTF-16 units. */
  start: number;
  end: number;
}

export interface Lexicon {
  /** Longest matches from left to right, never overlapping. */
  findTerms: (text: string) => Match[];
  /** Forms that two concepts claim with the same right; they link to neither. */
  ambiguous: { form: string; ids: [string, string] }[];
}

interface Form {
  id: string;
  /** Headword 0, abbreviation and form 1, synonym 2: the lower number wins a form. */
  rank: number;
  /** Kept for abbreviations, which match in their own case only. */
  exact: string | undefined;
  /** Another concept that claims it with the same right, and how it writes it. */
  rival?: { id: string; surface: string };
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
/** What may stand between the words of one form. */
const JOINT = /^(?:[\s\-\u2011\u2013/]|\s[-\u2013]\s)$/u;

/** Compiles the lexicon of one language from its published entries. */
export function buildLexicon(entries: readonly LexiconEntry[]): Lexicon {
  const forms = new Map<string, Form>();
  let longest = 1;

  const add = (surface: string, id: string, rank: number): void => {
    const words = surface.match(WORD);
    if (!words) return;
    const key = words.join(' ').toLowerCase();
    longest = Math.max(longest, words.length);
    const known = forms.get(key);
    const exact = isAbbreviation(surface) ? surface : undefined;
    if (!known || rank < known.rank) {
      forms.set(key, { id, rank, exact });
    } else if (known.id !== id && known.rank === rank) {
      known.rival ??= { id, surface };
    }
  };
  for (const { id, text } of entries) {
    for (const [surface, rank] of surfacesOf(text)) add(surface, id, rank);
  }

  const ambiguous = [...forms.values()].flatMap(({ id, rival }): Lexicon['ambiguous'] =>
    rival ? [{ form: rival.surface, ids: [id, rival.id] }] : [],
  );
  return { ambiguous, findTerms: (text) => findTerms(text, forms, longest) };
}

function surfacesOf(text: LexiconEntry['text']): [string, number][] {
  if (text.autolink === 'never') return [];
  const linkable: [string, number][] = [
    [text.term, 0],
    ...(text.abbreviation ? [[text.abbreviation, 1] as [string, number]] : []),
    ...text.forms.map((form): [string, number] => [form, 1]),
    ...text.synonyms.filter(({ status }) => status !== 'avoid').map(({ label }): [string, number] => [label, 2]),
  ];
  if (text.autolink === 'default') return linkable;
  return linkable.filter(([surface]) => (surface.match(WORD)?.length ?? 0) > 1);
}

function isAbbreviation(surface: string): boolean {
  return /^[\p{Lu}\p{N}]{2,}s?$/u.test(surface);
}

function findTerms(text: string, forms: ReadonlyMap<string, Form>, longest: number): Match[] {
  const words = [...text.matchAll(WORD)].map((match) => ({ text: match[0], start: match.index }));
  const matches: Match[] = [];
  for (let at = 0; at < words.length;) {
    const length = longestAt(text, words, at, forms, longest);
    const first = words[at];
    const last = words[at + length - 1];
    const form = length > 0 ? forms.get(keyOf(words, at, length)) : undefined;
    if (first && last && form) {
      matches.push({ id: form.id, start: first.start, end: last.start + last.text.length });
    }
    at += Math.max(1, length);
  }
  return matches;
}

interface Word {
  text: string;
  start: number;
}

function longestAt(
  text: string,
  words: readonly Word[],
  at: number,
  forms: ReadonlyMap<string, Form>,
  longest: number,
): number {
  let reach = 1;
  while (reach < longest && isJoined(text, words[at + reach - 1], words[at + reach])) reach++;
  for (let length = reach; length > 0; length--) {
    const form = forms.get(keyOf(words, at, length));
    if (!form || form.rival) continue;
    if (form.exact !== undefined && surfaceOf(text, words, at, length) !== form.exact) continue;
    return length;
  }
  return 0;
}

function isJoined(text: string, left: Word | undefined, right: Word | undefined): boolean {
  return !!left && !!right && JOINT.test(text.slice(left.start + left.text.length, right.start));
}

function keyOf(words: readonly Word[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map((word) => word.text)
    .join(' ')
    .toLowerCase();
}

function surfaceOf(text: string, words: readonly Word[], at: number, length: number): string {
  const last = words[at + length - 1];
  return last ? text.slice(words[at]?.start, last.start + last.text.length) : '';
}
