import { SearchPanel } from './search-panel.ts';

/**
 * The search dialog: opens over any page and gives the focus back when it closes.
 * The native dialog brings Escape, the focus trap and the top layer.
 *
 * @attr styles - address of the style sheet, which is fetched with the first intent to search
 */
export class SearchDialog extends HTMLElement {
  #listening = new AbortController();
  #styled: Promise<void> | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.#styled ??= loadStyles(this.getAttribute('styles'));
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  /** Opens with the whole query selected, so that typing starts a new one; `query` asks at once. */
  async open(query?: string): Promise<void> {
    await this.#styled;
    const { dialog, panel } = this.#parts;
    if (!dialog.open) dialog.showModal();
    panel.input.focus();
    panel.input.select();
    panel.warm();
    if (query) void panel.ask(query);
  }

  /** Closes on its button, on the backdrop and when a result leads to a place on this same page. */
  #click(event: MouseEvent): void {
    const { dialog } = this.#parts;
    const target = event.target as Element;
    const link = target.closest('a');
    const here = link?.pathname === location.pathname && link.hash !== '';
    if (target === dialog || target.closest('[data-close]') || here) dialog.close();
  }

  get #parts(): { dialog: HTMLDialogElement; panel: SearchPanel } {
    const dialog = this.querySelector('dialog');
    const panel = this.querySelector('search-panel');
    if (!dialog || !(panel instanceof SearchPanel))
      throw new Error('<search-dialog> needs a dialog with a <search-panel>');
    return { dialog, panel };
  }
}

/** Resolves when the sheet is there, and also when it cannot be had: an unstyled search still searches. */
function loadStyles(address: string | null): Promise<void> {
  if (!address) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
  return new Promise((resolve) => {
    link.onload = link.onerror = () => resolve();
  });
}

customElements.define('search-dialog', SearchDialog);
