/** Writes the packs of a built site and the manifest that lists them; the same files make the same bytes. */
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addressOfFile } from '../model/offline/address.ts';
import { digest, memberList } from '../model/offline/digest.ts';
import {
  MANIFEST,
  MEMBERS,
  PACKS,
  WORKER,
  writeManifest,
  type KeptLanguage,
  type Pack,
  type PackKind,
} from '../model/offline/manifest.ts';
import { packFiles, type PackedFile } from '../model/offline/pack.ts';
import { securityHeaders } from '../model/policy.ts';

/** What the packs need to know of a language. */
export interface PackedLanguage {
  code: string;
  segments: { search: string; offline: string };
}

/** Where a file goes. */
type Group = Pick<Pack, 'kind' | 'language'>;

interface SiteFile extends PackedFile {
  path: string;
}

/** What hosts and robots read, copies for hosts, and what the offline copy itself is made of. */
const LEFT_OUT = new RegExp(
  `^(_headers|\\.nojekyll|robots\\.txt|sitemap\\.xml|[^/]+/404\\.html|${WORKER}(\\.map)?|${MANIFEST}|${PACKS}.*)$`,
);

/** Types as hosts send them: an answer from the copy is told the same way. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const FONT = '.woff2';

/** No pack is larger, so that an interruption costs little. */
const PACK_BYTES = 500_000;
/** No group comes in more; only files that are too large by themselves could ask for it. */
const MOST_PACKS = 256;
/** Data beside the pages that is larger belongs to nobody's copy: it is there to be downloaded. */
const DATA_BYTES = 150_000;

/** Writes `offline/` and the manifest into a built site, in place of older ones; returns the manifest's packs. */
export async function writePacks(site: string, languages: readonly PackedLanguage[]): Promise<Pack[]> {
  await rm(join(site, PACKS), { recursive: true, force: true });
  const files = await readSite(site);
  const groups = Map.groupBy(files, (file) => JSON.stringify(groupOf(file, languages)));
  await mkdir(join(site, PACKS), { recursive: true });
  const packs: Pack[] = [];
  for (const [group, members] of [...groups].sort(byOrder)) {
    if (group === 'null') continue;
    const { kind, language } = JSON.parse(group) as Group;
    const plain = kind === 'core' ? members.filter(({ path }) => path.endsWith(FONT)) : [];
    packs.push(
      ...plain.map(({ address, type, hash, body: { length } }): Pack => {
        return { kind, file: address, type, bytes: length, size: length, hash };
      }),
    );
    packs.push(
      ...(await writeGroup(
        site,
        { kind, language },
        members.filter((file) => !plain.includes(file)),
      )),
    );
  }
  packs.unshift(await writeList(site, files));
  const text = await writeManifest({ headers: securityHeaders, languages: standIns(files, languages), packs });
  await writeFile(join(site, MANIFEST), text);
  return packs;
}

async function readSite(site: string): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (const name of (await readdir(site, { recursive: true })).sort()) {
    const path = name.split(sep).join('/');
    if (LEFT_OUT.test(path) || !(await stat(join(site, name))).isFile()) continue;
    const body = new Uint8Array(await readFile(join(site, name)));
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    files.push({ path, address: addressOfFile(path), type, hash: await digest(body), body });
  }
  return files;
}

/** Which pack a file comes in; null for what is in none. */
function groupOf({ path, body }: SiteFile, languages: readonly PackedLanguage[]): Group | null {
  const [folder = '', ...rest] = path.split('/');
  const own = languages.find(({ code }) => code === folder);
  if (own) {
    const shell = ['', own.segments.search].map((page) => [page, 'index.html'].filter(Boolean).join('/'));
    const standIn = ['404', own.segments.offline].map((page) => `${page}/index.html`);
    const inside = rest.join('/');
    if (standIn.includes(inside)) return { kind: 'core' };
    return { kind: shell.includes(inside) || !inside.endsWith('.html') ? 'shell' : 'pages', language: own.code };
  }
  // The language stands in the name: `en_1a2b3c.pf_fragment`, `wasm.en.pagefind`, `terms.en-long.txt`.
  const named = languages.find(({ code }) => new RegExp(`(^|[./])${code}([._/-]|$)`).test(rest.join('/')))?.code;
  if (folder === 'pagefind') return { kind: 'search', ...(named && { language: named }) };
  // What a browser shows of an installed site it has kept itself.
  if (folder === 'icons') return null;
  if (folder !== 'data') return { kind: 'core' };
  if (body.length > DATA_BYTES) return null;
  if (!named) return { kind: 'core' };
  const name = rest.at(-1) ?? '';
  if (!name.startsWith('terms.')) return { kind: 'pages', language: named };
  // Names answer at once and are kept unasked; long labels belong to the full text.
  return { kind: name.includes('-long.') ? 'search' : 'shell', language: named };
}

const ORDER: readonly PackKind[] = ['list', 'core', 'shell', 'search', 'pages'];

function byOrder([a]: [string, unknown], [b]: [string, unknown]): number {
  const place = (group: string): number => ORDER.indexOf((JSON.parse(group) as Group | null)?.kind ?? 'list');
  return place(a) - place(b) || (a < b ? -1 : 1);
}

/** One pack, or two, four, eight ...: a file's address says which, so that a new one moves no other. */
async function writeGroup(site: string, group: Group, files: readonly SiteFile[]): Promise<Pack[]> {
  for (let count = 1; ; count *= 2) {
    const shares = Map.groupBy(files, ({ address }) => shareOf(address) % count);
    const packed = [...shares].sort(([a], [b]) => a - b).map(([, share]) => ({ share, bytes: compress(share) }));
    const fits = packed.every(({ share, bytes }) => bytes.length <= PACK_BYTES || share.length === 1);
    if (fits || count === MOST_PACKS)
      return Promise.all(packed.map(({ share, bytes }) => writePack(site, group, share, bytes)));
  }
}

/** A number that depends on the address alone (FNV-1a). */
function shareOf(address: string): number {
  let hash = 0x811c9dc5;
  for (const letter of address) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  // The lowest bits of such a sum mix badly.
  return (hash >>> 16) ^ (hash & 0xffff);
}

function compress(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(gzipSync(packFiles(files), { level: 9, memLevel: 9 }));
  // The byte that names the system of the writer: every system writes the same pack.
  bytes[9] = 255;
  return bytes;
}

async function writePack(
  site: string,
  { kind, language }: Group,
  files: readonly PackedFile[],
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Pack> {
  const hash = await digest(bytes);
  const file = `${PACKS}${[kind, language, hash.slice(0, 12)].filter(Boolean).join('.')}.bin`;
  await writeFile(join(site, file), bytes);
  const size = files.reduce((sum, { body }) => sum + body.length, 0);
  return { kind, ...(language && { language }), file, bytes: bytes.length, size, hash };
}

/** Every file of the version by its fingerprint, those in no pack too. */
async function writeList(site: string, files: readonly SiteFile[]): Promise<Pack> {
  const body = new TextEncoder().encode(await memberList(files));
  const list = { address: MEMBERS, type: 'text/plain', hash: await digest(body), body };
  return writePack(site, { kind: 'list' }, [list], compress([list]));
}

function standIns(files: readonly SiteFile[], languages: readonly PackedLanguage[]): KeptLanguage[] {
  const page = (address: string): string | undefined =>
    files.some((file) => file.address === address) ? address : undefined;
  return languages.map(({ code, segments }) => {
    const offline = page(`${code}/${segments.offline}/`);
    const missing = page(`${code}/404/`);
    return { code, ...(offline && { offline }), ...(missing && { missing }) };
  });
}
