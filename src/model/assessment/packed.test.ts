import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packStatuses, unpackStatuses } from './packed.ts';
import { STATUSES, type RecordState } from './state.ts';

const checks = Array.from({ length: 120 }, (_, index) => ({ id: `dis-${index + 1}`, n: index + 1 }));

test('what is packed comes out again, 120 checks in 60 characters', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STATUSES), { minLength: 120, maxLength: 120 }), (statuses) => {
      const records = new Map<string, RecordState>(
        statuses.map((status, index) => [`dis-${index + 1}`, { status: [status, 1, 0, 'a'] }]),
      );
      const packed = packStatuses(records, checks);
      expect(packed).toMatch(/^[\w-]{60}$/);
      const read = unpackStatuses(packed);
      expect(checks.map(({ n }) => read?.get(n) ?? 'open')).toEqual(statuses);
    }),
  );
});

test('a retired check leaves a gap that counts as open', () => {
  const records = new Map<string, RecordState>([['dis-3', { status: ['done', 1, 0, 'a'] }]]);
  expect(unpackStatuses(packStatuses(records, [{ id: 'dis-3', n: 3 }]))).toEqual(new Map([[3, 'done']]));
});

test.each(['Q+', 'ñA', '5', '___'])('unknown characters and codes are refused: %s', (packed) => {
  expect(unpackStatuses(packed)).toBeUndefined();
});
