/** The words of a list, found by themselves, their stem, their beginning, their sound or with slips. */
import { allowedSlips, distance } from './distance.ts';
import type { Language } from './rules.ts';

export const LIKENESS = { exact: 1, stem: 0.94, sound: 0.9, prefixLeast: 0.72, prefixMost: 0.92 } as const;
/** Likeness by number of slips; a start with slips, as while typing, counts least. */
const SLIPS = [1, 0.86, 0.78, 0.73] as const;
const START_SLIP = 0.66;
/** A first letter is rarely wrong. */
const OTHER_FIRST_LETTER = 0.96;
/** Shorter words sound like too many others, and while so few letters are typed no slip can be seen. */
const SOUND_FROM = 4;
const START_SLIP_FROM = 5;

export interface WordMatch {
  word: number;
  likeness: number;
}

/** What can be asked of words, wherever they stand. */
export interface Vocabulary {
  /** Whether a word stands there, as it is or in another form. */
  knows: (word: string) => boolean;
  /** Whether a word begins so. */
  begins: (typed: string) => boolean;
  /** The likeness of the word that is most like a typed one, 0 when there is none. */
  closest: (typed: string) => number;
  /** The word with the fewest slips, at most so many. */
  nearest: (typed: string, slips: number) => { word: string; slips: number } | undefined;
}

/** Likeness of two words by form alone: the same, the same stem or sound, or slips; 0 when they are not alike. */
export function likeness(typed: string, word: string, language: Language): number {
  if (typed === word) return LIKENESS.exact;
  if (language.stem(typed) === language.stem(word)) return LIKENESS.stem;
  const long = typed.length >= SOUND_FROM && word.length >= SOUND_FROM;
  if (long && language.sound(typed) === language.sound(word)) return LIKENESS.sound;
  const limit = allowedSlips(Math.max(typed.length, word.length));
  return slipLikeness(typed, word, limit, distance(typed, word, limit).whole);
}

function slipLikeness(typed: string, word: string, limit: number, slips: number): number {
  if (slips > limit) return 0;
  return (SLIPS[slips] ?? 0) * (word.startsWith(typed.charAt(0)) ? 1 : OTHER_FIRST_LETTER);
}

export class WordTable implements Vocabulary {
  readonly words: readonly string[];
  readonly #language: Language;
  readonly #exact: ReadonlyMap<string, number>;
  readonly #stems: ReadonlyMap<string, readonly number[]>;
  readonly #sounds: ReadonlyMap<string, readonly number[]>;
  readonly #letters: Int32Array;
  readonly #known = new Map<string, readonly WordMatch[]>();

  /** `words` are folded and sorted, each once. */
  constructor(words: readonly string[], language: Language) {
    this.words = words;
    this.#language = language;
    this.#exact = new Map(words.map((word, index) => [word, index]));
    this.#stems = groups(words, language.stem);
    this.#sounds = groups(words, (word) => (word.length < SOUND_FROM ? '' : language.sound(word)));
    this.#letters = Int32Array.from(words, lettersOf);
  }

  knows(word: string): boolean {
    return this.#exact.has(word) || this.#stems.has(this.#language.stem(word));
  }

  begins(typed: string): boolean {
    return this.words[this.#startOf(typed)]?.startsWith(typed) ?? false;
  }

  closest(typed: string): number {
    return this.match(typed)[0]?.likeness ?? 0;
  }

  /** Words that a typed one may stand for, best first; those with slips when there are no others, or when asked. */
  match(typed: string, slips?: 'always'): readonly WordMatch[] {
    const key = slips ? `${typed} ` : typed;
    const known = this.#known.get(key);
    if (known) return known;
    const found = this.#matchForms(typed);
    if (slips || found.size === 0) this.#addSlips(typed, found);
    const matches = [...found]
      .map(([word, value]) => ({ word, likeness: value }))
      .sort((a, b) => b.likeness - a.likeness || a.word - b.word);
    this.#known.set(key, matches);
    return matches;
  }

  nearest(typed: string, limit: number): { word: string; slips: number } | undefined {
    let best: { word: string; slips: number } | undefined;
    const own = lettersOf(typed);
    this.words.forEach((word, index) => {
      const most = best ? best.slips - 1 : limit;
      if (most < 1 || Math.abs(word.length - typed.length) > most) return;
      // The first letter is rarely wrong, unless it changed places with the second.
      const first = word.charAt(0);
      if (first !== typed.charAt(0) && first !== typed.charAt(1)) return;
      const other = this.#letters[index] ?? 0;
      if (bits(own & ~other) > most || bits(other & ~own) > most) return;
      const slips = distance(typed, word, most).whole;
      if (slips <= most) best = { word, slips };
    });
    return best;
  }

  #matchForms(typed: string): Map<number, number> {
    const { stem, sound } = this.#language;
    const found = new Map<number, number>();
    const add = (word: number, value: number): void => {
      if (value > (found.get(word) ?? 0)) found.set(word, value);
    };
    const same = this.#exact.get(typed);
    if (same !== undefined) add(same, LIKENESS.exact);
    for (const word of this.#stems.get(stem(typed)) ?? []) add(word, LIKENESS.stem);
    if (typed.length >= SOUND_FROM) {
      const ending = typed.length - stem(typed).length;
      for (const at of this.#sounds.get(sound(typed)) ?? []) {
        const word = this.words[at] ?? '';
        // Of a short word hardly anything is left without its ending.
        if (typed.length > SOUND_FROM || word.length - stem(word).length === ending) add(at, LIKENESS.sound);
      }
    }
    if (typed.length < 2) return found;
    for (let at = this.#startOf(typed); this.words[at]?.startsWith(typed); at++) {
      const share = typed.length / (this.words[at]?.length ?? typed.length);
      add(at, LIKENESS.prefixLeast + (LIKENESS.prefixMost - LIKENESS.prefixLeast) * share);
    }
    return found;
  }

  /** Only words with about the same letters are compared letter by letter. */
  #addSlips(typed: string, found: Map<number, number>): void {
    const own = lettersOf(typed);
    const most = allowedSlips(typed.length + 1);
    for (let index = 0; index < this.words.length; index++) {
      const word = this.words[index] ?? '';
      const limit = Math.min(allowedSlips(Math.max(typed.length, word.length)), most);
      const longer = word.length - typed.length;
      if (limit === 0 || -longer > limit) continue;
      const other = this.#letters[index] ?? 0;
      if (bits(own & ~other) > limit) continue;
      if (longer > limit) {
        if (typed.length < START_SLIP_FROM || !word.startsWith(typed.slice(0, 2))) continue;
        const { start } = distance(typed, word.slice(0, typed.length + 1), 1);
        if (start <= 1 && START_SLIP > (found.get(index) ?? 0)) found.set(index, START_SLIP);
      } else if (bits(other & ~own) <= limit) {
        const value = slipLikeness(typed, word, limit, distance(typed, word, limit).whole);
        if (value > (found.get(index) ?? 0)) found.set(index, value);
      }
    }
  }

  /** Place of the first word that is not before `typed`. */
  #startOf(typed: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle] ?? '') < typed) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function groups(words: readonly string[], keyOf: (word: string) => string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  words.forEach((word, index) => {
    const key = keyOf(word);
    if (key === '') return;
    const group = found.get(key);
    if (group) group.push(index);
    else found.set(key, [index]);
  });
  return found;
}

/** Which letters a word has, as bits. */
function lettersOf(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
