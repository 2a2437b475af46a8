/** What the catalog is told about a file of content, and how a problem in it is reported. */

export const COLLECTIONS = ['stages', 'guides', 'terms', 'checklists', 'models', 'pages', 'sources'] as const;
export type Collection = (typeof COLLECTIONS)[number];
/** Extension of a collection's texts; facts are always YAML. */
export const TEXT_EXTENSION: Readonly<Record<Collection, string>> = {
  stages: '.mdx',
  terms: '.mdx',
  guides: '.mdx',
  checklists: '.yaml',
  models: '.mdx',
  pages: '.mdx',
  sources: '.yaml',
};

/** What an id looks like; paths are written alike. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export type KeyPath = readonly (string | number)[];

export interface ContentFile {
  /** Path from the project's root, for people. */
  file: string;
  collection: Collection;
  /** Folder name: the concept's permanent id. */
  id: string;
  /** `facts` or a language code. */
  part: string;
  data: unknown;
  body: string;
  /** Line in the file on which the body starts, from 1. */
  bodyLine: number;
  problems: Problem[];
  lineOf: (key: KeyPath) => number;
}

/** What can be wrong with content, and how a writer mends it. */
export const PROBLEMS = {
  'file-too-large': ['the file is larger than 512 KiB', 'split it or remove what was pasted by accident'],
  'byte-order-mark': ['the file starts with a byte order mark', 'save it as UTF-8 without BOM'],
  'carriage-return': ['the file has Windows line ends', 'save it with LF line ends'],
  'no-front-matter': ['there is no front matter', 'start the file with a block between two lines of ---'],
  'yaml-syntax': ['the YAML does not parse', 'mend the syntax at this line; quote strings that hold a colon'],
  'unknown-file': ['no collection expects this file', 'rename it to facts.yaml or to a language code, or remove it'],
  'bad-id': ['the folder name is not an id', 'use lower case words joined by hyphens'],
  schema: ['the value does not fit', 'see src/model/schema.ts for what this key takes'],
  'unknown-stage': ['the journey has no such stage', 'name the folder as in STAGE_IDS of src/model/schema.ts'],
  'missing-sources': ['there is no file of sources', 'add content/sources.yaml, empty if need be'],
  'missing-facts': ['facts.yaml is missing', 'add facts.yaml beside the texts'],
  'missing-translation': [
    'the text of a language is missing',
    'write this file; every concept stands in every language',
  ],
  'stray-text': ['a draft already has a text', 'set its status to published, or remove the text'],
  'unknown-reference': ['it names an id that does not exist', 'correct the id, or add what it names'],
  'draft-reference': ['it links to a draft, which has no page', 'name a published entry, or publish this one'],
  'self-reference': ['it names itself', 'remove it from the list'],
  'duplicate-reference': ['the same id stands twice', 'keep one'],
  'duplicate-path': ['two pages of one language have the same path', 'change one of the two paths'],
  'reserved-path': ['a section of the site has this path', 'choose another path for the page'],
  'duplicate-id': ['the same id stands twice', 'ids are never reused: give one of them a new id'],
  'duplicate-number': ['the number stands twice', 'take the next free one: the number of a check is never reused'],
  'broader-cycle': ['the chain of broader terms comes back to itself', 'remove one link of the chain'],
  'unequal-ids': ['the languages have different ids', 'use the same ids, in the same order, in every language'],
  'future-date': ['the date lies in the future', 'write the day on which it was last read'],
  'missing-inputs': ['an input of the formula has no label', 'add it under inputs'],
  'ambiguous-form': ['two entries claim the same surface form', 'keep the form in one entry'],
  'metric-arithmetic': ['the worked example does not give the stated result', 'recompute the result'],
  'mdx-syntax': ['the text does not compile', 'close the tag or escape the sign at this line'],
  'forbidden-markup': [
    'this mark-up is not allowed here',
    'write plain Markdown; see CONTRIBUTING.md for what is allowed',
  ],
  'heading-id': ['the heading has no id', 'end it with [#an-english-id]'],
  'long-definition': ['the definition has 40 words or more', 'cut it below 40 words'],
  orthography: ['the spelling rules of the language are broken', 'see the rule named here'],
  'repeated-sentence': ['the sentence stands in another entry too', 'write it anew for this entry'],
  'repeated-question': ['the question stands in another entry too', 'ask what belongs to this entry alone'],
} as const satisfies Record<string, readonly [what: string, mend: string]>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface Problem {
  code: ProblemCode;
  file: string;
  line: number;
  /** Dotted path of the key, empty for the file or its body. */
  key: string;
  detail?: string | undefined;
}

/** One line of the report: place, key, what is wrong, how to mend it. */
export function describeProblem(problem: Problem): string {
  const [what, mend] = PROBLEMS[problem.code];
  const key = problem.key ? ` ${problem.key}:` : '';
  const detail = problem.detail ? ` (${problem.detail})` : '';
  return `${problem.file}:${problem.line}:${key} ${what}${detail}. ${mend[0]?.toUpperCase()}${mend.slice(1)}. [${problem.code}]`;
}

/** Problems in reading order: by file, then line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
