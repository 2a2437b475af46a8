/** What a reader is told about the copy of the site that this browser keeps. */

/** Why a copy could not be made or renewed; whatever was kept before still is. */
export type OfflineFault =
  /** The server cannot be reached. */
  | 'network'
  /** The server answers with an error, or with something else than was asked for. */
  | 'server'
  /** What came is not what was sent: cut short or changed on the way. */
  | 'damaged'
  /** The browser gives no more room. */
  | 'room';

export interface OfflineState {
  /** Whether this browser can keep a copy at all. */
  able: boolean;
  /** Languages that the reader asked to keep whole; none for the shell and the pages visited. */
  chosen: readonly string[];
  /** Whether everything chosen is here, checked and of one version. */
  complete: boolean;
  /** Size in this browser, in bytes. */
  bytes: number;
  /** How far a download is, in bytes sent. */
  progress?: { done: number; total: number };
  /** A new version: on its way, or here and waiting to be switched to. */
  update?: 'fetching' | 'ready';
  fault?: OfflineFault;
}
