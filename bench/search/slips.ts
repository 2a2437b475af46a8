/** Slips of the finger and of the ear, made on purpose. */
import type { Random } from './random.ts';
import type { Speech } from './speech.ts';

/** Shorter words are left alone: too little would be left to recognise. */
const LETTERS = 4;
const TRIES = 20;

interface Place {
  at: number;
  word: string;
}

/** One slip of the finger in a word of four letters or more (`shortest` says otherwise); undefined when there is none. */
export function withTypo(text: string, speech: Speech, random: Random, shortest = LETTERS): string | undefined {
  const places = wordsIn(text, shortest);
  return places.length === 0 ? undefined : mistyped(text, random.pick(places), speech, random);
}

/** Two slips of the finger: in two words, or in one of eight letters or more. */
export function withTwoTypos(text: string, speech: Speech, random: Random): string | undefined {
  const places = random.shuffled(wordsIn(text, LETTERS));
  const long = places.filter(({ word }) => word.length >= 2 * LETTERS);
  const [first, second] = places.length > 1 ? places.slice(0, 2) : [long[0], undefined];
  if (!first) return undefined;
  if (second) {
    // The later word first: its place does not move.
    const [early, late] = first.at < second.at ? [first, second] : [second, first];
    return mistyped(mistyped(text, late, speech, random), early, speech, random);
  }
  for (let tries = 0; tries < TRIES; tries += 1) {
    const once = mistyped(text, first, speech, random);
    const twice = withTypo(once, speech, random);
    if (twice && twice !== text && twice.length > first.word.length / 2) return twice;
  }
  return undefined;
}

/** One spelling taken for another that sounds alike; undefined when nothing in the text sounds like two spellings. */
export function withSlip(text: string, speech: Speech, random: Random): string | undefined {
  const slips: string[] = [];
  for (const { at, word } of wordsIn(text, LETTERS)) {
    for (const [sound, spelling] of speech.slips) {
      for (const { index, 0: heard, 1: letter = '' } of word.matchAll(new RegExp(sound.source, `${sound.flags}gi`))) {
        const whole = word.slice(0, index) + spelling.replaceAll('$1', letter) + word.slice(index + heard.length);
        slips.push(text.slice(0, at) + whole + text.slice(at + word.length));
      }
    }
  }
  return slips.length === 0 ? undefined : random.pick(slips);
}

function wordsIn(text: string, shortest: number): Place[] {
  return [...text.matchAll(/\p{L}+/gu)]
    .map(({ index, 0: word }) => ({ at: index, word }))
    .filter(({ word }) => word.length >= shortest);
}

/** The text with a neighbouring key, a swap, a letter lost or a letter doubled in one of its words. */
function mistyped(text: string, { at, word }: Place, speech: Speech, random: Random): string {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const place = random.below(word.length);
    const [before, letter, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)];
    const changed = random.pick([
      () => before + neighbour(letter, speech, random) + after,
      () => before + after.charAt(0) + letter + after.slice(1),
      () => before + after,
      () => before + letter + letter + after,
    ])();
    if (changed !== word) return text.slice(0, at) + changed + text.slice(at + word.length);
  }
  return text;
}

/** The key beside a letter's, in its row or above and below it. */
function neighbour(letter: string, { keyboard }: Speech, random: Random): string {
  const bare = letter.normalize('NFD').charAt(0).toLowerCase();
  const row = keyboard.findIndex((keys) => keys.includes(bare));
  if (row < 0) return letter;
  const at = keyboard[row]?.indexOf(bare) ?? 0;
  const beside = [
    [row, at - 1],
    [row, at + 1],
    [row - 1, at],
    [row + 1, at],
  ].map(([r = -1, c = -1]) => keyboard[r]?.charAt(c) ?? '');
  const keys = beside.filter((key) => key !== '');
  return keys.length === 0 ? letter : random.pick(keys);
}
