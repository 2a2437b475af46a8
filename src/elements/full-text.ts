/** The only door to the full-text index: speaks to Pagefind's worker itself, which spares the reader its script for pages. */

export interface Anchor {
  id: string;
  element: string;
}

export interface Section {
  title: string;
  url: string;
  excerpt: string;
  anchor?: Anchor;
}

export interface PageData {
  url: string;
  content: string;
  excerpt: string;
  meta: Readonly<Record<string, string>>;
  sub_results: readonly Section[];
}

export interface Hit {
  id: string;
  score: number;
  /** Where its words stand in the text of the page, counted in words. */
  words: readonly number[];
  data: () => Promise<PageData>;
}

export interface FullText {
  /** Hits in the order of the index, of one kind of page if asked. */
  search: (query: string, kind?: string) => Promise<readonly Hit[]>;
}

/** A hit as the worker gives it: `data` is a name to ask its page by. */
type SentHit = Omit<Hit, 'data'> & { data: string };

interface Reply {
  id?: number;
  result?: unknown;
  error?: string;
}

/** Calls a method of one of the worker's indexes. */
type Call = (method: string, index: string, ...args: readonly unknown[]) => Promise<unknown>;

const RANKING = { metaWeights: { title: 5, aliases: 5, translation: 5 } };
const EXCERPT_WORDS = 22;
/** The worker answers in milliseconds once its files are there; after this long they are not coming. */
const PATIENCE = 20_000;

/** A worker for each language: one alone would read every language with the stems of its first. */
const workers = new Map<string, { call: Call; end: () => void }>();
const indexes = new Map<string, Promise<FullText>>();

const keyOf = (base: string, language: string): string => `${base} ${language}`;

/** Opens the index of a language, once per page; a failed opening is forgotten, so that a later query tries again. */
export function openFullText(base: string, language: string): Promise<FullText> {
  const key = keyOf(base, language);
  let index = indexes.get(key);
  if (!index) {
    index = open(base, language);
    index.catch(() => indexes.delete(key));
    indexes.set(key, index);
  }
  return index;
}

/** Ends the worker of a language: it never asks again for a file that once failed. */
export function closeFullText(base: string, language: string): void {
  const key = keyOf(base, language);
  workers.get(key)?.end();
  workers.delete(key);
  indexes.delete(key);
}

async function open(base: string, language: string): Promise<FullText> {
  const bundle = `${base}pagefind/`;
  if (!(await isThere(bundle, language))) throw new Error(`No search index at ${bundle}`);
  const worker = startWorker(`${bundle}pagefind-worker.js`);
  workers.set(keyOf(base, language), worker);
  const ask = worker.call;
  const options = { basePath: bundle, baseUrl: base, excerptLength: EXCERPT_WORDS, ranking: RANKING };
  await ask('init', language, { ...options, language });
  await ask('options', language, options);
  return {
    async search(query, kind) {
      const found = (await ask('search', language, query, kind ? { filters: { kind } } : {})) as {
        results: readonly SentHit[];
      };
      return found.results.map((hit) => ({
        ...hit,
        data: async () => (await ask('getData', language, hit.data)) as PageData,
      }));
    },
  };
}

/** Whether a language's index can be had: the worker waits for ever for one that is not there, or not kept for reading offline. */
async function isThere(bundle: string, language: string): Promise<boolean> {
  const entry = await fetch(`${bundle}pagefind-entry.json`);
  if (!entry.ok) return false;
  const { languages } = (await entry.json()) as { languages: Readonly<Record<string, { hash: string }>> };
  return (await fetch(`${bundle}pagefind.${languages[language]?.hash}.pf_meta`)).ok;
}

/** A worker, called by messages that each wait for their reply. */
function startWorker(address: string): { call: Call; end: () => void } {
  const worker = new Worker(address);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let sent = 0;
  const end = (): void => {
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new Error('The search worker has ended'));
    waiting.clear();
  };
  worker.addEventListener('error', end);
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const call = waiting.get(data.id ?? -1);
    waiting.delete(data.id ?? -1);
    if (data.error) call?.reject(new Error(data.error));
    else call?.resolve(data.result);
  });
  const call: Call = (method, instanceId, ...args) =>
    new Promise((resolve, reject) => {
      const id = ++sent;
      waiting.set(id, { resolve, reject });
      setTimeout(() => waiting.delete(id) && reject(new Error('The search worker does not answer')), PATIENCE);
      worker.postMessage({ id, instanceId, method, args });
    });
  return { call, end };
}
