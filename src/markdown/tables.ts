/** Tables: alignment as a class, since the policy allows no style attribute, and room to scroll where they are wide. */
import type { Element, ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';

/** Columns from which a table is too wide for a phone. */
const WIDE = 4;

/** `align` or an inline style on a cell becomes `class="align-right"`. */
export const alignTables = defineHastPlugin({
  name: 'align-tables',
  element: {
    filter: ['th', 'td'],
    visit(node, ctx) {
      const { align, style } = node.properties;
      const side = /(left|center|right)/.exec([align, style].join(' '))?.[1];
      if (!side) return;
      ctx.setProperty(node, 'align', null);
      ctx.setProperty(node, 'style', null);
      ctx.setProperty(node, 'className', [`align-${side}`]);
    },
  },
});

/** A wide table scrolls inside a box that the keyboard reaches. */
export const boxTables = defineHastPlugin({
  name: 'box-tables',
  element: {
    filter: ['table'],
    visit(node, ctx) {
      if (columnsOf(node) < WIDE) return;
      ctx.wrapNode(node, {
        type: 'element',
        tagName: 'div',
        properties: { className: ['wide-table'], tabIndex: 0 },
        children: [],
      });
    },
  },
});

function columnsOf(table: { readonly children: readonly ElementContent[] }): number {
  const first = (element: { readonly children: readonly ElementContent[] }): Element | undefined =>
    element.children.find((child): child is Element => child.type === 'element');
  const head = first(table);
  const row = head && first(head);
  return row?.children.filter((child) => child.type === 'element').length ?? 0;
}
