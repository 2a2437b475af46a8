/** Fills a browser with 50 full assessments through the site's own modules, and sends it others in links. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/cli/project.ts';
import { writeZipped } from '../../src/elements/assessment-link.ts';
import { writePacked } from '../../src/model/assessment/link.ts';
import type { ChecklistLock } from '../../tests/checklist-lock.ts';
import { fullAssessment } from './full-assessment.ts';

const lock = JSON.parse(readFileSync(join(projectRoot, 'tests/checklist-ids.json'), 'utf8')) as ChecklistLock;
const AGO_MS = 1_000_000;
/** Another one than the reader's, so that most of it differs. */
const SENT = 3;

/** A script for a page of the site's origin. */
export function fill(base: string): string {
  return `Promise.all([
    import('${base}src/elements/assessment-store.ts'),
    import('${base}src/elements/assessment-shelf.ts'),
    import('${base}bench/assessments/full-assessment.ts'),
  ]).then(async ([{ AssessmentStore }, { AssessmentShelf }, { fullAssessment }]) => {
    const store = new AssessmentStore(${JSON.stringify(base)}, () => undefined);
    const shelf = new AssessmentShelf(store.database);
    const now = Date.now() - ${AGO_MS};
    for (let a = 0; a < 50; a += 1) await shelf.put('bench-' + a, fullAssessment(a, ${JSON.stringify(lock)}, now));
    await shelf.choose('bench-0');
    await store.load();
    await store.save();
    store.close();
  })`;
}

/** The fragment of a link with the statuses of an assessment. */
export function statusLink(): string {
  const checks = Object.entries(lock.checks).map(([id, n]) => ({ id, n }));
  return writePacked(fullAssessment(SENT, lock, Date.now()), checks);
}

/** The fragment of a link with everything in an assessment, worked on later than the reader's own. */
export async function fullLink(): Promise<string> {
  const all = { notes: true, owners: true, dates: true, evidence: true };
  const made = await writeZipped('bench-sent', fullAssessment(SENT, lock, Date.now() - AGO_MS / 2), all);
  if (typeof made !== 'string') throw new Error(`no full link: ${made.why}`);
  return made;
}
