/** What a reader chose for this device; where the browser stores nothing, the choice lasts as long as the page. */

const memory = new Map<string, string>();

/** Name in localStorage, which the script that runs before paint reads too. */
function keyOf(name: string): string {
  return `senda:${name}`;
}

/** The stored choice, or null for the default. */
export function preference(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return memory.get(name) ?? null;
  }
}

/** Keeps a choice; null forgets it. */
export function prefer(name: string, value: string | null): void {
  if (value === null) memory.delete(name);
  else memory.set(name, value);
  try {
    if (value === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), value);
  } catch {
    // Storage is blocked or full: the copy in memory serves this page.
  }
}
