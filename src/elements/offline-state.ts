import { standingOf, type Standing } from '../model/offline/standing.ts';
import type { OfflineState as CopyState } from '../model/offline/state.ts';
import { switchVersion, watchOffline } from './offline-copy.ts';

/** What the bar may say: a new version waits, or the network is gone. */
type Notice = 'update' | 'lost';

/** Which words a line has for a standing, by its data attribute. */
const LINES: Readonly<Record<Standing, string>> = {
  unable: 'none',
  none: 'none',
  partly: 'partly',
  storing: 'updating',
  updating: 'updating',
  ready: 'ready',
};

/** Name in sessionStorage, and of the channel on which tabs tell each other what was put off. */
const PUT_OFF = 'senda:put-off';

/**
 * The state of the offline copy on every page: the lines marked `data-offline-line`, and a bar at the foot when a
 * new version waits or the network is gone. It never takes the focus, and what is put off stays away for the visit.
 *
 * @attr data-update, data-lost - What the bar says.
 * @attr data-switch, data-later, data-close - Its buttons; the last belongs to a network that is gone.
 * @attr styles - Address of the bar's sheet, which is fetched at once: without a network it would be too late.
 * @attr data-notice - Set: what the bar is saying.
 */
export class OfflineState extends HTMLElement {
  #abort = new AbortController();
  #channel: BroadcastChannel | undefined;
  #putOff = new Set<string>();
  #styled: Promise<unknown> = Promise.resolve();
  #updateReady = false;
  /** Where the focus came from when it entered the bar. */
  #before: EventTarget | null = null;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#styled = this.#loadStyles();
    this.#putOff = new Set(readPutOff());
    this.#channel = new BroadcastChannel(PUT_OFF);
    this.#channel.onmessage = ({ data }) => this.#keepAway(String(data));
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.addEventListener('focusin', ({ relatedTarget }) => this.#enter(relatedTarget), { signal });
    for (const change of ['online', 'offline']) addEventListener(change, () => this.#show(), { signal });
    watchOffline((state) => this.#read(state), signal);
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#channel?.close();
  }

  #read(state: CopyState): void {
    const words = LINES[standingOf(state)];
    for (const line of document.querySelectorAll<HTMLElement>('[data-offline-line]')) {
      line.textContent = line.dataset[words] ?? line.textContent;
    }
    this.#updateReady = state.update === 'ready';
    // A newer one is on its way: it will be offered again.
    if (state.update === 'fetching' && this.#putOff.delete('update')) writePutOff(this.#putOff);
    this.#show();
  }

  #show(): void {
    // The page about the copy says by itself that the network is gone.
    const lost = !navigator.onLine && !document.querySelector('offline-keeper');
    if (navigator.onLine && this.#putOff.delete('lost')) writePutOff(this.#putOff);
    const due: readonly [Notice, boolean][] = [
      ['update', this.#updateReady],
      ['lost', lost],
    ];
    const notice = due.find(([name, isDue]) => isDue && !this.#putOff.has(name))?.[0];
    if (notice === this.dataset.notice) return;
    if (notice) void this.#open(notice);
    else this.#close();
  }

  async #open(notice: Notice): Promise<void> {
    this.dataset.notice = notice;
    await this.#styled;
    if (this.dataset.notice !== notice) return;
    this.#say(this.dataset[notice]);
    const names = notice === 'update' ? ['switch', 'later'] : ['close'];
    this.append(...names.map((name) => this.#button(name)));
  }

  #close(): void {
    const hadFocus = this.contains(document.activeElement);
    delete this.dataset.notice;
    this.#say('');
    if (!hadFocus) return;
    const main = document.querySelector('main');
    main?.setAttribute('tabindex', '-1');
    const back = this.#before instanceof HTMLElement && this.#before.isConnected ? this.#before : main;
    back?.focus();
  }

  /** What the bar says, in its live region; the buttons of what it said before leave. */
  #say(words = ''): void {
    const [region, ...buttons] = this.children;
    for (const button of buttons) button.remove();
    if (region) region.textContent = words;
  }

  #button(name: string): HTMLElement {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: name === 'switch' ? 'button button-strong' : 'button',
      textContent: this.dataset[name] ?? '',
    });
    button.dataset.do = name;
    return button;
  }

  #click({ target }: Event): void {
    const act = target instanceof HTMLElement ? target.dataset.do : undefined;
    const { notice } = this.dataset;
    if (act === 'switch') switchVersion();
    else if (act && notice) {
      this.#keepAway(notice);
      this.#channel?.postMessage(notice);
    }
  }

  #keepAway(notice: string): void {
    this.#putOff.add(notice);
    writePutOff(this.#putOff);
    this.#show();
  }

  #enter(from: EventTarget | null): void {
    if (!(from instanceof Node && this.contains(from))) this.#before = from;
  }

  #loadStyles(): Promise<unknown> {
    const link = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: this.getAttribute('styles') ?? '',
    });
    document.head.append(link);
    return new Promise((resolve) => {
      link.onload = link.onerror = resolve;
    });
  }
}

function readPutOff(): string[] {
  try {
    return sessionStorage.getItem(PUT_OFF)?.split(' ') ?? [];
  } catch {
    return [];
  }
}

function writePutOff(notices: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(PUT_OFF, [...notices].join(' '));
  } catch {
    // Storage is blocked: what was put off stays away on this page.
  }
}

customElements.define('offline-state', OfflineState);
