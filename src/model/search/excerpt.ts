/** Excerpts: a piece of a text with `<mark>` around what was found. */

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

/** An excerpt as its row shows it: without the title, which the row says already, and with a sign where it breaks off. */
export function excerptBelow(title: string, excerpt: string): string {
  const rest = withoutTitle(title, excerpt);
  const isWhole = rest === '' || /[.?!…"”»)](<\/mark>)?$/.test(rest);
  return isWhole ? rest : rest.replace(/[,;:]?(<\/mark>)?$/, '$1…');
}

function withoutTitle(title: string, excerpt: string): string {
  const words = excerpt.split(/\s+/);
  const { length } = title.split(/\s+/);
  const start = words
    .slice(0, length)
    .join(' ')
    .replace(/<\/?mark>/g, '');
  return bare(start) === bare(escaped(title)) ? words.slice(length).join(' ') : excerpt;
}

/** Headings end with a full stop in the index, where they have no other. */
function bare(heading: string): string {
  return heading.replace(/\s+/g, ' ').replace(/[.]$/, '');
}
