import type { Span } from '../span';
import { CLASSES } from './characters';
import { CONNECTOR, MARK, SPACE, WORD, ZERO_WIDTH } from './classes';

const SCHEME_LENGTH = 32;
/** RFC 5321, section 4.5.3.1. */
export const LOCAL_PART_LENGTH = 64;

const AT = 64;
const W = 119;
const UNDERSCORE = 95;
const HYPHEN = 45;
const IN_WORD = WORD | MARK | CONNECTOR;

/** What ends an address besides white space: quotes, angle brackets, code, table cells, and CJK punctuation. */
const ENDS_URL = /[<>"`|\\^{}[\]“”„‟«»‹›‘’\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;
const TRAILING = new Set(".,:;!?*_~'…");

/** The web address around the colon at `colon`, where `//` follows and a scheme (RFC 3986) goes before, not before `from`. */
export function urlAt(text: string, colon: number, from: number, limit: number): Span | undefined {
  if (text.charCodeAt(colon + 1) !== 47 || text.charCodeAt(colon + 2) !== 47) return undefined;
  let start = colon;
  while (start > from && colon - start < SCHEME_LENGTH && /[A-Za-z0-9+.-]/.test(text[start - 1]!)) start--;
  while (start < colon && !/[A-Za-z]/.test(text[start]!)) start++;
  const end = urlEnd(text, colon + 3, limit);
  return start < colon && end > colon + 3 ? { start, end } : undefined;
}

/** The web address that begins with `www.`, not before `from`, whose first dot is at `dot`. */
export function wwwAt(text: string, dot: number, from: number, limit: number): Span | undefined {
  const start = dot - 3;
  if (start < from || (text.charCodeAt(start) | 32) !== W || text.slice(start, dot).toLowerCase() !== 'www')
    return undefined;
  if (start > 0 && CLASSES[text.charCodeAt(start - 1)]! & IN_WORD) return undefined;
  const end = urlEnd(text, dot + 1, limit);
  return end > dot + 1 ? { start, end } : undefined;
}

/** Where an address ends whose rest begins at `from`: without punctuation and closing brackets that belong to the sentence (as in GFM). */
function urlEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && !(CLASSES[text.charCodeAt(end)]! & (SPACE | ZERO_WIDTH)) && !ENDS_URL.test(text[end]!)) end++;
  while (end > from) {
    const last = text[end - 1]!;
    if (last === ')' ? count(text, ')', from, end) <= count(text, '(', from, end) : !TRAILING.has(last)) break;
    end--;
  }
  return end;
}

function count(text: string, character: string, from: number, to: number): number {
  return text.slice(from, to).split(character).length - 1;
}

/** The mail address around the `@` at `at`: a local part that begins not before `from`, and a domain with a dot. */
export function mailAt(text: string, at: number, from: number, limit: number): Span | undefined {
  let start = at;
  while (start > from && at - start < LOCAL_PART_LENGTH && isLocal(text, start - 1)) start--;
  while (start < at && !(CLASSES[text.charCodeAt(start)]! & IN_WORD)) start++;
  if (start === at) return undefined;
  let end = at + 1;
  let dots = 0;
  for (let label = end; ; label = end + 1) {
    let stop = label;
    while (stop < limit && (CLASSES[text.charCodeAt(stop)]! & WORD || text[stop] === '-')) stop++;
    while (stop > label && text[stop - 1] === '-') stop--;
    if (stop === label) break;
    end = stop;
    if (text[stop] !== '.') break;
    dots++;
  }
  const hasDomain = text.slice(at + 1, end).includes('.');
  return dots > 0 && hasDomain ? { start, end } : undefined;
}

/** Whether the unit at an offset may be in a mail address before its `@`. */
function isLocal(text: string, offset: number): boolean {
  return (CLASSES[text.charCodeAt(offset)]! & IN_WORD) !== 0 || /[.%+&'-]/.test(text[offset]!);
}

/**
 * The Pandoc citation key at the `@` at `at`, with the `@`: `@key`, with single punctuation only inside the key, or
 * `@{any key}`. Nothing where a word goes before.
 */
export function citationKeyAt(text: string, at: number, limit: number): Span | undefined {
  if (at > 0 && (CLASSES[text.charCodeAt(at - 1)]! & (WORD | MARK) || text.charCodeAt(at - 1) === AT)) return undefined;
  if (text[at + 1] === '{') {
    const braced = /^\{[^\s{}]{1,200}\}/.exec(text.slice(at + 1, Math.min(limit, at + 203)));
    return braced ? { start: at, end: at + 1 + braced[0].length } : undefined;
  }
  let end = at + 1;
  while (end < limit) {
    if (isKey(text, end)) end++;
    else if (end > at + 1 && end + 1 < limit && /[:.#$%&+?<>~/-]/.test(text[end]!) && isKey(text, end + 1)) end += 2;
    else break;
  }
  return end > at + 1 ? { start: at, end } : undefined;
}

function isKey(text: string, offset: number): boolean {
  return (CLASSES[text.charCodeAt(offset)]! & WORD) !== 0 || text.charCodeAt(offset) === UNDERSCORE;
}

const DOMAIN_ENDING = /\.(?:com|org|net|edu|gov|mil|int|info|biz|[a-z]{2})$/;

/**
 * Whether a mention at `[start, end)` lies inside a bare domain, such as `ZTE` in `ZTE.com.cn`: host labels joined to it
 * by dots, the last one lower-case and a common top-level domain. A mention that is the whole domain does not.
 */
export function isInDomain(text: string, start: number, end: number): boolean {
  const dot = 46;
  const isBefore = text.charCodeAt(start - 1) === dot && isHost(text, start - 2);
  const isAfter = text.charCodeAt(end) === dot && isHost(text, end + 1);
  if (!isBefore && !isAfter) return false;
  let first = start;
  let last = end;
  while (first > 0 && start - first < 255 && (isHost(text, first - 1) || text.charCodeAt(first - 1) === dot)) first--;
  while (last - end < 255 && (isHost(text, last) || text.charCodeAt(last) === dot)) last++;
  while (text.charCodeAt(last - 1) === dot) last--;
  return last > end
    ? DOMAIN_ENDING.test(text.slice(first, last))
    : isBefore && DOMAIN_ENDING.test(text.slice(first, end));
}

/** ASCII letters, digits and the hyphen. */
function isHost(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit < 128 && (unit === HYPHEN || (CLASSES[unit]! & WORD) !== 0);
}
