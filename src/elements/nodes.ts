/** Nodes that no template holds, and their way into the page: for what is drawn or listed anew. */

type Attributes = Readonly<Record<string, string | number>>;

/** An HTML element with its attributes and what it holds; text stays text. */
export function make(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  return furnish(document.createElement(tag), attributes, children);
}

/** The same for a part of a drawing. */
export function draw(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): SVGElement {
  return furnish(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

/** Puts nodes into a place when they differ from what it shows; the focus stays where it was, or nearest to it. */
export function put(place: Element, nodes: readonly Node[], otherwise?: HTMLElement | null): void {
  const next = place.cloneNode(false);
  for (const node of nodes) next.appendChild(node);
  if (place.isEqualNode(next)) return;
  const controls = (): HTMLElement[] => [...place.querySelectorAll<HTMLElement>('a, button')];
  const before = controls();
  const at = before.findIndex((one) => one === document.activeElement);
  const key = before[at]?.dataset.key;
  place.replaceChildren(...next.childNodes);
  if (at < 0) return;
  const after = controls();
  (after.find((one) => one.dataset.key === key) ?? after[Math.min(at, after.length - 1)] ?? otherwise)?.focus();
}

function furnish<Made extends Element>(made: Made, attributes: Attributes, children: readonly (Node | string)[]): Made {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}
