import { expect, test } from 'vitest';
import { describeProblem, PROBLEMS, sortProblems, type Problem } from './content-file.ts';

test('every problem says what is wrong and how to mend it', () => {
  for (const [code, [what, mend]] of Object.entries(PROBLEMS)) {
    const line = describeProblem({ code: code as Problem['code'], file: 'content/x.yaml', line: 3, key: 'a.b' });
    expect(line).toBe(`content/x.yaml:3: a.b: ${what}. ${mend.charAt(0).toUpperCase()}${mend.slice(1)}. [${code}]`);
  }
});

test('a problem without a key has none in its line', () => {
  const line = describeProblem({ code: 'byte-order-mark', file: 'content/x.mdx', line: 1, key: '', detail: 'x' });
  expect(line).toMatch(/^content\/x\.mdx:1: the file starts with a byte order mark \(x\)\. Save/);
});

test('problems are read file by file, from top to bottom', () => {
  const at = (file: string, line: number): Problem => ({ code: 'schema', file, line, key: '' });
  const sorted = sortProblems([at('b', 2), at('a', 10), at('b', 1), at('a', 9)]);
  expect(sorted.map(({ file, line }) => `${file}${line}`)).toEqual(['a9', 'a10', 'b1', 'b2']);
});
