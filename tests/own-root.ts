/** A copy of the project that a test may break and build without touching the real one. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../src/cli/project.ts';

const COPIED = ['src', 'content', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

export interface OwnRoot {
  root: string;
  /** Writes a file, or changes it when given a function; undefined removes it. */
  write: (path: string, text: string | undefined | ((old: string) => string)) => void;
  /** Runs `npm run build`'s command there. */
  build: (env?: Readonly<Record<string, string>>) => { status: number | null; output: string };
  remove: () => void;
}

/** Copies the project to .build/roots/<name>, on the same disk; packages are linked, not copied. */
export function ownRoot(name: string): OwnRoot {
  const root = join(projectRoot, '.build', 'roots', name);
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  remove();
  mkdirSync(root, { recursive: true });
  for (const path of COPIED) {
    if (existsSync(join(projectRoot, path))) cpSync(join(projectRoot, path), join(root, path), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'dir');
  return {
    root,
    remove,
    write: (path, text) => {
      const file = join(root, path);
      if (text === undefined) {
        rmSync(file);
        return;
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, typeof text === 'string' ? text : changed(readFileSync(file, 'utf8'), text));
    },
    build: (env = {}) => {
      const command = [join(root, 'src', 'cli', 'start.mjs'), 'build'];
      // What a test run sets for itself would reach the build as its mode and base.
      const inherited = Object.entries(process.env).filter(
        ([name]) => !/^(NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL|VITEST.*)$/.test(name),
      );
      const { status, stdout, stderr } = spawnSync(process.execPath, command, {
        cwd: root,
        encoding: 'utf8',
        env: { ...Object.fromEntries(inherited), SITE_URL: '', BASE_PATH: '', ...env },
      });
      return { status, output: stdout + stderr };
    },
  };
}

/** The change a test asks for; one that changes nothing would prove nothing. */
function changed(old: string, change: (old: string) => string): string {
  const text = change(old);
  if (text === old) throw new Error('the file does not hold what the test wants to change');
  return text;
}
