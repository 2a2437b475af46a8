/** Interface words: one i18next instance for the whole build, with typed keys. */
import i18next from 'i18next';
import type { Key } from './dictionary.ts';
import { languageOf, LOCALES } from './locales.ts';

const instance = i18next.createInstance();
await instance.init({
  lng: LOCALES[0]?.code,
  fallbackLng: false,
  resources: Object.fromEntries(LOCALES.map(({ code, words }) => [code, { translation: words }])),
  interpolation: { escapeValue: false },
  returnNull: false,
});

export type Translate = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

/** The words of one language; numbers among the values are written as the language writes them. */
export function translator(language: string): Translate {
  const { formatNumber } = languageOf(language);
  const fixed = instance.getFixedT(language);
  return (key, values = {}) => {
    const { count, ...others } = values;
    const written = Object.fromEntries(
      Object.entries(others).map(([name, value]) => [name, typeof value === 'number' ? formatNumber(value) : value]),
    );
    if (typeof count !== 'number') return fixed(key, written);
    const plural = fixed(key, { ...written, count });
    return plural.replace(String(count), formatNumber(count));
  };
}

/** The names of all languages, in the given one: "English and Spanish", «inglés y español». */
export function languageNames(language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(
    LOCALES.map(({ code }) => languageName(code, language)),
  );
}

/** A language's name in the given language: `es` in `en` is "Spanish". */
export function languageName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}

/** A headword or name as a row or heading starts: with a capital. */
export function capitalize(words: string, language: string): string {
  const [first = '', ...rest] = words;
  return first.toLocaleUpperCase(language) + rest.join('');
}
