/** A small whole content folder on disk, which a test then breaks in one place. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export type Files = Readonly<Record<string, string | Buffer | undefined>>;

const FAQS = (text: string): string =>
  ['what', 'why', 'how'].map((id) => `  - id: ${id}\n    q: "${text} ${id}?"\n    a: "Because of ${id}."`).join('\n');

const term = (headword: string, path: string, body: string, more = ''): string =>
  `---\nterm: ${headword}\npath: ${path}\nshort: "What ${headword} means."\n${more}faqs:\n${FAQS(headword)}\n---\n${body}\n`;

const DESCRIPTION = 'A description that is long enough for a search engine and short enough to be shown there whole.';

const stage = (name: string, path: string, body: string): string => `---
name: ${name}
path: ${path}
question: "Who has seen this before?"
description: "${DESCRIPTION}"
lede: "The lede."
lasts: "Days"
measured: "Recall"
ends: "A need"
aim: "Be found."
emotions: "Curiosity."
touchpoints:
  - { name: "One", note: "First." }
  - { name: "Two", note: "Second." }
  - { name: "Three", note: "Third." }
  - { name: "Four", note: "Fourth." }
---
${body}
`;

const checklist = (title: string, path: string): string => `path: ${path}
title: ${title}
promise: "A promise."
description: "${DESCRIPTION}"
items:
  dis-01: { label: "First", check: "It is so", why: "Because", evidence: "A note", how: "Start" }
  dis-02: { label: "Second", check: "It is so too", why: "Because", evidence: "A note", how: "Start" }
questions:
  dis-q1: "Do you know it?"
`;

const page = (title: string, path: string): string =>
  `---\ntitle: ${title}\npath: ${path}\ndescription: "${DESCRIPTION}"\nlede: "The lede."\nreviewed: "2026-01-02"\n---\n## Who [#who]\n\nWe.\n`;

const guide = (title: string, path: string): string =>
  `---\ntitle: ${title}\npath: ${path}\ndescription: "${DESCRIPTION}"\nlede: "The lede."\n---\n## Steps [#steps]\n\nOne.\n`;

const model = (name: string, path: string): string => `---
name: ${name}
path: ${path}
description: "${DESCRIPTION}"
lede: "The lede."
origin: "Somebody."
stages:
  attention: { name: "First", note: "They see." }
  action: { name: "Second", note: "They act." }
fits: ["Copy", "Posters"]
unfit: ["Loyalty", "Service"]
---
It is old.
`;

/** Content without a single problem: one draft, two published terms, and one of every other noun. */
export const SOUND: Readonly<Record<string, string>> = {
  'content/sources.yaml': 'reader-2020: { title: "A study", verified: true }\n',
  'content/terms/channel/facts.yaml': 'status: draft\nkind: concept\nstages: all\nreviewed: "2026-01-02"\n',
  'content/terms/touchpoint/facts.yaml':
    'status: published\nkind: concept\nstages: [discovery]\nrelated: [channel]\nsources: [reader-2020]\nreviewed: "2026-01-02"\n',
  'content/terms/touchpoint/en.mdx': term('touchpoint', 'touchpoint', 'A touchpoint is where they meet.'),
  'content/terms/touchpoint/es.mdx': term('punto de contacto', 'punto-de-contacto', 'Donde se encuentran.'),
  'content/terms/churn-rate/facts.yaml':
    'status: published\nkind: metric\nstages: [discovery]\nbroader: [touchpoint]\nmetric:\n  formula: lost ÷ start × 100\n  unit: percent\n  example: { lost: 45, start: 1500 }\n  result: 3\nreviewed: "2026-01-02"\n',
  'content/terms/churn-rate/en.mdx': term(
    'churn rate',
    'churn-rate',
    'A touchpoint loses people.',
    'inputs: { lost: lost customers, start: customers at the start }\n',
  ),
  'content/terms/churn-rate/es.mdx': term(
    'tasa de abandono',
    'tasa-de-abandono',
    'Un punto de contacto.',
    'inputs: { lost: clientes perdidos, start: clientes al inicio }\n',
  ),
  'content/stages/discovery/facts.yaml': 'order: 1\nmetrics: [churn-rate]\nreviewed: "2026-01-02"\n',
  'content/stages/discovery/en.mdx': stage(
    'Discovery',
    'discovery',
    '## Where it breaks [#breaks]\n\nAt a touchpoint.',
  ),
  'content/stages/discovery/es.mdx': stage(
    'Descubrimiento',
    'descubrimiento',
    '## Dónde falla [#breaks]\n\nEn un punto de contacto.',
  ),
  'content/checklists/discovery/facts.yaml': `stage: discovery
order: 1
reviewed: "2026-01-02"
items:
  - { id: dis-01, n: 1, level: 1, impact: 2, effort: S, roles: [cx], terms: [touchpoint], since: "2026-01-02", rev: 1 }
  - { id: dis-02, n: 2, level: 2, impact: 3, effort: M, roles: [ux], since: "2026-01-02", rev: 1 }
questions:
  - { id: dis-q1 }
`,
  'content/checklists/discovery/en.yaml': checklist('Discovery', 'discovery'),
  'content/checklists/discovery/es.yaml': checklist('Descubrimiento', 'descubrimiento'),
  'content/guides/mapping/facts.yaml': 'order: 1\nsources: [reader-2020]\nreviewed: "2026-01-02"\n',
  'content/guides/mapping/en.mdx': guide('Mapping', 'mapping'),
  'content/guides/mapping/es.mdx': guide('Trazar', 'trazar'),
  'content/models/aida/facts.yaml':
    'order: 1\nverified: yes\nterm: churn-rate\nstages:\n  - { id: attention, covers: [discovery] }\n  - { id: action, covers: [decision, purchase] }\nreviewed: "2026-01-02"\n',
  'content/models/aida/en.mdx': model('AIDA', 'aida'),
  'content/models/aida/es.mdx': model('AIDA', 'aida'),
  'content/pages/about/en.mdx': page('About', 'about'),
  'content/pages/about/es.mdx': page('Acerca de', 'acerca-de'),
};

/** Writes the sound content with some files replaced, added or (undefined) left out; returns the root. */
export function contentRoot(changes: Files = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'senda-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ ...SOUND, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** A sound file with one passage replaced; throws when the passage is not there. */
export function edited(path: string, from: string, to: string): string {
  const text = SOUND[path];
  if (!text?.includes(from)) throw new Error(`${path} does not hold "${from}"`);
  return text.replace(from, to);
}
