/** The first mention of a term in each section becomes a link to its entry. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { defineHastPlugin, type HastVisitorContext } from 'satteri';
import type { Match } from '../model/lexicon.ts';
import type { ProseKind } from '../model/text-use.ts';
import { textPlace } from './text-place.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where a mention is not running text. */
const SILENT = new Set(['a', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'kbd', 'script', 'style']);
const HEADINGS = new Set(['h2', 'h3']);

/** A plugin factory: each document starts with a fresh memory of what it has linked. */
export const linkTerms = (vocabulary: () => Vocabulary) => () =>
  defineHastPlugin({
    name: 'link-terms',
    before(root: Readonly<Root>, ctx: HastVisitorContext) {
      const place = textPlace(ctx.fileURL);
      if (!place) return;
      const { catalog, lexiconOf } = vocabulary();
      const own = place.collection === 'terms' ? [place.id] : [];
      const refused = new Set([...own, ...unlinkedBy(catalog, place)]);
      const lexicon = lexiconOf(place.language);
      let linked = new Set(refused);

      const walk = (node: Readonly<Nodes>): void => {
        if (node.type === 'element' && HEADINGS.has(node.tagName)) linked = new Set(refused);
        if (node.type === 'element' && SILENT.has(node.tagName)) return;
        if (node.type === 'text') {
          const fresh = lexicon.findTerms(node.value).filter(({ id }) => !linked.has(id) && linked.add(id));
          if (fresh.length > 0) ctx.replaceNode(node, withLinks(node.value, fresh));
        } else if ('children' in node) {
          node.children.forEach((child) => walk(child));
        }
      };
      walk(root);
    },
  });

function unlinkedBy(
  catalog: Vocabulary['catalog'],
  place: { collection: ProseKind; id: string; language: string },
): readonly string[] {
  const { terms, stages, guides, models, pages } = catalog;
  const concepts = { terms: [...terms.values()], stages, guides, models, pages }[place.collection];
  return concepts.find(({ id }) => id === place.id)?.texts[place.language]?.unlinked ?? [];
}

function withLinks(value: string, matches: readonly Match[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  let from = 0;
  for (const { id, start, end } of matches) {
    if (start > from) nodes.push({ type: 'text', value: value.slice(from, start) });
    const link: Element = {
      type: 'element',
      tagName: 'a',
      properties: { href: `term:${id}`, dataTerm: id },
      children: [{ type: 'text', value: value.slice(start, end) }],
    };
    nodes.push(link);
    from = end;
  }
  if (from < value.length) nodes.push({ type: 'text', value: value.slice(from) });
  return nodes;
}
