/** The content as a whole: how much there is, and that nothing in it stands alone or says itself twice. */
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../src/cli/project.ts';
import { LANGUAGES } from '../src/i18n/locales.ts';
import { textUses } from '../src/markdown/text-uses.ts';
import { openVocabulary } from '../src/markdown/vocabulary.ts';
import { buildBacklinks } from '../src/model/backlinks.ts';
import { textOf } from '../src/model/catalog.ts';
import { publishedTerms } from '../src/model/published.ts';
import { fold } from '../src/model/search/words.ts';
import type { ProseKind, TextUse } from '../src/model/text-use.ts';

const vocabulary = openVocabulary(projectRoot);
const { catalog } = vocabulary;
const published = publishedTerms(catalog);

/** Shortest word that carries meaning enough to be counted. */
const LONG_WORD = 5;
/** Share of a definition's words above which an answer says it again. */
const SAID_AGAIN = 0.7;

test('260 entries, none left as a draft, 12 guides, 22 models, 8 stages', () => {
  expect([...catalog.terms.values()].filter(({ facts }) => facts.status === 'draft').map(({ id }) => id)).toEqual([]);
  expect(published.length).toBeGreaterThanOrEqual(260);
  expect(catalog.guides.length).toBeGreaterThanOrEqual(12);
  expect(catalog.models.length).toBe(22);
  expect(catalog.stages.length).toBe(8);
});

test('58 metrics carry a formula', () => {
  const metrics = published.filter(({ facts }) => facts.kind === 'metric');
  expect(metrics.length).toBeGreaterThanOrEqual(58);
  expect(metrics.filter(({ facts }) => !facts.metric).map(({ id }) => id)).toEqual([]);
});

describe.for(LANGUAGES)('in %s', (language) => {
  const known = new Map<string, TextUse>();
  const usesOf = (kind: ProseKind, id: string): TextUse => {
    const key = `${kind}/${id}`;
    const use = known.get(key) ?? textUses(kind, id, vocabulary)[language];
    if (!use) throw new Error(`no text of ${key} in ${language}`);
    known.set(key, use);
    return use;
  };

  test('every entry is used by a guide, a check, a model or another entry', () => {
    const backlinks = buildBacklinks(catalog, usesOf, language);
    const alone = published.filter(({ id }) => Object.values(backlinks.get(id) ?? {}).flat().length === 0);
    expect(alone.map(({ id }) => id)).toEqual([]);
  });

  test('no answer says the definition again', () => {
    const again = published.flatMap((term) => {
      const { short, faqs } = textOf(term, language);
      const defined = longWords(short);
      return faqs
        .filter(({ a }) => defined.filter((word) => longWords(a).includes(word)).length > SAID_AGAIN * defined.length)
        .map(({ id }) => `${term.id}#faq-${id}`);
    });
    expect(again).toEqual([]);
  });
});

function longWords(text: string): string[] {
  return [...new Set(fold(text).match(/[\p{L}\p{N}]+/gu))].filter((word) => word.length >= LONG_WORD);
}
