/** Words of other fields that the site does not hold: `negatives.<language>.yaml`, less what the content has come near to. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Query } from './queries.ts';
import type { Random } from './random.ts';
import { speechOf } from './speech.ts';
import { isNear, plainWords } from './words.ts';

const COUNT = 50;
/** Words of the content that are shorter come near to everything. */
const SHORTEST = 3;

/** Fifty queries without an answer, none of whose words is near to a known one; fewer where the pool no longer holds so many. */
export function negatives(known: ReadonlySet<string>, language: string, random: Random): Query[] {
  const file = new URL(`negatives.${language}.yaml`, import.meta.url);
  if (!existsSync(file)) return [];
  const { stopWords } = speechOf(language);
  const words = [...known].filter((word) => word.length >= SHORTEST);
  const isStrange = (ask: string): boolean =>
    plainWords(ask).every((word) => stopWords.has(word) || !words.some((other) => comesNear(word, other)));
  const found: Query[] = [];
  for (const ask of random.shuffled(parse(readFileSync(file, 'utf8')) as string[])) {
    if (found.length < COUNT && isStrange(ask)) found.push({ group: 'negative', ask, right: [] });
  }
  return found;
}

/** Whether a word could be taken for one of the site's: a slip or an ending away from it. */
function comesNear(word: string, known: string): boolean {
  const most = word.length < 4 ? 0 : word.length < 6 ? 1 : word.length < 10 ? 2 : 3;
  const stem = Math.max(4, Math.ceil(word.length * 0.7));
  return isNear(word, known, most) || (known.length >= stem && known.startsWith(word.slice(0, stem)));
}
