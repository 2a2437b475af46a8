/**
 * The 151 ideas that the site promised to cover, and where: the places are the same in every language, and each
 * section is asked for words that it cannot cover its idea without.
 */
import type { Covers } from './seeds/cover.ts';
import { DIGITAL_ERA } from './seeds/digital-era.ts';
import { FIVE_STAGES } from './seeds/five-stages.ts';
import { SEVEN_PHASES } from './seeds/seven-phases.ts';
import { SIX_STAGES } from './seeds/six-stages.ts';
import { THREE_PHASES } from './seeds/three-phases.ts';
import { TOOLS_AND_GAPS } from './seeds/tools-and-gaps.ts';

export { ABSENT, EVERY } from './seeds/every.ts';

/** By group, since an idea in two of them would be lost in one table. */
export const GROUPS: readonly Covers[] = [
  DIGITAL_ERA,
  THREE_PHASES,
  SIX_STAGES,
  FIVE_STAGES,
  SEVEN_PHASES,
  TOOLS_AND_GAPS,
];

export const SEEDS: Covers = Object.assign({}, ...GROUPS) as Covers;
