/** The second engine: Firefox over WebDriver BiDi, when the machine has one. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { onPath } from './browser.ts';

/** Path of a Firefox, or undefined with a loud line that the second engine was left out. */
export function findFirefox(): string | undefined {
  const path = process.env.FIREFOX ?? onPath(['firefox-esr', 'firefox']);
  if (!path)
    console.warn('SKIPPED: no Firefox here, so the second engine checks nothing (apt-get install firefox-esr).');
  return path;
}

/** A headless Firefox; the caller closes it. */
export function launchFirefox(path: string): Promise<Browser> {
  return puppeteer.launch({ browser: 'firefox', executablePath: path, headless: true, protocol: 'webDriverBiDi' });
}
