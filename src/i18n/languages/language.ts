/** What a language is to the site: its words, its letters, its numbers and its spelling. */
import type { Segments } from '../../model/routes.ts';
import type { SearchRules } from '../../model/search/rules.ts';
import type { Dictionary } from '../dictionary.ts';

export interface OrthographyRule {
  name: string;
  /** Finds the fault; the match is quoted in the report. Global and Unicode-aware. */
  pattern: RegExp;
  mend: string;
  /** Whether the rule judges words of this language alone: italics and names of things may be foreign. */
  ownWords?: true;
}

export interface Language {
  code: string;
  /** The language's name in itself, with a capital. */
  name: string;
  /** Interface words. */
  words: Dictionary;
  segments: Segments;
  alphabet: readonly string[];
  /** Quotation marks of the first level. */
  quotes: readonly [open: string, close: string];
  /** Reading speed in words a minute, for the reading time. */
  wordsPerMinute: number;
  formatNumber: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** A day written in words; `day` is `2026-11-22`. */
  formatDate: (day: string) => string;
  orthography: readonly OrthographyRule[];
  search: SearchRules;
}

/** A day without a time zone, so that the date never slips. */
export function parseDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
