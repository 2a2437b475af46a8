/** `npm test`: every check in order; goes on where that tells more, and ends with one line of counts. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runTool } from './project.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  run: () => Counts;
}

const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

const STEPS: readonly Step[] = [
  { name: 'format', run: () => command('prettier', '--check', '--log-level', 'warn', '.') },
  { name: 'types', run: () => command('astro', 'check', '--minimumFailingSeverity', 'warning') },
  // After the types, because Astro writes those of the collections while it checks.
  { name: 'lint', run: () => command('eslint', '.', '--max-warnings', '0') },
  { name: 'content', run: () => own('check-content') },
  { name: 'unit tests', run: () => tests('unit', '--project', 'unit', '--project', 'browser') },
  { name: 'build and site tests', run: () => builtSite() },
];

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const { name, run } of STEPS) {
  console.log(`\n== ${name}`);
  const counts = run();
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key];
  if (counts.failed > 0) console.log(`== ${name}: FAILED`);
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** One check that passes or fails as a whole. */
function command(tool: string, ...args: readonly string[]): Counts {
  return runTool(tool, args) ? PASSED : FAILED;
}

/** A command of this folder, in a process of its own. */
function own(name: string): Counts {
  return command(process.execPath, join('src', 'cli', 'start.mjs'), name);
}

/** The site's tests say nothing of this source when its build failed. */
function builtSite(): Counts {
  const built = own('build');
  if (built.failed > 0) {
    console.error('The site tests did not run, because the build failed.');
    return built;
  }
  const counts = tests('site', '--project', 'site');
  return { ...counts, passed: counts.passed + built.passed };
}

/** Runs tests and reads the counts from their report; a run without a report is a failure. */
function tests(name: string, ...args: readonly string[]): Counts {
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
  if (!existsSync(join(projectRoot, report))) return FAILED;
  const counts = JSON.parse(readFileSync(join(projectRoot, report), 'utf8')) as Record<string, number>;
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = counts;
  // A file that cannot be loaded fails the run without a failed test in it.
  const failed = succeeded ? numFailedTests : Math.max(1, numFailedTests);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}
