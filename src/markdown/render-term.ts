/** The late rendering of an entry: its body and the answers to its questions, as HTML. */
import { textOf } from '../model/catalog.ts';
import { renderMarkdown } from './render.ts';
import { openVocabulary } from './vocabulary.ts';

export interface RenderedTerm {
  body: string;
  /** Answers by question id. */
  answers: ReadonlyMap<string, string>;
}

/** Renders the text of a term in a language from its file below the working folder. */
export function renderTerm(id: string, language: string): RenderedTerm {
  const vocabulary = openVocabulary(process.cwd());
  const file = vocabulary.files.find(
    ({ collection, id: own, part }) => collection === 'terms' && own === id && part === language,
  );
  const term = vocabulary.catalog.terms.get(id);
  if (!file || !term) throw new RangeError(`no text of "${id}" in "${language}"`);
  const render = (source: string): string => renderMarkdown(source, file.file, vocabulary).html;
  return {
    body: render(file.body),
    answers: new Map(textOf(term, language).faqs.map((faq) => [faq.id, render(faq.a)])),
  };
}
