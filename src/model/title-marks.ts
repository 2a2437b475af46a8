/** Which letters of a title a query has met. */
import type { Segment } from './search/marks.ts';
import { fold, wordsOf } from './search/words.ts';

/** A word as short as this is marked only when it is all that was asked: others are mostly "of" and "to". */
const SHORT = 2;

/** A title in pieces, the starts of its words that the query names marked; accents and case make no difference. */
export function markMatches(title: string, query: string): Segment[] {
  const asked = wordsOf(query);
  const wanted = asked.filter((word) => word.length > SHORT || asked.length === 1);
  return title
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .flatMap((text, place) => (place % 2 === 1 ? markStart(text, wanted) : [{ text, marked: false }]))
    .filter(({ text }) => text !== '');
}

function markStart(word: string, wanted: readonly string[]): Segment[] {
  const folded = fold(word);
  const longest = Math.max(0, ...wanted.filter((start) => folded.startsWith(start)).map(({ length }) => length));
  const letters = [...word];
  // Folding may shorten a word, so the letters are counted as they are folded.
  let end = 0;
  while (end < letters.length && fold(letters.slice(0, end).join('')).length < longest) end += 1;
  // A sign that only changes the last letter belongs to it.
  while (end > 0 && end < letters.length && fold(letters[end] ?? '') === '') end += 1;
  return [
    { text: letters.slice(0, end).join(''), marked: true },
    { text: letters.slice(end).join(''), marked: false },
  ];
}
