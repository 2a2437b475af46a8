/** Keeps what comes from the network in passing, if it belongs to the version that answers. */
import { localAddress } from '../model/offline/address.ts';
import { digest } from '../model/offline/digest.ts';
import { belongs, keepFile, keptHash } from './kept-files.ts';
import { lookAround } from './keeper.ts';
import { readRecord, saveRecord } from './record.ts';
import { openPages } from './telling.ts';
import { basePath } from './worker-scope.ts';

/**
 * Keeps an answer of the network; returns whether it is of the version that answers now. Anything else is shown as
 * it came, but never kept: a version holds only its own files.
 */
export async function keepVisited(address: string, answer: Response): Promise<boolean> {
  const { current } = await readRecord();
  if (!current) return false;
  const body = new Uint8Array(await answer.arrayBuffer());
  const hash = await digest(body);
  if ((await keptHash(current.version, address)) === hash) return true;
  if (!(await belongs(current, address, hash))) return false;
  const type = answer.headers.get('Content-Type') ?? '';
  // Without room it is not kept; nobody asked for it.
  await keepFile(current.version, address, { type, hash, body }).catch(() => undefined);
  (await readRecord()).visited += body.length;
  return true;
}

/** Keeps a page that was opened from the network, or remembers that it is not of the version that answers. */
export async function keepVisitedPage(address: string, answer: Response, page: string): Promise<void> {
  const of = (await readRecord()).current?.version;
  if (await keepVisited(address, answer)) return;
  if (of === undefined) return;
  await markStranger(page, '');
  // The site may have moved on.
  await lookAround(true);
}

/** Remembers the version of an open page or worker that is not the one that answers; `` when that is not kept. */
export async function markStranger(client: string, version: string): Promise<void> {
  if (client === '') return;
  const record = await readRecord();
  record.strangers = { ...record.strangers, [client]: version };
  await saveRecord();
}

/** Keeps the pages that were open before this worker was: the browser still has them. */
export async function keepOpenPages(): Promise<void> {
  for (const { id, url } of await openPages()) {
    const address = localAddress(new URL(url).pathname, basePath);
    if (address === undefined) continue;
    const answer = await fetch(url, { cache: 'force-cache' }).catch(() => undefined);
    if (answer) await keepVisitedPage(address, answer, id);
  }
}
