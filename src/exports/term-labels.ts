/** Which labels the list needs, and which of them travel first: those that the lookup answers as well without are left out. */
import type { ReadQuery } from '../model/search/query.ts';
import { likeness } from '../model/search/word-table.ts';
import type { Language } from '../model/search/rules.ts';
import { createTermIndex, LABEL_WEIGHTS, lookUp, type Label, type TermIndex } from '../model/search/term-index.ts';
import { codeLabels, titleLabels, type LabelKind, type PlaceLabels } from '../model/search/term-list.ts';

export interface Candidate {
  kind: LabelKind;
  /** Words that carry meaning. */
  words: readonly string[];
  /** Every word, where they are more. */
  whole: readonly string[];
  /** Labels of a lower rank travel first. */
  rank: number;
}

export interface LabelledPlace {
  title: string;
  path: string;
  stages: number;
  /** Labels that must stay, whatever else answers them. */
  firm: Partial<PlaceLabels>;
  /** The others, in the order in which they are wanted. */
  labels: readonly Candidate[];
}

export interface SplitLabels {
  first: PlaceLabels;
  later: PlaceLabels;
}

/** What a label must reach without itself, and by how much before the next place. */
const ANSWERED = 0.8;
const AHEAD = 0.06;
/** From this number of labels on, each is only compared with those of its own place. */
const MANY = 20_000;

type Placed = Candidate & { at: number };

/** The labels that each place needs, those of a low rank first as long as `room` lasts (in characters). */
export function splitLabels(places: readonly LabelledPlace[], language: Language, room: number): SplitLabels[] {
  const firm = places.map((place) => firmLabels(place, language));
  const names = new Map(firm.flatMap((labels, at) => labels.map(({ words }) => [words.join(' '), at] as const)));
  const candidates = places.flatMap((place, at) => ownCandidates(place, at, firm[at] ?? [], names, language));
  const kept = candidates.length > MANY ? candidates : neededLabels(firm, candidates, language);
  let left = room;
  const first = new Set<Placed>();
  for (const label of [...kept].sort((a, b) => a.rank - b.rank || a.at - b.at)) {
    left -= codeLabels([label.words], places[label.at]?.title ?? '', language.isStop).length + 1;
    if (left < 0) break;
    first.add(label);
  }
  const byPlace = Map.groupBy(kept, ({ at }) => at);
  return places.map((place, at) => {
    const own = byPlace.get(at) ?? [];
    const early = own.filter((label) => first.has(label));
    const translation = (firm[at] ?? []).filter(({ weight }) => weight === LABEL_WEIGHTS.translation);
    return {
      first: {
        ...byKind(early),
        alias: [...(place.firm.alias ?? []), ...byKind(early).alias],
        translation: translation.map(({ words }) => words),
      },
      later: byKind(own.filter((label) => !first.has(label))),
    };
  });
}

function byKind(labels: readonly Candidate[]): PlaceLabels {
  const of = (kind: LabelKind) => labels.filter((label) => label.kind === kind).map(({ words }) => words);
  return { alias: of('alias'), avoid: of('avoid'), translation: of('translation'), foreign: of('foreign') };
}

/** Titles, abbreviations and translations; a translation that is the same word is not said twice. */
function firmLabels(place: LabelledPlace, language: Language): Label[] {
  const own: Label[] = [
    ...titleLabels(place.title, language.isStop),
    ...(place.firm.alias ?? []).map((words) => ({ words, weight: LABEL_WEIGHTS.alias })),
  ];
  const translations = (place.firm.translation ?? [])
    .filter((words) => !own.some((label) => says(words, label.words, language, 0.94)))
    .map((words) => ({ words, weight: LABEL_WEIGHTS.translation }));
  return [...own, ...translations];
}

/** Labels that none before them of the same place says already. */
function ownCandidates(
  place: LabelledPlace,
  at: number,
  firm: readonly Label[],
  names: ReadonlyMap<string, number>,
  language: Language,
): Placed[] {
  const kept: (readonly string[])[] = firm.map(({ words }) => words);
  return place.labels.flatMap((label): Placed[] => {
    if (kept.some((other) => says(label.words, other, language))) return [];
    kept.push(label.words);
    // What is another place's own name leads there first.
    const taken = (names.get(label.words.join(' ')) ?? at) !== at;
    return [{ ...label, at, ...(taken && label.kind === 'alias' && { kind: 'avoid' }) }];
  });
}

/** Whether a label finds another of its length word by word, or by the same letters. */
function says(words: readonly string[], other: readonly string[], language: Language, least = 0.86 * 0.96): boolean {
  if (words.join('') === other.join('')) return true;
  if (words.length !== other.length) return false;
  const rest = [...other];
  return words.every((word) => {
    const found = rest.findIndex((held) => likeness(word, held, language) >= least);
    if (found >= 0) rest.splice(found, 1);
    return found >= 0;
  });
}

/** Labels that the whole list does not answer without them. */
function neededLabels(
  firm: readonly (readonly Label[])[],
  candidates: readonly Placed[],
  language: Language,
): Placed[] {
  const first = indexOf(firm, [], language);
  const needed = candidates.filter((label) => !isAnswered(first, label));
  const second = indexOf(firm, needed, language);
  const held = new Set(needed);
  const kept = candidates.filter((label) => held.has(label) || !isAnswered(second, label));
  // Where the words that carry meaning say something else, the label is known by all of them.
  const last = indexOf(firm, kept, language);
  return kept.map((label) =>
    lookUp([last], asQuery(label))[0]?.at === label.at ? label : { ...label, words: label.whole },
  );
}

function asQuery({ words }: Candidate): ReadQuery {
  return { words, joined: [words.join('')] };
}

function indexOf(firm: readonly (readonly Label[])[], added: readonly Placed[], language: Language): TermIndex {
  const labels = firm.map((own) => [...own]);
  for (const { at, kind, words } of added) labels[at]?.push({ words, weight: LABEL_WEIGHTS[kind] });
  return createTermIndex(labels, language);
}

function isAnswered(index: TermIndex, label: Placed): boolean {
  const [best, next] = lookUp([index], asQuery(label));
  return best?.at === label.at && best.score >= ANSWERED && best.score - (next?.score ?? 0) >= AHEAD;
}
