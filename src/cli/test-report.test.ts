import { expect, test } from 'vitest';
import { readReport } from './test-report.ts';

const FILE = { name: 'a.test.ts', status: 'passed', message: '', assertionResults: [] };

/** A report as vitest writes it, as far as it is read. */
function report(...testResults: readonly object[]): string {
  return JSON.stringify({ numPassedTests: 3, numPendingTests: 1, numTodoTests: 1, testResults });
}

test('a run without a failure is counted', () => {
  expect(readReport(report(FILE), true)).toEqual({ passed: 3, failed: 0, skipped: 2, failures: [] });
});

test('a failed test is named with its file and its reason', () => {
  const failed = { fullName: 'a list keeps its ticks', status: 'failed', failureMessages: ['expected 1 to be 2'] };
  const passed = { fullName: 'a list is there', status: 'passed', failureMessages: [] };
  const read = readReport(report({ ...FILE, status: 'failed', assertionResults: [passed, failed] }), false);
  expect(read.failed).toBe(1);
  expect(read.failures).toEqual(['a.test.ts: a list keeps its ticks\nexpected 1 to be 2']);
});

test('a file that cannot be loaded is a failure, with what it said', () => {
  const read = readReport(
    report(FILE, { ...FILE, name: 'b.test.ts', status: 'failed', message: 'no such module' }),
    false,
  );
  expect(read).toMatchObject({ failed: 1, failures: ['b.test.ts: no such module'] });
});

test('a run that failed outside its tests is a failure', () => {
  expect(readReport(report(FILE), false)).toMatchObject({ failed: 1, failures: [expect.stringContaining('outside')] });
});
