/**
 * The ordered list of Markdown plugins. The order carries weight:
 * 1. heading-ids first, so that sections have their ids before anything asks for them;
 * 2. link-terms next, while `plain:` links still stand and keep their words from being linked;
 * 3. resolve-links turns both written and found links into addresses;
 * 4. heading-links after the links, which would otherwise find its own;
 * 5. align-tables and box-tables last: nothing depends on them.
 */
import { headingIds } from './heading-ids.ts';
import { headingLinks } from './heading-links.ts';
import { linkTerms } from './link-terms.ts';
import { resolveLinks } from './resolve-links.ts';
import { alignTables, boxTables } from './tables.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Sätteri plugins and features for both ways of rendering: late for terms, compiled for stages and pages. */
export function markdownOptions(vocabulary: () => Vocabulary) {
  return {
    hastPlugins: [headingIds, linkTerms(vocabulary), resolveLinks(vocabulary), headingLinks, alignTables, boxTables],
    // Writers set quotes and dashes themselves: only they know the language of a quotation.
    features: { gfm: { footnotes: false }, smartPunctuation: false },
  };
}
