import { expect, test } from 'vitest';
import { coveredStages, crosswalkRow } from './crosswalk.ts';
import { modelFacts, STAGE_IDS } from './schema.ts';

const model = (stages: unknown) => ({
  facts: modelFacts.parse({ order: 1, verified: 'no', stages, reviewed: '2026-01-02' }),
});
const row = (stages: unknown) => crosswalkRow(model(stages)).map((cell) => [cell.covers.length, ...cell.stages]);

test('a stage spans its neighbours, and silence is an empty cell', () => {
  const stages = [
    { id: 'see', covers: ['discovery', 'consideration'] },
    { id: 'do', covers: ['purchase'] },
  ];
  expect(row(stages)).toEqual([[2, 'see'], [1], [1, 'do'], [4]]);
  expect(coveredStages(model(stages))).toEqual(['discovery', 'consideration', 'purchase']);
});

test('two stages may share a place, and one may stand in places that do not touch', () => {
  const stages = [
    { id: 'locate', covers: ['discovery', 'consideration'] },
    { id: 'prepare', covers: ['consideration', 'experience'] },
  ];
  expect(row(stages)).toEqual([[1, 'locate'], [1, 'locate', 'prepare'], [2], [1, 'prepare'], [3]]);
});

test('every row fills the eight stages', () => {
  for (const covers of [[], ['advocacy'], [...STAGE_IDS]]) {
    const cells = crosswalkRow(
      model([
        { id: 'a', covers },
        { id: 'b', covers: ['loyalty'] },
      ]),
    );
    expect(cells.flatMap((cell) => cell.covers)).toEqual(STAGE_IDS);
  }
});
