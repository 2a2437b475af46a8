/** Fills a browser with 50 full assessments through the site's own modules. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/cli/project.ts';
import type { ChecklistLock } from '../../tests/checklist-lock.ts';

/** A script for a page of the site's origin: every check with status, owner, due date, 3 notes and 2 evidence. */
export function fill(base: string): string {
  const lock = JSON.parse(readFileSync(join(projectRoot, 'tests/checklist-ids.json'), 'utf8')) as ChecklistLock;
  return `Promise.all([
    import('${base}src/elements/assessment-store.ts'),
    import('${base}src/elements/assessment-shelf.ts'),
    import('${base}src/model/assessment/state.ts'),
  ]).then(async ([{ AssessmentStore }, { AssessmentShelf }, { STATUSES, applyChange, emptyValue }]) => {
    const store = new AssessmentStore(${JSON.stringify(base)}, () => undefined);
    const shelf = new AssessmentShelf(store.database);
    const clock = { now: Date.now() - 1e6, writer: 'bench000' };
    const record = (values) => Object.entries(values).reduce(
      (state, [field, to]) => applyChange(state, { record: '', field, from: emptyValue(field), to }, clock) ?? state, {});
    const note = (n) => ({ on: '2026-11-22', text: ('Note ' + n + ': what was said and done about it. ').repeat(6).trim() });
    const evidence = (n) => ({ title: 'Evidence ' + n, url: 'https://example.org/evidence/' + n });
    for (let a = 0; a < 50; a += 1) {
      const records = new Map([['about', record({ name: 'Brand ' + a, scope: 'Shop ' + a, made: '2026-11-22' })]]);
      ${JSON.stringify(Object.keys(lock.checks))}.forEach((id, n) => records.set(id, record({
        status: STATUSES[(n + a) % STATUSES.length], rev: 1, owner: 'Person ' + n % 9, due: '2026-12-' + (10 + n % 20),
        'note-a': note(1), 'note-b': note(2), 'note-c': note(3), 'evidence-a': evidence(1), 'evidence-b': evidence(2),
      })));
      ${JSON.stringify(lock.questions)}.forEach((id, n) => records.set(id, record({ answer: (n + a) % 4 })));
      await shelf.put('bench-' + a, records);
    }
    await shelf.choose('bench-0');
    await store.load();
    await store.save();
    store.close();
  })`;
}
