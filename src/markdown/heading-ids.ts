/** `## Where it breaks [#breaks]`: the explicit id of a heading, equal in every language. */
import type { Element, Text } from 'hast';
import { defineHastPlugin } from 'satteri';

export const HEADING_ID = /\s*\[#([a-z0-9]+(?:-[a-z0-9]+)*)\]\s*$/;

/** Moves the bracketed id from the heading's text to its `id`. */
export const headingIds = defineHastPlugin({
  name: 'heading-ids',
  element: {
    filter: ['h2', 'h3', 'h4'],
    visit(node, ctx) {
      const last = node.children.at(-1);
      if (last?.type !== 'text') return;
      const match = HEADING_ID.exec(last.value);
      if (!match?.[1]) return;
      const text: Text = { type: 'text', value: last.value.slice(0, match.index) };
      const heading: Element = {
        type: 'element',
        tagName: node.tagName,
        properties: { ...node.properties, id: match[1] },
        children: [...node.children.slice(0, -1), text],
      };
      ctx.replaceNode(node, heading);
    },
  },
});
