import type { Name } from '../../src/core/dossier/model';
import type { NamedEntity } from '../../src/core/recognition/names';

/** A mention as the naive scan finds it. */
export interface NaiveMention {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

const APOSTROPHES = "['‘’‛ʼ＇′´‹›׳]";
const QUOTES = '["“”„‟«»″＂〝〞〟״]';
const DASHES = '[-‐‑‒–—―−⁃﹘﹣－־]';
const INVISIBLE = '(?:(?!\\p{L})\\p{Default_Ignorable_Code_Point})';
const SPACELESS =
  '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tale}\\p{scx=Talu}\\p{scx=Lana}\\p{scx=Tavt}\\p{scx=Tibt}\\p{scx=Java}\\p{scx=Bali}]';
const IS_INVISIBLE = new RegExp(`^${INVISIBLE}$`, 'u');
const IS_SPACELESS = new RegExp(`^${SPACELESS}$`, 'u');
/** The modifier apostrophe is a letter to Unicode, and an apostrophe to people. */
const WORD = /^(?!ʼ)[\p{L}\p{Nd}\p{Nl}\p{M}\p{Pc}\u2080-\u2089]$/u;

/**
 * Rules 1 to 5 the slow and simple way, for texts without markup, emphasis and blank lines inside quotes: a regular
 * expression a name, tried at every place, the longest taken. Written from the rules alone, to check the real scan against.
 */
export function naiveScan(text: string, entities: readonly NamedEntity[]): NaiveMention[] {
  const patterns = entities.flatMap(({ key, names }) =>
    names.map(({ text: name, case: rule }) => ({ key, ...patternOf(name, rule) })),
  );
  const mentions: NaiveMention[] = [];
  for (let start = 0; start < text.length; start++) {
    if (/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(start - 1, start + 1))) continue;
    let best: NaiveMention | undefined;
    for (const { key, pattern, accepts } of patterns) {
      pattern.lastIndex = start;
      const found = pattern.exec(text)?.[0];
      const end = start + (found?.length ?? 0);
      if (found === undefined || (best && best.end >= end) || !accepts(found) || !isEdge(text, start, end)) continue;
      best = { start, end, entity: key };
    }
    if (best) {
      mentions.push(best);
      start = best.end - 1;
    }
  }
  return mentions;
}

interface Pattern {
  readonly pattern: RegExp;
  readonly accepts: (found: string) => boolean;
}

const known = new Map<string, Pattern>();

/** Such patterns take V8 milliseconds to compile, so each is made once. */
function patternOf(name: string, rule: Name['case']): Pattern {
  const key = `${rule} ${name}`;
  const pattern = known.get(key) ?? makePattern(name, rule);
  known.set(key, pattern);
  return pattern;
}

function makePattern(name: string, rule: Name['case']): Pattern {
  const plain = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  const acronym = !/\p{Ll}/u.test(plain);
  const capitalised = !acronym && !plain.includes(' ') && /^\P{L}*\p{Lu}[^\p{Lu}]*$/u.test(plain);
  const isEither = rule === 'smart' && capitalised;
  const source = (plain.match(/\P{M}\p{M}*/gu) ?? []).map(forms).join(`${INVISIBLE}*`);
  const isExact = rule === 'exact' || (rule === 'smart' && acronym);
  return {
    pattern: new RegExp(source, isExact ? 'uy' : 'uiy'),
    accepts: (found: string) => {
      const shown = simplify(found);
      return !isEither || shown === simplify(plain) || shown === shown.toUpperCase();
    },
  };
}

function simplify(text: string): string {
  return text
    .replace(new RegExp(INVISIBLE, 'gu'), '')
    .normalize('NFC')
    .replace(new RegExp(APOSTROPHES, 'gu'), "'")
    .replace(new RegExp(DASHES, 'gu'), '-');
}

const BLANK = '(?:(?![\\n\\u2029])\\p{White_Space})';
const BLANKS = `(?:${BLANK}(?:${BLANK}|${INVISIBLE})*(?:\\n(?:${BLANK}|${INVISIBLE}|>)*)?|\\n(?:${BLANK}|${INVISIBLE}|>)*)`;

/** All ways to write a character, as a pattern. */
function forms(character: string): string {
  if (character === ' ') return BLANKS;
  if (new RegExp(APOSTROPHES, 'u').test(character)) return APOSTROPHES;
  if (new RegExp(QUOTES, 'u').test(character)) return QUOTES;
  if (new RegExp(DASHES, 'u').test(character)) return DASHES;
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const apart = [...character.normalize('NFD')].map(literal).join(`${INVISIBLE}*`);
  return `(?:${literal(character)}|${apart})`;
}

/** Whether words end at both ends of a span. */
function isEdge(text: string, start: number, end: number): boolean {
  const left = [...text.slice(0, start)].filter(character => !isInvisible(character));
  const right = [...text.slice(end)].filter(character => !isInvisible(character));
  const inside = [...text.slice(start, end)].filter(character => !isInvisible(character) && !/\p{M}/u.test(character));
  const base = left.findLast(character => !/\p{M}/u.test(character)) ?? '';
  const before = left.at(-1) ?? '';
  const after = right[0] ?? '';
  const isOpen = !WORD.test(before) || (!/\p{Pc}/u.test(before) && [base, before, inside[0]!].some(isSpaceless));
  const isClosed = !WORD.test(after) || (!/[\p{Pc}\p{M}]/u.test(after) && [after, inside.at(-1)!].some(isSpaceless));
  return isOpen && isClosed;
}

function isInvisible(character: string): boolean {
  return IS_INVISIBLE.test(character);
}

function isSpaceless(character: string): boolean {
  return IS_SPACELESS.test(character) && !/\p{scx=Latin}/u.test(character) && WORD.test(character);
}
