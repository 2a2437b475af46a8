/** Chromium from npm alone (@sparticuz/chromium): unpacked once into .browser/ with fonts of its own. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { projectRoot } from '../src/cli/project.ts';

const archives = join(projectRoot, 'node_modules', '@sparticuz', 'chromium', 'bin');
const place = join(projectRoot, '.browser');

/** Whether the packed browser can run here: it is built for Linux on x64. */
export function hasPackedChromium(): boolean {
  return process.platform === 'linux' && process.arch === 'x64' && existsSync(join(archives, 'chromium.br'));
}

/** Unpacks it unless that was done before; returns the program and the variables it needs. */
export function unpackChromium(): { path: string; env: Record<string, string> } {
  const path = join(place, 'chromium');
  if (!existsSync(path)) {
    // Unpacked beside its place and renamed at the end, so that an interrupted run leaves nothing half done.
    const fresh = `${place}.unpacking`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    writeFileSync(join(fresh, 'chromium'), unpacked('chromium.br'));
    chmodSync(join(fresh, 'chromium'), 0o755);
    untar(unpacked('al2023.tar.br'), fresh);
    untar(unpacked('fonts.tar.br'), fresh);
    writeFileSync(join(fresh, 'fonts.conf'), fontsConfig());
    rmSync(place, { recursive: true, force: true });
    renameSync(fresh, place);
  }
  return { path, env: { LD_LIBRARY_PATH: join(place, 'lib'), FONTCONFIG_FILE: join(place, 'fonts.conf') } };
}

function unpacked(name: string): Buffer {
  return brotliDecompressSync(readFileSync(join(archives, name)));
}

/** Without a font configuration text has no height, and half of the checks see nothing. */
function fontsConfig(): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${place}</dir><cachedir>${join(place, 'cache')}</cachedir></fontconfig>
`;
}

/** Files, folders and links of a tar archive; machines without `tar` run the tests too. */
function untar(archive: Buffer, folder: string): void {
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0;) {
    const field = (from: number, length: number): string =>
      archive.toString('utf8', at + from, at + from + length).split('\0')[0] ?? '';
    const size = parseInt(field(124, 12), 8);
    const type = field(156, 1);
    const target = resolve(folder, join(field(345, 155), field(0, 100)));
    if (target !== folder && !target.startsWith(folder + sep)) throw new Error(`unsafe path in archive: ${target}`);
    if (type === '5') mkdirSync(target, { recursive: true });
    else mkdirSync(dirname(target), { recursive: true });
    if (type === '2') symlinkSync(field(157, 100), target);
    if (type === '0' || type === '') writeFileSync(target, archive.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
