/** Its own access to storage: sharing the preferences module would cost every other page a request. */
const KEY = 'senda:language';

/**
 * The languages of the start page: the reader's own comes first, and the choice is remembered.
 * It never sends anybody anywhere by itself.
 */
export class LanguageChooser extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const wanted = [remembered(), ...navigator.languages].map((tag) => tag.split('-')[0]);
    const own = wanted
      .map((language) => [...this.children].find((choice) => choice.getAttribute('lang') === language))
      .find((choice) => !!choice);
    if (own) this.prepend(own);
    this.addEventListener('click', (event) => this.#choose(event), { signal });
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #choose(event: MouseEvent): void {
    const language = (event.target as Element).closest('a')?.hreflang;
    if (language) remember(language);
  }
}

function remembered(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function remember(language: string): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage is blocked: the browser's own languages decide next time too.
  }
}

customElements.define('language-chooser', LanguageChooser);
