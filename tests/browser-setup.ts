/** One browser for a whole test run. */
import type { TestProject } from 'vitest/node';
import { startBrowser } from './browser.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startBrowser();
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}
