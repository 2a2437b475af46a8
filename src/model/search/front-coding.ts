/** A list of words in few bytes: each says how many letters it shares with the one before it. */

/** Letters that a word may share, as one sign. */
const COUNTS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Sorted words in one text. */
export function frontCode(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < COUNTS.length - 1 && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return (COUNTS[shared] ?? '0') + word.slice(shared);
    })
    .join('');
}

/** The words of such a text. */
export function frontDecode(text: string): string[] {
  let before = '';
  return (text.match(/[0-9A-Z][^0-9A-Z]*/g) ?? []).map((coded) => {
    before = before.slice(0, COUNTS.indexOf(coded.charAt(0))) + coded.slice(1);
    return before;
  });
}
