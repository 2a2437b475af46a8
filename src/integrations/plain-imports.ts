/**
 * Dynamic imports without Vite's preload helper: it would cost every page a request of its own, and what it
 * preloads is one small chunk, asked for by intent.
 */
import type { Plugin } from 'vite';

/** The helper comes under a name of its own, or under that of its export. */
const HELPER = /import\{\s*(?:\w+ as )?(\w+)\s*\}from"\.\/preload-helper\.[^"]+";\n?/;
const DEPENDENCIES = /^const __vite__mapDeps=.*\n/;

/** A Vite plugin that unwraps every dynamic import of the browser's code; a form it does not know fails the build. */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [name, chunk] of Object.entries(bundle)) {
          if (chunk.type !== 'chunk') continue;
          if (name.includes('preload-helper')) Reflect.deleteProperty(bundle, name);
          else chunk.code = unwrapImports(chunk.code, name);
        }
      },
    },
  };
}

/** `helper(() => import(x), deps)` becomes `import(x)`. */
export function unwrapImports(code: string, name: string): string {
  const helper = HELPER.exec(code);
  if (!helper?.[1]) {
    if (code.includes('/preload-helper.'))
      throw new Error(`${name}: the preload helper comes in a form not known here`);
    return code;
  }
  const wrapped = new RegExp(
    String.raw`\b${helper[1]}\(\(\)=>import\(([^()]*)\)(\.then\(\w+=>\w+\.\w+\))?,(?:__vite__mapDeps\(\[[\d,]*\]\)|\[\])\)`,
    'g',
  );
  const plain = code.replace(helper[0], '').replace(DEPENDENCIES, '').replace(wrapped, 'import($1)$2');
  if (plain.includes('__vite__mapDeps') || plain.includes('preload-helper'))
    throw new Error(`${name}: a dynamic import is wrapped in a form not known here`);
  return plain;
}
