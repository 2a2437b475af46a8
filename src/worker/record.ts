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
/** The text that this worker last read or wrote. */
let stored = '';
/** Readings and writings, one after the other. */
let turn: Promise<unknown> = Promise.resolve();

/** The record, read once in a worker's life. */
export function readRecord(): Promise<KeptRecord> {
  known ??= readCopies().then(
    (text) => {
      stored = text;
      return fromText(text);
    },
    (error: unknown) => {
      // Storage that fails once is asked again.
      known = undefined;
      throw error;
    },
  );
  return known;
}

/**
 * The record as it is stored now, if another worker has written it. One that only this worker knows stays the same
 * object: who is about to change it holds it, and the change would be lost with it.
 */
export async function rereadRecord(): Promise<KeptRecord> {
  await readRecord();
  await inTurn(async () => {
    const text = await readCopies();
    if (text === stored) return;
    stored = text;
    known = Promise.resolve(fromText(text));
  });
  return readRecord();
}

/** Stores the record as it is when its turn comes; false when the browser has no room even for that. */
export async function saveRecord(): Promise<boolean> {
  return inTurn(async () => {
    const cache = await caches.open(`${OWN}record`);
    const text = JSON.stringify(await readRecord());
    const hash = await digestText(text);
    for (const copy of COPIES) {
      await cache.put(copy, new Response(text, { headers: { 'Senda-Hash': hash } }));
      stored = text;
    }
  }).then(
    () => true,
    () => false,
  );
}

function inTurn(work: () => Promise<void>): Promise<void> {
  const done = turn.then(work, work);
  turn = done;
  return done;
}

/** Text of the first copy that is undamaged; empty when there is none. */
async function readCopies(): Promise<string> {
  for (const copy of COPIES) {
    const kept = await caches.match(copy, { cacheName: `${OWN}record` });
    const text = (await kept?.text()) ?? '';
    if (text && kept?.headers.get('Senda-Hash') === (await digestText(text))) return text;
  }
  return '';
}

function fromText(text: string): KeptRecord {
  return text ? (JSON.parse(text) as KeptRecord) : { chosen: [], whole: [], met: [], strangers: {}, visited: 0 };
}
