/** The built site, served for a whole test run on a free port. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { projectRoot } from '../src/cli/project.ts';
import { createSiteServer } from '../src/cli/site-server.ts';
import { readSettings } from '../src/reading/settings.ts';

export default async function setup(project: TestProject): Promise<() => void> {
  const root = join(projectRoot, 'dist');
  if (!existsSync(join(root, 'index.html')))
    throw new Error('There is no built site in dist/. Run npm run build first.');
  const { base } = readSettings(process.env);
  const server = createSiteServer({ root, base });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  project.provide('site', `http://127.0.0.1:${port}${base}`);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
