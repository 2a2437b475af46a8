/** Script of every page that shows a checklist: its own page and the stage guide. */
import '../elements/senda-checklist.ts';
