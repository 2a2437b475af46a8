/**
 * Starts a command of this folder: `node src/cli/start.mjs build`.
 * Plain JavaScript without new syntax, because its first task is to be understood by a Node that is too old.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`Senda needs Node 22.12 or newer; this is ${process.versions.node}. Get it from https://nodejs.org/`);
  process.exit(1);
}

const [command, ...rest] = process.argv.slice(2);
if (command !== undefined) {
  const file = new URL(`${command}.ts`, import.meta.url);
  if (process.features.typescript) {
    await import(file.href);
  } else {
    // Node 22.12 to 22.17 strips types only when asked to.
    const args = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', fileURLToPath(file), ...rest];
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
    process.exitCode = status ?? 1;
  }
}
