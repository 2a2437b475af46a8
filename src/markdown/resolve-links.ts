/** Links by id (`term:`, `stage:`, `guide:`, `model:`, `check:`, …) become addresses. */
import { defineHastPlugin } from 'satteri';
import { anchors } from '../model/routes.ts';
import { textPlace } from './text-place.ts';
import type { Vocabulary } from './vocabulary.ts';

const LINK_SCHEMES = ['term', 'stage', 'guide', 'model', 'check', 'checklist', 'page', 'source', 'plain'] as const;
export type LinkScheme = (typeof LINK_SCHEMES)[number];
const SCHEMED = new RegExp(`^(${LINK_SCHEMES.join('|')}):([a-z0-9-]*)$`);

/** Splits `term:churn-rate`; undefined for an ordinary address. */
export function parseLink(url: string): { scheme: LinkScheme; id: string } | undefined {
  const match = SCHEMED.exec(url);
  return match?.[1] ? { scheme: match[1] as LinkScheme, id: match[2] ?? '' } : undefined;
}

/** Writes addresses through routes.ts; `plain:` unwraps its words, which the term linker had to leave alone. */
export const resolveLinks = (vocabulary: () => Vocabulary) =>
  defineHastPlugin({
    name: 'resolve-links',
    element: {
      filter: ['a'],
      visit(node, ctx) {
        const link = parseLink(typeof node.properties.href === 'string' ? node.properties.href : '');
        const place = textPlace(ctx.fileURL);
        if (!link || !place) return;
        if (link.scheme === 'plain') {
          ctx.replaceNode(node, node.children);
          return;
        }
        ctx.setProperty(node, 'href', addressOf(vocabulary(), place.language, link));
        if (link.scheme === 'term') ctx.setProperty(node, 'dataTerm', link.id);
      },
    },
  });

function addressOf(
  { routes, checklistOf }: Vocabulary,
  language: string,
  { scheme, id }: { scheme: LinkScheme; id: string },
): string {
  switch (scheme) {
    case 'check':
      return routes.href(language, { kind: 'checklist', id: checklistOf(id) ?? '' }, anchors.check(id));
    case 'source':
      return `#${anchors.source(id)}`;
    case 'plain':
      return '';
    default:
      return routes.href(language, { kind: scheme, id });
  }
}
