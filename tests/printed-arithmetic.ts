/** Calculations as a page prints them (`45 ÷ 1,500 × 100 = 3%`), read back and worked out again. */

export interface PrintedSum {
  /** The calculation as it stands, from its first number to the result. */
  text: string;
  /** What comes out of it, in the unit of the printed result where that can be told. */
  values: readonly number[];
  printed: number;
  /** Half of the last printed digit: what rounding may hide. */
  tolerance: number;
}

/** How a language writes numbers. */
export interface NumberStyle {
  decimal: '.' | ',';
  /** Signs between groups of three digits. */
  group: string;
}

export const NUMBER_STYLES: Readonly<Record<string, NumberStyle>> = {
  en: { decimal: '.', group: ',' },
  es: { decimal: ',', group: '\u202f' },
};

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const CURRENCY = '[€$£]';
const SPACE = '[ \\u00a0\\u202f]*';

/** Every calculation in `text` that stands in numbers and signs alone on both sides of its sign of equality. */
export function printedSums(text: string, style: NumberStyle): PrintedSum[] {
  const number = numberPattern(style);
  const side = `[−(]*${number}[)]*`;
  const sum = new RegExp(`${side}(?:${SPACE}[+−×÷]${SPACE}${side})+`, 'gu');
  const result = new RegExp(`^${SPACE}=${SPACE}([−+]?)${SPACE}(${number})`, 'u');
  return [...text.matchAll(sum)].flatMap((match) => {
    let rest = text.slice(match.index + match[0].length);
    const sums: PrintedSum[] = [];
    let left = match[0];
    for (let next = result.exec(rest); next; next = result.exec(rest)) {
      const after = rest.slice(next[0].length);
      // `a ÷ b = c ÷ d`: the right side goes on, so its first number is no result.
      if (/^[ \u00a0\u202f]*[+−×÷]/u.test(after)) {
        const whole = new RegExp(`^${SPACE}=${SPACE}(${sum.source})`, 'u').exec(rest)?.[1];
        if (whole) sums.push(compared(left, whole, style));
        left = whole ?? left;
        rest = whole ? rest.slice(rest.indexOf(whole) + whole.length) : '';
        continue;
      }
      sums.push(compared(left, (next[1] ?? '') + (next[2] ?? ''), style));
      rest = after;
    }
    return sums;
  });
}

/** Whether the printed result is what the calculation gives, rounded to the digits shown. */
export function isRight({ values, printed, tolerance }: PrintedSum): boolean {
  return values.some((value) => Math.abs(value - printed) <= tolerance + 1e-9);
}

function numberPattern({ decimal, group }: NumberStyle): string {
  const point = decimal === '.' ? '\\.' : ',';
  const digits = `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${point}\\d+)?`;
  return `${CURRENCY}?${digits}(?:[${SUPERSCRIPTS}]+)?(?:${SPACE}(?:%|${CURRENCY}))?(?![\\p{L}\\d])(?:\\)[${SUPERSCRIPTS}]+)?`;
}

function compared(left: string, right: string, style: NumberStyle): PrintedSum {
  const printed = workOut(right, style, 1);
  const digits = isSum(right) ? 6 : (right.split(style.decimal)[1]?.match(/^\d+/)?.[0].length ?? 0);
  const plain = workOut(left, style, 1);
  const shares = workOut(left, style, 0.01);
  return {
    text: `${left} = ${right}`,
    // A percentage counts as a share (40 € × 62,5 %) or as points (55 % − 17,5 %); a share may be printed as one.
    values: [plain, shares, ...(right.includes('%') ? [plain * 100, shares * 100] : [])],
    printed,
    tolerance: 0.5 * 10 ** -digits,
  };
}

function isSum(text: string): boolean {
  return /[+×÷]|.−/u.test(text);
}

/** Works out a calculation by the usual order of its signs; `percent` is what one per cent counts for. */
export function workOut(source: string, { decimal, group }: NumberStyle, percent = 1): number {
  const plain = source
    .replaceAll(group, '')
    .replace(/[ \u00a0\u202f€$£]/gu, '')
    .replaceAll(decimal, '.');
  const tokens = plain.match(/\d+(?:\.\d+)?|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[%+−×÷()]/gu) ?? [];
  let at = 0;
  function operand(): number {
    const token = tokens[at++];
    if (token === '−') return -operand();
    if (token === '+') return operand();
    let value: number;
    if (token === '(') {
      value = sum();
      at++;
    } else value = Number(token);
    for (let next = tokens[at]; next !== undefined; next = tokens[at]) {
      if (next === '%') value *= percent;
      else if (/[⁰¹²³⁴⁵⁶⁷⁸⁹]/u.test(next))
        value **= Number([...next].map((digit) => SUPERSCRIPTS.indexOf(digit)).join(''));
      else break;
      at++;
    }
    return value;
  }
  function product(): number {
    let value = operand();
    for (let sign = tokens[at]; sign === '×' || sign === '÷'; sign = tokens[at]) {
      at++;
      value = sign === '×' ? value * operand() : value / operand();
    }
    return value;
  }
  function sum(): number {
    let value = product();
    for (let sign = tokens[at]; sign === '+' || sign === '−'; sign = tokens[at]) {
      at++;
      value = sign === '+' ? value + product() : value - product();
    }
    return value;
  }
  return sum();
}
