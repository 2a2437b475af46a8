/** The files of the versions in Cache Storage: one cache per version, each file with its fingerprint. */
import { digest, isMember, readMembers } from '../model/offline/digest.ts';
import { MEMBERS, type Manifest, type Pack } from '../model/offline/manifest.ts';
import type { PackedFile } from '../model/offline/pack.ts';
import { base, OWN } from './worker-scope.ts';

/** Address and fingerprint of the files that came in a pack. */
type Rows = readonly (readonly [address: string, hash: string])[];

export interface KeptFile {
  type: string;
  hash: string;
  body: Uint8Array<ArrayBuffer>;
}

/** How many files are written at a time: more only wait for each other. */
const AT_ONCE = 40;

const nameOf = (version: string): string => OWN + version;
const openVersion = (version: string): Promise<Cache> => caches.open(nameOf(version));
/** Beside the files: says that all those of a pack are here. */
const markOf = (pack: string): string => `${base}${pack}?kept`;

/** A file of a version; undefined when it is not there, 'damaged' when it is not what was stored. */
export async function keptFile(version: string, address: string): Promise<KeptFile | 'damaged' | undefined> {
  const kept = await caches.match(base + address, { cacheName: nameOf(version), ignoreVary: true });
  if (!kept) return undefined;
  try {
    const body = new Uint8Array(await kept.arrayBuffer());
    const hash = await digest(body);
    if (kept.headers.get('Senda-Hash') === hash) return { type: kept.headers.get('Content-Type') ?? '', hash, body };
  } catch {
    // The browser cannot read it any more.
  }
  return 'damaged';
}

/** The fingerprint that a file of a version was stored with. */
export async function keptHash(version: string, address: string): Promise<string | null | undefined> {
  return (await caches.match(base + address, { cacheName: nameOf(version) }))?.headers.get('Senda-Hash');
}

/** Keeps one file in a version. */
export async function keepFile(version: string, address: string, file: KeptFile): Promise<void> {
  await putFile(await openVersion(version), address, file);
}

/** Keeps the files of a pack, and only then says that it is here. */
export async function keepPack(version: string, pack: Pack, files: readonly PackedFile[]): Promise<void> {
  const cache = await openVersion(version);
  for (let at = 0; at < files.length; at += AT_ONCE) {
    await Promise.all(files.slice(at, at + AT_ONCE).map((file) => putFile(cache, file.address, file)));
  }
  const rows: Rows = files.map(({ address, hash }) => [address, hash]);
  await cache.put(markOf(pack.file), Response.json(rows));
}

async function putFile(cache: Cache, address: string, { type, hash, body }: KeptFile): Promise<void> {
  await cache.put(base + address, new Response(body, { headers: { 'Content-Type': type, 'Senda-Hash': hash } }));
}

/** The packs of a version that are here, with their files. */
export async function packsOf({ version, packs }: Manifest): Promise<Map<string, Rows>> {
  const cache = await openVersion(version);
  const found = await Promise.all(
    packs.map(async ({ file }) => {
      const mark = await cache.match(markOf(file));
      return mark ? ([[file, (await mark.json()) as Rows]] as const) : [];
    }),
  );
  return new Map(found.flat());
}

/** Brings a pack from another version that has it; false when a file of it is missing or damaged there. */
export async function copyPack(from: Manifest, to: string, pack: Pack): Promise<boolean> {
  const mark = await caches.match(markOf(pack.file), { cacheName: nameOf(from.version) });
  if (!mark) return false;
  const files: PackedFile[] = [];
  for (const [address, hash] of (await mark.json()) as Rows) {
    const file = await keptFile(from.version, address);
    if (!file || file === 'damaged' || file.hash !== hash) return false;
    files.push({ address, ...file });
  }
  await keepPack(to, pack, files);
  return true;
}

/** Deletes the files of some packs of a version, with what says that they are here. */
export async function dropPacks(manifest: Manifest, drop: (pack: Pack) => boolean): Promise<void> {
  const cache = await openVersion(manifest.version);
  const here = await packsOf(manifest);
  for (const pack of manifest.packs.filter(drop)) {
    await cache.delete(markOf(pack.file));
    await Promise.all((here.get(pack.file) ?? []).map(([address]) => cache.delete(base + address)));
  }
}

/** Takes back that a file is here, and with it its pack; false when no pack has it. */
export async function reportLost(manifest: Manifest, address: string): Promise<boolean> {
  const cache = await openVersion(manifest.version);
  await cache.delete(base + address);
  for (const [pack, rows] of await packsOf(manifest)) {
    if (rows.some(([kept]) => kept === address)) return cache.delete(markOf(pack));
  }
  return false;
}

/** Brings the visited pages that are the same in another version; returns their bytes. */
export async function carryVisited(from: Manifest, to: Manifest): Promise<number> {
  const packed = new Set([...(await packsOf(from)).values()].flat().map(([address]) => address));
  const target = await openVersion(to.version);
  let bytes = 0;
  for (const { url } of await (await openVersion(from.version)).keys()) {
    const address = url.slice(base.length);
    if (packed.has(address) || url.endsWith('?kept') || (await target.match(url))) continue;
    const file = await keptFile(from.version, address);
    if (!file || file === 'damaged' || !(await belongs(to, address, file.hash))) continue;
    await putFile(target, address, file);
    bytes += file.body.length;
  }
  return bytes;
}

const lists = new Map<string, ReadonlySet<string>>();

/** Whether a file with this fingerprint is the version's own; false while its list is not here. */
export async function belongs({ version }: Manifest, address: string, hash: string): Promise<boolean> {
  let list = lists.get(version);
  if (!list) {
    const file = await keptFile(version, MEMBERS);
    if (!file || file === 'damaged') return false;
    list = readMembers(new TextDecoder().decode(file.body));
    lists.set(version, list);
  }
  return isMember(list, address, hash);
}

export const dropVersion = (version: string): Promise<boolean> => caches.delete(nameOf(version));

/** Deletes every version but some; the record stays. */
export async function dropVersionsBut(keep: readonly (Manifest | undefined)[]): Promise<void> {
  const kept = new Set(['record', ...keep.flatMap((manifest) => manifest?.version ?? [])].map(nameOf));
  const names = (await caches.keys()).filter((name) => name.startsWith(OWN) && !kept.has(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}
