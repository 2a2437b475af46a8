/** A stage guide: which section is being read. */
import '../elements/table-of-contents.ts';
