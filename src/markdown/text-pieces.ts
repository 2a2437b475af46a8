/** The words of a content file in pieces: each string of its data and its body, with the line where it stands. */
import type { ContentFile, KeyPath } from '../model/content-file.ts';

export interface TextPiece {
  /** Dotted path of the key, empty for the body. */
  key: string;
  line: number;
  text: string;
  isMarkdown: boolean;
  isQuestion: boolean;
  /** Whether it names a thing rather than saying something of it: a synonym, an input of a formula. */
  isName: boolean;
}

/** Keys whose strings are ids, paths or search words rather than prose. */
const NOT_PROSE = new Set([
  'path',
  'formerly',
  'hidden',
  'asked',
  'id',
  'autolink',
  'unlinked',
  'gender',
  'status',
  'reviewed',
  'forms',
]);

/** Prose of a text file; facts have none. */
export function textPieces(file: ContentFile): TextPiece[] {
  const pieces: TextPiece[] = [];
  const walk = (value: unknown, key: KeyPath): void => {
    if (typeof value === 'string') {
      const last = key.at(-1);
      pieces.push({
        key: key.join('.'),
        line: file.lineOf(key),
        text: value,
        isMarkdown: last === 'a',
        isQuestion: last === 'q',
        isName: key[0] === 'inputs' || last === 'label' || last === 'name',
      });
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => walk(item, [...key, index]));
    } else if (value !== null && typeof value === 'object') {
      for (const [name, item] of Object.entries(value)) if (!NOT_PROSE.has(name)) walk(item, [...key, name]);
    }
  };
  walk(file.data, []);
  if (file.body.trim())
    pieces.push({ key: '', line: file.bodyLine, text: file.body, isMarkdown: true, isQuestion: false, isName: false });
  return pieces;
}

/** Sentences of a piece of text, mark-up of links and headings taken out. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\]\([^)]*\)/g, '')
    .replace(/\[#[\w-]+\]/g, '')
    .split(/(?<=[.!?…»”])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}
