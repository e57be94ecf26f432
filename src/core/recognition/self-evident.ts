import { mayDefine } from './defined';

/** A longer run without white space is left to those who read addresses. */
const LONGEST_RUN = 64;

const COLON = 58;
const DOT = 46;
const AT_SIGN = 64;
/** Behind these an address never goes on. */
const QUOTES: ReadonlySet<number> = new Set([...'"”’»'].map(quote => quote.charCodeAt(0)));

/**
 * Whether nothing that touches a mention can make a difference to it or to others: it stands in no address or citation key,
 * and no term can be defined by it. Sometimes false where that is so, but never true where it is not.
 * @param from where its block begins
 * @param limit where its block ends
 */
export function isSelfEvident(text: string, start: number, end: number, from: number, limit: number): boolean {
  return !isNearAddress(text, start, end) && !mayDefine(text, start, end, from, limit);
}

/** Whether anything that stands in every address and citation key stands in the run without white space that holds a mention. */
function isNearAddress(text: string, start: number, end: number): boolean {
  let first = start;
  while (first > 0 && !isBlank(text.charCodeAt(first - 1))) if (start - --first > LONGEST_RUN) return true;
  // Code that once read a unit beyond a text is compiled anew, and slower.
  for (let at = first; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (at >= end && isBlank(unit)) return false;
    if (at - end > LONGEST_RUN) return true;
    if ((unit !== DOT && unit !== COLON && unit !== AT_SIGN) || at + 1 === text.length) continue;
    const next = text.charCodeAt(at + 1);
    if (!isBlank(next) && !QUOTES.has(next)) return true;
  }
  return false;
}

/** Whether no address or citation key goes on at a unit; other white space may stand in a key's braces. */
export function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}
