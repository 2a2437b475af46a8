/** What every component of a page needs to know: where it is and in which language it speaks. */
import type { Page, Stage } from '../model/catalog.ts';
import type { Place, Routes } from '../model/routes.ts';
import type { StageId } from '../model/schema.ts';

export interface PagePlace {
  language: string;
  place: Place;
  routes: Routes;
  stages: readonly Stage[];
  /** Pages about the site itself. */
  pages: readonly Page[];
  /** Stages that the line fills: those of an entry; empty elsewhere. */
  used?: readonly StageId[] | undefined;
  /** Station of the page itself: a guide or the checklist of a stage. */
  here?: StageId | undefined;
}
