/** Fetches the manifest and packs; what comes is what was sent, or a fault says what was wrong with it. */
import { digest } from '../model/offline/digest.ts';
import { MANIFEST, readManifest, type Manifest, type Pack } from '../model/offline/manifest.ts';
import { unpackFiles, type PackedFile } from '../model/offline/pack.ts';
import type { OfflineFault } from '../model/offline/state.ts';
import { base } from './worker-scope.ts';

/** Why a download came to nothing. */
export class DownloadFault extends Error {
  readonly fault: OfflineFault;

  constructor(fault: OfflineFault) {
    super(fault);
    this.fault = fault;
  }
}

/** A connection that brings nothing for so long, in milliseconds, is broken. */
const STALLED = 20_000;

/** What the site offers now. */
export async function fetchManifest(signal: AbortSignal): Promise<Manifest> {
  const bytes = await fetchBytes(MANIFEST, { cache: 'no-cache', signal });
  try {
    return await readManifest(new TextDecoder().decode(bytes));
  } catch {
    throw new DownloadFault('damaged');
  }
}

/** The files of a pack; `onBytes` is told of every piece that comes, negative when it comes again. */
export async function fetchPack(
  pack: Pack,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<PackedFile[]> {
  if (pack.type !== undefined) return [await fetchPlain(pack, pack.type, signal, onBytes)];
  // Kept in Cache Storage and nowhere else.
  const bytes = await fetchBytes(pack.file, { cache: 'no-store', signal }, onBytes);
  if ((await digest(bytes)) !== pack.hash) throw new DownloadFault('damaged');
  try {
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return unpackFiles(new Uint8Array(await new Response(unpacked).arrayBuffer()));
  } catch {
    throw new DownloadFault('damaged');
  }
}

/** A file that is its own pack; its name holds its fingerprint, so the browser's own copy will mostly do. */
async function fetchPlain(
  { file, hash }: Pack,
  type: string,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<PackedFile> {
  for (const cache of ['default', 'reload'] as const) {
    let come = 0;
    const body = await fetchBytes(file, { cache, signal }, (bytes) => {
      come += bytes;
      onBytes(bytes);
    });
    if ((await digest(body)) === hash) return { address: file, type, hash, body };
    onBytes(-come);
  }
  throw new DownloadFault('damaged');
}

async function fetchBytes(
  file: string,
  options: RequestInit & { signal: AbortSignal },
  onBytes?: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const stall = new AbortController();
  let timer = setTimeout(() => stall.abort(), STALLED);
  try {
    const signal = AbortSignal.any([options.signal, stall.signal]);
    const response = await fetch(base + file, { ...options, signal });
    // A host that answers everything with a page of its own does not have the file.
    const page = response.headers.get('Content-Type')?.startsWith('text/html');
    if (!response.ok || page) throw new DownloadFault('server');
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for (const reader = response.body?.getReader(); reader;) {
      const { done, value } = await reader.read();
      if (done) break;
      clearTimeout(timer);
      timer = setTimeout(() => stall.abort(), STALLED);
      pieces.push(value);
      onBytes?.(value.length);
    }
    return new Uint8Array(await new Blob(pieces).arrayBuffer());
  } catch (error) {
    options.signal.throwIfAborted();
    throw error instanceof DownloadFault ? error : new DownloadFault('network');
  } finally {
    clearTimeout(timer);
  }
}
