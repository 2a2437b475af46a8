/** What a language tells the search, as data that travels to the browser, and what is made of it there. */

/** A regular expression (applied everywhere in a folded word, Unicode-aware) and what takes the place of a match. */
export type Rewriting = readonly [pattern: string, replacement: string];

export interface SearchRules {
  /** Words that carry no meaning in a query, question words among them; folded, separated by spaces. */
  stop: string;
  /** Takes endings off, so that forms of one word meet; applied in order. */
  stem: readonly Rewriting[];
  /** Writes what sounds alike alike; applied in order to a stem. */
  sound: readonly Rewriting[];
}

/** The rules of a language, ready to be applied. */
export interface Language {
  isStop: (word: string) => boolean;
  stop: ReadonlySet<string>;
  stem: (word: string) => string;
  sound: (word: string) => string;
}

/** Compiles the rules of a language; the stop words of the site's others are added, since readers ask in all of them. */
export function compileRules(rules: SearchRules, otherStopWords: readonly string[] = []): Language {
  const stop = new Set([rules.stop, ...otherStopWords].flatMap((words) => words.split(' ')));
  const stem = remembered(rewriter(rules.stem));
  const sounded = rewriter(rules.sound);
  return { stop, isStop: (word) => stop.has(word), stem, sound: remembered((word) => sounded(stem(word))) };
}

function rewriter(steps: readonly Rewriting[]): (word: string) => string {
  const compiled = steps.map(([pattern, replacement]) => [new RegExp(pattern, 'gu'), replacement] as const);
  return (word) => compiled.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);
}

function remembered(make: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let made = known.get(word);
    if (made === undefined) known.set(word, (made = make(word)));
    return made;
  };
}
