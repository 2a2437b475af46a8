/** Beside each heading a link to it, which copies its address when scripts run; outside the heading, so its name stays clean. */
import type { Element } from 'hast';
import { defineHastPlugin } from 'satteri';
import { translator } from '../i18n/index.ts';
import { textPlace } from './text-place.ts';

/** The chain of the icon set's `copy`. */
const CHAIN =
  'M8 12a3.5 3.5 0 0 1 0-5l2.5-2.5a3.5 3.5 0 0 1 5 5L14 11M12 8a3.5 3.5 0 0 1 0 5l-2.5 2.5a3.5 3.5 0 0 1-5-5L6 9';

const element = (tagName: string, properties: Element['properties'], children: Element['children'] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** Wraps headings that have an id; a heading without one has no address to copy. */
export const headingLinks = defineHastPlugin({
  name: 'heading-links',
  element: {
    filter: ['h2', 'h3'],
    visit(node, ctx) {
      const place = textPlace(ctx.fileURL);
      const { id } = node.properties;
      if (!place || typeof id !== 'string') return;
      const t = translator(place.language);
      const icon = element('svg', { className: ['icon'], viewBox: '0 0 20 20', ariaHidden: 'true' }, [
        element('path', { d: CHAIN }),
      ]);
      const label = t('term.copyLink', { what: ctx.textContent(node) });
      const link = element('a', { href: `#${id}`, ariaLabel: label, title: label }, [icon]);
      ctx.wrapNode(
        node,
        element('div', { className: ['headed'] }, [element('copy-link', { copied: t('term.copied') }, [link])]),
      );
    },
  },
});
