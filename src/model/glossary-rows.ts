/** Rows of the A-Z: one per entry, and one per synonym that points to its entry. */
import type { Term } from './catalog.ts';
import { textOf } from './catalog.ts';
import type { StageId, TermKind } from './schema.ts';

export interface GlossaryRow {
  id: string;
  headword: string;
  /** Headword of the entry that a synonym points to; absent on the entry's own row. */
  see?: string;
  kind: TermKind;
  stages: readonly StageId[];
  /** The term in each other language. */
  equivalents: Readonly<Record<string, string>>;
  /** What the filter's text field looks through, lower case. */
  words: string;
}

/** Rows of one language, unsorted; a synonym equal to another headword gives no row. */
export function glossaryRows(
  terms: readonly Term[],
  language: string,
  others: readonly string[],
  stagesOf: (term: Term) => readonly StageId[],
): GlossaryRow[] {
  const headwords = new Set(terms.map((term) => textOf(term, language).term.toLowerCase()));
  return terms.flatMap((term) => {
    const text = textOf(term, language);
    const entry: GlossaryRow = {
      id: term.id,
      headword: text.term,
      kind: term.facts.kind,
      stages: stagesOf(term),
      equivalents: Object.fromEntries(others.map((other) => [other, textOf(term, other).term])),
      words: [text.term, text.abbreviation ?? '', ...others.map((other) => textOf(term, other).term)]
        .filter(Boolean)
        .join(' ')
        .toLowerCase(),
    };
    const synonyms = text.synonyms
      .filter(({ label, status }) => status !== 'avoid' && !headwords.has(label.toLowerCase()))
      .map(({ label }): GlossaryRow => ({ ...entry, headword: label, see: text.term, words: label.toLowerCase() }));
    return [entry, ...synonyms];
  });
}
