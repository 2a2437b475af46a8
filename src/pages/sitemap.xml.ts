import type { APIRoute } from 'astro';
import { sitemap } from '../exports/sitemap.ts';
import { LANGUAGES } from '../i18n/locales.ts';
import { getSite } from '../site.ts';

export const GET: APIRoute = async () => {
  const { catalog, routes } = await getSite();
  return new Response(sitemap(catalog, routes, LANGUAGES[0] ?? ''), { headers: { 'Content-Type': 'application/xml' } });
};
