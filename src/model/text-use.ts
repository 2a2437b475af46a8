/** What one text of one language uses: found when it is rendered, read by backlinks, sources and reading time. */

export interface TermUse {
  id: string;
  /** Section of the first use in that section, empty above the first heading. */
  section: string;
}

export interface Heading {
  id: string;
  text: string;
  depth: number;
}

export interface TextUse {
  terms: TermUse[];
  /** Keys of sources.yaml, in the order of citation. */
  sources: string[];
  headings: Heading[];
  words: number;
}

/** The nouns whose texts are running prose. */
export const PROSE_KINDS = ['stages', 'guides', 'terms', 'models', 'pages'] as const;
export type ProseKind = (typeof PROSE_KINDS)[number];

/** What a text uses; empty for a text that does not exist. */
export type UsesOf = (kind: ProseKind, id: string, language: string) => TextUse;
