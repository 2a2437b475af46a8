/** Words as the judge compares them: written apart from the search, so that no fault of it is shared. */

/** Lower case without accents. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text in order, accents and capitals gone. */
export function plainWords(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A label as one string to compare: words with one space between them. */
export function key(label: string): string {
  return plainWords(label.replace(/[’']/g, '')).join(' ');
}

/** Whether two words lie at most `most` letters apart (insertions, losses, changes). */
export function isNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most || strangers(a, b) > most || strangers(b, a) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return false;
    row = next;
  }
  return (row[b.length] ?? 0) <= most;
}

/** How many different letters of a word the other lacks: each costs a change. */
function strangers(a: string, b: string): number {
  let count = 0;
  for (let at = 0; at < a.length; at += 1) {
    const letter = a.charAt(at);
    if (!b.includes(letter) && a.indexOf(letter) === at) count += 1;
  }
  return count;
}
