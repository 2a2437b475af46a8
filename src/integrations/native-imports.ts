/** Leaves dynamic imports to the browser. */
import type { AstroIntegration } from 'astro';

/** Vite's plugin that wraps each dynamic import in a function of its own. */
const WRAPPER = 'native:import-analysis-build';

/**
 * Vite wraps every `import()` in a preloader, a chunk of its own on each page: one more request and 0.7 kB,
 * to find style sheets that our scripts do not import. Without the wrapper nothing else changes; should a
 * later Vite name it differently, it comes back and the budget test says so.
 */
export function nativeImports(): AstroIntegration {
  return {
    name: 'native-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'native-imports',
                apply: 'build',
                configResolved({ plugins }) {
                  const wrapper = plugins.find(({ name }) => name === WRAPPER);
                  if (wrapper) wrapper.applyToEnvironment = () => false;
                },
              },
            ],
          },
        });
      },
    },
  };
}
