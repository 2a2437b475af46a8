/** Tables: alignment as a class, since the policy allows no style attribute, and room to scroll where they are wide. */
import type { Element, ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';

/** Columns from which a table may be too wide for a phone. */
const WIDE = 3;

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

/** A wide table scrolls inside a box that the keyboard reaches; the heads of its columns say what it is. */
export const boxTables = defineHastPlugin({
  name: 'box-tables',
  element: {
    filter: ['table'],
    visit(node, ctx) {
      const heads = headsOf(node);
      if (heads.length < WIDE) return;
      const ariaLabel = heads
        .map((head) => ctx.textContent(head).trim())
        .filter(Boolean)
        .join(', ');
      ctx.wrapNode(node, {
        type: 'element',
        tagName: 'div',
        properties: { className: ['wide-table'], role: 'group', ariaLabel, tabIndex: 0 },
        children: [],
      });
    },
  },
});

function headsOf(table: Parent): Element[] {
  const row = elementsOf(elementsOf(table)[0])[0];
  return elementsOf(row);
}

interface Parent {
  readonly children: readonly ElementContent[];
}

function elementsOf(parent: Parent | undefined): Element[] {
  return parent?.children.filter((child): child is Element => child.type === 'element') ?? [];
}
