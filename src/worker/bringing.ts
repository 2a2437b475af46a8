/** Brings one version here: what another version has is copied, the rest fetched; then it answers or waits. */
import { isShell, wantedPacks, wholeLanguages, type Manifest, type Pack } from '../model/offline/manifest.ts';
import type { OfflineState } from '../model/offline/state.ts';
import { DownloadFault, fetchPack } from './download.ts';
import { carryVisited, copyPack, dropPacks, dropVersion, dropVersionsBut, keepPack, packsOf } from './kept-files.ts';
import type { KeptRecord } from './record.ts';
import { openPages } from './telling.ts';
import { base, worker } from './worker-scope.ts';

/** Is told how far a download is that the reader asked for. */
export type Report = (progress: NonNullable<OfflineState['progress']>) => void;

/** Packs that are fetched at the same time: one is on its way while another is written. */
const LANES = 2;

/**
 * Brings what is wanted of a version. The first one, and one for readers who chose nothing, answers at once: their
 * pages come from the network anyway. Where languages are kept whole it waits for the reader. False when it is left
 * alone: the reader has interrupted it, or it did not fit before.
 */
export async function bring(
  record: KeptRecord,
  manifest: Manifest,
  signal: AbortSignal,
  report: Report,
): Promise<boolean> {
  const same = manifest.version === record.current?.version;
  if (same && record.next) {
    // The site has gone back to what is here.
    await dropVersion(record.next.version);
    delete record.next;
  }
  if (record.tooLarge === manifest.version) return false;
  if (record.stopped && !same && record.whole.length > 0) return false;
  const open = await openPages();
  const read = manifest.languages.filter(({ code }) => open.some(({ url }) => url.startsWith(`${base}${code}/`)));
  record.met = [...new Set([...record.met, ...read.map(({ code }) => code)])];
  const wanted = wantedPacks(manifest, record.stopped ? record.whole : record.chosen, record.met);
  try {
    await fetchMissing(record, manifest, wanted, signal, report);
  } catch (error) {
    if (signal.aborted || error instanceof DownloadFault) throw error;
    // The browser refused to store it.
    await giveBack(record, manifest);
    throw new DownloadFault('room');
  }
  await settle(record, manifest);
  return true;
}

/** What came of a version that does not fit is deleted, and it is not tried again unasked. */
async function giveBack(record: KeptRecord, manifest: Manifest): Promise<void> {
  record.tooLarge = manifest.version;
  if (manifest.version !== record.current?.version) {
    if (manifest.version === record.next?.version) delete record.next;
    await dropVersion(manifest.version);
    return;
  }
  const kept = new Set(wantedPacks(manifest, record.whole, record.met));
  await dropPacks(manifest, (pack) => !isShell(pack) && !kept.has(pack));
}

async function fetchMissing(
  record: KeptRecord,
  manifest: Manifest,
  wanted: readonly Pack[],
  signal: AbortSignal,
  report: Report,
): Promise<void> {
  const { current, next } = record;
  const here = await packsOf(manifest);
  let missing = wanted.filter(({ file }) => !here.has(file));
  if (missing.length > 0 && manifest.version !== current?.version) {
    // Room for the new one; open pages of the version before the last have had their time.
    delete record.previous;
    await dropVersionsBut([current, next, manifest]);
    missing = await copyFromOthers([current, next], manifest, missing);
  }
  const asked = wanted.filter((pack) => !isShell(pack) || missing.includes(pack));
  const tells = asked.some((pack) => !isShell(pack));
  const total = bytesOf(asked);
  let done = total - bytesOf(missing);
  const onBytes = (bytes: number): void => {
    done += bytes;
    if (tells) report({ done: Math.min(done, total), total });
  };
  if (missing.length > 0) onBytes(0);
  await fetchAll(manifest.version, missing, signal, onBytes);
}

function bytesOf(packs: readonly Pack[]): number {
  return packs.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Fetches and keeps packs; the first fault ends it, once nothing is being written any more. */
async function fetchAll(
  version: string,
  packs: readonly Pack[],
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const broken = new AbortController();
  const either = AbortSignal.any([signal, broken.signal]);
  const queue = [...packs];
  const lane = async (): Promise<void> => {
    for (let pack = queue.shift(); pack && !either.aborted; pack = queue.shift()) {
      await keepPack(version, pack, await fetchPack(pack, either, onBytes));
    }
  };
  const lanes = Array.from({ length: LANES }, () => lane().catch((error: unknown) => broken.abort(error)));
  await Promise.all(lanes);
  signal.throwIfAborted();
  broken.signal.throwIfAborted();
}

/** Copies packs that another version has, whole and undamaged; returns those still missing. */
async function copyFromOthers(
  others: readonly (Manifest | undefined)[],
  manifest: Manifest,
  missing: readonly Pack[],
): Promise<Pack[]> {
  const rest: Pack[] = [];
  for (const pack of missing) {
    let copied = false;
    for (const other of others) {
      if (!copied && other && other.version !== manifest.version)
        copied = await copyPack(other, manifest.version, pack);
    }
    if (!copied) rest.push(pack);
  }
  return rest;
}

/** A version that is here: it answers, or it waits because the old one does so for whole languages. */
async function settle(record: KeptRecord, manifest: Manifest): Promise<void> {
  const { current, whole } = record;
  if (manifest.version === current?.version) {
    const here = await packsOf(manifest);
    record.whole = wholeLanguages(manifest, record.chosen, (file) => here.has(file));
  } else if (whole.length > 0) {
    record.next = manifest;
  } else {
    await switchTo(record, manifest);
  }
}

/** Lets a version answer; open pages stay what they are, and their files stay for them. Deletes nothing. */
export async function switchTo(record: KeptRecord, manifest: Manifest): Promise<void> {
  const { current: before, strangers } = record;
  if (before) {
    const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'all' });
    record.strangers = Object.fromEntries(open.map(({ id }) => [id, strangers[id] ?? before.version]));
    record.visited = await carryVisited(before, manifest);
    record.previous = before;
  }
  delete record.next;
  record.current = manifest;
  const here = await packsOf(manifest);
  record.whole = wholeLanguages(manifest, record.chosen, (file) => here.has(file));
}
