import type { Token } from './tokens';

/** The digits at a place, so many of them where `length` says so. */
export function digits(tokens: readonly Token[], index: number, length?: number): string | undefined {
  const token = tokens[index];
  return token?.kind === 'digits' && (length === undefined || token.text.length === length) ? token.text : undefined;
}

/** Digits that follow what stands before them without white space, `least` to 4 of them. */
export function gluedDigits(tokens: readonly Token[], index: number, least = 1): string | undefined {
  const written = tokens[index]?.glued ? digits(tokens, index) : undefined;
  return written && written.length >= least && written.length <= 4 ? written : undefined;
}

/** Whether a dash stands there. */
export function isDash(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.text === '-';
}

/** Whether a dash stands there that parts a range: not a hyphen, typographic or not. */
export function isLongDash(tokens: readonly Token[], index: number): boolean {
  return isDash(tokens, index) && !/^[-\u2010\u2011]$/.test(tokens[index]!.written);
}

/** Whether a mark that may part the numbers of a date follows what stands before it. */
export function isSeparator(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token?.glued === true && /^[-/.]$/.test(token.text);
}

/** Whether digits are the end of something longer, such as `1.12`, `A12` or `555-12`; not of a range such as `2010-12`. */
export function beginsInside(tokens: readonly Token[], index: number): boolean {
  const [first, sign, token] = [tokens[index - 2], tokens[index - 1], tokens[index]];
  if (!sign || !token?.glued) return false;
  if (sign.kind === 'word') return true;
  if (first?.kind !== 'digits' || !sign.glued) return false;
  const isNumberBefore = first.text.length === 3 || first.text.length > 4;
  return /^[.,_]$/.test(sign.text) || (/^[-/]$/.test(sign.text) && isNumberBefore);
}

/** Whether the same separator and more digits, or letters, follow without white space. */
export function continues(tokens: readonly Token[], index: number, separator: string): boolean {
  const [next, then] = [tokens[index], tokens[index + 1]];
  if (!next?.glued) return false;
  return next.kind === 'word' ? next.text !== 't' : next.text === separator && then?.kind === 'digits' && then.glued;
}

/** Whether digits are only a part of a number, as in `2,012` and `2012.5`. */
export function isNumberPart(tokens: readonly Token[], index: number): boolean {
  const [next, then] = [tokens[index + 1], tokens[index + 2]];
  const goesOn = next?.glued && /^[.,]$/.test(next.text) && then?.glued && then.kind === 'digits';
  return goesOn || beginsInside(tokens, index);
}
