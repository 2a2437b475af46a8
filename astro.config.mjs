import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { plainImports } from './src/integrations/plain-imports.ts';
import { pagefind } from './src/integrations/pagefind.ts';
import { serviceWorker } from './src/integrations/service-worker.ts';
import { markdownOptions } from './src/markdown/index.ts';
import { openVocabulary } from './src/markdown/vocabulary.ts';
import { readSettings } from './src/reading/settings.ts';

const settings = readSettings(process.env);

/** What every page with an assessment runs, and what those that show a check's record run beside it. */
const CHUNKS = [
  { name: 'record', test: /\/elements\/(check-record|record-\w+|senda-checklist|checklist-[\w-]+|own-checks)\.ts/ },
  {
    name: 'assessment',
    test: /\/elements\/(assessment-(store|database|rows)|backup-fact|database-requests|edit-history|notices|page-work|random-id)\.ts/,
  },
];

export default defineConfig({
  site: settings.site,
  base: settings.base,
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  server: { port: settings.port },
  // The JSX way of compressing joins words across line breaks between inline elements.
  compressHTML: true,
  devToolbar: { enabled: false },
  // Nothing inline, neither script nor style: one constant policy covers every page.
  build: { inlineStylesheets: 'never', format: 'directory' },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Shared modules in one file each: small ones cost a request and compress badly.
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } } } },
    },
    plugins: [tailwindcss(), plainImports()],
    define: {
      'import.meta.env.REPOSITORY_URL': JSON.stringify(settings.repository),
      'import.meta.env.CONTACT': JSON.stringify(settings.contact),
    },
    ssr: { external: ['satteri'] },
    // Builds and tests write there; the development server has nothing to see.
    server: { watch: { ignored: ['**/.build/**', '**/dist/**'] } },
  },
  markdown: {
    syntaxHighlight: false,
    processor: satteri(markdownOptions(() => openVocabulary(process.cwd()))),
  },
  // The copy for reading offline is made of everything before it.
  integrations: [mdx(), pagefind(), serviceWorker()],
});
