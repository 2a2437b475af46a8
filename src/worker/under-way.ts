/** The download that is under way: one at a time in all workers of the site; and how things are. */
import type { Manifest } from '../model/offline/manifest.ts';
import type { OfflineState } from '../model/offline/state.ts';
import { bring } from './bringing.ts';
import { DownloadFault, fetchManifest } from './download.ts';
import { dropVersionsBut, packsOf } from './kept-files.ts';
import { readRecord, rereadRecord, saveRecord, type KeptRecord } from './record.ts';
import { tellPages } from './telling.ts';
import { OWN, worker } from './worker-scope.ts';

/** How often a site may change under a download before it is given up for now. */
const TRIES = 3;
/** Between two reports on a download, in milliseconds. */
const TELL_EVERY = 150;

let running: { work: Promise<void>; stop: AbortController } | undefined;
let progress: OfflineState['progress'];
/** Whether that download is a new version for whole languages. */
let fetching = false;
let lastTold = -Infinity;

/** How things are, as readers are told. */
export async function stateNow(): Promise<OfflineState> {
  const { current, previous, next, chosen, whole, visited, fault } = await readRecord();
  let bytes = visited;
  for (const version of [current, previous, next]) {
    const here = version && (await packsOf(version));
    for (const { file, size } of version?.packs ?? []) if (here?.has(file)) bytes += size;
  }
  return {
    able: true,
    chosen,
    complete: current !== undefined && chosen.every((code) => whole.includes(code)),
    bytes,
    progress,
    update: fetching ? 'fetching' : next && 'ready',
    // Of what nobody asked for nobody is told that it failed.
    fault: chosen.length > 0 ? fault : undefined,
  };
}

export async function tellState(): Promise<void> {
  await tellPages({ state: await stateNow() });
}

/** Interrupts a download and changes the record before another begins: a download reads it from end to end. */
export function betweenDownloads(change: (record: KeptRecord) => Promise<void>): Promise<void> {
  const changed = alone(async () => change(await rereadRecord()));
  running?.stop.abort();
  return changed;
}

/** Over when no download is under way in this worker. */
export async function downloadSettled(): Promise<void> {
  await running?.work;
}

/** One at a time, in all workers of the site, in the order of asking. */
function alone(work: () => Promise<void>): Promise<void> {
  return worker.navigator.locks.request(`${OWN}download`, work);
}

/** Brings what is newest and wanted, or joins a download that is under way. */
export function bringAll(): Promise<void> {
  if (running) return running.work;
  const stop = new AbortController();
  const work = alone(() => bringNewest(stop.signal)).finally(() => {
    running = undefined;
  });
  running = { work, stop };
  return work;
}

async function bringNewest(signal: AbortSignal): Promise<void> {
  const record = await rereadRecord();
  try {
    if (await bringUntilSettled(record, signal)) {
      delete record.fault;
      await saveAndClean(record);
    }
  } catch (error) {
    // What fails without a word about the download is the storage.
    if (!signal.aborted) record.fault = error instanceof DownloadFault ? error.fault : 'room';
  } finally {
    progress = undefined;
    fetching = false;
    await saveRecord();
    await tellState();
  }
}

/** What the record knows no more is deleted, but not before the record itself is stored. */
export async function saveAndClean(record: KeptRecord): Promise<void> {
  if (await saveRecord()) await dropVersionsBut([record.current, record.previous, record.next]);
}

/**
 * Again when the site has changed meanwhile: what is gone then belonged to the version before. False when nothing was
 * tried.
 */
async function bringUntilSettled(record: KeptRecord, signal: AbortSignal): Promise<boolean> {
  let manifest = await offered(record, signal);
  if (!manifest) return false;
  for (let tries = 1; ; tries += 1) {
    try {
      fetching = record.whole.length > 0 && manifest.version !== record.current?.version;
      return await bring(record, manifest, signal, report);
    } catch (error) {
      const newest = error instanceof DownloadFault && error.fault !== 'room' && tries < TRIES && (await newer(signal));
      if (!newest || newest.version === manifest.version) throw error;
      manifest = newest;
    }
  }
}

/** What the site offers; undefined without a network when all that was chosen is here, which is no fault. */
async function offered({ current, chosen, whole }: KeptRecord, signal: AbortSignal): Promise<Manifest | undefined> {
  try {
    return await fetchManifest(signal);
  } catch (error) {
    const lacks = !current || chosen.some((code) => !whole.includes(code));
    if (lacks || !(error instanceof DownloadFault) || error.fault !== 'network') throw error;
    return undefined;
  }
}

function report(now: NonNullable<OfflineState['progress']>): void {
  const starts = progress === undefined;
  progress = now;
  if (!starts && Date.now() - lastTold < TELL_EVERY) return;
  lastTold = Date.now();
  void tellState();
}

const newer = (signal: AbortSignal): Promise<Manifest | undefined> => fetchManifest(signal).catch(() => undefined);
