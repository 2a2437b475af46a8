/** The dashboard, for parts that ask something of it directly. */
import type { Looked } from './board.ts';

/** What parts may ask of the dashboard itself, found with `closest('senda-assessments')`. */
export interface BoardHost extends HTMLElement {
  /** Shows records to be looked at only, in place of the stored ones. */
  look: (looked: Looked) => void;
  /** Shows the stored ones again. */
  endLook: () => void;
}

/** The dashboard that a part stands in. */
export function hostOf(part: HTMLElement): BoardHost | undefined {
  return part.closest<BoardHost>('senda-assessments') ?? undefined;
}
