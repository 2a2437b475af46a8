/** The one table of languages: a third one is a line here, beside its files. */
import type { Language } from './languages/language.ts';
import { en } from './languages/en.ts';
import { es } from './languages/es.ts';

/** In the order in which the site offers them; the first is what x-default speaks. */
export const LOCALES: readonly Language[] = [en, es];

export const LANGUAGES: readonly string[] = LOCALES.map(({ code }) => code);

/** Minutes that a text takes to read, one at least. */
export function readingMinutes(words: number, code: string): number {
  return Math.max(1, Math.round(words / languageOf(code).wordsPerMinute));
}

/** The language of a code, or a clear error. */
export function languageOf(code: string): Language {
  const language = LOCALES.find((locale) => locale.code === code);
  if (!language) throw new RangeError(`"${code}" is not in the table of languages (src/i18n/locales.ts)`);
  return language;
}
