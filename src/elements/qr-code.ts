/** A link as a QR code, for a phone that looks at this screen. */
import { encode } from 'uqr';

const SVG = 'http://www.w3.org/2000/svg';
/** White modules around the code: scanners need four. */
const QUIET = 4;

/** Draws the text; `label` says what the picture is. Black on white in every theme, because scanners expect that. */
export function drawQr(text: string, label: string): SVGSVGElement {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.append(
    drawn('rect', { width: String(size), height: String(size), fill: '#fff' }),
    drawn('path', { d: pathOf(data), fill: '#000' }),
  );
  return svg;
}

/** One stroke per run of dark modules in a row. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => {
      const runs = row.map((dark) => (dark ? '1' : '0')).join('');
      return [...runs.matchAll(/1+/g)].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`);
    })
    .join('');
}

function drawn(name: 'rect' | 'path', attributes: Readonly<Record<string, string>>): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
  return node;
}
