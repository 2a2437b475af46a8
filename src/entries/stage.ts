/** A stage guide: which section is being read, and its checklist. */
import '../elements/senda-checklist.ts';
import '../elements/table-of-contents.ts';
