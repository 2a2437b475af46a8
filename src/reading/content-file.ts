/** One content file from disk: its data, its body and where each key stands, so that a problem can name its line. */
import { readFileSync } from 'node:fs';
import { isAlias, isMap, isNode, isSeq, LineCounter, parseDocument, visit, type Document as YamlDocument } from 'yaml';
import type { ContentFile, KeyPath, Problem } from '../model/content-file.ts';

const MAX_BYTES = 512 * 1024;
const FRONT_MATTER = /^---\n([\s\S]*?)\n?---(?:\n|$)/;

/** Reads a `.yaml` or `.mdx` file; `file` is the path shown to people. Syntax errors become problems, never exceptions. */
export function readContentFile(
  absolute: string,
  place: Pick<ContentFile, 'file' | 'collection' | 'id' | 'part'>,
): ContentFile {
  const raw = readFileSync(absolute);
  const problems: Problem[] = [];
  const at = (code: Problem['code'], line: number, detail?: string): void => {
    problems.push({ code, file: place.file, line, key: '', detail });
  };
  if (raw.byteLength > MAX_BYTES) at('file-too-large', 1);
  const source = normalised(raw.toString('utf8'), at);
  const isMdx = absolute.endsWith('.mdx');
  const matter = isMdx ? FRONT_MATTER.exec(source) : undefined;
  if (isMdx && !matter) at('no-front-matter', 1);

  const yaml = isMdx ? (matter?.[1] ?? '') : source;
  const offset = isMdx ? 1 : 0;
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, uniqueKeys: true });
  for (const error of document.errors) {
    at('yaml-syntax', counter.linePos(error.pos[0]).line + offset, error.message.split('\n')[0]);
  }
  const body = matter ? source.slice(matter[0].length) : '';
  return {
    ...place,
    data: dataOf(document, (error, position) => {
      at('yaml-syntax', counter.linePos(position).line + offset, error);
    }),
    body,
    bodyLine: matter ? matter[0].split('\n').length : 1,
    problems,
    lineOf: (key) => lineOfKey(document, counter, key) + offset,
  };
}

/** The document as plain data; undefined when its syntax or an alias in it is broken. */
function dataOf(document: YamlDocument, report: (error: string, position: number) => void): unknown {
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS() as unknown;
  } catch (error) {
    // An alias without its anchor, or aliases that multiply beyond reason.
    report(error instanceof Error ? error.message : String(error), brokenAlias(document));
    return undefined;
  }
}

/** Offset of the first alias that leads nowhere, else of the start. */
function brokenAlias(document: YamlDocument): number {
  let position = 0;
  visit(document, {
    Alias: (_key, node) => {
      if (!isAlias(node) || node.resolve(document)) return undefined;
      position = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return position;
}

function normalised(source: string, at: (code: Problem['code'], line: number) => void): string {
  if (source.startsWith('\uFEFF')) at('byte-order-mark', 1);
  if (source.includes('\r')) at('carriage-return', source.slice(0, source.indexOf('\r')).split('\n').length);
  return source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** The line (from 1) of the deepest node along the path that exists. */
function lineOfKey(document: YamlDocument, counter: LineCounter, key: KeyPath): number {
  let node: unknown = document.contents;
  let line = 1;
  for (const step of key) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isNode(item.key) && String(item.key) === String(step));
      if (isNode(pair?.key) && pair.key.range) line = counter.linePos(pair.key.range[0]).line;
      next = pair?.value;
    } else if (isSeq(node)) {
      next = node.items[Number(step)];
      if (isNode(next) && next.range) line = counter.linePos(next.range[0]).line;
    }
    if (next === undefined) break;
    node = next;
  }
  return line;
}
