/** Days as records keep them, `2026-11-22`, and as readers read them. */

/** Today in the reader's time zone. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** A day in the words of the page's language: "November 22, 2026". */
export function dayInWords(day: string): string {
  const { lang } = document.documentElement;
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
