/** How good answers are: in the first five, in the first place, and the mean of one over the place. */
import type { Found } from './browser-search.ts';

export interface Score {
  group: string;
  asked: number;
  /** Right answer among the first five, and first, in percent. */
  r5: number;
  r1: number;
  /** Mean reciprocal rank within the first five. */
  mrr: number;
}

const FIRST = 5;

/** Place of the first right answer, from 1; 0 when it is not among the first five. */
export function placeOf({ query, links }: Found): number {
  const at = links.slice(0, FIRST).findIndex((link, place) => {
    const [page = '', fragment] = link.split('#');
    // A name leads to the page itself; a place on it may only follow.
    return query.right.includes(page) && !(query.isName && place === 0 && fragment);
  });
  return at + 1;
}

/** Whether a query of this language that has no answer was given one with confidence. */
export function isConfident({ links }: Found, language: string): boolean {
  return links.some((link) => link.startsWith(`${language}/`));
}

/** The score of each group, in the order in which the groups come. */
export function scores(found: readonly Found[]): Score[] {
  return [...Map.groupBy(found, ({ query }) => query.group)].map(([group, members]) => score(group, members));
}

/** The score of some answers under one name. */
export function score(group: string, found: readonly Found[]): Score {
  const places = found.map(placeOf);
  const share = (hits: number): number => (found.length === 0 ? 0 : (hits / found.length) * 100);
  return {
    group,
    asked: found.length,
    r5: share(places.filter((place) => place > 0).length),
    r1: share(places.filter((place) => place === 1).length),
    mrr: share(places.reduce((sum, place) => sum + (place === 0 ? 0 : 1 / place), 0)) / 100,
  };
}

/** Lines that tell what missed and what came instead. */
export function misses(found: readonly Found[], fewest: (place: number) => boolean = (place) => place > 0): string[] {
  return found
    .filter((one) => !fewest(placeOf(one)))
    .map(
      ({ query, links }) =>
        `${query.group}: "${query.ask}" → ${links.slice(0, FIRST).join(', ') || 'nothing'}; right: ${query.right.join(', ')}`,
    );
}
