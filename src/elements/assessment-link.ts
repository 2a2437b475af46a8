/** Zipped links: an assessment as JSON, deflated by the browser itself, in the fragment of an address. */
import { compact, expand, type Include } from '../model/assessment/compact.ts';
import type { Incoming, Refusal } from '../model/assessment/incoming.ts';
import { LIMITS } from '../model/assessment/limits.ts';
import { readPacked, readParts, refusal, writeParts } from '../model/assessment/link.ts';
import { clampClocks } from '../model/assessment/clocks.ts';
import type { CheckFacts } from '../model/assessment/score.ts';
import type { Records } from '../model/assessment/state.ts';

const FORMAT = 'deflate-raw';
/** Bytes that go in at once: so little can unpack to a megabyte at most before somebody counts. */
const SLICE = 1024;

/** The fragment that holds the assessment with what `include` says, or why it cannot be written. Never throws. */
export async function writeZipped(id: string, records: Records, include: Include): Promise<string | Refusal> {
  if (typeof CompressionStream === 'undefined') return refusal('no-compression');
  const bytes = new TextEncoder().encode(JSON.stringify(compact(id, records, include)));
  if (bytes.length > LIMITS.unpackedBytes) return refusal('too-large');
  const zipped = await through(bytes, new CompressionStream(FORMAT), LIMITS.linkCharacters);
  const fragment = zipped && writeParts('z', toBase64url(zipped));
  return fragment && fragment.length <= LIMITS.linkCharacters ? fragment : refusal('too-large');
}

/**
 * What the fragment of an address brings, or why it is refused. Nothing of it is trusted, and it never throws.
 * Clocks that run ahead of `now` (ms) are set to it. Pass retired checks too: old links name them.
 */
export async function readLink(
  fragment: string,
  checks: readonly Pick<CheckFacts, 'id' | 'n'>[],
  now: number,
): Promise<Incoming> {
  const parts = readParts(fragment);
  if (parts.kind === 'refused') return parts;
  if (parts.kind === 'p') return readPacked(parts.payload, checks);
  if (typeof DecompressionStream === 'undefined') return refusal('no-compression');
  const text = await unzip(parts.payload);
  if (typeof text !== 'string') return text;
  const value = parsed(text);
  if (value === undefined) return refusal('not-json');
  const incoming = expand(value);
  return incoming.kind === 'copy' ? { ...incoming, records: clampClocks(incoming.records, now) } : incoming;
}

async function unzip(payload: string): Promise<string | Refusal> {
  const zipped = fromBase64url(payload);
  if (!zipped) return refusal('damaged-link');
  let bytes: Uint8Array | undefined;
  try {
    bytes = await through(zipped, new DecompressionStream(FORMAT), LIMITS.unpackedBytes);
  } catch {
    return refusal('damaged-link');
  }
  if (!bytes) return refusal('too-large');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refusal('not-text');
  }
}

/** What comes out of a stream, or nothing as soon as it is more than `most` bytes. Rejects when the stream fails. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: ReadableWritablePair<Uint8Array, BufferSource>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = slices(bytes).pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > most) {
      // Stopping a stream that is still at work may reject: what it says no longer matters.
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
    parts.push(part.value);
  }
  const joined = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function slices(bytes: Uint8Array<ArrayBuffer>): ReadableStream<BufferSource> {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.subarray(at, (at += SLICE)));
    },
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  // The browser reads more than base64url; a length that none has is refused by it.
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return undefined;
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
