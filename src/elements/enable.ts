/** Says of buttons whether they have something to do; one that has nothing keeps its place and the focus. */
export function enable(root: ParentNode, selector: string, possible: boolean): void {
  for (const button of root.querySelectorAll(selector)) button.setAttribute('aria-disabled', String(!possible));
}
