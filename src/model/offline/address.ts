/** How an address is answered from a copy: the same redirects, pages and misses as a good host gives. */
import type { KeptLanguage } from './manifest.ts';

/** One file that may answer an address; a redirect sends the reader to it, with the query. */
export interface Candidate {
  address: string;
  redirect: boolean;
}

const INDEX = /(^|\/)index\.html$/;

/** Where a file of the built site is served: a page ends in a slash, other names are escaped as browsers do. */
export function addressOfFile(path: string): string {
  return path.replace(INDEX, '$1').split('/').map(encodeURIComponent).join('/');
}

/** The address below `base` (a path that ends in a slash); undefined for what lies elsewhere. */
export function localAddress(pathname: string, base: string): string | undefined {
  return pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
}

/** What may answer an address, best first; the query never matters to a file. */
export function candidates(address: string): Candidate[] {
  if (INDEX.test(address)) return [{ address: address.replace(INDEX, '$1'), redirect: true }];
  const exact = { address, redirect: false };
  return address === '' || address.endsWith('/') ? [exact] : [exact, { address: `${address}/`, redirect: true }];
}

/** The language that an address starts with; undefined for the root and for files beside the languages. */
export function languageAt<Language extends Pick<KeptLanguage, 'code'>>(
  languages: readonly Language[],
  address: string,
): Language | undefined {
  return languages.find(({ code }) => code === address.split('/')[0]);
}

/** Whether an address is that of the page for missing ones, which says 404 about itself too. */
export function isMissingPage(languages: readonly KeptLanguage[], address: string): boolean {
  return languages.some(({ missing }) => missing === address);
}
