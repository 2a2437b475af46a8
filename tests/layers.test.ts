/** The layer table and the naming law: this test is the architecture document. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../src/cli/project.ts';
import { LANGUAGES } from '../src/i18n/locales.ts';
import { importsOf, sourceFiles, type Import, type SourceFile } from './source-files.ts';

interface Layer {
  /** Which files it is, by the start of their path below src/. */
  of: RegExp;
  /** What its files may import: paths below src/, or packages. */
  may: readonly RegExp[];
  /** What they may import as types only. */
  types?: readonly RegExp[];
}

const NODE = /^node:/;
const ASTRO = /^(astro|astro\/.*|@astrojs\/.*|vite)$/;
/** What both servers and templates may compute with: pure functions on the content, no schema. */
const PURE = /^src\/model\/(?!schema\.ts)/;
const DATA = [/^src\/model\//, /^src\/reading\//, /^src\/markdown\//, /^src\/i18n\//, /^src\/exports\//];

const LAYERS: Readonly<Record<string, Layer>> = {
  'schema and catalog': { of: /^model\/(schema|catalog)\.ts$/, may: [/^src\/model\//, /^zod$/] },
  model: { of: /^model\//, may: [/^src\/model\//] },
  i18n: { of: /^i18n\//, may: [/^src\/i18n\//, /^i18next$/], types: [/^src\/model\//] },
  settings: { of: /^reading\/settings\.ts$/, may: [NODE, /^zod$/] },
  reading: { of: /^reading\//, may: [/^src\/(model|reading)\//, NODE, /^yaml$/] },
  markdown: {
    of: /^markdown\//,
    may: [/^src\/(model|reading|i18n|markdown)\//, NODE, /^satteri$/],
    types: [/^(hast|mdast)$/],
  },
  'content.config': { of: /^content\.config\.ts$/, may: [...DATA, NODE, ASTRO, /^astro:content$/, /^zod$/] },
  integrations: { of: /^integrations\//, may: [...DATA, /^src\/integrations\//, NODE, ASTRO, /^pagefind$/] },
  cli: { of: /^cli\//, may: [...DATA, /^src\/cli\//, NODE, /^(yaml|satteri|subset-font|playwright-core)$/] },
  exports: { of: /^exports\//, may: [/^src\/(model|exports)\//] },
  site: { of: /^site\.ts$/, may: [/^src\/model\//, /^astro:content$/, /^src\/i18n\/locales\.ts$/] },
  pages: {
    of: /^pages\//,
    may: [/^src\/site\.ts$/, /^src\/(markdown|exports|layouts|components|i18n|styles)\//, PURE, ASTRO],
    types: [/^src\/model\//],
  },
  'layouts and components': {
    of: /^(layouts|components)\//,
    may: [/^src\/(layouts|components|i18n|styles)\//, PURE, ASTRO],
    types: [/^src\/(model|site)/],
  },
  entries: {
    of: /^entries\//,
    // One entry may fetch another when its place on the page is reached.
    may: [/^src\/(elements|entries)\//, /^src\/model\/(?!schema\.ts|catalog\.ts)/],
  },
  browser: {
    of: /^(elements|worker)\//,
    // Schema and catalog would bring zod to the visitor.
    may: [/^src\/(elements|worker)\//, /^src\/model\/(?!schema\.ts|catalog\.ts)/, /^uqr$/],
    types: [/^src\/model\//],
  },
};

const isTest = ({ path }: SourceFile): boolean => path.endsWith('.test.ts');
const files = sourceFiles('src', ['.ts', '.astro']);
const shipped = files.filter((file) => !isTest(file));

function layerOf(path: string): Layer | undefined {
  return Object.values(LAYERS).find(({ of }) => of.test(path.slice('src/'.length)));
}

function isAllowed(layer: Layer, { target, typeOnly, script }: Import): boolean {
  // A template's own script is one entry, imported whole.
  if (script) return target.startsWith('src/entries/');
  return [...layer.may, ...(typeOnly ? (layer.types ?? []) : [])].some((pattern) => pattern.test(target));
}

describe('layers', () => {
  test('the source is there to be read', () => {
    expect(shipped.length).toBeGreaterThan(20);
    expect(shipped.flatMap(importsOf).length).toBeGreaterThan(50);
  });

  test('every file has a layer', () => {
    const homeless = shipped.filter(({ path }) => !layerOf(path) && path !== 'src/env.d.ts').map(({ path }) => path);
    expect(homeless).toEqual([]);
  });

  test('a file imports only what its layer may import', () => {
    const wrong = shipped.flatMap((file) => {
      const layer = layerOf(file.path);
      const bad = layer ? importsOf(file).filter((found) => !isAllowed(layer, found)) : [];
      return bad.map(({ target, script }) => `${file.path} imports ${target}${script ? ' in a <script>' : ''}`);
    });
    expect(wrong).toEqual([]);
  });

  test('components and layouts never fetch', () => {
    const fetching = shipped.filter(
      ({ path, text }) => /^src\/(components|layouts)\//.test(path) && /\bfetch\(/.test(text),
    );
    expect(fetching.map(({ path }) => path)).toEqual([]);
  });
});

const DRAWERS = /^(utils?|helpers?|common|shared|lib|misc)$/;
const KEBAB = /^_?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.[a-z0-9]+$/;
const PASCAL = /^([A-Z][a-z0-9]*)+\.astro$/;

describe('names', () => {
  const everything = ['src', 'tests', 'bench', 'content'].filter((folder) => existsSync(join(projectRoot, folder)));

  test('no folder is a drawer for everything', () => {
    const drawers = everything.flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isDirectory() && DRAWERS.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    expect(drawers).toEqual([]);
  });

  test('files are kebab-case, components PascalCase', () => {
    const named = sourceFiles('src', ['.ts', '.mjs', '.css', '.astro']).filter(
      ({ path }) => !path.startsWith('src/pages/'),
    );
    const wrong = named.filter(({ path }) => !(path.endsWith('.astro') ? PASCAL : KEBAB).test(basename(path)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('an element’s tag, file and class have one name', () => {
    const wrong = shipped.flatMap(({ path, text }) => {
      const tags = [...text.matchAll(/customElements\.define\(\s*['"`]([^'"`]+)/g)].map((match) => match[1] ?? '');
      if (tags.length === 0) return [];
      const tag = basename(path, '.ts');
      const className = tag.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
      const fits =
        path === `src/elements/${tag}.ts` &&
        tag.includes('-') &&
        tags.join() === tag &&
        new RegExp(`\\bclass ${className} extends HTMLElement\\b`).test(text);
      return fits ? [] : [`${path} defines ${tags.join(', ')}`];
    });
    expect(wrong).toEqual([]);
  });

  test('no file outside src/i18n names a language', () => {
    const code = LANGUAGES.join('|');
    const literal = new RegExp(`["'\`/](?:${code})(?:-[A-Z]{2})?["'\`/]|lang="(?:${code})"`);
    const wrong = shipped
      .filter(({ path }) => !path.startsWith('src/i18n/'))
      .flatMap(({ path, text }) =>
        withoutComments(text)
          .split('\n')
          .flatMap((line, index) => (literal.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
      );
    expect(wrong).toEqual([]);
  });
});

/** Blanks comments, keeping the lines, so that an example in one is not taken for code. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')).replace(/(^|\s)\/\/.*$/gm, '$1');
}
