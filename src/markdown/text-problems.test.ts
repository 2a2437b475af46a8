import { expect, test } from 'vitest';
import { contentRoot, edited, type Files } from '../../tests/content-fixture.ts';
import { textProblems } from './text-problems.ts';
import { openVocabulary } from './vocabulary.ts';

const guide = 'content/guides/mapping';
const churn = 'content/terms/churn-rate';

const listed = (changes: Files): string[] =>
  textProblems(openVocabulary(contentRoot(changes))).map(
    ({ file, line, code, detail = '' }) =>
      `${file.replaceAll('\\', '/').replace('content/', '')}:${line} ${code} ${detail}`,
  );

/** What a change adds: the small texts of the fixture repeat themselves, and ask in English. */
function problemsOf(changes: Files): string[] {
  const before = listed({});
  return listed(changes).filter((problem) => !before.includes(problem));
}

test.for([
  ['[x](guide:mapping), [x](model:aida), [x](stage:discovery), [x](checklist:discovery), [x](page:about).', []],
  ['[x](guide:none).', ['guides/mapping/en.mdx:9 unknown-reference guide:none']],
  ['[x](model:none).', ['guides/mapping/en.mdx:9 unknown-reference model:none']],
  ['[x](term:channel).', ['guides/mapping/en.mdx:9 draft-reference term:channel']],
  ['[x](/en/).', ['guides/mapping/en.mdx:9 forbidden-markup link to /en/']],
  ['<Touchpoints />', ['guides/mapping/en.mdx:9 forbidden-markup <Touchpoints>']],
] as const)('a guide that says %s', ([text, problems]) => {
  const file = `${guide}/en.mdx`;
  expect(problemsOf({ [file]: edited(file, 'One.', text) })).toEqual(problems);
});

test('headings have the same ids in every language', () => {
  const file = `${guide}/es.mdx`;
  expect(problemsOf({ [file]: edited(file, '[#steps]', '[#pasos]') })).toEqual([
    'guides/mapping/es.mdx:7 unequal-ids headings steps against pasos',
  ]);
});

test('a rule on words of the language spares italics and names of things, nothing else', () => {
  const file = `${churn}/es.mdx`;
  const withBody = (text: string) => problemsOf({ [file]: edited(file, 'Un punto de contacto.', text) });
  expect(withBody('Una *session replay* breve.')).toEqual([]);
  expect(withBody('Una *sesión* y\nuna session.')).toEqual([expect.stringMatching(/:\d+ orthography .*"session"/)]);
  expect(problemsOf({ [file]: edited(file, 'clientes perdidos', 'clientes por session') })).toEqual([]);
});
