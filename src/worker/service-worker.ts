/**
 * The site's service worker. Its code knows no version: which one answers stands in its record (`record.ts`), so a new
 * worker may take over at once and a new version of the site waits for its own moment.
 */
import type { Answers, Request as Asked } from '../model/offline/messages.ts';
import { answer } from './answering.ts';
import { forget, keep, lookAround, sizes, stop, switchVersion } from './keeper.ts';
import { readRecord } from './record.ts';
import { stateNow } from './under-way.ts';
import { keepOpenPages } from './visited.ts';
import { sparesData, worker, type WorkerClient } from './worker-scope.ts';

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(start());
});

worker.addEventListener('fetch', answer);

worker.addEventListener('message', (event) => {
  const asked = event.data as Asked;
  const answered = doAsked(asked).then((said) => {
    event.ports[0]?.postMessage(said);
    return lookAround(asked.ask === 'look');
  });
  if (asked.ask === 'state' && event.source) event.waitUntil(catchUp(event.source));
  event.waitUntil(answered);
});

/** A page that could not hear yet when another version began to answer loads again now. */
async function catchUp(page: WorkerClient): Promise<void> {
  const { previous, strangers, whole } = await readRecord();
  if (whole.length > 0 && previous && strangers[page.id] === previous.version) page.postMessage({ reload: true });
}

/** Takes over the pages that are open, then fetches the shell. */
async function start(): Promise<void> {
  await worker.clients.claim();
  const isFirst = (await readRecord()).current === undefined;
  await lookAround(true);
  if (isFirst && !sparesData()) await keepOpenPages();
}

async function doAsked(asked: Asked): Promise<Answers[Asked['ask']]> {
  switch (asked.ask) {
    case 'state':
    case 'look':
      return stateNow();
    case 'sizes':
      return [...(await sizes())];
    case 'keep':
      await keep(asked.languages);
      return null;
    case 'stop':
      await stop();
      return null;
    case 'forget':
      await forget();
      return null;
    case 'switch':
      await switchVersion();
      return null;
  }
}
