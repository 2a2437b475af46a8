/** Pages of the index by a code of their address: who knows an address knows which hit is its page, without reading it. */

const LENGTH = 5;
const CODES = 36 ** LENGTH;

/**
 * The code of an address below the site's base, as FNV-1a makes it: five letters and digits. One pair among 350 pages
 * shares a code once in a thousand sites, and all it costs is a rank.
 */
export function pageCode(path: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < path.length; at++) hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
  return ((hash >>> 0) % CODES).toString(36).padStart(LENGTH, '0');
}

/** The code in the id of a hit, which begins with the language: `en_1a2b3…`. */
export function codeOfHit(id: string): string {
  const start = id.indexOf('_') + 1;
  return id.slice(start, start + LENGTH);
}
