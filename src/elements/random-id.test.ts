import { expect, test } from 'vitest';
import { randomId } from './random-id.ts';

test('ids are ten digits of base 36, and differ', () => {
  const ids = Array.from({ length: 200 }, randomId);
  expect(ids.every((id) => /^[a-z0-9]{10}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(200);
});
