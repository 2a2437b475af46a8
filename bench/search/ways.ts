/** Ways to ask for a name: spelt wrong, cut short, by its other names, in a question. */
import type { Subject } from './names.ts';
import type { Workshop } from './queries.ts';
import { withTypo } from './slips.ts';
import type { Speech } from './speech.ts';
import { key, plainWords } from './words.ts';

/** What a query asks and which pages are right. */
export interface Made {
  ask: string;
  right: readonly string[];
  isName?: boolean;
}

/** Share of the letters that a beginning has at least. */
const PREFIX_SHARE = 0.6;
const FEWEST_LETTERS = 4;
const TRIES = 12;

/** A name spelt wrong in a way that makes it no other name; `right` is what the name itself leads to. */
export function wrong(
  name: string,
  subject: Subject,
  { names, known }: Workshop,
  spell: (name: string) => string | undefined,
  right: readonly string[] = names.titled(subject.title),
): Made | undefined {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const ask = spell(name);
    if (!ask || key(ask) === key(name) || names.called(ask).length > 0) continue;
    // One word that has become another word of the site is no slip that anybody could see.
    if (known.has(key(ask))) continue;
    return { ask, right };
  }
  return undefined;
}

/** A name cut short where nothing else begins like that; undefined when every cut is shared. */
export function cutShort(
  name: string,
  { page }: Subject,
  { names, random }: Pick<Workshop, 'names' | 'random'>,
): Made | undefined {
  const letters = [...name].length;
  const fewest = Math.max(Math.ceil(letters * PREFIX_SHARE), FEWEST_LETTERS);
  const cuts = Array.from({ length: Math.max(letters - fewest, 0) }, (_, more) => name.slice(0, fewest + more).trim());
  const plainly = cuts.filter((cut) => names.beginning(cut).every((other) => other === page));
  if (plainly.length === 0) return undefined;
  return { ask: random.pick(plainly), right: [page] };
}

/** A synonym that is the title of nothing else. */
export function ownSynonym(subject: Subject, { names, random }: Workshop): string | undefined {
  const own = subject.synonyms.filter((name) => names.titled(name).length === 0);
  return own.length === 0 ? undefined : random.pick(own);
}

/** A name in another language that means nothing else in this one; the titles of guides are sentences and no names. */
export function foreignName(subject: Subject, { names, random }: Workshop): string | undefined {
  if (subject.kind === 'guide') return undefined;
  const own = subject.foreign.filter((name) => names.called(name).length === 0 && names.titled(name).length === 0);
  return own.length === 0 ? undefined : random.pick(own);
}

/** The name inside a question, sometimes with its article, sometimes with a slip in the words that ask. */
export function inQuestion(
  name: string,
  { isMetric, article, kind }: Subject,
  { speech, random }: Workshop,
): string | undefined {
  if (kind === 'guide') return undefined;
  const ways = isMetric && random.next() < 0.4 ? speech.metricQuestions : speech.questions;
  const way = random.pick(ways);
  const asked = random.next() < 0.25 ? (withTypo(way.replace(/\{x\}/, '{}'), speech, random, 3) ?? way) : way;
  const filled = article && random.next() < 0.4 ? `${article} ${name}` : name;
  const words = plainWords(name);
  return words.length === 0
    ? undefined
    : contracted(
        asked.replace(/\{x?\}/, () => filled),
        speech,
      );
}

/** Two small words that the language writes as one. */
function contracted(text: string, { contractions }: Speech): string {
  return contractions.reduce((whole, [apart, joined]) => whole.replace(apart, joined), text);
}
