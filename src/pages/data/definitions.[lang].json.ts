/** Definitions of one language, for previews. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { definitions } from '../../exports/definitions.ts';
import { LANGUAGES } from '../../i18n/locales.ts';
import { getSite } from '../../site.ts';

export const getStaticPaths = (async () => {
  const { catalog } = await getSite();
  return LANGUAGES.map((language) => ({
    params: { lang: language },
    props: { body: definitions(catalog, language) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'Content-Type': 'application/json' } });
