/** The glossary index: narrowing the table. */
import '../elements/glossary-filter.ts';
