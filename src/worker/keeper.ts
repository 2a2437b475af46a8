/** What readers ask of the site's copy, and what the copy asks of itself. */
import { packSizes, wantedPacks, wholeLanguages, type Manifest } from '../model/offline/manifest.ts';
import { switchTo } from './bringing.ts';
import { fetchManifest } from './download.ts';
import { betweenDownloads, bringAll, downloadSettled, saveAndClean, stateNow, tellState } from './under-way.ts';
import { dropPacks, dropVersion, packsOf, reportLost } from './kept-files.ts';
import { readRecord, saveRecord, type KeptRecord } from './record.ts';
import { tellPages } from './telling.ts';
import { sparesData } from './worker-scope.ts';

/** Between two looks for a new version, in milliseconds. */
const LOOK_EVERY = 60_000;

let lastLook = -Infinity;

/** Looks for a new version, and for what is missing of this one, unless that was done a moment ago. */
export async function lookAround(now = false): Promise<void> {
  const { chosen } = await readRecord();
  if (chosen.length === 0 && sparesData()) return;
  if (!now && Date.now() - lastLook < LOOK_EVERY) return;
  // One that is under way does not know yet what is new.
  if (now) await downloadSettled();
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
