/** What a page and the service worker say to each other. */
import type { OfflineState } from './state.ts';

/** What a page asks for; the answer comes through the port of the message. */
export type Request =
  /** Tell me how things are; look for a new version unless that was done a moment ago. */
  | { ask: 'state' }
  /** The same, and look now. */
  | { ask: 'look' }
  | { ask: 'keep'; languages: readonly string[] }
  | { ask: 'stop' }
  | { ask: 'forget' }
  | { ask: 'switch' }
  | { ask: 'sizes' };

export interface Answers {
  state: OfflineState;
  look: OfflineState;
  keep: null;
  stop: null;
  forget: null;
  switch: null;
  sizes: [language: string, bytes: number][];
}

/** What every page is told, without asking. */
export interface News {
  /** The state has changed. */
  state?: OfflineState;
  /** Another version answers from now on: load again. */
  reload?: true;
}
