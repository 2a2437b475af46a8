/** Script of the bare pages: the page about the offline copy and its state, with a door that tests move. */
import '../src/entries/offline.ts';
import '../src/elements/offline-state.ts';
