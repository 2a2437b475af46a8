/** One place of an idea: where it stands and what is said there. */
export interface Cover {
  /**
   * `term:`, `stage:`, `guide:`, `model:`, `page:` with id and the anchor of a section (`a+b` for two that share the
   * idea, none for the top of the page); `check:`, `question:` with id; `index:` with the kind of what it lists.
   */
  at: string;
  /** Words that the place cannot cover the idea without, by language. */
  says: Readonly<Record<string, RegExp>>;
}

/** The ideas of some lines of the promise: one place per item that the line lists. */
export type Covers = Readonly<Record<string, readonly Cover[]>>;

export const at = (place: string, en: RegExp, es: RegExp): Cover => ({ at: place, says: { en, es } });
