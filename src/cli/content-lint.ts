/** Every problem of the content at once: what the catalog finds and what the texts show. */
import { openVocabulary } from '../markdown/vocabulary.ts';
import { textProblems } from '../markdown/text-problems.ts';
import { describeProblem, sortProblems } from '../model/content-file.ts';

/** Lines of the report for the content below `root`, in reading order; empty when it is clean. */
export function lintContent(root: string): string[] {
  const vocabulary = openVocabulary(root, true);
  return sortProblems([...vocabulary.problems, ...textProblems(vocabulary)]).map(describeProblem);
}
