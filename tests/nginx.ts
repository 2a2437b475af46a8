/** nginx as a host would set it up for the built site, when the machine has one. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../src/cli/project.ts';
import { hashedFiles, immutable, securityHeaders } from '../src/model/policy.ts';
import { onPath } from './browser.ts';
import { distFiles, settings } from './dist.ts';

export interface Nginx {
  port: number;
  stop: () => Promise<void>;
}

/** Where packages put it; the PATH of a user who is not root often leaves these folders out. */
const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/nginx/sbin/nginx'];

/** Path of an nginx, or undefined with a loud line that a real host was left out. */
export function findNginx(): string | undefined {
  const path = onPath(['nginx']) ?? PLACES.find((place) => existsSync(place));
  if (!path) console.warn('SKIPPED: no nginx here, so no real host serves the site (apt-get install nginx).');
  return path;
}

/** Languages with a 404 page of their own, as the folders of dist/ say. */
export function languageFolders(): string[] {
  return distFiles().flatMap((file) => /^([^/]+)\/404\/index\.html$/.exec(file)?.[1] ?? []);
}

/** Starts nginx on a free port with everything it writes in a folder of its own. */
export async function startNginx(path: string): Promise<Nginx> {
  let refused = '';
  // Another process may take the free port before nginx does.
  for (let tries = 0; tries < 3; tries += 1) {
    const started = await tryNginx(path, await freePort());
    if (typeof started !== 'string') return started;
    refused = started;
  }
  throw new Error(`nginx does not start:\n${refused}`);
}

/** A running nginx, or what it said before it ended. */
async function tryNginx(path: string, port: number): Promise<Nginx | string> {
  const folder = mkdtempSync(join(tmpdir(), 'senda-nginx-'));
  const root = join(folder, 'root');
  const site = join(root, settings.base).replace(/\/$/, '');
  mkdirSync(dirname(site), { recursive: true });
  symlinkSync(join(projectRoot, 'dist'), site, 'dir');
  writeFileSync(join(folder, 'nginx.conf'), configuration(root, port, mimeTypes(path)));

  // A variable of this name means sockets that a new nginx takes over.
  const env = { ...process.env, NGINX: undefined };
  const server = spawn(path, ['-p', folder, '-c', 'nginx.conf'], { stdio: ['ignore', 'ignore', 'pipe'], env });
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (part: string) => (said += part));
  const ended = once(server, 'close');
  const stop = async (): Promise<void> => {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  };
  // It writes its pid once the port is its own.
  for (let waited = 0; waited < 10_000 && server.exitCode === null; waited += 20) {
    if (existsSync(join(folder, 'nginx.pid'))) return { port, stop };
    await pause(20);
  }
  await stop();
  return said;
}

/** One process, which is whoever runs the tests: as root, a worker would be someone who may not read dist/. */
function configuration(root: string, port: number, types: string): string {
  const { base } = settings;
  const missing = languageFolders().map(
    (language) => `    ${below(base + language)} ${quoted(`${base}${language}/404/index.html`)};`,
  );
  const headers = Object.entries(securityHeaders).map(
    ([name, value]) => `    add_header ${name} ${quoted(value)} always;`,
  );
  return `daemon off;
master_process off;
pid nginx.pid;
error_log stderr;
events {}
http {
  include ${quoted(types)};
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/css text/plain text/xml application/javascript text/javascript application/json;
  access_log off;
  server_tokens off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  map $uri $cache {
    default no-cache;
    ${below(base + hashedFiles)} ${quoted(immutable)};
  }
  map $uri $readers {
    default "";
    ${below(`${base}data`)} "*";
  }
  map $uri $missing {
    default ${quoted(`${base}404.html`)};
${missing.join('\n')}
  }
  server {
    listen 127.0.0.1:${port};
    root ${quoted(root)};
    absolute_redirect off;
    error_page 404 $missing;
    # No add_header in a location: it would drop all of these.
    add_header Cache-Control $cache always;
    add_header Access-Control-Allow-Origin $readers;
${headers.join('\n')}
    location / {
      try_files $uri $uri/ =404;
    }
  }
}
`;
}

/** A value as nginx reads it. */
function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** The key of a map for everything below a folder. */
function below(folder: string): string {
  return quoted(`~^${folder.replace(/\/$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/`);
}

/** The table of types that came with this nginx, beside the configuration it reads by itself. */
function mimeTypes(path: string): string {
  const { stderr } = spawnSync(path, ['-V'], { encoding: 'utf8' });
  const prefix = /--prefix=(\S+)/.exec(stderr)?.[1] ?? '/usr/local/nginx';
  return join(dirname(/--conf-path=(\S+)/.exec(stderr)?.[1] ?? join(prefix, 'conf', 'nginx.conf')), 'mime.types');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
