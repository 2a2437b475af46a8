/** Where the project lies on this machine, and how its commands are run. */
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectRoot: string = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a tool of node_modules/.bin in the project with its output shown; true when it succeeded. */
export function runTool(tool: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const bin = join(projectRoot, 'node_modules', '.bin');
  const { status, error } = spawnSync(tool, args, {
    cwd: projectRoot,
    stdio: 'inherit',
    // Tools on Windows are .cmd files, which only a shell starts.
    shell: process.platform === 'win32',
    env: { ...process.env, ...env, PATH: [bin, process.env.PATH].join(delimiter), ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (error) console.error(error.message);
  return status === 0;
}
