/** Assessments in the fragment of an address: statuses alone in three bits each, or more of it as JSON to be zipped. */
import type { LeftOut, IncomingValues, Refusal, RefusalReason } from './incoming.ts';
import { LIMITS } from './limits.ts';
import { BASE64URL, packStatuses, unpackStatuses } from './packed.ts';
import type { CheckFacts } from './score.ts';
import type { Records, Values } from './state.ts';

/** What stands before a shared state in an address. */
export const SHARE = '#share=';

/** `p` holds statuses alone, `z` zipped JSON. A new status, or another meaning of the bits, raises the version. */
const LINK_MODES = ['p', 'z'] as const;
type LinkMode = (typeof LINK_MODES)[number];
const VERSION = 1;

interface LinkParts {
  kind: LinkMode;
  payload: string;
}

type NumberedCheck = Pick<CheckFacts, 'id' | 'n'>;

/** What chat programs, mail clients and line breaks slip into an address; no part of a link uses any of it. */
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** An address that was cut within an encoded character. */
const HALF_ENCODED = /%[\da-f]?$/i;
/** Mail clients encode once, and the next program encodes what it finds again. */
const DECODINGS = 3;

/** The fragment of a link, `#share=p1.<payload>.<check>`. The check tells a cut link from a whole one. */
export function writeParts(kind: LinkMode, payload: string): string {
  return `${SHARE}${kind}${VERSION}.${payload}.${checksum(payload)}`;
}

/** The parts of a fragment, whatever it met on its way, or why they cannot be had. */
export function readParts(fragment: string): LinkParts | Refusal {
  if (fragment.length > LIMITS.linkCharacters) return refusal('too-large');
  const text = decoded(fragment);
  if (text === undefined) return refusal('damaged-link');
  const [, shared] = /^#?share=([^&]*)/.exec(text) ?? [];
  if (shared === undefined) return refusal('not-ours');
  const [head = '', payload, check = ''] = shared.split('.', 3);
  const [, mode, digits] = /^([a-z])(\d{0,4})$/.exec(head) ?? [];
  const kind = LINK_MODES.find((one) => one === mode);
  if (head === '') return refusal('cut-link');
  if (!mode) return refusal('damaged-link');
  if (!kind) return refusal('unknown-version');
  if (!digits) return refusal(payload === undefined ? 'cut-link' : 'damaged-link');
  if (Number(digits) !== VERSION) return refusal(Number(digits) > VERSION ? 'newer' : 'unknown-version');
  if (payload === undefined || check.length < CHECK_LENGTH) return refusal('cut-link');
  // What follows the check is a full stop or a word of the message around the link.
  return check.startsWith(checksum(payload)) ? { kind, payload } : refusal('damaged-link');
}

/** The statuses of the checks as a link, 60 characters for 120 checks; open ones at the end are left away. */
export function writePacked(records: Records, checks: readonly NumberedCheck[]): string {
  return writeParts('p', packStatuses(records, checks).replace(/A+$/, ''));
}

/**
 * The statuses of a packed link by record. Open ones are not named, because a link cannot tell a check that was
 * set back from one that nobody has touched: taking a link over never takes a tick away. Pass retired checks too;
 * numbers that no check ever had are left out and told.
 */
export function readPacked(payload: string, checks: readonly NumberedCheck[]): IncomingValues | Refusal {
  if (payload.length > LIMITS.records / 2) return refusal('too-many-records');
  const statuses = unpackStatuses(payload);
  if (!statuses) return refusal('damaged-link');
  const ids = new Map(checks.map(({ id, n }) => [n, id]));
  const values = new Map<string, Partial<Values>>();
  const leftOut: LeftOut[] = [];
  for (const [n, status] of statuses) {
    const id = ids.get(n);
    if (id === undefined) leftOut.push({ place: String(n), text: status });
    else values.set(id, { status });
  }
  return { kind: 'values', name: '', values, leftOut };
}

/** A refusal, with its place where there is one. */
export function refusal(why: RefusalReason): Refusal {
  return { kind: 'refused', why };
}

const CHECK_LENGTH = 2;
/** CRC-12 (x¹² + x¹¹ + x³ + x² + x + 1): two characters, and no change within two neighbours stays unseen. */
const POLYNOMIAL = 0x80f;
const BITS = 12;
const SIX = 6;

function checksum(payload: string): string {
  let sum = (1 << BITS) - 1;
  for (const character of payload) {
    sum ^= (BASE64URL.indexOf(character) & 63) << SIX;
    for (let bit = 0; bit < SIX; bit += 1) sum = ((sum << 1) ^ (sum >> (BITS - 1) ? POLYNOMIAL : 0)) & 0xfff;
  }
  return `${BASE64URL[sum >> SIX] ?? ''}${BASE64URL[sum & 63] ?? ''}`;
}

function decoded(fragment: string): string | undefined {
  let text = fragment.replace(HALF_ENCODED, '');
  try {
    for (let times = 0; times < DECODINGS && text.includes('%'); times += 1) {
      text = decodeURIComponent(text).replace(HALF_ENCODED, '');
    }
  } catch {
    return undefined;
  }
  return text.replace(INVISIBLE, '');
}
