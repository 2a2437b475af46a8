/** What every text of a concept uses, per language: its terms, sources, headings and words. */
import type { TextUse } from '../model/text-use.ts';
import { anchors } from '../model/routes.ts';
import { countWords, renderMarkdown } from './render.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Uses by language; a term's questions count with its body, each as a section of its own. */
export function textUses(collection: string, id: string, vocabulary: Vocabulary): Record<string, TextUse> {
  const files = vocabulary.files.filter(
    (file) => file.collection === collection && file.id === id && file.part !== 'facts' && file.file.endsWith('.mdx'),
  );
  const term = collection === 'terms' ? vocabulary.catalog.terms.get(id) : undefined;
  return Object.fromEntries(
    files.map((file) => {
      const { use } = renderMarkdown(file.body, file.file, vocabulary);
      for (const faq of term?.texts[file.part]?.faqs ?? []) {
        const answer = renderMarkdown(faq.a, file.file, vocabulary).use;
        use.terms.push(...answer.terms.map((found) => ({ ...found, section: anchors.faq(faq.id) })));
        use.sources.push(...answer.sources.filter((key) => !use.sources.includes(key)));
        use.words += answer.words + countWords(faq.q);
      }
      return [file.part, use];
    }),
  );
}
