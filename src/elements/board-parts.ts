/** The dashboard's way to its parts and from them: the board goes down, their events come up. */
import type { Board, BoardEvents, BoardPart } from './board.ts';

type Handlers = { [Name in keyof BoardEvents]: (detail: BoardEvents[Name]) => unknown };

/** Shows the board in every part; one that fails takes no other with it. */
export function showInParts(root: HTMLElement, board: Board): void {
  for (const part of root.querySelectorAll<HTMLElement & Partial<BoardPart>>('[data-part]')) {
    try {
      part.show?.(board);
    } catch (error) {
      reportError(error);
    }
  }
}

/** Hears what the parts ask for, until `signal` aborts. */
export function hearParts(root: HTMLElement, handlers: Handlers, signal: AbortSignal): void {
  for (const [name, act] of Object.entries(handlers) as [string, (detail: unknown) => unknown][]) {
    root.addEventListener(name, (event) => void act((event as CustomEvent<unknown>).detail), { signal });
  }
}
