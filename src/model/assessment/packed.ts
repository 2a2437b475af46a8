/** Statuses packed for links and snapshots: three bits per check, in the order of the checks' numbers. */
import { statusOf, STATUSES, type Records, type Status } from './state.ts';
import type { CheckFacts } from './score.ts';

const BITS = 3;
/** The alphabet of links: no character of it changes on its way through an address. */
export const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Two checks fill one character of base64url, so 120 checks take 60. Numbers without a check count as open. */
export function packStatuses(records: Records, checks: readonly Pick<CheckFacts, 'id' | 'n'>[]): string {
  const codes: number[] = Array.from({ length: Math.max(0, ...checks.map(({ n }) => n)) }, () => 0);
  for (const { id, n } of checks) codes[n - 1] = STATUSES.indexOf(statusOf(records.get(id)));
  let packed = '';
  for (let at = 0; at < codes.length; at += 2) {
    packed += BASE64URL[((codes[at] ?? 0) << BITS) | (codes[at + 1] ?? 0)] ?? '';
  }
  return packed;
}

/** Statuses by number, open ones left out; nothing when a character or a code is unknown. */
export function unpackStatuses(packed: string): Map<number, Status> | undefined {
  const statuses = new Map<number, Status>();
  for (const [index, character] of [...packed].entries()) {
    const pair = BASE64URL.indexOf(character);
    for (const [offset, code] of [pair >> BITS, pair & 7].entries()) {
      const status = STATUSES[code];
      if (pair < 0 || !status) return undefined;
      if (status !== 'open') statuses.set(index * 2 + offset + 1, status);
    }
  }
  return statuses;
}
