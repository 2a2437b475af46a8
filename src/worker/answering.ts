/** Answers what the pages of the site ask for: from the version that is kept, or from the network. */
import { candidates, isMissingPage, languageAt, localAddress } from '../model/offline/address.ts';
import { MANIFEST, PACKS, WORKER, type KeptLanguage, type Manifest } from '../model/offline/manifest.ts';
import { hashedFiles } from '../model/policy.ts';
import { lookAround, reportMissing } from './keeper.ts';
import { keptFile, type KeptFile } from './kept-files.ts';
import { readRecord, saveRecord } from './record.ts';
import { keepVisited, keepVisitedPage, markStranger } from './visited.ts';
import { basePath, type AskedEvent } from './worker-scope.ts';

/** Pages on their way from the network, of which it is not yet known whether they are of the version that answers. */
const verdicts = new Map<string, Promise<void>>();

/** How long a page that is here waits for the network's, in milliseconds. */
const PATIENCE = 6000;

/** Answers a request of this site's pages; what is not theirs goes its way. */
export function answer(event: AskedEvent): void {
  const { request } = event;
  const url = new URL(request.url);
  const address = url.origin === location.origin ? localAddress(url.pathname, basePath) : undefined;
  if (address === undefined || request.method !== 'GET' || request.headers.has('Range')) return;
  if (address === MANIFEST || address === WORKER || address.startsWith(PACKS)) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(event, address, url.search));
  else event.respondWith(answerFile(event, address));
}

async function answerPage(event: AskedEvent, address: string, search: string): Promise<Response> {
  const { current, previous, whole } = await readRecord();
  const language = current && languageAt(current.languages, address);
  event.waitUntil(meet(language).then(lookAround));
  if (current && language && whole.includes(language.code)) {
    const kept = await fromVersion(event, current, address, search);
    if (kept) return kept;
  }
  const network = ask(event.request);
  const sent = await Promise.race([network, patience()]);
  if (sent && sent.status < 500) return judged(event, sent, address, language);
  for (const version of [current, previous]) {
    const kept = version && (await fromVersion(event, version, address, search));
    if (!kept) continue;
    if (version !== current) await markStranger(event.resultingClientId, version.version);
    return kept;
  }
  const late = await network;
  return late ? judged(event, late, address, language) : notKept(language);
}

/** A network that says nothing is none, for a page that is here as well. */
function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE, undefined));
}

/** Remembers that the reader reads a language; true when that is new. */
async function meet(language: KeptLanguage | undefined): Promise<boolean> {
  const record = await readRecord();
  if (!language || record.met.includes(language.code)) return false;
  record.met = [...record.met, language.code];
  await saveRecord();
  return true;
}

/** Finds out whether a page from the network is of the version that answers; what it asks for meanwhile waits. */
function judged(event: AskedEvent, sent: Response, address: string, language: KeptLanguage | undefined): Response {
  if (sent.status >= 500 || !sent.headers.get('Content-Type')?.startsWith('text/html')) return sent;
  const page = event.resultingClientId;
  const file = sent.status === 404 ? (language?.missing ?? '404.html') : address;
  const verdict = keepVisitedPage(file, sent.clone(), page)
    .catch(() => undefined)
    .finally(() => verdicts.delete(page));
  verdicts.set(page, verdict);
  event.waitUntil(verdict);
  return sent;
}

async function answerFile(event: AskedEvent, address: string): Promise<Response> {
  if (address.startsWith(hashedFiles)) return answerHashed(event, address);
  const { current, previous, whole } = await readRecord();
  // Where nothing is kept whole, pages are the network's and so are their files.
  const live = whole.length === 0;
  const sent = live ? await ask(event.request) : undefined;
  if (sent?.ok) {
    event.waitUntil(keepVisited(address, sent.clone()));
    return sent;
  }
  // From here on it matters which version the page is of.
  await verdicts.get(event.clientId);
  const stranger = (await readRecord()).strangers[event.clientId];
  if (stranger !== undefined) {
    await markStranger(event.resultingClientId, stranger);
    const own = stranger === previous?.version ? await fromVersion(event, previous, address, '') : undefined;
    return own ?? sent ?? (live ? Response.error() : fetch(event.request));
  }
  const kept = current && (await fromVersion(event, current, address, ''));
  return kept ?? sent ?? (live ? Response.error() : ofThisVersion(event, address));
}

/** A file whose name holds a fingerprint is the same in every version. */
async function answerHashed(event: AskedEvent, address: string): Promise<Response> {
  const { current, previous, next } = await readRecord();
  for (const version of [current, previous, next]) {
    const kept = version && (await fromVersion(event, version, address, ''));
    if (kept) return kept;
  }
  return fetch(event.request);
}

/** A file that is not kept, for a page of the version that answers: the network's, if it is still the same. */
async function ofThisVersion(event: AskedEvent, address: string): Promise<Response> {
  const sent = await fetch(event.request);
  return !sent.ok || (await keepVisited(address, sent.clone())) ? sent : Response.error();
}

async function ask(request: Request): Promise<Response | undefined> {
  try {
    return await fetch(request);
  } catch {
    return undefined;
  }
}

/** What a version answers to an address; a file that it has lost is fetched again meanwhile. */
async function fromVersion(
  event: AskedEvent,
  version: Manifest,
  address: string,
  search: string,
): Promise<Response | undefined> {
  for (const found of candidates(address)) {
    const file = await keptFile(version.version, found.address);
    if (file && file !== 'damaged') {
      if (found.redirect) return Response.redirect(basePath + found.address + search);
      return responseOf(version, file, isMissingPage(version.languages, address) ? 404 : 200);
    }
    if (await reportMissing(version, found.address)) event.waitUntil(lookAround(true));
  }
  return undefined;
}

function responseOf({ headers }: Manifest, { type, body }: KeptFile, status: number): Response {
  return new Response(body, { status, headers: { ...headers, 'Content-Type': type } });
}

/** What stands in for a page that is not here: it does not exist, or without a network nobody knows. */
async function notKept(language: KeptLanguage | undefined): Promise<Response> {
  // A page found to be damaged just now has made its language less than whole.
  const { current, chosen, whole, met } = await readRecord();
  if (!current) return Response.error();
  const known = language !== undefined && whole.includes(language.code);
  const inWords = current.languages.find(({ code }) => code === (language?.code ?? chosen[0] ?? met[0]));
  const { missing, offline } = inWords ?? current.languages[0] ?? {};
  const standIn = known ? missing : offline;
  const file = standIn === undefined ? undefined : await keptFile(current.version, standIn);
  if (!file || file === 'damaged') return Response.error();
  return responseOf(current, file, known ? 404 : 503);
}
