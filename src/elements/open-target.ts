/**
 * Opens the <details> that the address points at or into, on arrival and when the fragment changes.
 * Stands once in a page, anywhere, and serves the whole of it.
 */
export class OpenTarget extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener('hashchange', () => this.#open(), { signal });
    this.#open();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #open(): void {
    const id = decode(location.hash.slice(1));
    const target = id ? document.getElementById(id) : null;
    let details = target?.closest('details');
    if (!target || !details) return;
    let moved = false;
    while (details) {
      moved ||= !details.open;
      details.open = true;
      details = details.parentElement?.closest('details');
    }
    if (moved) target.scrollIntoView();
  }
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

customElements.define('open-target', OpenTarget);
