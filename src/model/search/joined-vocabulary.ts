/** The words of several lists as one: a long list travels in parts. */
import type { Vocabulary } from './word-table.ts';

/** What can be asked of some vocabularies together; more may be added to the list later. */
export function joinVocabularies(parts: readonly Vocabulary[]): Vocabulary {
  return {
    knows: (word) => parts.some((part) => part.knows(word)),
    begins: (typed) => parts.some((part) => part.begins(typed)),
    closest: (typed) => Math.max(0, ...parts.map((part) => part.closest(typed))),
    nearest: (typed, slips) =>
      parts
        .flatMap((part) => part.nearest(typed, slips) ?? [])
        .sort((a, b) => a.slips - b.slips)
        .at(0),
  };
}
