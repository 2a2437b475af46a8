/** Stands in for the offline copy: a state that a test sets, and a list of what the page asked for. */
import type { OfflineState } from '../src/model/offline/state.ts';

type Listener = (state: OfflineState) => void;

export interface OfflineDoor {
  state: OfflineState;
  /** What was asked for, in order: `keep en,es`, `stop`, `forget`, `switch`. */
  asked: string[];
  /** Whether the next act is refused. */
  refuses: boolean;
  /** Lets the sizes be known where the page's `late` held them back. */
  answer: () => void;
  set: (change: Partial<OfflineState>) => void;
}

const listeners = new Set<Listener>();
const answered = new Promise<void>((resolve) => {
  addEventListener('answered', () => resolve());
  if (!('late' in window)) resolve();
});
const door: OfflineDoor = {
  state: { able: true, chosen: [], complete: true, bytes: 412_345 },
  asked: [],
  refuses: false,
  answer: () => void dispatchEvent(new Event('answered')),
  set: (change) => {
    door.state = { ...door.state, ...change };
    for (const listener of listeners) listener(door.state);
  },
};
Object.assign(window, { door });

function ask(what: string): Promise<void> {
  door.asked.push(what);
  return door.refuses ? Promise.reject(new Error('refused')) : Promise.resolve();
}

export const offlineState = (): OfflineState => door.state;
export const keepOffline = (languages: readonly string[]): Promise<void> => ask(`keep ${languages.join()}`.trim());
export const stopKeeping = (): Promise<void> => ask('stop');
export const forgetOffline = (): Promise<void> => ask('forget');
export const switchVersion = (): void => void ask('switch');
export async function packSizes(): Promise<ReadonlyMap<string, number>> {
  await answered;
  return new Map([
    ['en', 1_234_567],
    ['es', 1_100_000],
  ]);
}

export function watchOffline(listener: Listener, signal: AbortSignal): void {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener));
  listener(door.state);
}
