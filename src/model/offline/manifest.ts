/** The offline manifest: what a version of the site consists of and in which packs it comes. */
import { digestText } from './digest.ts';

/**
 * What a pack is for. Without asking: `list` (every file of the version, by fingerprint), `core` (scripts, styles,
 * fonts, icons, what is said of missing pages) and `shell` (home, search and names of a language). When the reader
 * says so: `search` and `pages`.
 */
export type PackKind = 'list' | 'core' | 'shell' | 'search' | 'pages';

export interface Pack {
  kind: PackKind;
  /** The language it belongs to; absent when it serves them all. */
  language?: string;
  /** Where it is served, below the base. A font is its own pack: the browser has it already. */
  file: string;
  /** Type of a file that is its own pack. */
  type?: string;
  /** Bytes to fetch, and bytes once unpacked. */
  bytes: number;
  size: number;
  hash: string;
}

/** A language of the site with the two pages that stand in for others. */
export interface KeptLanguage {
  code: string;
  /** Said when an address is not kept and there is no network; absent when the site has no such page. */
  offline?: string;
  /** Said when an address does not exist. */
  missing?: string;
}

export interface Manifest {
  /** Fingerprint of all that follows, and so of every file. */
  version: string;
  /** Headers of every answer from the copy. */
  headers: Readonly<Record<string, string>>;
  languages: readonly KeptLanguage[];
  packs: readonly Pack[];
}

/** Addresses of the offline copy's own files, below the base. */
export const MANIFEST = 'offline.json';
export const WORKER = 'sw.js';
export const PACKS = 'offline/';
/** Where a version's list of files is kept; it comes in the pack of this kind. */
export const MEMBERS = `${PACKS}members`;

const VERSION_LENGTH = 16;
const KINDS: readonly unknown[] = ['list', 'core', 'shell', 'search', 'pages'] satisfies PackKind[];
const SHELL: readonly PackKind[] = ['list', 'core', 'shell'];

/** The manifest with its version, as it is served. */
export async function writeManifest(parts: Omit<Manifest, 'version'>): Promise<string> {
  const { headers, languages, packs } = parts;
  const version = await versionOf({ headers, languages, packs });
  return `${JSON.stringify({ version, headers, languages, packs })}\n`;
}

/** Reads a manifest; throws a RangeError unless it is whole and its version is that of what it says. */
export async function readManifest(text: string): Promise<Manifest> {
  const { version, headers, languages, packs } = JSON.parse(text) as Partial<Manifest>;
  const whole =
    headers &&
    Array.isArray(languages) &&
    Array.isArray(packs) &&
    packs.every((pack: Pack) => KINDS.includes(pack.kind));
  if (!whole || version !== (await versionOf({ headers, languages, packs }))) throw new RangeError('not a manifest');
  return { version, headers, languages, packs };
}

async function versionOf(parts: Omit<Manifest, 'version'>): Promise<string> {
  return (await digestText(JSON.stringify([parts.headers, parts.languages, parts.packs]))).slice(0, VERSION_LENGTH);
}

/** Whether a pack is kept without asking. */
export function isShell({ kind }: Pack): boolean {
  return SHELL.includes(kind);
}

/** Packs for a reader who chose some languages and met others, in the order in which they are fetched. */
export function wantedPacks(manifest: Manifest, chosen: readonly string[], met: readonly string[]): Pack[] {
  return manifest.packs.filter((pack) => {
    if (pack.language === undefined) return isShell(pack) || chosen.length > 0;
    return chosen.includes(pack.language) || (isShell(pack) && met.includes(pack.language));
  });
}

/** Languages that the manifest knows, of some that were asked for. */
export function knownLanguages({ languages }: Manifest, codes: readonly string[]): string[] {
  return languages.flatMap(({ code }) => (codes.includes(code) ? [code] : []));
}

/** Of some languages, those all of whose packs are among the files at hand. */
export function wholeLanguages(manifest: Manifest, codes: readonly string[], has: (file: string) => boolean): string[] {
  return knownLanguages(manifest, codes).filter((code) =>
    wantedPacks(manifest, [code], []).every(({ file }) => has(file)),
  );
}

/** Bytes to fetch for each language, alone, on top of the packs at hand. */
export function packSizes(manifest: Manifest, has: (file: string) => boolean): Map<string, number> {
  const missing = (code: string): number =>
    wantedPacks(manifest, [code], []).reduce((sum, { file, bytes }) => sum + (has(file) ? 0 : bytes), 0);
  return new Map(manifest.languages.map(({ code }) => [code, missing(code)]));
}
