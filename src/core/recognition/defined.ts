import type { Span } from '../span';
import { isAcronym, isPartOf } from './acronyms';
import { canonical, skipSpace } from './canonical';
import { CLASSES } from './characters';
import { SPACE, WORD } from './classes';
import { isIntroduction } from './introductions';

/** How far a definition may reach beyond the long name, in UTF-16 units. */
const LONGEST_DEFINITION = 300;

/** Short forms that a text defines for the name before them. */
export interface DefinedTerms {
  /** Where the definition begins, if that is before the long name. */
  readonly start?: number;
  /** The offset after the whole definition. */
  readonly end: number;
  /** The short forms, without quotation marks and article. */
  readonly terms: readonly Span[];
}

/** The end of a link's text, with its destination or label. */
const LINK_END = String.raw`\](?:\((?:[^()\s]|\([^()\s]*\)){0,250}\)|\[[^[\]\r\n]{0,100}\])?`;
/** A footnote's reference or mark, or a citation as Pandoc has them. */
const REFERENCE = String.raw`\[\^[^\]\s]{1,100}\]|[⁰¹²³⁴-⁹]|\s*\[[^[\]]{0,150}@[^[\]]{1,150}\]|\s+@[^\s()[\]]{1,100}(?:\s*\[[^[\]]{1,100}\])?`;
/** What may stand between a long name and its definition: the end of emphasis, a quotation, a link or a tag, and references. */
const CLOSERS = new RegExp(String.raw`^(?:[*_~="'”’»}/+#]|${LINK_END}|<\/[a-z]+>|${REFERENCE}){0,8}\s*`, 'i');
const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '（': '）', '[': ']' };
const HEREINAFTER =
  /^[,;–—-]?\s*(?:hereinafter|hereafter|henceforth)(?:\s+(?:also\s+|simply\s+)*(?:referred\s+to\s+as|called|known\s+as|designated|abbreviated(?:\s+(?:to|as))?|as))?\s*[:,]?\s*/i;
const REFERRED_TO =
  /^[,;–—-]?\s*(?:also\s+)?referred\s+to\s+(?:(?:here|herein|below|hereinafter|hereafter|simply)\s+)?as\s*[:,]?\s*/i;
const FOR_SEVERAL = /^(?:collectively|together|jointly|both)\b/i;
const LEAD_IN =
  /^(?:(?:(?:or|also|simply|called|known\s+as|in\s+short|for\s+short|im\s+Folgenden|nachfolgend|kurz)\b|(?:以下|下文)?(?:简称|簡稱)[为為]?)[:：,]?\s*){0,4}/i;
const SEPARATOR = /^\s*(?:[,;/]|or\b|and\b)\s*(?:or\b\s*)?/i;
/** What may stand around a term: an article, and the two ends of emphasis or a link. */
const OPENING = String.raw`^(?:(?:the|an?)\s+)?(?:\\[a-z]{1,20}(?=\{))?[*_/+#{[]{0,4}`;
const CLOSING = `(?:[*_/+#}]|${LINK_END}){0,4}`;
/** A term in quotation marks, perhaps with an article inside them. */
const QUOTED = new RegExp(
  String.raw`${OPENING}(?:["“”„«»'‘’‚「『]|\x60{1,2})[*_\x60]{0,3}(?:(?:the|an?)\s+)?([^"\x60“”„«»‘‚「」『』\s][^"\x60“”„«»‘‚「」『』]{0,60}?)[,;]?[*_\x60]{0,3}(?:["“”«»’‘」』]|'{1,2})${CLOSING}(?![\p{L}\p{N}])`,
  'iu',
);
/** What stands without quotation marks up to a comma, a semicolon, an "or", or the end. */
const UNQUOTED = new RegExp(
  String.raw`${OPENING}([^\s,;()[\]"“”„«»*_][^,;()[\]"“”„«»*]{0,60}?)${CLOSING}(?=\s*(?:[,;]|\bor\b|$))`,
  'iu',
);
/** Up to four capitalised words. */
const CAPITALISED =
  /^(?:(?:[Tt]he|[Aa]n?)\s+)?[*_]{0,3}([\p{Lu}\p{N}][\p{L}\p{M}\p{N}&-]*(?: [\p{Lu}\p{N}][\p{L}\p{M}\p{N}&-]*){0,3})/u;
const MOST_WORDS = 5;
const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))[^\S\r\n]*[\r\n]/;

/**
 * Reads a definition (rule 7) that follows a long name at `[start, end)` and ends by `limit`: `Long (Short)`,
 * `Long (the “Short”)`, `Long, hereinafter Short`. Short are, besides what stands in quotation marks or after such an
 * introduction, acronyms of the long name and capitalised words of it.
 */
export function readDefinition(text: string, start: number, end: number, limit: number): DefinedTerms | undefined {
  if (!canFollow(text, end, limit)) return undefined;
  const rest = withoutMarkers(text.slice(end, Math.min(limit, end + LONGEST_DEFINITION)));
  const closers = CLOSERS.exec(rest)![0].length;
  const closing = BRACKETS[rest[closers] ?? ''];
  const long = canonical(text.slice(start, end));
  if (closing) {
    const close = closingBracket(rest, closers, closing);
    if (close < 0 || BLANK_LINE.test(rest.slice(0, close))) return undefined;
    const terms = readTerms(rest.slice(closers + 1, close), end + closers + 1, long);
    return terms.length > 0 ? { end: end + close + 1, terms } : undefined;
  }
  const term = readIntroduced(rest.slice(closers), end + closers);
  return term && { end: /["”’'»」』]/.test(text[term.end] ?? '') ? term.end + 1 : term.end, terms: [term] };
}

/** An acronym before brackets that open right before the long name; nothing before it could make it code or an address. */
const BEFORE_BRACKET =
  /(?:^|[\s“"‘«(])[*_]{0,3}([\p{L}\p{N}][\p{L}\p{M}\p{N}.&-]{1,19})[*_]{0,3}[”"’»]?[*_]{0,3}[^\S\r\n]{0,2}(?:(?:\r\n?|\n)[^\S\r\n]{0,9})?[([（](?:the\s)?[*_“"‘«]{0,4}$/iu;
const AFTER_NAME = /^[*_”"’»]{0,4}\s{0,2}[)\]）,;]/u;
/** How far before the long name such an acronym is looked for, in UTF-16 units. */
const BEFORE = 40;

/**
 * Reads a definition in the other order that Schwartz & Hearst know, `Short (Long)`: an acronym alone, since other words before
 * brackets are explained rather than defined. `from` and `limit` are the bounds of the block.
 */
export function readReverseDefinition(
  text: string,
  { start, end }: Span,
  from: number,
  limit: number,
): DefinedTerms | undefined {
  if (!canPrecede(text, start, from)) return undefined;
  const before = BEFORE_BRACKET.exec(withoutMarkers(text.slice(Math.max(from, start - BEFORE), start)));
  if (!before) return undefined;
  const after = AFTER_NAME.exec(text.slice(end, Math.min(limit, end + 8)));
  if (!after || !isAcronym(canonical(before[1]!), canonical(text.slice(start, end)))) return undefined;
  const term = spanOf(before, start - before[0].length);
  return { start: term.start, end: end + after[0].length, terms: [term] };
}

/** A text with spaces for the markers of a quotation at the beginning of its lines, but for the first. */
function withoutMarkers(text: string): string {
  return text.replace(/[\r\n][ \t]*>[ \t>]*/g, margin => margin.replaceAll('>', ' '));
}

/** Where the bracket at `open` is closed, past pairs like it; -1 where it is not. */
function closingBracket(text: string, open: number, closing: string): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === text[open]) depth++;
    else if (text[at] === closing && --depth === 0) return at;
  }
  return -1;
}

/** What may begin a definition right behind a name, besides words and what introduces them: see `CLOSERS` and `BRACKETS`. */
const FOLLOWERS = unitsOf('*_~="\'”’»}/+#]<[@(（⁰¹²³⁴⁵⁶⁷⁸⁹');
/** What may go before such a word: see `HEREINAFTER`. */
const PAUSES = unitsOf(',;–—-');
/** What of these nothing else begins with: the end of emphasis. */
const MARKS = unitsOf('*_~=');
const MOST_MARKS = 8;
/** What may stand before a name in brackets: see `BEFORE_BRACKET`. */
const OPENERS = unitsOf('([（');
const OPENING_MARKS = unitsOf('*_“"‘«');
const MOST_OPENING_MARKS = 4;
const APOSTROPHES = unitsOf("'’");
const ARTICLE_LENGTH = 'the '.length;

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map(character => character.charCodeAt(0)));
}

/** A quick look whether `readDefinition` or `readReverseDefinition` may find one: for most names neither does. */
export function mayDefine(text: string, start: number, end: number, from: number, limit: number): boolean {
  return canFollow(text, end, limit) || canPrecede(text, start, from);
}

/** Most names are followed by another word or by the end of a sentence. */
function canFollow(text: string, end: number, limit: number): boolean {
  let marks = end;
  while (marks < limit && marks - end < MOST_MARKS && MARKS.has(text.charCodeAt(marks))) marks++;
  const at = skipSpace(text, marks, limit);
  if (at < 0) return false;
  const first = text.charCodeAt(at);
  if (CLASSES[first]! & WORD) return introducesAt(text, at);
  if (PAUSES.has(first)) return introducesAt(text, skipSpace(text, at + 1, limit));
  if (!FOLLOWERS.has(first)) return false;
  // A possessive.
  if (!APOSTROPHES.has(first) || at + 1 === text.length) return true;
  return !(CLASSES[text.charCodeAt(at + 1)]! & WORD) || introducesAt(text, at + 1);
}

function introducesAt(text: string, at: number): boolean {
  // Nothing shorter introduces a term.
  if (at < 0 || at + 6 > text.length) return false;
  const unit = (i: number) => text.charCodeAt(at + i);
  return isIntroduction(unit(0), unit(1), unit(2), unit(3), unit(4), unit(5));
}

/** Most names follow a word and a space, which here only an article may be. */
function canPrecede(text: string, start: number, from: number): boolean {
  let at = start - 1;
  while (at >= from && start - at <= MOST_OPENING_MARKS && OPENING_MARKS.has(text.charCodeAt(at))) at--;
  if (at < from) return false;
  const last = text.charCodeAt(at);
  if (!(CLASSES[last]! & SPACE)) return OPENERS.has(last);
  return at >= ARTICLE_LENGTH && OPENERS.has(text.charCodeAt(at - ARTICLE_LENGTH));
}

/** The term after `hereinafter` (in quotation marks or capitalised) or `referred to as` (in quotation marks). */
function readIntroduced(rest: string, offset: number): Span | undefined {
  const hereinafter = HEREINAFTER.exec(rest);
  const introduction = hereinafter ?? REFERRED_TO.exec(rest);
  if (!introduction) return undefined;
  const after = rest.slice(introduction[0].length);
  const term = QUOTED.exec(after) ?? (hereinafter ? CAPITALISED.exec(after) : null);
  if (!term || term[1]!.split(/\s+/).length > MOST_WORDS) return undefined;
  return spanOf(term, offset + introduction[0].length);
}

/** The terms that the inside of brackets defines; none where it is something else, such as a year or a place. */
function readTerms(inside: string, offset: number, long: string): Span[] {
  const terms: Span[] = [];
  let at = inside.length - inside.trimStart().length;
  if (FOR_SEVERAL.test(inside.slice(at))) return terms;
  const introduced = readIntroduced(inside.slice(at), offset + at);
  if (introduced) return [introduced];
  at += LEAD_IN.exec(inside.slice(at))![0].length;
  while (at < inside.length) {
    const piece = inside.slice(at).trimEnd();
    const quoted = QUOTED.exec(piece);
    const term = quoted ?? UNQUOTED.exec(piece);
    if (!term || !(quoted ? isTerm(term[1]!) : isShortOf(term[1]!, long))) break;
    const rest = piece.slice(term[0].length);
    const separator = SEPARATOR.exec(rest);
    if (rest !== '' && !separator) break;
    terms.push(spanOf(term, offset + at));
    if (!separator) break;
    at += term[0].length + separator[0].length;
  }
  return terms;
}

/** Whether what stands in quotation marks can be a term: a few words with a capital, or of a script that has none. */
function isTerm(quoted: string): boolean {
  return /[\p{Lu}\p{Lo}]/u.test(quoted) && quoted.split(/\s+/).length <= MOST_WORDS;
}

function isShortOf(written: string, long: string): boolean {
  const short = canonical(written);
  return isAcronym(short, long) || isPartOf(short, long);
}

function spanOf(match: RegExpExecArray, offset: number): Span {
  const start = offset + match[0].lastIndexOf(match[1]!);
  return { start, end: start + match[1]!.length };
}
