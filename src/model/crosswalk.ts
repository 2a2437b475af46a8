/** A stage model over the eight stages: which of its stages stand where, neighbours with the same ones joined. */
import type { StageModel } from './catalog.ts';
import { STAGE_IDS, type StageId } from './schema.ts';

export interface CrosswalkCell {
  /** The stages of the journey that the cell spans, never empty. */
  covers: readonly StageId[];
  /** Ids of the model's own stages that stand there, in its order; empty where the model is silent. */
  stages: readonly string[];
}

/** The eight stages from left to right as the model fills them. */
export function crosswalkRow({ facts }: Pick<StageModel, 'facts'>): CrosswalkCell[] {
  const cells: { covers: StageId[]; stages: string[] }[] = [];
  for (const stage of STAGE_IDS) {
    const here = facts.stages.filter(({ covers }) => covers.includes(stage)).map(({ id }) => id);
    const last = cells.at(-1);
    if (last?.stages.join() === here.join()) last.covers.push(stage);
    else cells.push({ covers: [stage], stages: here });
  }
  return cells;
}

/** The stages of the journey that a model speaks of, in their order. */
export function coveredStages({ facts }: Pick<StageModel, 'facts'>): StageId[] {
  return STAGE_IDS.filter((stage) => facts.stages.some(({ covers }) => covers.includes(stage)));
}
