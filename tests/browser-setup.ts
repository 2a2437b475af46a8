/** One browser and one server of bare pages for a whole test run. */
import type { TestProject } from 'vitest/node';
import { startBrowser } from './browser.ts';
import { serveComponents } from './component-server.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [browser, pages] = await Promise.all([startBrowser(), serveComponents()]);
  project.provide('browser', browser.wsEndpoint());
  project.provide('pages', pages.origins);
  project.onTestsRerun(() => pages.forget());
  return async () => {
    await Promise.all([browser.close(), pages.close()]);
  };
}
