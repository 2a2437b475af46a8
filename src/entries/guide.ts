/** A guide, of a stage or across them: which section is being read. */
import '../elements/table-of-contents.ts';
