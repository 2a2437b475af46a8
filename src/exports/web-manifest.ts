/** The web app manifest of a language: what a browser that installs the site shows and opens. */
import { paper } from '../model/paper.ts';
import type { Place, Routes } from '../model/routes.ts';

/** Words of one language, by what they name. */
export interface ManifestWords {
  name: string;
  tagline: string;
  description: string;
  /** Names of the shortcuts. */
  shortcuts: Readonly<Record<Shortcut, string>>;
}

type Shortcut = Extract<Place['kind'], 'search' | 'checklists' | 'glossary' | 'assessments'>;

/** In the order in which a menu shows them; phones show three or four. */
const SHORTCUTS: readonly Shortcut[] = ['search', 'checklists', 'glossary', 'assessments'];

/** Each language is an app of its own whose scope is the whole site, so that switching stays inside its window. */
export function webManifest(language: string, routes: Routes, words: ManifestWords): string {
  const png = (name: string, size: number) => ({
    src: routes.file(`icons/${name}-${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
  });
  const home = routes.href(language, { kind: 'home' });
  return JSON.stringify({
    id: home,
    name: `${words.name} – ${words.tagline}`,
    short_name: words.name,
    description: words.description,
    lang: language,
    dir: 'auto',
    start_url: home,
    scope: routes.root,
    display: 'standalone',
    background_color: paper.light,
    theme_color: paper.light,
    icons: [
      { ...png('icon', 192), purpose: 'any' },
      { ...png('icon', 512), purpose: 'any' },
      { ...png('maskable', 512), purpose: 'maskable' },
      { src: routes.file('icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
    shortcuts: SHORTCUTS.map((kind) => ({
      name: words.shortcuts[kind],
      url: routes.href(language, { kind }),
      icons: [png(kind, 96)],
    })),
  });
}
