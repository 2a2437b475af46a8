/** The web app manifest of one language. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { webManifest } from '../../exports/web-manifest.ts';
import { languageNames, translator } from '../../i18n/index.ts';
import { LANGUAGES } from '../../i18n/locales.ts';
import { getSite } from '../../site.ts';

export const getStaticPaths = (async () => {
  const { routes } = await getSite();
  return LANGUAGES.map((language) => {
    const t = translator(language);
    const body = webManifest(language, routes, {
      name: t('site.name'),
      tagline: t('site.tagline'),
      description: t('site.description', { languages: languageNames(language) }),
      shortcuts: {
        search: t('search.title'),
        checklists: t('nav.checklists'),
        glossary: t('nav.glossary'),
        assessments: t('nav.assessments'),
      },
    });
    return { params: { lang: language }, props: { body } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'Content-Type': 'application/manifest+json' } });
