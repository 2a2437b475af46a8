/** The example assessment of one language, for readers who look at it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { exampleAssessment } from '../../exports/example-assessment.ts';
import { translator } from '../../i18n/index.ts';
import { LANGUAGES } from '../../i18n/locales.ts';
import { getSite } from '../../site.ts';

export const getStaticPaths = (async () => {
  const { catalog } = await getSite();
  return LANGUAGES.map((language) => ({
    params: { lang: language },
    props: { body: exampleAssessment(catalog.checklists, translator(language)) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'Content-Type': 'application/json' } });
