/** What the worker remembers between two lives: which version answers, and what the reader chose. */
import { digestText } from '../model/offline/digest.ts';
import type { Manifest } from '../model/offline/manifest.ts';
import type { OfflineFault } from '../model/offline/state.ts';
import { base, OWN } from './worker-scope.ts';

export interface KeptRecord {
  /** The version that answers. */
  current?: Manifest;
  /** The one that answered before: open pages of it still get their files. */
  previous?: Manifest;
  /** A newer one, whole, that waits for the reader. */
  next?: Manifest;
  /** Languages that the reader wants whole. */
  chosen: readonly string[];
  /** Those of them that are, in the current version. */
  whole: readonly string[];
  /** Languages that the reader has seen a page of. */
  met: readonly string[];
  /** The reader interrupted: nothing chosen is fetched until asked for again. */
  stopped?: boolean;
  /** Version for which the browser had no room; it is not tried again unasked. */
  tooLarge?: string;
  fault?: OfflineFault;
  /** Open pages that are not of the current version, with theirs; `` when that is not kept. */
  strangers: Readonly<Record<string, string>>;
  /** Bytes of pages kept because they were visited. */
  visited: number;
}

/** Two copies, so that a damaged one loses nothing. */
const COPIES = ['record', 'record-again'].map((name) => base + name);

let known: Promise<KeptRecord> | undefined;
let writing: Promise<unknown> = Promise.resolve();

/** The record, read once in a worker's life. */
export function readRecord(): Promise<KeptRecord> {
  known ??= readCopies();
  return known;
}

/** The record as it is stored now: another worker may have written it. */
export function rereadRecord(): Promise<KeptRecord> {
  known = writing.then(readCopies, readCopies);
  return known;
}

/** Stores the record as it is when its turn comes; false when the browser has no room even for that. */
export async function saveRecord(): Promise<boolean> {
  const record = await readRecord();
  const write = async (): Promise<void> => {
    const cache = await caches.open(`${OWN}record`);
    const text = JSON.stringify(record);
    const hash = await digestText(text);
    for (const copy of COPIES) await cache.put(copy, new Response(text, { headers: { 'Senda-Hash': hash } }));
  };
  writing = writing.then(write, write);
  return writing.then(
    () => true,
    () => false,
  );
}

async function readCopies(): Promise<KeptRecord> {
  for (const copy of COPIES) {
    const kept = await caches.match(copy, { cacheName: `${OWN}record` });
    const text = (await kept?.text()) ?? '';
    if (text && kept?.headers.get('Senda-Hash') === (await digestText(text))) return JSON.parse(text) as KeptRecord;
  }
  return { chosen: [], whole: [], met: [], strangers: {}, visited: 0 };
}
