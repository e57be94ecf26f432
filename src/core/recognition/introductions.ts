import { isAsciiWord } from './heads';

const ALSO = packed('also');
const SPACE = 32;
const R = 114;

/** What goes before a defined term without brackets: `hereinafter` and its kin, `also referred` and `referred`. */
const INTRODUCTIONS: ReadonlySet<number> = new Set([...['here', 'henc', 'refe'].map(packed), ALSO]);

/** Whether six units, of which the first four are letters in any case, may begin what introduces a defined term. */
export function isIntroduction(
  first: number,
  second: number,
  third: number,
  fourth: number,
  fifth: number,
  sixth: number,
): boolean {
  const word = pack(first, second, third, fourth);
  if (!INTRODUCTIONS.has(word)) return false;
  return word !== ALSO || fifth !== SPACE || !isAsciiWord(sixth) || (sixth | 0x20) === R;
}

function packed(word: string): number {
  return pack(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2), word.charCodeAt(3));
}

function pack(first: number, second: number, third: number, fourth: number): number {
  return ((first | 0x20) << 24) | ((second | 0x20) << 16) | ((third | 0x20) << 8) | fourth | 0x20;
}
