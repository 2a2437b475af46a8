import { SearchPanel } from './search-panel.ts';

/**
 * The search dialog: opens over any page and gives the focus back when it closes.
 * The native dialog brings Escape, the focus trap and the top layer. Its panel stands on the search page and is
 * fetched from there with the first intent to search, so that no page carries it without need.
 *
 * @attr from - address of the search page
 * @attr styles - address of the style sheet, which is fetched with the first intent to search
 */
export class SearchDialog extends HTMLElement {
  #listening = new AbortController();
  #styled: Promise<void> | undefined;
  #panel: Promise<SearchPanel> | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.#styled ??= loadStyles(this.getAttribute('styles'));
    this.#load().catch(() => undefined);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  /** Opens with the whole query selected, so that typing starts a new one; rejects when the panel cannot be had. */
  async open(): Promise<void> {
    const [panel] = await Promise.all([this.#load(), this.#styled]);
    if (!this.#dialog.open) this.#dialog.showModal();
    panel.input.focus();
    panel.input.select();
    panel.warm();
  }

  /** Once; a failure is forgotten, so that the next press tries again. */
  #load(): Promise<SearchPanel> {
    this.#panel ??= fetchPanel(this.getAttribute('from') ?? '').then(
      (panel) => {
        this.#dialog.prepend(panel);
        return panel;
      },
      (error: unknown) => {
        this.#panel = undefined;
        throw error;
      },
    );
    return this.#panel;
  }

  /** Closes on its button, on the backdrop and when a result leads to a place on this same page. */
  #click(event: MouseEvent): void {
    const target = event.target as Element;
    const link = target.closest('a');
    const here = link?.pathname === location.pathname && link.hash !== '';
    if (target === this.#dialog || target.closest('[data-close]') || here) this.#dialog.close();
  }

  get #dialog(): HTMLDialogElement {
    const dialog = this.querySelector('dialog');
    if (!dialog) throw new Error('<search-dialog> has no dialog');
    return dialog;
  }
}

/** The panel of the search page, without the part that the address plays there. */
async function fetchPanel(address: string): Promise<SearchPanel> {
  const found = (await fetchDocument(address)).querySelector('search-panel');
  const panel = found && document.importNode(found, true);
  if (!(panel instanceof SearchPanel)) throw new Error(`${address} has no <search-panel>`);
  panel.removeAttribute('address');
  return panel;
}

/** A page of the site as a document: the one way that needs no markup from a string, which the policy refuses. */
function fetchDocument(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.open('GET', address);
    request.onerror = () => reject(new Error(`${address} cannot be reached`));
    request.onload = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else reject(new Error(`${address}: ${request.status}`));
    };
    request.send();
  });
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
