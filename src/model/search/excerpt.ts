/** Excerpts: a piece of a text with marks around what was found, and the same as plain text. */

export interface Segment {
  text: string;
  marked: boolean;
}

/** An excerpt of the index, whose only markup is `<mark>`, as plain pieces of text. */
export function splitMarks(excerpt: string): Segment[] {
  return excerpt
    .split(/<\/?mark>/)
    .map((text, place) => ({
      text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
      marked: place % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

const WORDS = 22;
/** An excerpt begins with the sentence, when that is not further back than so many words; else a few words before. */
const SENTENCE = 8;
const BEFORE = 3;

/** Some words of a text from about the word `from` on, with `<mark>` around those at the places; empty without places. */
export function excerptOf(text: string, from: number, places: readonly number[]): string {
  if (places.length === 0) return '';
  const words = text.split(/\s+/);
  const marked = new Set(places);
  const sentence = words.slice(0, from).findLastIndex((word) => /[.?!:]$/.test(word)) + 1;
  const start = from - sentence <= SENTENCE ? sentence : from - BEFORE;
  return words
    .slice(start, start + WORDS)
    .map((word, at) => (marked.has(start + at) ? `<mark>${escaped(word)}</mark>` : escaped(word)))
    .join(' ');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
