/** The copy of the site for reading without a network: the worker's script, the packs and their manifest. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { LOCALES } from '../i18n/locales.ts';
import { WORKER } from '../model/offline/manifest.ts';
import { writePacks } from './offline-packs.ts';

const SOURCE = fileURLToPath(new URL('../worker/service-worker.ts', import.meta.url));

/** Stands last among the integrations: what it packs has to be finished, the search index above all. */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        await rm(join(site, WORKER), { force: true });
        const code = await bundleWorker();
        const packs = await writePacks(site, LOCALES);
        await writeFile(join(site, WORKER), code);
        const bytes = packs.reduce((sum, pack) => sum + pack.bytes, 0);
        logger.info(`${packs.length} packs of ${Math.round(bytes / 1000)} kB, a worker of ${code.length} bytes`);
      },
    },
  };
}

/** The worker as one classic script: browsers know module workers of this kind only since 2026. */
export async function bundleWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      copyPublicDir: false,
      target: 'es2022',
      lib: { entry: SOURCE, formats: ['iife'], name: 'worker' },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output && output.output[0];
  if (!chunk) throw new Error('The service worker was not built');
  return chunk.code;
}
