/** What somebody may have looked for at an address that leads nowhere. */

/** More than this is no name of a page. */
const LONGEST = 80;
/** The page that says so has an address of its own. */
const NOT_FOUND = /^(404|index)$/;

/** The last step of a path as words: `/en/glossary/churn-rate/` is "churn rate"; empty when it says nothing. */
export function wordsOfAddress(path: string): string {
  const step = path.split('/').filter(Boolean).at(-1) ?? '';
  const name = decoded(step).replace(/\.\w{2,5}$/, '');
  if (NOT_FOUND.test(name)) return '';
  const words = name.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join(' ')].slice(0, LONGEST).join('').trim();
}

/** A percent sign that starts no code must not end the page. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step.replace(/%[0-9a-f]{0,2}/gi, ' ');
  }
}
