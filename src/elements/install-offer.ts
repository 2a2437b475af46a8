/** The event with which Chromium offers to install the site; TypeScript's DOM does not know it. */
interface InstallPrompt extends Event {
  prompt: () => Promise<unknown>;
}

/**
 * Offers to install the site where the browser lets a page ask, and says when it is installed.
 *
 * @attr data-installed - Set once the site is installed or runs in its own window, for styles.
 */
export class InstallOffer extends HTMLElement {
  #abort = new AbortController();
  #prompt: InstallPrompt | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => void this.#install(event), { signal });
    addEventListener('beforeinstallprompt', (event) => this.#offer(event as InstallPrompt), { signal });
    addEventListener('appinstalled', () => this.#installed(), { signal });
    if (matchMedia('(display-mode: standalone)').matches) this.#installed();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  #offer(event: InstallPrompt): void {
    event.preventDefault();
    this.#prompt = event;
    this.querySelector('button')?.removeAttribute('hidden');
  }

  async #install({ target }: Event): Promise<void> {
    if (!(target instanceof Element && target.closest('button'))) return;
    // The browser lets an offer be used once; after a refusal it makes a new one.
    const prompt = this.#prompt;
    this.#prompt = undefined;
    await prompt?.prompt();
    this.#leave();
  }

  #installed(): void {
    this.toggleAttribute('data-installed', true);
    const said = this.querySelector('[role="status"]');
    if (said) said.textContent = this.dataset.words ?? '';
    this.#leave();
  }

  /** The button goes when there is nothing to offer; its focus goes to the heading of the section. */
  #leave(): void {
    const button = this.querySelector('button');
    if (this.#prompt || !button) return;
    const hadFocus = button === document.activeElement;
    button.hidden = true;
    if (hadFocus) this.closest('section')?.querySelector<HTMLElement>('h2')?.focus();
  }
}

customElements.define('install-offer', InstallOffer);
