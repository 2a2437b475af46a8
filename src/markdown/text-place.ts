/** Which text is being rendered: read from the file's address, the one thing both ways of rendering know. */
import { fileURLToPath } from 'node:url';
import { PROSE_KINDS, type ProseKind } from '../model/text-use.ts';

export interface TextPlace {
  collection: ProseKind;
  id: string;
  language: string;
}

const PLACE = new RegExp(`content[\\\\/](${PROSE_KINDS.join('|')})[\\\\/]([a-z0-9-]+)[\\\\/]([a-z-]+)\\.mdx$`, 'i');

/** The place of a text by its file; undefined for a document outside content/. */
export function textPlace(file: URL | undefined): TextPlace | undefined {
  const match = file ? PLACE.exec(fileURLToPath(file)) : null;
  const [, collection, id, language] = match ?? [];
  return collection && id && language ? { collection: collection as ProseKind, id, language } : undefined;
}
