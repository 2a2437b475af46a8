import { describe, expect, test } from 'vitest';
import { EXPORT_CHECKS } from '../../../tests/export-checks.ts';
import { writeCalendar } from './calendar.ts';
import { writeCsv } from './csv.ts';
import { writeBackup } from '../../../tests/assessments.ts';
import { writeDocument } from './document.ts';
import { fileName, readFile } from './file.ts';
import { writeMarkdown } from './markdown.ts';
import type { Records } from './state.ts';

const records: Records = new Map([['dis-01', { status: ['done', 1, 0, 'a'] }]]);

test('a file is told by what is in it', () => {
  const kinds = [
    writeDocument('a', records),
    writeBackup([{ id: 'a', records }], 0),
    writeCsv(records, EXPORT_CHECKS),
    writeMarkdown(records, EXPORT_CHECKS),
    `\ufeff\n${writeMarkdown(records, EXPORT_CHECKS)}`,
    `[x](y)`,
  ].map((text) => readFile(text, EXPORT_CHECKS, 1).kind);
  expect(kinds).toEqual(['copy', 'backup', 'values', 'values', 'values', 'refused']);
});

test('every read gives the status that was written', () => {
  for (const text of [writeCsv(records, EXPORT_CHECKS), writeMarkdown(records, EXPORT_CHECKS)]) {
    const read = readFile(text, EXPORT_CHECKS, 1);
    expect(read.kind === 'values' && read.values.get('dis-01')?.status).toBe('done');
  }
});

test.each([
  ['Librería Ñandú', 'senda-libreria-nandu-2026-11-22.json'],
  ['../../etc/passwd', 'senda-etc-passwd-2026-11-22.json'],
  ['  ', 'senda-2026-11-22.json'],
  ['日本', 'senda-2026-11-22.json'],
  ['a'.repeat(120), `senda-${'a'.repeat(60)}-2026-11-22.json`],
  ['CON: <x>|?*"\0', 'senda-con-x-2026-11-22.json'],
])('the file of %j is called %s', (name, file) => {
  expect(fileName(name, '2026-11-22', 'json')).toBe(file);
});

describe('the calendar', () => {
  const source = { id: 'k3x9', now: Date.UTC(2026, 10, 22, 9, 30), origin: 'https://example.org' };
  const due = (status: 'open' | 'done' | 'na' | 'blocked'): Records =>
    new Map([
      ['dis-01', { due: ['2026-12-24', 1, 0, 'a'], status: [status, 1, 0, 'a'], owner: ['Ana; B, C', 1, 0, 'a'] }],
    ]);

  test('has nothing for what is done, does not apply, has no date or is no longer asked', () => {
    for (const status of ['done', 'na'] as const)
      expect(writeCalendar(due(status), EXPORT_CHECKS, source)).toBeUndefined();
    expect(writeCalendar(records, EXPORT_CHECKS, source)).toBeUndefined();
    for (const id of ['old-99', 'new-01', 'sa-dis-1']) {
      const one: Records = new Map([[id, { due: ['2026-12-24', 1, 0, 'a'] }]]);
      expect(writeCalendar(one, EXPORT_CHECKS, source)).toBeUndefined();
    }
  });

  test('has an all-day entry for each open check with a date', () => {
    const text = writeCalendar(due('blocked'), EXPORT_CHECKS, source) ?? '';
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replace(/\r\n[ ]/g, '').split('\r\n')).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Senda//Assessments', 'CALSCALE:GREGORIAN'],
      ...['BEGIN:VEVENT', 'UID:k3x9-dis-01@senda', 'DTSTAMP:20261122T093000Z', 'DTSTART;VALUE=DATE:20261224'],
      'SUMMARY:Label of dis-01',
      String.raw`DESCRIPTION:=Prices & "terms"\, *every* [page] --> <b>says</b> so\; #1\nDiscovery\, *first*\nAna\; B\, C`,
      'URL:https://example.org/checks/#dis-01',
      ...['TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]);
  });

  test('folds at 75 octets and never inside a letter', () => {
    const check = 'ñ€😀'.repeat(22);
    const own: Records = new Map([
      [
        'own-a',
        { own: [{ checklist: 'x', check, impact: 1, effort: 'S' }, 1, 0, 'a'], due: ['2026-12-24', 1, 0, 'a'] },
      ],
    ]);
    const text = writeCalendar(own, EXPORT_CHECKS, source) ?? '';
    const lines = text.split('\r\n');
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    for (const line of lines) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${check}\r\n`);
    expect(text).not.toContain('URL');
  });
});
