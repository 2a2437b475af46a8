/** The project's own source as the tests of the house read it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../src/cli/project.ts';

export interface SourceFile {
  /** Path from the project's root, with forward slashes. */
  path: string;
  text: string;
}

export interface Import {
  /** What is imported: a path from the root without its extension's meaning changed, or a package's specifier. */
  target: string;
  typeOnly: boolean;
  /** Whether it stands in a `<script>` of a template, so that it runs in the browser. */
  script: boolean;
}

/** Files below a folder of the project whose name ends in one of `extensions`. */
export function sourceFiles(folder: string, extensions: readonly string[]): SourceFile[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).split(sep).join('/'))
    .filter((path) => extensions.some((extension) => path.endsWith(extension)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }));
}

/** The two parts of an `.astro` file: TypeScript between the fences, and the template. */
export function splitAstro(text: string): { code: string; template: string } {
  const match = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  return { code: match?.[1] ?? '', template: match ? text.slice(match[0].length) : text };
}

/** Every import of a file, static, dynamic, re-exported or by type. */
export function importsOf({ path, text }: SourceFile): Import[] {
  if (!path.endsWith('.astro')) return importsIn(path, text, false);
  const { code, template } = splitAstro(text);
  const scripts = [...template.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  const sources = [...template.matchAll(/<script[^>]*\ssrc=["']([^"']+)["']/g)].map((match) => match[1] ?? '');
  return [
    ...importsIn(path, code, false),
    ...scripts.flatMap((script) => importsIn(path, script, true)),
    ...sources.map((target) => ({ target: resolved(path, target), typeOnly: false, script: true })),
  ];
}

function importsIn(path: string, code: string, script: boolean): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteral(specifier))
      found.push({ target: resolved(path, specifier.text), typeOnly, script });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS));
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  return (
    !clause.name &&
    !!bindings &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

function resolved(path: string, specifier: string): string {
  return specifier.startsWith('.') ? join(path, '..', specifier).split(sep).join('/') : specifier;
}
