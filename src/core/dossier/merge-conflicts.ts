import { t } from '../l10n';
import type { Span } from '../span';
import type { YamlProblem } from './yaml-problems';

const MOST = 20;
const MARK = /^(<|=|>)\1{6}(?= |\r?$).*$/gm;
const NEXT: Readonly<Record<string, string>> = { '<': '=', '=': '>', '>': '<' };

/**
 * Where git could not merge what two people wrote, by the marks that it leaves: a line before the one, between them, and behind the
 * other.
 */
export function mergeConflicts(text: string): YamlProblem[] {
  const found: Span[] = [];
  let wanted = '<';
  let start: Span = { start: 0, end: 0 };
  for (const { 0: line, 1: sign = '', index } of text.matchAll(MARK)) {
    if (sign !== wanted) continue;
    if (sign === '<') start = { start: index, end: index + line.trimEnd().length };
    if (sign === '>') found.push(start);
    wanted = NEXT[sign]!;
  }
  return found.slice(0, MOST).map(span => ({ span, code: 'yaml-syntax', message: inWords() }));
}

function inWords(): string {
  return t(
    'Git could not merge what follows: keep one side, or both, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  );
}
