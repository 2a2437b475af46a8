/** Formulas of metrics: parsed into a small tree, evaluated and drawn, never eval'd. */

export type Sign = '+' | '−' | '×' | '÷';

/** What is taken of an input that is a list. */
export const LIST_MEASURES = ['sum', 'median'] as const;
export type ListMeasure = (typeof LIST_MEASURES)[number];

export type Formula =
  | { kind: 'number'; value: number }
  | { kind: 'input'; name: string }
  | { kind: 'list'; measure: ListMeasure; name: string }
  | { kind: 'operation'; sign: Sign; left: Formula; right: Formula };

type Token = string;
const TOKEN = /\s*(\d+(?:\.\d+)?|[a-z][a-z0-9_]*|[+−×÷()])/y;

/** Parses `lost ÷ start × 100` or `median(waits)`: names, numbers, + − × ÷ and brackets; throws a SyntaxError. */
export function parseFormula(source: string): Formula {
  const tokens = tokenize(source);
  let position = 0;
  const peek = (): Token | undefined => tokens[position];

  function operand(): Formula {
    const token = tokens[position++];
    if (token === undefined) throw new SyntaxError(`a formula may not end here: ${source}`);
    if (token === '(') {
      const inner = sum();
      if (tokens[position++] !== ')') throw new SyntaxError(`a bracket is not closed: ${source}`);
      return inner;
    }
    if (/^\d/.test(token)) return { kind: 'number', value: Number(token) };
    if (isListMeasure(token) && peek() === '(') return listMeasure(token);
    if (/^[a-z]/.test(token)) return { kind: 'input', name: token };
    throw new SyntaxError(`"${token}" may not stand here: ${source}`);
  }
  function listMeasure(measure: ListMeasure): Formula {
    const [, name = '', close] = tokens.slice(position, position + 3);
    if (!/^[a-z]/.test(name) || close !== ')')
      throw new SyntaxError(`${measure} takes the name of one list: ${source}`);
    position += 3;
    return { kind: 'list', measure, name };
  }
  function product(): Formula {
    let left = operand();
    for (let sign = peek(); sign === '×' || sign === '÷'; sign = peek()) {
      position++;
      left = { kind: 'operation', sign, left, right: operand() };
    }
    return left;
  }
  function sum(): Formula {
    let left = product();
    for (let sign = peek(); sign === '+' || sign === '−'; sign = peek()) {
      position++;
      left = { kind: 'operation', sign, left, right: product() };
    }
    return left;
  }

  const formula = sum();
  if (position < tokens.length) throw new SyntaxError(`"${peek()}" may not stand here: ${source}`);
  return formula;
}

function isListMeasure(token: Token): token is ListMeasure {
  return LIST_MEASURES.some((measure) => measure === token);
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const trimmed = source.trim();
  while (TOKEN.lastIndex < trimmed.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(trimmed);
    if (!match?.[1]) throw new SyntaxError(`unknown sign at "${trimmed.slice(from)}"`);
    tokens.push(match[1]);
  }
  return tokens;
}

export type Inputs = Readonly<Record<string, number | readonly number[]>>;

/** The value of a formula for given inputs; a missing input or a division by zero throws a RangeError. */
export function evaluateFormula(formula: Formula, inputs: Inputs): number {
  if (formula.kind === 'number') return formula.value;
  if (formula.kind === 'input' || formula.kind === 'list') {
    const value = inputs[formula.name];
    if (value === undefined) throw new RangeError(`no value for ${formula.name}`);
    if (formula.kind === 'list') return measureList(formula.measure, typeof value === 'number' ? [value] : value);
    if (typeof value !== 'number') throw new RangeError(`${formula.name} is a list: take its sum or its median`);
    return value;
  }
  const left = evaluateFormula(formula.left, inputs);
  const right = evaluateFormula(formula.right, inputs);
  switch (formula.sign) {
    case '+':
      return left + right;
    case '−':
      return left - right;
    case '×':
      return left * right;
    case '÷':
      if (right === 0) throw new RangeError('division by zero');
      return left / right;
  }
}

function measureList(measure: ListMeasure, values: readonly number[]): number {
  if (measure === 'sum') return values.reduce((sum, value) => sum + value, 0);
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

/** Names of the inputs in the order in which the formula reads. */
export function formulaInputs(formula: Formula): string[] {
  if (formula.kind === 'input' || formula.kind === 'list') return [formula.name];
  if (formula.kind === 'number') return [];
  return [...new Set([...formulaInputs(formula.left), ...formulaInputs(formula.right)])];
}

/** Whether a part of an operation is drawn in brackets: a sum inside a product, and a sum that is taken away. */
export function keepsBrackets(sign: Sign, part: Formula, side: 'left' | 'right'): boolean {
  return isSum(part) && (sign === '×' || (sign === '−' && side === 'right'));
}

/** A part of a formula that stays on one line, with the signs and brackets that stand around it. */
export interface Piece {
  before: readonly string[];
  node: Formula;
  after: readonly string[];
}

/**
 * A formula in pieces between which a line may break: before its signs of adding, and inside what is wider than `limit`.
 * A wide division is no fraction but written with its sign. `widthOf` measures a name or number in characters.
 */
export function piecesOf(formula: Formula, widthOf: (leaf: Leaf) => number, limit: number): Piece[] {
  if (formula.kind !== 'operation') return [{ before: [], node: formula, after: [] }];
  const { sign, left, right } = formula;
  if (!isSum(formula) && width(formula, widthOf) <= limit) return [{ before: [], node: formula, after: [] }];
  const part = (node: Formula, side: 'left' | 'right'): Piece[] => {
    const pieces = piecesOf(node, widthOf, limit);
    // A part in one piece is drawn by FormulaTree; only a product that divides would then lose its brackets.
    const isLoose = pieces.length > 1 || (sign === '÷' && node.kind === 'operation' && node.sign === '×');
    return isLoose && keepsBracketsInLine(sign, node, side) ? inBrackets(pieces) : pieces;
  };
  const [first, ...rest] = part(right, 'right');
  return [...part(left, 'left'), ...(first ? [{ ...first, before: [sign, ...first.before] }] : []), ...rest];
}

type Leaf = Exclude<Formula, { kind: 'operation' }>;

/** Width in characters as it is drawn: a fraction is as wide as its wider side. */
function width(formula: Formula, widthOf: (leaf: Leaf) => number): number {
  if (formula.kind !== 'operation') return widthOf(formula);
  const [left, right] = [width(formula.left, widthOf), width(formula.right, widthOf)];
  return formula.sign === '÷' ? Math.max(left, right) : left + right + 3;
}

function inBrackets(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => ({
    ...piece,
    before: index === 0 ? ['(', ...piece.before] : piece.before,
    after: index === pieces.length - 1 ? [...piece.after, ')'] : piece.after,
  }));
}

/** As keepsBrackets, for a division written with its sign: then its own sides need brackets too. */
function keepsBracketsInLine(sign: Sign, part: Formula, side: 'left' | 'right'): boolean {
  if (sign === '÷') return side === 'right' ? part.kind === 'operation' : isSum(part);
  return keepsBrackets(sign, part, side);
}

function isSum(formula: Formula): formula is Extract<Formula, { kind: 'operation' }> & { sign: '+' | '−' } {
  return formula.kind === 'operation' && (formula.sign === '+' || formula.sign === '−');
}
