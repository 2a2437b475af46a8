import { describe, expect, test } from 'vitest';
import { incomingChanges, shorten, type IncomingValues } from './incoming.ts';
import type { Records, Values } from './state.ts';

const NOTE = { on: '2026-11-22', text: 'Asked twice' };
const LINK = { title: 'Report', url: 'https://example.org/' };

const mine: Records = new Map([
  [
    'dis-01',
    {
      owner: ['Ana', 1, 0, 'a'],
      'note-a1': [NOTE, 1, 0, 'a'],
      'note-a2': [{ on: '2026-01-01', text: 'Older' }, 1, 0, 'a'],
      'note-a3': [null, 1, 0, 'a'],
      'evidence-a1': [LINK, 1, 0, 'a'],
    },
  ],
]);
const bring = (record: string, values: Partial<Values>): IncomingValues => ({
  kind: 'values',
  name: '',
  values: new Map([[record, values]]),
  leftOut: [],
});

describe('what bare values would change', () => {
  test('a note or evidence that stands here under another id: nothing', () => {
    expect(incomingChanges(mine, bring('dis-01', { 'note-zz': NOTE, 'evidence-zz': LINK, owner: 'Ana' }))).toEqual([]);
  });

  test('the same note of another day, or on another check, is another note', () => {
    const later = { ...NOTE, on: '2026-11-23' };
    expect(incomingChanges(mine, bring('dis-01', { 'note-zz': later }))).toEqual([
      { record: 'dis-01', field: 'note-zz', from: null, to: later },
    ]);
    expect(incomingChanges(mine, bring('dis-02', { 'note-zz': NOTE }))).toHaveLength(1);
  });

  test('a field that is empty in the file is emptied; entries and fields that it does not name stay', () => {
    expect(incomingChanges(mine, bring('dis-01', { owner: '' }))).toEqual([
      { record: 'dis-01', field: 'owner', from: 'Ana', to: '' },
    ]);
    expect(incomingChanges(mine, bring('dis-01', {}))).toEqual([]);
  });
});

test('a copy with clocks changes what is newer in it', () => {
  const records: Records = new Map([['dis-01', { owner: ['Eva', 2, 0, 'b'], 'note-a2': [null, 0, 0, 'b'] }]]);
  expect(incomingChanges(mine, { kind: 'copy', id: 'x', name: '', records, leftOut: [] })).toEqual([
    { record: 'dis-01', field: 'owner', from: 'Ana', to: 'Eva' },
  ]);
});

test('what is shown is one line of at most eighty letters', () => {
  expect(shorten(' a\n\tb\u202e ')).toBe('a b');
  expect(shorten('😀'.repeat(100))).toHaveLength(80);
});
