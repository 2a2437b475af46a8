/** What is read of the report that vitest's JSON reporter writes. */
interface Report {
  numPassedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: readonly FileResult[];
}

interface FileResult {
  name: string;
  status: string;
  message: string;
  assertionResults: readonly { fullName: string; status: string; failureMessages: readonly string[] }[];
}

/** How many checks passed, failed and were skipped; `failures` says of each that failed what it was and why. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  failures: readonly string[];
}

/** Reads the text of a report; `succeeded` is what the run itself said, for it can fail outside its tests. */
export function readReport(text: string, succeeded: boolean): Outcome {
  const report = JSON.parse(text) as Report;
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => [`${name}: ${test.fullName}`, ...test.failureMessages].join('\n'));
    // A file that cannot be loaded fails without a failed test in it.
    return tests.length === 0 && status === 'failed' ? [`${name}: ${message}`] : tests;
  });
  if (!succeeded && failures.length === 0) failures.push('The run failed outside its tests: its output says where.');
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}
