/** What the texts of a language say, page by page, and phrases that only one of them has. */
import type { ContentFile } from '../../src/model/content-file.ts';
import { sentencesOf, textPieces } from '../../src/markdown/text-pieces.ts';
import type { Vocabulary } from '../../src/markdown/vocabulary.ts';
import type { Place } from '../../src/model/routes.ts';
import { addresses } from './names.ts';
import type { Random } from './random.ts';
import type { Speech } from './speech.ts';
import { plain, plainWords } from './words.ts';

const FEWEST = 3;
const MOST = 5;
/** A phrase with small words between is no longer typed than this. */
const LONGEST = 8;

const KINDS: Readonly<Partial<Record<ContentFile['collection'], Extract<Place, { id: string }>['kind']>>> = {
  stages: 'stage',
  terms: 'term',
  checklists: 'checklist',
  guides: 'guide',
  models: 'model',
  pages: 'page',
};

interface Text {
  page: string;
  /** Prose that the page shows: bodies, questions and answers. */
  sentences: readonly string[];
  /** Every word of it that carries meaning, to tell whether a phrase is its own. */
  words: string;
}

export interface Phrases {
  /** A phrase of a page that no other page has, with the small words between or without; undefined when chance finds none. */
  pick: (random: Random) => { ask: string; page: string } | undefined;
}

/** The phrases of a language. */
export function phrasesOf(vocabulary: Vocabulary, language: string, { stopWords }: Speech): Phrases {
  const texts = textsOf(vocabulary, language, stopWords);
  const sources = texts.filter(({ sentences }) => sentences.length > 0);
  return {
    pick(random) {
      for (let tries = 0; tries < 50; tries += 1) {
        const { page, sentences } = random.pick(sources);
        const phrase = windowOf(random.pick(sentences), stopWords, random);
        if (!phrase) continue;
        const own = ` ${phrase.bare.map(plain).join(' ')} `;
        if (texts.some((text) => text.page !== page && text.words.includes(own))) continue;
        return { ask: (random.next() < 0.5 ? phrase.whole : phrase.bare).join(' '), page };
      }
      return undefined;
    },
  };
}

const known = new WeakMap<Vocabulary, ReadonlySet<string>>();

/** Every word that a content file of any language uses, search words included: what a made-up query must not come near. */
export function vocabularyWords(vocabulary: Vocabulary): ReadonlySet<string> {
  const strings = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
  };
  const read = known.get(vocabulary);
  if (read) return read;
  const texts = vocabulary.files.flatMap(({ data, body }) => [...strings(data), body]);
  // Accents are folded once per word and not once per place where it stands.
  const written = new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []));
  const words: ReadonlySet<string> = new Set([...written].map(plain));
  known.set(vocabulary, words);
  return words;
}

function textsOf(vocabulary: Vocabulary, language: string, stopWords: ReadonlySet<string>): Text[] {
  const addressOf = addresses(vocabulary, language);
  return vocabulary.files.flatMap((file) => {
    const kind = KINDS[file.collection];
    if (file.part !== language || !kind) return [];
    const pieces = textPieces(file);
    const shown = pieces.filter(({ isMarkdown, isQuestion }) => isMarkdown || isQuestion);
    return {
      page: addressOf({ kind, id: file.id }),
      sentences: kind === 'page' ? [] : shown.flatMap(({ text }) => sentencesOf(text)).filter(isProse),
      words: ` ${pieces.flatMap(({ text }) => carrying(sentencesOf(text).join(' '), stopWords)).join(' ')} `,
    };
  });
}

/** Components, tables, lists of links and formulas are not read as sentences. */
function isProse(sentence: string): boolean {
  return !/[<>{}|=$\\`]|^import /.test(sentence) && !sentence.startsWith('#');
}

function carrying(text: string, stopWords: ReadonlySet<string>): string[] {
  return plainWords(text).filter((word) => !stopWords.has(word));
}

/** Three to five words of a sentence that carry meaning, one after the other: as they stand, and without the others between. */
function windowOf(
  sentence: string,
  stopWords: ReadonlySet<string>,
  random: Random,
): { whole: string[]; bare: string[] } | undefined {
  // A phrase does not run over a comma or a figure.
  const parts = sentence.split(/[^\p{L}\p{M}\s’'-]+/u).map((part) => part.match(/[\p{L}\p{M}]+/gu) ?? []);
  const part = random.pick(parts).map((word) => word.toLowerCase());
  const places = part.flatMap((word, at) => (word.length > 1 && !stopWords.has(plain(word)) ? at : []));
  const count = FEWEST + random.below(MOST - FEWEST + 1);
  const start = random.below(Math.max(places.length - count + 1, 1));
  const taken = places.slice(start, start + count);
  const [first, last] = [taken[0], taken.at(-1)];
  if (taken.length < count || first === undefined || last === undefined || last - first >= LONGEST) return undefined;
  return { whole: part.slice(first, last + 1), bare: taken.map((at) => part[at] ?? '') };
}
