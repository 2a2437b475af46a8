/** A catalog of thousands of entries, grown from the real ones. */
import { LANGUAGES } from '../../src/i18n/locales.ts';
import { textOf, type Catalog, type Term } from '../../src/model/catalog.ts';
import { publishedTerms } from '../../src/model/published.ts';
import { pathOf } from '../../src/model/search/term-list.ts';

/** The same numbers in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Entries whose labels are the real ones with a word more, so that they are as alike as those of one field. */
export function grow(catalog: Catalog, count: number): Catalog {
  const random = seeded(5);
  const real = publishedTerms(catalog);
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'zo', 'tra', 'plen'];
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, () => syllables[Math.floor(random() * syllables.length)]).join(
      '',
    );
  const terms = new Map<string, Term>(real.map((term) => [term.id, term]));
  for (let at = 0; terms.size < count; at++) {
    const model = real[at % real.length];
    if (!model) break;
    const added = word();
    const id = `${model.id}-${added}-${at}`;
    const texts = Object.fromEntries(
      LANGUAGES.map((code) => {
        const text = { ...textOf(model, code), abbreviation: undefined };
        const more = (label: string): string => (random() < 0.5 ? `${added} ${label}` : `${label} ${added}`);
        const term = more(text.term);
        return [code, { ...text, term, path: `${pathOf(term)}-${at}`, forms: text.forms.map(more), hidden: text.hidden.map(more), synonyms: text.synonyms.map((one) => ({ ...one, label: more(one.label) })) }]; // prettier-ignore
      }),
    );
    terms.set(id, { ...model, id, texts });
  }
  return { ...catalog, terms };
}
