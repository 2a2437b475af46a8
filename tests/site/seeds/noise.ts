/** Marks that a copied text leaves behind: what a forum adds, what spam puts into sentences, what a paste breaks. */

const MARKS: readonly (readonly [string, RegExp])[] = [
  ['spam', /(?:\.\.\.|…)\s*(?:database|base de datos)\b/i],
  ['spam', /\b(?:phone|mobile|whatsapp|telegram) (?:numbers? )?(?:lists?|database)\b|\bemail database\b/i],
  ['spam', /\bbase de datos de (?:teléfonos|números|correos|whatsapp|telegram)\b/i],
  ['counter', /^(?:posts|replies|views|joined|mensajes|respuestas|vistas|registrado):\s*\d[\d,. ]*$/i],
  ['counter', /\b(?:posts|replies|mensajes|respuestas):\s*\d+\W+(?:views|joined|vistas|registrado):/i],
  ['forum', /\b(?:quote this post|reply with quote|post by|top of page|citar este mensaje|volver arriba)\b/i],
  ['date of the post', /\b(?:21 Dec(?:ember)?,? 2024|Dec(?:ember)? 21,? 2024|21 de diciembre de 2024)\b/i],
];

const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['«', '»'],
  ['“', '”'],
];

/** What is wrong with a text: names of marks and of brackets and quotes without their other half. */
export function noiseIn(text: string): string[] {
  return [
    ...MARKS.filter(([, mark]) => mark.test(text)).map(([name]) => name),
    ...PAIRS.filter(([open, close]) => count(text, open) !== count(text, close)).map((pair) => pair.join('')),
  ];
}

/** Texts long enough to be sentences that stand more than once. */
export function repeatedIn(texts: readonly string[]): string[] {
  const long = texts.filter((text) => text.split(' ').length >= 12);
  return [...new Set(long.filter((text, index) => long.indexOf(text) !== index))];
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
