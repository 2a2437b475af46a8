/** Lines that are no idea but a sign of noise: asserted absent in seeds.test.ts. */
export const ABSENT: readonly string[] = ['S038', 'S146'];

/** Lines that ask something of every page of a kind. */
export const EVERY: Readonly<
  Record<string, { kinds: readonly ('terms' | 'stages' | 'guides')[]; holds: (html: string) => boolean }>
> = {
  // A reading time, and the same page in the other language.
  S001: {
    kinds: ['stages', 'guides'],
    holds: (html) => /\d+ (?:minutes? to read|minutos? de lectura)/.test(html) && html.split('hreflang=').length > 3,
  },
  // The template of an entry: headword, definition.
  S063: { kinds: ['terms'], holds: (html) => html.includes('<h1') && html.includes('id="definition"') },
  // What it means for one's own work, when to look at it, how to use it, how it is misread.
  S091: { kinds: ['terms'], holds: (html) => html.split('id="faq-').length > 3 },
  S092: { kinds: ['terms'], holds: (html) => html.split('id="faq-').length > 3 },
  S093: { kinds: ['terms'], holds: (html) => html.includes('class="used-in"') && html.split('id="faq-').length > 3 },
  S094: { kinds: ['terms'], holds: (html) => html.split('id="faq-').length > 3 },
};
