/** Late rendering of a text by Sätteri itself, so that no HTML passes through the content store. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineHastPlugin, markdownToHtml } from 'satteri';
import type { TextUse } from '../model/text-use.ts';
import { markdownOptions } from './index.ts';
import { parseLink } from './resolve-links.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Rendered {
  html: string;
  use: TextUse;
}

/** Renders Markdown of the content file `file` (path from the root); links and terms resolve in its language. */
export function renderMarkdown(source: string, file: string, vocabulary: Vocabulary): Rendered {
  const use: TextUse = { terms: [], sources: [], headings: [], words: countWords(source) };
  const { hastPlugins, features } = markdownOptions(() => vocabulary);
  const [headingIds, linkTerms, ...later] = hastPlugins;
  const { html } = markdownToHtml(source, {
    // Uses are read between finding links and writing their addresses, where ids still stand.
    hastPlugins: [headingIds, linkTerms, recordUse(use), ...later],
    features,
    fileURL: pathToFileURL(join(vocabulary.root, file)),
  });
  return { html, use };
}

function recordUse(use: TextUse) {
  let section = '';
  return defineHastPlugin({
    name: 'record-use',
    element: {
      filter: ['a', 'h2', 'h3'],
      visit(node, ctx) {
        const { id, href } = node.properties;
        if (node.tagName !== 'a') {
          section = typeof id === 'string' ? id : '';
          use.headings.push({ id: section, text: ctx.textContent(node), depth: Number(node.tagName[1]) });
          return;
        }
        const link = parseLink(typeof href === 'string' ? href : '');
        if (link?.scheme === 'term') use.terms.push({ id: link.id, section });
        if (link?.scheme === 'source' && !use.sources.includes(link.id)) use.sources.push(link.id);
      },
    },
  });
}

/** Words of running text: link targets and heading ids do not count. */
export function countWords(source: string): number {
  const text = source.replace(/\]\([^)]*\)/g, ']').replace(/\[#[\w-]+\]/g, '');
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’.,%-]*/gu)?.length ?? 0;
}
