/**
 * A section counts as reached when its heading is above this line, 30 % down the window. The area has no
 * top, so a jump from far below to far above still crosses it.
 */
const READING_AREA = '1000000px 0px -70% 0px';

/**
 * Marks the link to the section being read with `aria-current="location"`.
 * Wraps a list of links to headings of this page, in the order of the page.
 */
export class TableOfContents extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const links = new Map<Element, HTMLAnchorElement>();
    for (const link of this.querySelectorAll('a')) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    }
    const reached = new Set<Element>();
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) reached.add(target);
          else reached.delete(target);
        }
        const current = [...links.keys()].findLast((heading) => reached.has(heading));
        for (const [heading, link] of links) {
          if (heading === current) link.setAttribute('aria-current', 'location');
          else link.removeAttribute('aria-current');
        }
      },
      { rootMargin: READING_AREA },
    );
    for (const heading of links.keys()) this.#observer.observe(heading);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}

customElements.define('table-of-contents', TableOfContents);
