/** A build that fails says everything at once, exits 1 and leaves the last good site where it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ownRoot, type OwnRoot } from '../own-root.ts';

const LAST_GOOD = 'the last good site';
let own: OwnRoot | undefined;

function copy(name: string): OwnRoot {
  own = ownRoot(name);
  own.write('dist/index.html', LAST_GOOD);
  return own;
}

afterEach(() => own?.remove());

function expectLastGood({ root }: OwnRoot): void {
  expect(readdirSync(join(root, 'dist'))).toEqual(['index.html']);
  expect(readFileSync(join(root, 'dist', 'index.html'), 'utf8')).toBe(LAST_GOOD);
}

test('bad content of every sort is reported in one go, with file and line', () => {
  const project = copy('bad-content');
  project.write('content/terms/touchpoint/es.mdx', undefined);
  project.write(
    'content/terms/channel/facts.yaml',
    (old) => `${old.replace(/^confusable: .*\n/m, '')}confusable: [no-such-term]\n`,
  );
  project.write('content/terms/nps/en.mdx', (old) => old.replace(/^path: .*$/m, 'path: churn-rate'));
  project.write('content/terms/lead/facts.yaml', (old) => old.replace(/"\d{4}-\d\d-\d\d"/, '"2026-02-30"'));
  project.write('content/terms/funnel/en.mdx', (old) => old.replace(/^short: .*$/m, 'short: "never closed'));
  project.write('content/terms/chatbot/en.mdx', (old) => `${old}\n<div>never closed\n`);
  for (const [id, broader] of [
    ['friction', 'pain-point'],
    ['pain-point', 'friction'],
  ]) {
    project.write(
      `content/terms/${id}/facts.yaml`,
      (old) => `${old.replace(/^broader: .*\n/m, '')}broader: [${broader}]\n`,
    );
  }
  const { status, output } = project.build();
  for (const problem of [
    /content\/terms\/touchpoint\/.*\[missing-translation\]/,
    /content\/terms\/channel\/facts\.yaml:\d+: .*no-such-term.*\[unknown-reference\]/,
    /content\/terms\/(nps|churn-rate)\/en\.mdx:\d+: .*\[duplicate-path\]/,
    /content\/terms\/lead\/facts\.yaml:\d+: reviewed: .*\[schema\]/,
    /content\/terms\/funnel\/en\.mdx:\d+: .*\[yaml-syntax\]/,
    /content\/terms\/chatbot\/en\.mdx:\d+: .*\[(mdx-syntax|forbidden-markup)\]/,
    /content\/terms\/friction\/facts\.yaml:\d+: broader: .*\[broader-cycle\]/,
  ]) {
    expect(output).toMatch(problem);
  }
  expect(status).toBe(1);
  expectLastGood(project);
});

test('a fault of the code fails the build too', () => {
  const project = copy('bad-code');
  project.write('src/pages/broken.astro', '---\nthrow new Error("broken on purpose");\n---\n<p></p>\n');
  const { status, output } = project.build();
  expect(output).toContain('broken on purpose');
  expect(output).toContain('dist/ is still the last good site');
  expect(status).toBe(1);
  expectLastGood(project);
});
