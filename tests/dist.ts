/** The built site on disk as a visitor's browser would parse it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { projectRoot } from '../src/cli/project.ts';
import { LANGUAGES } from '../src/i18n/locales.ts';
import { readSettings, type Settings } from '../src/reading/settings.ts';

export type Element = Tree.Element;

export interface BuiltPage {
  /** Path below dist/, with forward slashes. */
  file: string;
  /** Path on the host, base included. */
  path: string;
  html: string;
  /** Parsed when first asked for: most tests look at the addresses of pages alone. */
  readonly elements: readonly Element[];
  /** What kind of page it is, as its address says: `glossary/*` or `404`; pages of all languages share kinds by order. */
  kind: string;
  language: string | undefined;
}

export const settings: Settings = readSettings(process.env);
const dist = join(projectRoot, 'dist');

/** Paths of all files below dist/, with forward slashes. */
export function distFiles(): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(dist, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/** The bytes of a file below dist/. */
export function distFile(path: string): Buffer {
  return readFileSync(join(dist, path));
}

/** Whether an address on this host (path without query and fragment) is a file or a page, without any redirect. */
export function isServed(path: string): boolean {
  if (!path.startsWith(settings.base)) return false;
  const local = decodeURIComponent(path.slice(settings.base.length));
  const file = join(dist, local, path.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile();
}

/** The HTML of the page at an address on this host, without parsing it; empty where there is none. */
export function htmlAt(address: string): string {
  const [path = ''] = address.split(/[?#]/);
  if (!path.endsWith('/') || !isServed(path)) return '';
  return distFile(`${decodeURIComponent(path.slice(settings.base.length))}index.html`).toString('utf8');
}

let pages: readonly BuiltPage[] | undefined;

/** Every page of the site but copies of it for hosts (`404.html` inside a language). */
export function builtPages(): readonly BuiltPage[] {
  pages ??= pageFiles().map(readPage);
  return pages;
}

/** The first page whose HTML passes: the others are not read. */
export function findPage(passes: (html: string) => boolean): BuiltPage | undefined {
  const found = pageFiles().find((file) => passes(distFile(file).toString('utf8')));
  return found === undefined ? undefined : readPage(found);
}

function pageFiles(): string[] {
  return distFiles().filter(
    (file) => file.endsWith('.html') && !/^[^/]+\/404\.html$/.test(file) && !file.startsWith('pagefind/'),
  );
}

/** The pages that readers read: no pages that only send them on. */
export function readPages(): readonly BuiltPage[] {
  return builtPages().filter((page) => !isRedirect(page));
}

/** Whether a page only sends the reader on. */
export function isRedirect({ html }: BuiltPage): boolean {
  return /<meta\b[^>]*\bhttp-equiv="?refresh\b/i.test(html);
}

/** The largest page of each kind in each language: what is sampled where every page would take too long. */
export function samplePages(): readonly BuiltPage[] {
  const largest = new Map<string, BuiltPage>();
  for (const page of readPages()) {
    const key = `${page.language ?? ''}:${page.kind}`;
    if (page.html.length > (largest.get(key)?.html.length ?? 0)) largest.set(key, page);
  }
  return [...largest.values()];
}

function readPage(file: string): BuiltPage {
  const html = distFile(file).toString('utf8');
  const steps = file
    .replace(/(^|\/)index\.html$/, '')
    .split('/')
    .filter(Boolean);
  const language = LANGUAGES.find((code) => code === steps[0]);
  const inside = language ? steps.slice(1) : steps;
  let elements: readonly Element[] | undefined;
  return {
    file,
    path: settings.base + file.replace(/(^|\/)index\.html$/, '$1'),
    html,
    get elements() {
      elements ??= [...walk(parse(html, { sourceCodeLocationInfo: true }))];
      return elements;
    },
    kind: inside.length > 1 ? `${inside.slice(0, -1).join('/')}/*` : (inside[0] ?? (language ? 'home' : 'root')),
    language,
  };
}

function* walk(node: Tree.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    if ('content' in child) yield* walk(child.content);
    yield* walk(child);
  }
}

/** Value of an attribute, undefined when it is not there. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Text inside an element, children included. */
export function textOf(element: Element): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? textOf(node) : ''))
    .join('');
}

/** Elements of a page by tag name. */
export function byTag(page: BuiltPage, ...tags: string[]): Element[] {
  return page.elements.filter(({ tagName }) => tags.includes(tagName));
}

/** `file:line` of an element, for people. */
export function placeOf(page: BuiltPage, element: Element): string {
  return `${page.file}:${element.sourceCodeLocation?.startLine ?? 0}`;
}
