/** A text with marks around what was found, as plain pieces. */

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
