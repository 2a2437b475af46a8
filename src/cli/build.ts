/** `npm run build`: lints the content, builds beside the last good site and only then takes its place. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile } from '../model/policy.ts';
import { readSettings } from '../reading/settings.ts';
import { reportContent } from './report-content.ts';
import { projectRoot, runTool } from './project.ts';

/** Made on the same disk as dist/, so that taking its place is a rename. */
const fresh = join('.build', 'site');

process.exitCode = build() ? 0 : 1;

function build(): boolean {
  const settings = readSettings(process.env);
  if (!reportContent(projectRoot)) return false;
  const folder = join(projectRoot, fresh);
  rmSync(folder, { recursive: true, force: true });
  if (!runTool('astro', ['build', '--outDir', fresh])) {
    console.error('The build failed; dist/ is still the last good site.');
    return false;
  }
  addHostFiles(folder, settings.base);
  takeItsPlace(folder, join(projectRoot, 'dist'));
  console.log('Built: dist/');
  return true;
}

/** What static hosts read: headers, no Jekyll on GitHub Pages, and for Cloudflare a 404.html beside each language. */
function addHostFiles(folder: string, base: string): void {
  writeFileSync(join(folder, '_headers'), headersFile(base));
  writeFileSync(join(folder, '.nojekyll'), '');
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const page = join(folder, entry.name, '404', 'index.html');
    if (entry.isDirectory() && existsSync(page)) copyFileSync(page, join(folder, entry.name, '404.html'));
  }
}

/** Swaps two folders by renaming; if the second rename fails the old site is put back. */
function takeItsPlace(folder: string, place: string): void {
  const previous = join(projectRoot, '.build', 'previous');
  mkdirSync(join(projectRoot, '.build'), { recursive: true });
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(place)) renameSync(place, previous);
  try {
    renameSync(folder, place);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, place);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}
