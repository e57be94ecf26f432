import type { CslName } from '../dossier/model';
import { textOfLatex } from './latex-text';

/**
 * The names of a BibTeX field, in CSL's parts: `Doe, Jane and van der Berg, Jan and {Port Harbour Board}`. What is in braces as a whole
 * is nobody's family name; particles such as `van` stay with the family name.
 */
export function namesOfBibtex(latex: string): CslName[] {
  return parted(latex, 'and')
    .filter(name => name !== '' && name !== 'others')
    .map(nameOf);
}

function nameOf(latex: string): CslName {
  const whole = textOfLatex(latex);
  if (isBraced(latex)) return { literal: whole };
  const extended = new Map(parted(latex, ',').flatMap(part => namedPart(part)));
  if (extended.has('family')) {
    const family = [extended.get('prefix'), extended.get('family')].filter(Boolean).join(' ');
    return { family, ...(extended.get('given') && { given: extended.get('given')! }) };
  }
  const [family = '', ...others] = parted(latex, ',');
  const given = others.at(-1);
  if (given !== undefined) return { family: textOfLatex(family), ...(given !== '' && { given: textOfLatex(given) }) };
  const words = parted(latex, ' ').filter(word => word !== '');
  if (words.length < 2) return { literal: whole };
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word));
  const at = particle < 0 ? words.length - 1 : particle;
  return { family: textOfLatex(words.slice(at).join(' ')), given: textOfLatex(words.slice(0, at).join(' ')) };
}

/** `family=Berg` as BibLaTeX has it. */
function namedPart(part: string): [string, string][] {
  const found = /^\s*(family|given|prefix)\s*=\s*(.*)$/s.exec(part);
  return found ? [[found[1]!, textOfLatex(found[2]!.replace(/^"(.*)"$/s, '$1'))]] : [];
}

function isBraced(latex: string): boolean {
  if (!latex.startsWith('{')) return false;
  let depth = 0;
  for (let at = 0; at < latex.length; at++) {
    if (latex[at] === '\\') at++;
    else if (latex[at] === '{') depth++;
    else if (latex[at] === '}' && --depth === 0) return at === latex.length - 1 && !/^\{\\/.test(latex);
  }
  return false;
}

/** The parts of a text between commas, spaces, or the word `and`, where these stand outside of braces; each trimmed. */
function parted(latex: string, by: ',' | ' ' | 'and'): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < latex.length; at++) {
    if (latex[at] === '\\') at++;
    else if (latex[at] === '{') depth++;
    else if (latex[at] === '}') depth--;
    else if (depth === 0) {
      const length = separatorAt(latex, at, by);
      if (length === 0) continue;
      parts.push(latex.slice(start, at).trim());
      start = at + length;
      at = start - 1;
    }
  }
  return [...parts, latex.slice(start).trim()];
}

/** How long the separator at an offset is; 0 where there is none. */
function separatorAt(latex: string, at: number, by: ',' | ' ' | 'and'): number {
  if (by === ',') return latex[at] === ',' ? 1 : 0;
  if (by === ' ') return /\s/.test(latex[at]!) ? 1 : 0;
  const isAnd = /\s/.test(latex[at]!) && latex.slice(at + 1, at + 4).toLowerCase() === 'and';
  return isAnd && /\s/.test(latex[at + 4] ?? 'x') ? 4 : 0;
}
