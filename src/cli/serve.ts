/** `npm run serve`: serves the built site in dist/ on this machine. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../reading/settings.ts';
import { projectRoot } from './project.ts';
import { createSiteServer } from './site-server.ts';

const { base, port } = readSettings(process.env);
const root = join(projectRoot, 'dist');

if (existsSync(join(root, 'index.html'))) {
  serve();
} else {
  console.error(
    'There is no built site in dist/. Build it first: npm run build (or npm start, which builds and serves).',
  );
  process.exitCode = 1;
}

function serve(): void {
  const server = createSiteServer({ root, base });
  server.on('error', (error: NodeJS.ErrnoException) => {
    const busy = error.code === 'EADDRINUSE';
    console.error(busy ? `Port ${port} is taken. Choose another: PORT=8080 npm run serve` : error.message);
    process.exitCode = 1;
  });
  // No host is named, so that "localhost" reaches it over IPv4 and IPv6, in a container too.
  server.listen(port, () => {
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : port;
    console.log(`Senda is at http://localhost:${actual}${base} (stop with Ctrl+C)`);
  });
}
