/** Brings versions of the site here, whole or not at all, and says how things are. */
import { packSizes, wantedPacks, wholeLanguages, type Manifest } from '../model/offline/manifest.ts';
import type { OfflineState } from '../model/offline/state.ts';
import { bring, switchTo } from './bringing.ts';
import { DownloadFault, fetchManifest } from './download.ts';
import { dropPacks, dropVersion, dropVersionsBut, packsOf, reportLost } from './kept-files.ts';
import { readRecord, rereadRecord, saveRecord, type KeptRecord } from './record.ts';
import { tellPages } from './telling.ts';
import { OWN, sparesData, worker } from './worker-scope.ts';

/** Between two looks for a new version, in milliseconds. */
const LOOK_EVERY = 60_000;
/** How often a site may change under a download before it is given up for now. */
const TRIES = 3;
/** Between two reports on a download, in milliseconds. */
const TELL_EVERY = 150;

let running: { work: Promise<void>; stop: AbortController } | undefined;
let progress: OfflineState['progress'];
/** Whether that download is a new version for whole languages. */
let fetching = false;
let lastLook = -Infinity;
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

/** Looks for a new version, and for what is missing of this one, unless that was done a moment ago. */
export async function lookAround(now = false): Promise<void> {
  const { chosen } = await readRecord();
  if (chosen.length === 0 && sparesData()) return;
  if (!now && Date.now() - lastLook < LOOK_EVERY) return;
  // One that is under way does not know yet what is new.
  if (now) await running?.work;
  lastLook = Date.now();
  await bringAll();
}

/** Takes note that a version lacks a file; true when it had promised it and the pack has to be fetched again. */
export async function reportMissing(version: Manifest, address: string): Promise<boolean> {
  const lost = await reportLost(version, address);
  const record = await readRecord();
  const { current, chosen } = record;
  if (!lost || version.version !== current?.version) return false;
  const here = await packsOf(current);
  record.whole = wholeLanguages(current, chosen, (file) => here.has(file));
  await saveRecord();
  return true;
}

/** Keeps whole languages from now on, and no others; over when they are here or a fault is known. */
export async function keep(languages: readonly string[]): Promise<void> {
  await betweenDownloads(async (record) => {
    const shrinks = record.chosen.some((code) => !languages.includes(code));
    record.chosen = languages;
    record.whole = record.whole.filter((code) => languages.includes(code));
    forgive(record);
    if (shrinks) await dropUnwanted(record);
    await saveRecord();
  });
  await bringAll();
}

/** Interrupts a download; what has come stays. */
export async function stop(): Promise<void> {
  await betweenDownloads(async (record) => {
    record.stopped = true;
    delete record.fault;
    await saveRecord();
  });
  await tellState();
}

/** Deletes what was chosen; shell and visited pages stay. */
export async function forget(): Promise<void> {
  await betweenDownloads(async (record) => {
    record.chosen = [];
    record.whole = [];
    forgive(record);
    await dropUnwanted(record);
    await saveRecord();
  });
  await tellState();
}

/** Lets the version that waits answer, and every page load again. */
export async function switchVersion(): Promise<void> {
  await betweenDownloads(async (record) => {
    if (!record.next) return;
    await switchTo(record, record.next);
    await saveAndClean(record);
    await tellPages({ reload: true, state: await stateNow() });
  });
}

/** Bytes to fetch for each language. */
export async function sizes(): Promise<Map<string, number>> {
  const { current } = await readRecord();
  const manifest = await fetchManifest(new AbortController().signal).catch(() => current);
  if (!manifest) return new Map();
  const here = current ? await packsOf(current) : new Map<string, unknown>();
  return packSizes(manifest, (file) => here.has(file));
}

function forgive(record: KeptRecord): void {
  delete record.stopped;
  delete record.tooLarge;
  delete record.fault;
}

async function dropUnwanted(record: KeptRecord): Promise<void> {
  const { current, next, chosen, met } = record;
  // A waiting version has more than is wanted now; what is missing of it is fetched again when it is due.
  if (next) await dropVersion(next.version);
  delete record.next;
  if (!current) return;
  const wanted = new Set(wantedPacks(current, chosen, met));
  await dropPacks(current, (pack) => !wanted.has(pack));
}

/** Interrupts a download and changes the record before another begins: a download reads it from end to end. */
function betweenDownloads(change: (record: KeptRecord) => Promise<void>): Promise<void> {
  const changed = alone(async () => change(await rereadRecord()));
  running?.stop.abort();
  return changed;
}

/** One at a time, in all workers of the site, in the order of asking. */
function alone(work: () => Promise<void>): Promise<void> {
  return worker.navigator.locks.request(`${OWN}download`, work);
}

/** Joins a download that is under way. */
function bringAll(): Promise<void> {
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
async function saveAndClean(record: KeptRecord): Promise<void> {
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
