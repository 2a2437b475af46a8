/** Table alignment as a class: the policy of the site allows no style attribute. */
import { defineHastPlugin } from 'satteri';

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
