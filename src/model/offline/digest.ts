/** Fingerprints of what is kept: SHA-256, as browsers and Node compute it alike. */

/** SHA-256 of some bytes in base64url, 43 characters. */
export async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');
}

export function digestText(text: string): Promise<string> {
  return digest(new TextEncoder().encode(text));
}

/** How much of a fingerprint names a member: 48 bits tell a few thousand files apart. */
const MEMBER = 8;

/** What stands for "this file, with these bytes" in the list of a version. */
async function memberName(address: string, hash: string): Promise<string> {
  return (await digestText(`${address} ${hash}`)).slice(0, MEMBER);
}

/** The list of a version: every file that belongs to it, in 8 characters each. */
export async function memberList(files: readonly { address: string; hash: string }[]): Promise<string> {
  return (await Promise.all(files.map(({ address, hash }) => memberName(address, hash)))).sort().join('');
}

/** The members of such a list, ready to be asked. */
export function readMembers(list: string): ReadonlySet<string> {
  return new Set(list.match(new RegExp(`.{${MEMBER}}`, 'g')));
}

/** Whether a file with this fingerprint is the one that the version has at this address. */
export async function isMember(members: ReadonlySet<string>, address: string, hash: string): Promise<boolean> {
  return members.has(await memberName(address, hash));
}
