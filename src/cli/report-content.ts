/** Prints every problem of the content at once, as the build and `npm run check:content` do. */
import { lintContent } from './content-lint.ts';

/** True when the content below `root` is clean. */
export function reportContent(root: string): boolean {
  const lines = lintContent(root);
  if (lines.length === 0) return true;
  console.error(lines.join('\n'));
  console.error(`\n${lines.length} ${lines.length === 1 ? 'problem' : 'problems'} in the content; nothing was built.`);
  return false;
}
