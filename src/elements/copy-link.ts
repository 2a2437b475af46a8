/** How long the confirmation stays, in ms. */
const SHOWN = 2500;

/**
 * Wraps a link to a place on this page; a click copies its full address and says so. Where copying is
 * refused, and without this script, the link goes to the place, whose address can then be copied.
 *
 * @attr copied - the confirmation
 */
export class CopyLink extends HTMLElement {
  #listening = new AbortController();
  #timer = 0;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('click', (event) => void this.#copy(event), { signal });
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#listening.abort();
  }

  async #copy(event: MouseEvent): Promise<void> {
    const link = (event.target as Element).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // Inside a summary the click would also open or close the details.
    event.preventDefault();
    event.stopPropagation();
    const status = this.#status();
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      location.assign(link.href);
      return;
    }
    status.textContent = this.getAttribute('copied');
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (status.textContent = ''), SHOWN);
  }

  /** The live region has to stand in the page before its text changes. */
  #status(): HTMLElement {
    const known = this.querySelector<HTMLElement>('[role=status]');
    if (known) return known;
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    this.append(status);
    return status;
  }
}

customElements.define('copy-link', CopyLink);
