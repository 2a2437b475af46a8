/** `npm test`: every check in order; goes on where that tells more, ends with what failed and one line of counts. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runTool } from './project.ts';
import { type Outcome, readReport } from './test-report.ts';

interface Step {
  name: string;
  run: () => Outcome;
}

const PASSED: Outcome = { passed: 1, failed: 0, skipped: 0, failures: [] };

const STEPS: readonly Step[] = [
  { name: 'format', run: () => command('prettier', '--check', '--log-level', 'warn', '.') },
  { name: 'types', run: () => command('astro', 'check', '--minimumFailingSeverity', 'warning') },
  // After the types, because Astro writes those of the collections while it checks.
  { name: 'lint', run: () => command('eslint', '.', '--max-warnings', '0') },
  { name: 'content', run: () => own('check-content') },
  { name: 'unit tests', run: () => tests('unit', '--project', 'unit', '--project', 'browser') },
  { name: 'build and site tests', run: () => builtSite() },
];

const outcomes = STEPS.map(({ name, run }) => {
  console.log(`\n== ${name}`);
  return { name, ...run() };
});
// Told again at the end: the log is long, and often only its end is kept.
for (const { name, failures } of outcomes) {
  for (const failure of failures) console.log(`\n== ${name}: FAILED\n${failure}`);
}
const [passed, failed, skipped] = (['passed', 'failed', 'skipped'] as const).map((key) =>
  outcomes.reduce((sum, outcome) => sum + outcome[key], 0),
);
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed ? 1 : 0;

/** A check without a report of its own, which fails as a whole. */
function failedWhole(what: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, failures: [`${what} failed: its output above says where.`] };
}

/** One check that passes or fails as a whole. */
function command(tool: string, ...args: readonly string[]): Outcome {
  return runTool(tool, args) ? PASSED : failedWhole([tool, ...args].join(' '));
}

/** A command of this folder, in a process of its own. */
function own(name: string): Outcome {
  return runTool(process.execPath, [join('src', 'cli', 'start.mjs'), name]) ? PASSED : failedWhole(name);
}

/** The site's tests say nothing of this source when its build failed. */
function builtSite(): Outcome {
  const built = own('build');
  if (built.failed > 0) {
    console.error('The site tests did not run, because the build failed.');
    return built;
  }
  const outcome = tests('site', '--project', 'site');
  return { ...outcome, passed: outcome.passed + built.passed };
}

/** Runs tests and reads their report; a run without a report is a failure. */
function tests(name: string, ...args: readonly string[]): Outcome {
  mkdirSync(join(projectRoot, '.build'), { recursive: true });
  const report = join('.build', `${name}-tests.json`);
  rmSync(join(projectRoot, report), { force: true });
  const succeeded = runTool('vitest', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  if (!existsSync(join(projectRoot, report))) return failedWhole(`vitest run ${args.join(' ')}`);
  return readReport(readFileSync(join(projectRoot, report), 'utf8'), succeeded);
}
