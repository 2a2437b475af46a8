interface Definition {
  term: string;
  short: string;
  stages: readonly string[];
}

/** Rest of the pointer before the definition shows, and time to cross the gap to it, in ms. */
const REST = 300;
const LEAVE = 200;
/** Distance from the link and from the edges of the window, in px. */
const GAP = 6;
const EDGE = 8;

/**
 * The definition of a linked term, shown on hover and focus (WCAG 1.4.13: Escape dismisses it, the pointer
 * may enter it, it stays until the reader leaves). Made by the page's entry script on the first intent.
 */
export class TermPreview extends HTMLElement {
  #listening = new AbortController();
  #definitions: Promise<Readonly<Record<string, Definition>>> | undefined;
  #timer = 0;
  /** The link the reader is at; its answer is dropped when the reader has gone on. */
  #link: HTMLAnchorElement | undefined;

  /** The page's preview, made when it is first asked for. */
  static get(): TermPreview {
    const known = document.querySelector('term-preview');
    if (known instanceof TermPreview) return known;
    const preview = new TermPreview();
    preview.id = 'term-preview';
    preview.popover = 'manual';
    document.body.append(preview);
    return preview;
  }

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('pointerenter', () => clearTimeout(this.#timer), { signal });
    this.addEventListener('pointerleave', () => this.#leave(), { signal });
    document.addEventListener('pointerout', (event) => this.#out(event), { signal });
    document.addEventListener('focusout', (event) => event.target === this.#link && this.hide(), { signal });
    document.addEventListener('keydown', (event) => event.key === 'Escape' && this.hide(), { signal });
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#listening.abort();
  }

  /** Shows the definition of a link: at once on focus, after a rest when the pointer is at (x, y). */
  intend(link: HTMLAnchorElement, pointer?: { y: number }): void {
    clearTimeout(this.#timer);
    if (link === this.#link && this.matches(':popover-open')) return;
    this.hide();
    this.#link = link;
    void this.#load();
    this.#timer = window.setTimeout(() => void this.#show(link, pointer?.y), pointer ? REST : 0);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#link?.removeAttribute('aria-describedby');
    this.#link = undefined;
    if (this.matches(':popover-open')) this.hidePopover();
  }

  /** Moving between the link and what stands inside it is not leaving. */
  #out({ target, relatedTarget }: PointerEvent): void {
    const within = (node: EventTarget | null): boolean => node instanceof Node && !!this.#link?.contains(node);
    if (within(target) && !within(relatedTarget)) this.#leave();
  }

  /** A pointer that leaves does not take the definition from a reader who came by keyboard. */
  #leave(): void {
    clearTimeout(this.#timer);
    if (this.#link?.matches(':focus-visible')) return;
    this.#timer = window.setTimeout(() => this.hide(), LEAVE);
  }

  async #show(link: HTMLAnchorElement, y: number | undefined): Promise<void> {
    const definition = (await this.#load())[link.dataset.term ?? ''];
    if (!definition || link !== this.#link) return;
    this.replaceChildren(line('term', definition.term), line('short', definition.short));
    if (definition.stages.length > 0) this.append(line('stages', definition.stages.join(', ')));
    link.setAttribute('aria-describedby', this.id);
    this.showPopover();
    this.#place(link, y);
  }

  /** Below the line of the link that the pointer is on; above it where there is no room below. */
  #place(link: HTMLAnchorElement, y: number | undefined): void {
    const lines = [...link.getClientRects()];
    const at = lines.find(({ top, bottom }) => y !== undefined && y >= top && y <= bottom) ?? lines[0];
    if (!at) return;
    const { width, height } = this.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const above = at.bottom + GAP + height > innerHeight && at.top - GAP - height > 0;
    const top = above ? at.top - GAP - height : at.bottom + GAP;
    const left = Math.max(EDGE, Math.min(at.left, room - width - EDGE));
    this.style.top = `${top + scrollY}px`;
    this.style.left = `${left + scrollX}px`;
  }

  #load(): Promise<Readonly<Record<string, Definition>>> {
    this.#definitions ??= fetchDefinitions().catch(() => {
      // Offline or gone: the link still leads to the entry, and the next intent tries again.
      this.#definitions = undefined;
      return {};
    });
    return this.#definitions;
  }
}

async function fetchDefinitions(): Promise<Readonly<Record<string, Definition>>> {
  const response = await fetch(document.documentElement.dataset.definitions ?? '');
  if (!response.ok) throw new Error(`definitions: ${response.status}`);
  return (await response.json()) as Readonly<Record<string, Definition>>;
}

function line(name: string, text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = name;
  paragraph.textContent = text;
  return paragraph;
}

customElements.define('term-preview', TermPreview);
