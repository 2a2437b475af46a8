/** The page about the offline copy: what is kept, and installing. */
import '../elements/install-offer.ts';
import '../elements/offline-keeper.ts';
