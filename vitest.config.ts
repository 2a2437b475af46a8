import { defineConfig } from 'vitest/config';

/** What is waited for comes within a second where nothing else runs. */
const PATIENCE = { timeout: 10_000 };

/** A test's suffix and folder name its runtime: Node, real Chromium, or the built site in real Chromium. */
export default defineConfig({
  test: {
    // Most of the time a test waits for a browser, so every core may have one.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          exclude: ['src/**/*.browser.test.ts'],
          // Nothing here waits for anything: a limit is for what never ends, not for a slow or busy machine.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts'],
          globalSetup: ['tests/browser-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: { poll: PATIENCE },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/*.test.ts'],
          globalSetup: ['tests/browser-setup.ts', 'tests/site-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: PATIENCE },
        },
      },
    ],
  },
});
