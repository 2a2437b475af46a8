/** Values from formats that people edit by hand: bare words, without ids for notes and evidence and without clocks. */
import { refuse, shorten, type IncomingValues, type LeftOut, type Refusal } from './incoming.ts';
import { LIMITS } from './limits.ts';
import type { Evidence, Field, Note, OwnCheck, Value, Values } from './state.ts';
import { readValue } from './values.ts';

/** What a check that a team adds by hand weighs unless it says so. */
const USUAL = { impact: '2', effort: 'M' } as const;

/** Collects what a text file names, check by check, and what of it goes nowhere. */
export class TypedValues {
  readonly #values = new Map<string, Record<string, Value>>();
  readonly #leftOut: LeftOut[] = [];

  has(id: string): boolean {
    return this.#values.has(id);
  }

  /** From now on the file has something to say on this check, even if it is nothing new. */
  begin(id: string): void {
    this.#values.set(id, {});
  }

  /** Sets a field from what stood in a line; what the field cannot hold is left out. */
  set(id: string, field: Field, raw: unknown, line: number, text: string): void {
    const value = readValue(field, raw);
    if (value === undefined) this.leave(line, text);
    else this.#put(id, field, value);
  }

  /** Adds a note or a piece of evidence; the same one twice is one. */
  add(id: string, kind: 'note' | 'evidence', raw: Note | Evidence, line: number, text: string): void {
    const value = readValue(`${kind}-x`, raw);
    if (!value) {
      this.leave(line, text);
      return;
    }
    const field = `${kind}-${hash(JSON.stringify(value))}`;
    const fields = Object.keys(this.#values.get(id) ?? {}).filter((one) => one.startsWith(`${kind}-`));
    const most = LIMITS.united * (kind === 'note' ? LIMITS.notes : LIMITS.evidence);
    if (fields.length < most || fields.includes(field)) this.#put(id, field, value);
    else this.leave(line, text);
  }

  leave(line: number, text: string): void {
    this.#leftOut.push({ place: String(line), text: shorten(text) });
  }

  /** All that was found, or a refusal when no line was about a check. */
  found(name: string): IncomingValues | Refusal {
    if (this.#values.size === 0) return refuse('no-known-line');
    return {
      kind: 'values',
      name,
      values: this.#values as ReadonlyMap<string, Partial<Values>>,
      leftOut: this.#leftOut,
    };
  }

  #put(id: string, field: string, value: Value): void {
    const values = this.#values.get(id) ?? {};
    values[field] = value;
    this.#values.set(id, values);
  }
}

/** The weights of a team's own check as words: `impact=2 effort=M`. */
export function weightWords({ impact, effort }: OwnCheck): string {
  return `impact=${impact} effort=${effort}`;
}

/** An own check as `readValue` reads it, from its statement and words such as `impact=2`. */
export function typedOwn(checklist: string, check: string, words: string): Record<keyof OwnCheck, unknown> {
  const weight = (name: 'impact' | 'effort'): string =>
    new RegExp(`(?:^|\\s)${name}=(\\S+)`).exec(words)?.[1] ?? USUAL[name];
  return { checklist, check, impact: Number(weight('impact')), effort: weight('effort').toUpperCase() };
}

/** An id made of what is said, so that a file read twice adds nothing twice: 53 bits of two multiplied hashes. */
function hash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    high = Math.imul(high ^ text.charCodeAt(at), 0x9e3779b1);
    low = Math.imul(low ^ text.charCodeAt(at), 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return ((high >>> 11) * 2 ** 32 + (low >>> 0)).toString(36);
}
