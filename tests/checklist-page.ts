/** The real checklist of a stage on a bare page, rendered by Astro and served under the site's policy. */
import { serveComponents } from './component-page.ts';

/** Addresses are `<origin>/<language>/<id of the checklist>/`; `close` ends the server. */
export function serveChecklists(base = '/'): Promise<{ origin: string; close: () => void }> {
  return serveComponents({
    base,
    entry: 'entries/checklist.ts',
    sheets: ['checklist-progress', 'checklist-print', 'checklist-own', 'checklist', 'check-record'],
    main: async ({ catalog, routes, render }, language, id) => {
      const checklist = catalog.checklists.find((one) => one.id === id);
      if (!checklist) return '';
      const text = checklist.texts[language];
      const progress = await render('ChecklistProgress', { props: { checklist, language, routes } });
      return render('Checklist', {
        props: { checklist, language, routes, terms: catalog.terms, heading: 2 },
        slots: { default: `<h1>${text?.title ?? ''}</h1><p>${text?.promise ?? ''}</p>`, progress },
      });
    },
  });
}
