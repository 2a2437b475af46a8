import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../i18n/locales.ts';
import { contentRoot } from '../../tests/content-fixture.ts';
import { readContentTree } from '../reading/content-tree.ts';
import { buildCatalog } from './catalog.ts';
import { localeRoutes } from './locale-routes.ts';
import { anchors, createRoutes, type Place, type Routes } from './routes.ts';

function routesAt(base: string): Routes {
  const { catalog } = buildCatalog(readContentTree(contentRoot(), ['en', 'es']), LOCALES, '2026-11-22');
  return createRoutes(localeRoutes(catalog, LOCALES), base, 'https://senda.example');
}

const PLACES: readonly [Place, string, string][] = [
  [{ kind: 'home' }, '/en/', '/es/'],
  [{ kind: 'stages' }, '/en/stages/', '/es/etapas/'],
  [{ kind: 'stage', id: 'discovery' }, '/en/stages/discovery/', '/es/etapas/descubrimiento/'],
  [{ kind: 'glossary' }, '/en/glossary/', '/es/glosario/'],
  [{ kind: 'term', id: 'churn-rate' }, '/en/glossary/churn-rate/', '/es/glosario/tasa-de-abandono/'],
  [{ kind: 'checklists' }, '/en/checklists/', '/es/listas/'],
  [{ kind: 'checklist', id: 'discovery' }, '/en/checklists/discovery/', '/es/listas/descubrimiento/'],
  [{ kind: 'guides' }, '/en/guides/', '/es/guias/'],
  [{ kind: 'guide', id: 'mapping' }, '/en/guides/mapping/', '/es/guias/trazar/'],
  [{ kind: 'models' }, '/en/models/', '/es/modelos/'],
  [{ kind: 'model', id: 'aida' }, '/en/models/aida/', '/es/modelos/aida/'],
  [{ kind: 'bibliography' }, '/en/sources/', '/es/fuentes/'],
  [{ kind: 'search' }, '/en/search/', '/es/buscar/'],
  [{ kind: 'abbreviations' }, '/en/abbreviations/', '/es/abreviaturas/'],
  [{ kind: 'page', id: 'about' }, '/en/about/', '/es/acerca-de/'],
  [{ kind: 'not-found' }, '/en/404/', '/es/404/'],
];

describe('createRoutes', () => {
  test.for(PLACES)('%o has its address in each language', ([place, en, es]) => {
    const routes = routesAt('/');
    expect(routes.alternates(place)).toEqual([
      { language: 'en', href: en },
      { language: 'es', href: es },
    ]);
    expect(routesAt('/repo/').href('es', place)).toBe(`/repo${es}`);
  });

  test('writes anchors, files, the root and full addresses below the base', () => {
    const routes = routesAt('/repo');
    const href = routes.href('en', { kind: 'term', id: 'churn-rate' }, anchors.faq('what'));
    expect(href).toBe('/repo/en/glossary/churn-rate/#faq-what');
    expect(routes.absolute(href)).toBe('https://senda.example/repo/en/glossary/churn-rate/#faq-what');
    expect(routes.file('data/definitions.json')).toBe('/repo/data/definitions.json');
    expect(routes.root).toBe('/repo/');
    expect(routes.segments('es').glossary).toBe('glosario');
  });

  test('refuses what has no page', () => {
    const routes = routesAt('/');
    expect(() => routes.href('fr', { kind: 'home' })).toThrow('no routes for language "fr"');
    expect(() => routes.href('es', { kind: 'term', id: 'channel' })).toThrow('no term "channel" in language "es"');
  });

  test('has one address for one page', () => {
    const routes = routesAt('/');
    const places = fc.constantFrom(...PLACES.map(([place]) => place));
    const language = fc.constantFrom('en', 'es');
    fc.assert(
      fc.property(places, language, places, language, (a, inA, b, inB) => {
        expect(routes.href(inA, a) === routes.href(inB, b)).toBe(a === b && inA === inB);
      }),
    );
  });
});
