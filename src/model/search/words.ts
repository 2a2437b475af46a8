/** Words as the search sees them: lower case, without accents, signs and apostrophes. */

/** Lower case without accents, for comparing; ñ becomes n, as in the index. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The folded words of a text, in order; what follows an apostrophe alone is no word. */
export function wordsOf(text: string): string[] {
  const folded = fold(text).replace(/['’]s(?![\p{L}\p{N}])/gu, '');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** All the letters and digits of a text in one: `auto-scaling` and `auto scaling` are the same. */
export function squash(text: string): string {
  return wordsOf(text).join('');
}
