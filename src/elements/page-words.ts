/** Words, numbers and days as the page's language writes them, from sentences that stand in its markup. */

type Values = Readonly<Record<string, string | number>>;

const language = (): string => document.documentElement.lang;

/** A sentence with its gaps filled: `{done} of {total}`. */
export function fillWords(words: string | undefined, values: Values): string {
  return (words ?? '').replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name];
    return value === undefined ? gap : typeof value === 'number' ? writeNumber(value) : value;
  });
}

/** The words of a `<template data-words>` under their `data-word`, with their gaps filled. */
export function wordOf(root: ParentNode, name: string, values: Values = {}): string {
  const template = root.querySelector<HTMLTemplateElement>('template[data-words]');
  return fillWords(template?.content.querySelector(`[data-word="${name}"]`)?.textContent.trim(), values);
}

/** A number with at most one decimal. */
export function writeNumber(value: number): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(value);
}

/** "64 %" or "64%": whole, and neither 0 nor 100 unless the share is; a dash where nothing was scored. */
export function writePercent(share: number | undefined): string {
  if (share === undefined) return '–';
  return new Intl.NumberFormat(language(), { style: 'percent' }).format(wholePercent(share) / 100);
}

/** A day (`2026-11-22`) in words, long or as the format says; empty stays empty. */
export function writeDay(day: string, format: Intl.DateTimeFormatOptions = { dateStyle: 'long' }): string {
  return day && new Intl.DateTimeFormat(language(), { timeZone: 'UTC', ...format }).format(new Date(day));
}

/** Today where the reader is, `2026-11-22`. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** A share as the percent that is written. */
export function wholePercent(share: number): number {
  return share > 0 && share < 1 ? Math.min(99, Math.max(1, Math.round(share * 100))) : share * 100;
}
