/** What is wrong with the texts of content/: syntax, mark-up that is not allowed, links, spelling, repeated sentences. */
import { defineMdastPlugin, mdxToJs } from 'satteri';
import { languageOf } from '../i18n/locales.ts';
import { isPublished } from '../model/published.ts';
import type { ContentFile, Problem, ProblemCode } from '../model/content-file.ts';
import { HEADING_ID } from './heading-ids.ts';
import { parseLink, type LinkScheme } from './resolve-links.ts';
import { sentencesOf, textPieces, type TextPiece } from './text-pieces.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Components a writer may place, by collection; terms and pages are Markdown alone. */
const ALLOWED_COMPONENTS: Readonly<Record<string, readonly string[]>> = { stages: ['Touchpoints', 'Metrics'] };

/** Shortest sentence, in words, that may not stand in two entries of one language. */
const REPEATED_WORDS = 6;

type Report = (code: ProblemCode, line: number, key: string, detail?: string) => void;

/** Every problem in the texts; the catalog's own problems are not among them. */
export function textProblems(vocabulary: Vocabulary): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const file of vocabulary.files) {
    const isText = file.part !== '' && file.part !== 'facts';
    if (!isText || file.data === undefined) continue;
    const report: Report = (code, line, key, detail) => {
      problems.push({ code, file: file.file, line, key, detail });
    };
    if (file.file.endsWith('.mdx')) checkMarkup(file, vocabulary, report);
    for (const piece of textPieces(file)) {
      if (piece.isMarkdown && piece.key !== '') checkLinks(piece, vocabulary, report);
      checkOrthography(piece, file.part, report);
      checkRepetition(piece, file, seen, report);
    }
  }
  problems.push(...unequalHeadings(vocabulary.files));
  return problems;
}

/** Texts of one concept whose headings have other ids than in the first language: a link would land in one of them only. */
function unequalHeadings(files: readonly ContentFile[]): Problem[] {
  const first = new Map<string, string>();
  return files.flatMap((file) => {
    if (!file.file.endsWith('.mdx') || file.data === undefined) return [];
    const concept = `${file.collection}/${file.id}`;
    const ids = [...file.body.matchAll(/^#{2,3} .*\[#([\w-]+)\]\s*$/gm)].map((match) => match[1]).join(', ');
    const expected = first.get(concept);
    if (expected === undefined) first.set(concept, ids);
    if (expected === undefined || expected === ids) return [];
    const detail = `headings ${expected} against ${ids}`;
    return [{ code: 'unequal-ids' as const, file: file.file, line: file.bodyLine, key: '', detail }];
  });
}

function checkMarkup(file: ContentFile, vocabulary: Vocabulary, report: Report): void {
  const allowed = ALLOWED_COMPONENTS[file.collection] ?? [];
  const lineOf = (node: { position?: { start: { line: number } } | undefined }): number =>
    file.bodyLine + (node.position?.start.line ?? 1) - 1;
  const refuse = (what: string) => (node: Parameters<typeof lineOf>[0]) => {
    report('forbidden-markup', lineOf(node), '', what);
  };
  const refuseElement = (
    node: Parameters<typeof lineOf>[0] & { name?: string | null; attributes?: unknown[] },
  ): void => {
    const name = node.name ?? '';
    if (allowed.includes(name) && (node.attributes ?? []).length === 0) return;
    report('forbidden-markup', lineOf(node), '', `<${name}>`);
  };
  const check = defineMdastPlugin({
    name: 'check-markup',
    options: { position: true },
    mdxjsEsm: refuse('import or export'),
    mdxFlowExpression: refuse('{ }'),
    mdxTextExpression: refuse('{ }'),
    mdxJsxFlowElement: refuseElement,
    mdxJsxTextElement: refuseElement,
    image: refuse('image'),
    link(node) {
      checkLink(node.url, vocabulary, (code, detail) => report(code, lineOf(node), '', detail));
    },
    heading(node, ctx) {
      const text = ctx.textContent(node);
      if (node.depth === 1 || node.depth > 3) refuse(`heading of level ${node.depth}`)(node);
      if (!HEADING_ID.test(text)) report('heading-id', lineOf(node), '', text);
    },
  });
  try {
    mdxToJs(file.body, { mdastPlugins: [check], features: { frontmatter: false } });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', what = message] = /^(\d+):\d+: (.*)$/s.exec(message) ?? [];
    report('mdx-syntax', file.bodyLine + Number(line) - 1, '', what);
  }
}

function checkLinks(piece: TextPiece, vocabulary: Vocabulary, report: Report): void {
  for (const [, url = ''] of piece.text.matchAll(/\]\(([^)\s]*)\)/g)) {
    checkLink(url, vocabulary, (code, detail) => report(code, piece.line, piece.key, detail));
  }
}

function checkLink(url: string, vocabulary: Vocabulary, report: (code: ProblemCode, detail: string) => void): void {
  const link = parseLink(url);
  if (link) {
    const code = linkProblem(link, vocabulary);
    if (code) report(code, url);
  } else if (!/^(https?:\/\/|mailto:|#)/.test(url)) {
    report('forbidden-markup', `link to ${url}`);
  }
}

function linkProblem(
  { scheme, id }: { scheme: LinkScheme; id: string },
  { catalog, checklistOf }: Vocabulary,
): ProblemCode | undefined {
  switch (scheme) {
    case 'plain':
      return undefined;
    case 'term': {
      const term = catalog.terms.get(id);
      if (!term) return 'unknown-reference';
      return isPublished(term) ? undefined : 'draft-reference';
    }
    case 'source':
      return id in catalog.sources ? undefined : 'unknown-reference';
    case 'check':
      return checklistOf(id) ? undefined : 'unknown-reference';
    case 'stage':
    case 'guide':
    case 'model':
    case 'checklist':
    case 'page':
      return catalog[`${scheme}s`].some((one) => one.id === id) ? undefined : 'unknown-reference';
  }
}

function checkOrthography(piece: TextPiece, language: string, report: Report): void {
  const prose = piece.text.replace(/\]\([^)]*\)/g, ']').replace(/`[^`]*`/g, '');
  // As long as what it replaces, so that lines stay where they are.
  const ownWords = prose.replace(/\*[^*\n]+\*/g, (italics) => '*'.repeat(italics.length));
  for (const { name, pattern, mend, ownWords: isOwn } of languageOf(language).orthography) {
    if (isOwn && piece.isName) continue;
    for (const match of (isOwn ? ownWords : prose).matchAll(pattern)) {
      const line = piece.line + prose.slice(0, match.index).split('\n').length - 1;
      report('orthography', line, piece.key, `${name}: "${match[0].trim().slice(0, 40)}", ${mend}`);
    }
  }
}

function checkRepetition(piece: TextPiece, file: ContentFile, seen: Map<string, string>, report: Report): void {
  if (piece.isName) return;
  for (const sentence of piece.isQuestion ? [piece.text] : sentencesOf(piece.text)) {
    const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const isQuestion = piece.isQuestion;
    if (words.length < REPEATED_WORDS && !isQuestion) continue;
    const key = `${file.part}:${words.join(' ')}`;
    const other = seen.get(key);
    if (other !== undefined && other !== file.file) {
      report(
        isQuestion ? 'repeated-question' : 'repeated-sentence',
        piece.line,
        piece.key,
        `also in ${other}: ${sentence.slice(0, 50)}`,
      );
    }
    seen.set(key, other ?? file.file);
  }
}
