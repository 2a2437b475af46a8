/** Colours of src/styles/tokens.css as numbers: what each role is, per stage and scheme, in sRGB. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/cli/project.ts';

export type Scheme = 'light' | 'dark';
export type Rgb = readonly [number, number, number];
type Properties = Readonly<Record<string, string>>;

const css = readFileSync(join(projectRoot, 'src', 'styles', 'tokens.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
/** Only what holds without any media query: preferences are looked at by the browser tests. */
const plain = css.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');

function propertiesOf(selector: string): Properties {
  const found = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter((rule) => rule[1]?.trim() === selector);
  return Object.fromEntries(
    found.flatMap((rule) =>
      [...(rule[2] ?? '').matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map((m) => [m[1] ?? '', m[2]?.trim() ?? '']),
    ),
  );
}

/** Every value of `data-stage` that the tokens know. */
export const stages: readonly string[] = [...plain.matchAll(/\[data-stage='([\w-]+)'\]/g)].map(
  (match) => match[1] ?? '',
);

/** The colour of a role (`--s-ink`) inside an element of a stage, or of none. */
export function colour(role: string, scheme: Scheme, stage?: string): Rgb {
  const scope: Properties = {
    ...propertiesOf(':root'),
    ...(stage ? { ...propertiesOf('[data-stage]'), ...propertiesOf(`[data-stage='${stage}']`) } : {}),
  };
  return oklchToRgb(resolved(`var(${role})`, scope, scheme));
}

/** Replaces var() and light-dark() until a plain value stands. */
function resolved(value: string, scope: Properties, scheme: Scheme): string {
  let text = value;
  for (let step = 0; step < 20 && /var\(|light-dark\(/.test(text); step++) {
    text = text.replace(/var\((--[\w-]+)(?:,\s*([^()]*))?\)/g, (_, name: string, fallback: string | undefined) => {
      const found = scope[name] ?? fallback;
      if (found === undefined) throw new Error(`tokens.css does not set ${name}`);
      return found;
    });
    text = text.replace(/light-dark\((oklch\([^()]*\)),\s*(oklch\([^()]*\))\)/g, scheme === 'light' ? '$1' : '$2');
  }
  return text;
}

/** sRGB in 8 bits a channel, as screens get it; formulas of CSS Color 4. */
export function oklchToRgb(value: string): Rgb {
  const match = /^oklch\(\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\)$/.exec(value);
  if (!match) throw new Error(`not an oklch colour: ${value}`);
  const [lightness, chroma, hue] = match.slice(1).map(Number) as [number, number, number];
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return linear.map((channel) => {
    const bounded = Math.min(1, Math.max(0, channel));
    return Math.round(255 * (bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * bounded ** (1 / 2.4) - 0.055));
  }) as unknown as Rgb;
}

/** WCAG contrast ratio of two colours, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
