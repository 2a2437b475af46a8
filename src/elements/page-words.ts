/** Words, numbers and days as the page's language writes them, from sentences that stand in its markup. */

export type Values = Readonly<Record<string, string | number>>;

/** Making a format costs a hundred times as much as using it. */
const formats = new Map<string, object>();

/** A sentence with its gaps filled: `{done} of {total}`. */
export function fillWords(words: string | undefined, values: Values): string {
  return (words ?? '').replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name];
    return value === undefined ? gap : typeof value === 'number' ? writeNumber(value) : value;
  });
}

/** A format of `Intl` in the page's language, made once: `formatOf(Intl.NumberFormat, { style: 'percent' })`. */
export function formatOf<Format extends object, Options>(
  Kind: new (language: string, options?: Options) => Format,
  options?: Options,
): Format {
  const { lang } = document.documentElement;
  const key = Kind.name + lang + JSON.stringify(options);
  const format = formats.get(key) ?? new Kind(lang, options);
  formats.set(key, format);
  return format as Format;
}

/** A number with at most one decimal. */
export function writeNumber(value: number): string {
  return formatOf(Intl.NumberFormat, { maximumFractionDigits: 1 }).format(value);
}

/** A day (`2026-11-22`) in words, long or as the format says; empty stays empty. */
export function writeDay(day: string, format: Intl.DateTimeFormatOptions = { dateStyle: 'long' }): string {
  return day && formatOf(Intl.DateTimeFormat, { timeZone: 'UTC', ...format }).format(new Date(day));
}

/** Today where the reader is, `2026-11-22`. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
