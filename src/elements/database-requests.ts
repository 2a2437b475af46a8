/** Opening, requests and transactions of IndexedDB as promises. */

/** A database that gives no answer for this long (ms) is held by another tab or by a fault of the browser. */
const PATIENCE_MS = 5000;

/** The result of a request; rejects with its error. */
export function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
  });
}

/** Resolves once a transaction is kept; rejects when it was not. */
export function finished(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new Error('IndexedDB aborted'));
  });
}

/** Calls back inside the transaction: a promise might resume after it has closed. */
export function withValue<Result>(request: IDBRequest<Result>, use: (value: Result) => void): void {
  request.onsuccess = () => use(request.result);
}

/** Opens a database; one that a newer version of the site has raised opens as it is. Rejects after five seconds. */
export function openDatabase(
  name: string,
  version: number,
  upgrade: (database: IDBDatabase) => void,
): Promise<IDBDatabase> {
  const opened = opening(name, version, upgrade).catch((error: unknown) => {
    if (nameOf(error) === 'VersionError') return opening(name, undefined, upgrade);
    throw error;
  });
  return new Promise((resolve, reject) => {
    let late = false;
    const patience = setTimeout(() => {
      late = true;
      reject(new Error('IndexedDB does not answer'));
    }, PATIENCE_MS);
    opened.then((database) => {
      clearTimeout(patience);
      // Nobody waits any more, and a connection that nobody has would hold up others.
      if (late) database.close();
      else resolve(database);
    }, reject);
  });
}

/** Whether the disk or this site's share of it is full: there may be room later. */
export function isFull(error: unknown): boolean {
  return nameOf(error) === 'QuotaExceededError';
}

function opening(
  name: string,
  version: number | undefined,
  upgrade: (database: IDBDatabase) => void,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => upgrade(request.result);
  return answer(request);
}

function nameOf(error: unknown): string | undefined {
  return (error as DOMException | null)?.name;
}
