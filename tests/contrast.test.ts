/** Every pair of inks and grounds, computed from the tokens in both schemes. */
import { describe, expect, test } from 'vitest';
import { paper } from '../src/model/paper.ts';
import { STAGE_IDS } from '../src/model/schema.ts';
import { colour, contrast, oklchToRgb, stages, type Scheme } from './tokens.ts';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** Ink, ground and the least ratio between them; a stage's own roles start with --s-. */
const PAIRS: readonly [ink: string, ground: string, least: number][] = [
  ['--ink', '--paper', 7],
  ['--ink', '--sunk', 7],
  ['--ink-2', '--paper', 7],
  ['--ink-2', '--sunk', 7],
  ['--danger', '--paper', 7],
  ['--edge', '--paper', 3.1],
  ['--edge', '--sunk', 3.1],
];
const STAGE_PAIRS: typeof PAIRS = [
  ['--s-ink', '--paper', 7],
  ['--s-ink', '--s-wash', 7],
  ['--ink', '--s-wash', 7],
  ['--ink-2', '--s-wash', 4.5],
  ['--s-line', '--paper', 3.1],
  ['--s-line', '--s-wash', 3.1],
];

test('colours are computed as browsers compute them', () => {
  expect(oklchToRgb('oklch(1 0 0)')).toEqual([255, 255, 255]);
  expect(oklchToRgb('oklch(0.42 0.15 300)')).toEqual([0x5b, 0x32, 0x91]);
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
});

test('the browser’s own bars and the manifest have the colour of the paper', () => {
  const hex = (scheme: Scheme): string =>
    `#${colour('--paper', scheme)
      .map((channel) => channel.toString(16).padStart(2, '0'))
      .join('')}`;
  expect(paper).toEqual({ light: hex('light'), dark: hex('dark') });
});

test('the tokens know every stage and the whole journey', () => {
  expect(stages).toEqual([...STAGE_IDS, 'whole']);
});

describe.for(SCHEMES)('in the %s scheme', (scheme) => {
  test.for(PAIRS)('%s on %s reaches %d : 1', ([ink, ground, least]) => {
    expect(contrast(colour(ink, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(least);
  });

  test.for(stages.flatMap((stage) => STAGE_PAIRS.map((pair) => [stage, ...pair] as const)))(
    '%s: %s on %s reaches %d : 1',
    ([stage, ink, ground, least]) => {
      expect(contrast(colour(ink, scheme, stage), colour(ground, scheme, stage))).toBeGreaterThanOrEqual(least);
    },
  );
});
