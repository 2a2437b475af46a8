/** The search by keyboard: arrows walk from the field through everything that it offers and back. */

const STOPS = '[data-search-results] a, [data-more], [data-none] a, [data-recent] a, [data-hint] a';

/** Moves the focus one stop on or back; a letter typed on a result goes on in the field. */
export function walk(event: KeyboardEvent, panel: HTMLElement, input: HTMLInputElement): void {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  if (ctrlKey || metaKey || altKey || isComposing || event.defaultPrevented) return;
  const stops = [input, ...[...panel.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility())];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  if (at < 0) return;
  if (at > 0 && isText(key)) {
    // The key itself arrives in the field that has the focus by then.
    input.focus();
    return;
  }
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const next = stops[at + step];
  if (step === 0 || shiftKey || !next) return;
  event.preventDefault();
  next.focus();
}

/** A space scrolls and presses, so it does not count. */
function isText(key: string): boolean {
  return key === 'Backspace' || ([...key].length === 1 && key !== ' ');
}
