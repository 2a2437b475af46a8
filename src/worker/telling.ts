/** Tells every open page what has happened. */
import type { News } from '../model/offline/messages.ts';
import { base, worker, type WorkerClient } from './worker-scope.ts';

/** Open pages of this site, whether or not this worker answers them. */
export async function openPages(): Promise<readonly WorkerClient[]> {
  const pages = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  return pages.filter(({ url }) => url.startsWith(base));
}

export async function tellPages(news: News): Promise<void> {
  for (const page of await openPages()) page.postMessage(news);
}
