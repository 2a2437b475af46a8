/** Shares as the page's language writes them. */
import { formatOf } from './page-words.ts';

/** "64 %" or "64%": whole, and neither 0 nor 100 unless the share is; a dash where nothing was scored. */
export function writePercent(share: number | undefined): string {
  if (share === undefined) return '–';
  return formatOf(Intl.NumberFormat, { style: 'percent' }).format(wholePercent(share) / 100);
}

/** A share as the percent that is written. */
export function wholePercent(share: number): number {
  return share > 0 && share < 1 ? Math.min(99, Math.max(1, Math.round(share * 100))) : share * 100;
}
