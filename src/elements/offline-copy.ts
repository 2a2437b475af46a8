/**
 * The page's door to the copy of the site that this browser keeps: registers the service worker, asks it and hears from
 * it. A page that has the door loads again when another version answers.
 */
import type { Answers, News, Request } from '../model/offline/messages.ts';
import { WORKER } from '../model/offline/manifest.ts';
import type { OfflineState } from '../model/offline/state.ts';

type Listener = (state: OfflineState) => void;

/** While a download runs the worker is asked how it goes, in milliseconds: a browser ends one that nobody asks. */
const KEEP_AWAKE = 20_000;

const listeners = new Set<Listener>();
let last: OfflineState = { able: 'serviceWorker' in navigator, chosen: [], complete: false, bytes: 0 };
let opened: Promise<ServiceWorkerRegistration | undefined> | undefined;
let awake: ReturnType<typeof setTimeout> | undefined;

/** The last state that is known; before the worker has answered, that nothing is kept. */
export function offlineState(): OfflineState {
  return last;
}

/** Calls a listener at once and after every change, in whichever tab it began. */
export function watchOffline(listener: Listener, signal: AbortSignal): void {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener));
  listener(last);
}

/** Keeps whole languages, and no others; over when they are here or the state says what went wrong. */
export async function keepOffline(languages: readonly string[]): Promise<void> {
  await ask({ ask: 'keep', languages });
}

/** Interrupts a download; what has come stays, and keeping the same languages again goes on from there. */
export async function stopKeeping(): Promise<void> {
  await ask({ ask: 'stop' });
}

/** Deletes what was chosen; the shell and the pages visited stay. */
export async function forgetOffline(): Promise<void> {
  await ask({ ask: 'forget' });
}

/** Lets a new version that is ready answer: every tab of the site loads again. */
export function switchVersion(): void {
  void ask({ ask: 'switch' });
}

/** Bytes to fetch for each language on top of what is here; empty when nobody can say. */
export async function packSizes(): Promise<ReadonlyMap<string, number>> {
  return new Map(await ask({ ask: 'sizes' }));
}

/** Asks the worker; undefined when there is none. */
async function ask<Asked extends Request>(request: Asked): Promise<Answers[Asked['ask']] | undefined> {
  const worker = (await open())?.active;
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<Answers[Asked['ask']]>((resolve) => {
    port1.onmessage = ({ data }) => {
      port1.close();
      resolve(data as Answers[Asked['ask']]);
    };
  });
  worker.postMessage(request, [port2]);
  return answer;
}

function open(): Promise<ServiceWorkerRegistration | undefined> {
  opened ??= register();
  return opened;
}

async function register(): Promise<ServiceWorkerRegistration | undefined> {
  try {
    navigator.serviceWorker.addEventListener('message', hear);
    navigator.serviceWorker.startMessages();
    await navigator.serviceWorker.register(`${document.documentElement.dataset.base ?? '/'}${WORKER}`);
  } catch {
    // No worker in this browser, its storage is blocked, or the site cannot be reached on the first visit.
    tell({ ...last, able: false });
    return undefined;
  }
  const registration = await navigator.serviceWorker.ready;
  opened = Promise.resolve(registration);
  void ask({ ask: 'state' }).then((state) => state && tell(state));
  return registration;
}

function hear({ data }: MessageEvent<News>): void {
  if (data.state) tell(data.state);
  if (data.reload) location.reload();
}

function tell(state: OfflineState): void {
  last = state;
  clearTimeout(awake);
  if (state.progress) awake = setTimeout(() => void ask({ ask: 'look' }), KEEP_AWAKE);
  for (const listener of listeners) listener(state);
}

void open();
