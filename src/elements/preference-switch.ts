import { prefer, preference } from './preferences.ts';

/**
 * A group of buttons for one preference of this device. The button pressed in the markup is the default.
 *
 * @attr name - the preference; a choice other than the default is also set as `data-<name>` on <html>
 * @fires preference-switch:change - when the reader chooses, with the value in `detail`
 */
export class PreferenceSwitch extends HTMLElement {
  #listening = new AbortController();
  #default = '';

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#default ||= this.querySelector<HTMLButtonElement>('[aria-pressed=true]')?.value ?? '';
    this.addEventListener('click', (event) => this.#choose(event), { signal });
    // Another tab chose: follow it.
    addEventListener('storage', () => this.#show(), { signal });
    this.#show();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  get #name(): string {
    return this.getAttribute('name') ?? '';
  }

  #choose(event: MouseEvent): void {
    const value = (event.target as Element).closest('button')?.value;
    if (value === undefined) return;
    prefer(this.#name, value === this.#default ? null : value);
    this.#show();
    this.dispatchEvent(new CustomEvent('preference-switch:change', { bubbles: true, detail: value }));
  }

  #show(): void {
    const buttons = [...this.querySelectorAll('button')];
    const stored = preference(this.#name);
    const chosen = buttons.some(({ value }) => value === stored) ? stored : this.#default;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.value === chosen));
    const root = document.documentElement;
    if (chosen === null || chosen === this.#default) root.removeAttribute(`data-${this.#name}`);
    else root.setAttribute(`data-${this.#name}`, chosen);
  }
}

customElements.define('preference-switch', PreferenceSwitch);
