/** The service worker's global scope: TypeScript knows it only without the DOM, which the rest of the site needs. */

interface LifetimeEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface AskedEvent extends LifetimeEvent {
  readonly request: Request;
  /** The page or worker that asks; empty for one that is only being opened. */
  readonly clientId: string;
  /** The page or worker that the answer opens. */
  readonly resultingClientId: string;
  respondWith: (answer: Promise<Response>) => void;
}

interface ToldEvent extends LifetimeEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
  readonly source: WorkerClient | null;
}

export interface WorkerClient {
  readonly id: string;
  readonly url: string;
  postMessage: (message: unknown) => void;
}

interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll: (options: { includeUncontrolled: boolean; type: 'window' | 'all' }) => Promise<readonly WorkerClient[]>;
    claim: () => Promise<void>;
  };
  readonly navigator: { readonly locks: LockManager; readonly connection?: { readonly saveData?: boolean } };
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (type: 'install' | 'activate', listener: (event: LifetimeEvent) => void): void;
    (type: 'fetch', listener: (event: AskedEvent) => void): void;
    (type: 'message', listener: (event: ToldEvent) => void): void;
  };
}

export const worker = globalThis as unknown as WorkerScope;

/** Full address of the site's base, which ends in a slash. */
export const base = worker.registration.scope;

/** Path of the site's base. */
export const basePath = new URL(base).pathname;

/** Everything this worker keeps begins with this name, so that sites on one host leave each other alone. */
export const OWN = `senda:${basePath}:`;

/** Whether the reader asks for little traffic. */
export function sparesData(): boolean {
  return worker.navigator.connection?.saveData === true;
}
