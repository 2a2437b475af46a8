import { expect, test } from 'vitest';
import { shareOf, standingOf } from './standing.ts';
import type { OfflineState } from './state.ts';

const nothing: OfflineState = { able: true, chosen: [], complete: true, bytes: 0 };
const progress = { done: 1, total: 4 };

test.for<[Partial<OfflineState>, string]>([
  [{}, 'none'],
  [{ able: false }, 'unable'],
  [{ chosen: ['a'] }, 'ready'],
  [{ chosen: ['a'], complete: false }, 'partly'],
  [{ chosen: ['a'], complete: false, progress }, 'storing'],
  [{ chosen: ['a'], update: 'fetching', progress }, 'updating'],
  [{ update: 'fetching' }, 'updating'],
  // What waits to be switched to hides neither what is here nor what is on its way.
  [{ chosen: ['a'], update: 'ready' }, 'ready'],
  [{ chosen: ['a'], complete: false, update: 'ready', progress }, 'storing'],
  // Nothing is on its way once it has failed.
  [{ chosen: ['a'], complete: false, progress, fault: 'network' }, 'partly'],
  [{ chosen: ['a'], update: 'fetching', fault: 'room' }, 'ready'],
])('%o is %s', ([changes, standing]) => {
  expect(standingOf({ ...nothing, ...changes })).toBe(standing);
});

test('a share stays between nothing and all', () => {
  expect(shareOf({ done: 0, total: 0 })).toBe(0);
  expect(shareOf(progress)).toBe(0.25);
  expect(shareOf({ done: 5, total: 4 })).toBe(1);
});
