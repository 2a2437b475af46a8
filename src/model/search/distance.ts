/** How far two words are apart: letters left out, added, changed, or two neighbours exchanged. */

/** How many slips a word of a given length is allowed: none below 4 letters, 1 to 5, 2 to 9, 3 from 10 on. */
export function allowedSlips(length: number): number {
  return length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3;
}

export interface Distance {
  /** Slips between the whole words; more than the limit says only that there are too many. */
  whole: number;
  /** Slips between the first word and the best beginning of the second. */
  start: number;
}

/** Three rows of the table of costs, used again for every pair. */
let rows: [Int32Array, Int32Array, Int32Array] = [new Int32Array(64), new Int32Array(64), new Int32Array(64)];

/** Slips between two words and between the first and a beginning of the second, counted up to `limit`. */
export function distance(from: string, to: string, limit: number): Distance {
  const far = limit + 1;
  const width = to.length + 1;
  if (width > rows[0].length) rows = [new Int32Array(width * 2), new Int32Array(width * 2), new Int32Array(width * 2)];
  let [before, row, next] = rows;
  for (let column = 0; column < width; column++) row[column] = column;
  let leastBefore = 0;
  for (let i = 1; i <= from.length; i++) {
    const sign = from.charCodeAt(i - 1);
    let least = (next[0] = i);
    for (let j = 1; j < width; j++) {
      const same = sign === to.charCodeAt(j - 1);
      let cost = Math.min((row[j] ?? far) + 1, (next[j - 1] ?? far) + 1, (row[j - 1] ?? far) + (same ? 0 : 1));
      if (i > 1 && j > 1 && sign === to.charCodeAt(j - 2) && from.charCodeAt(i - 2) === to.charCodeAt(j - 1)) {
        cost = Math.min(cost, (before[j - 2] ?? far) + 1);
      }
      next[j] = cost;
      if (cost < least) least = cost;
    }
    // An exchange reaches two rows back, so one row over the limit is not enough to give up.
    if (least > limit && leastBefore > limit) return { whole: far, start: far };
    leastBefore = least;
    [before, row, next] = [row, next, before];
  }
  let start = far;
  for (let column = 0; column < width; column++) start = Math.min(start, row[column] ?? far);
  return { whole: Math.min(row[to.length] ?? far, far), start };
}
