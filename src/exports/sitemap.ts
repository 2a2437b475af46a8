/** Sitemap with every indexed page and its alternates. */
import type { Catalog } from '../model/catalog.ts';
import { publishedTerms } from '../model/published.ts';
import type { Place, Routes } from '../model/routes.ts';

/** Every place that search engines may list, in reading order. */
function indexedPlaces(catalog: Catalog): Place[] {
  return [
    { kind: 'home' },
    { kind: 'stages' },
    ...catalog.stages.map(({ id }): Place => ({ kind: 'stage', id })),
    { kind: 'glossary' },
    ...publishedTerms(catalog).map(({ id }): Place => ({ kind: 'term', id })),
    { kind: 'checklists' },
    ...catalog.checklists.map(({ id }): Place => ({ kind: 'checklist', id })),
    { kind: 'assessments' },
    { kind: 'selfAssessment' },
    { kind: 'guides' },
    ...catalog.guides.map(({ id }): Place => ({ kind: 'guide', id })),
    { kind: 'models' },
    ...catalog.models.map(({ id }): Place => ({ kind: 'model', id })),
    { kind: 'bibliography' },
    { kind: 'abbreviations' },
    { kind: 'search' },
    { kind: 'offline' },
    ...catalog.pages.map(({ id }): Place => ({ kind: 'page', id })),
  ];
}

/** The sitemap as XML; `first` is the language x-default points at. */
export function sitemap(catalog: Catalog, routes: Routes, first: string): string {
  const link = (language: string, href: string): string =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${routes.absolute(href)}"/>`;
  const urls = indexedPlaces(catalog).flatMap((place) => {
    const alternates = routes.alternates(place);
    const fallback = place.kind === 'home' ? routes.root : routes.href(first, place);
    const links = [...alternates.map(({ language, href }) => link(language, href)), link('x-default', fallback)].join(
      '',
    );
    return alternates.map(({ href }) => `<url><loc>${routes.absolute(href)}</loc>${links}</url>`);
  });
  const chooser = `<url><loc>${routes.absolute(routes.root)}</loc></url>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${[chooser, ...urls].join('\n')}
</urlset>
`;
}
