/** Requests and transactions of IndexedDB as promises. */

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
