/** The search page: the field and its results stand in the page. */
import '../elements/search-panel.ts';
