import type { APIRoute } from 'astro';
import { getSite } from '../site.ts';

export const GET: APIRoute = async () => {
  const { routes } = await getSite();
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${routes.absolute(routes.file('sitemap.xml'))}\n`);
};
