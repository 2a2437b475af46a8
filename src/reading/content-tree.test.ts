import { expect, test } from 'vitest';
import { contentRoot, type Files } from '../../tests/content-fixture.ts';
import { readContentTree } from './content-tree.ts';

function problemsOf(changes: Files): string[] {
  return readContentTree(contentRoot(changes), ['en', 'es'])
    .flatMap(({ problems }) => problems)
    .map(({ file, code }) => `${file.replaceAll('\\', '/')} ${code}`);
}

test('a stray file beside the folders of a collection becomes a problem', () => {
  expect(problemsOf({ 'content/terms/notes': 'x' })).toEqual(['content/terms/notes unknown-file']);
});

test('what a file manager leaves behind is passed over', () => {
  expect(problemsOf({ 'content/terms/.DS_Store': 'x', 'content/terms/touchpoint/.DS_Store': 'x' })).toEqual([]);
});

test('missing sources become a problem', () => {
  expect(problemsOf({ 'content/sources.yaml': undefined })).toEqual(['content/sources.yaml missing-sources']);
});
