import type { Span } from '../span';
import { CLASSES } from './characters';
import { CONNECTOR, MARK, SPACE, WORD, ZERO_WIDTH } from './classes';

const SCHEME_LENGTH = 32;
/** RFC 5321, section 4.5.3.1. */
export const LOCAL_PART_LENGTH = 64;

/** RFC 1035, section 2.3.4. */
const LABEL_LENGTH = 63;
const DOMAIN_LENGTH = 255;
const LONGEST_PORT = 6;

const W = 119;
const HYPHEN = 45;
const DOT = 46;
const SLASH = 47;
const IN_WORD = WORD | MARK | CONNECTOR;

/** What ends an address besides white space: quotes, angle brackets, code, table cells, and CJK punctuation. */
const ENDS_URL = /[<>"`|\\^{}[\]“”„‟«»‹›‘’\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;
/** Schemes that people write addresses in which have no `//`. */
const NO_AUTHORITY = /^(?:mailto|doi|hdl|urn|arxiv|magnet)$/i;
/** A domain that ends in lower-case letters, or a DOI's prefix (DOI Handbook, section 2.2). */
const DOMAIN_OR_DOI = /\.[a-z]{2,24}$|^10\.\d{4,9}(?:\.\d+)*$/;
/** What goes on with an address after its domain, and does not end a sentence. */
const PATH = /^(?::\d{1,5})?(?:\/(?=[^\s.,:;!)\]"'”’])|[?#](?=[\p{L}\p{N}_]))/u;
/** As in `git@example.org:team/x.git`, after the domain. */
const SCP_PATH = /^:[\w.~-]*\/(?=[\w.~-])/;
const LONGEST_PATH = 256;
const TRAILING = new Set(".,:;!?*_~'…");

/**
 * The web address around the colon at `colon`, where a scheme (RFC 3986) goes before, not before `from`, and `//` follows,
 * which only schemes such as `mailto` do without.
 */
export function urlAt(text: string, colon: number, from: number, limit: number): Span | undefined {
  let start = colon;
  while (start > from && colon - start < SCHEME_LENGTH && /[A-Za-z0-9+.-]/.test(text[start - 1]!)) start--;
  while (start < colon && !/[A-Za-z]/.test(text[start]!)) start++;
  if (start === colon) return undefined;
  const hasAuthority = text.charCodeAt(colon + 1) === SLASH && text.charCodeAt(colon + 2) === SLASH;
  if (!hasAuthority && !NO_AUTHORITY.test(text.slice(start, colon))) return undefined;
  const rest = colon + (hasAuthority ? 3 : 1);
  const end = urlEnd(text, rest, limit);
  return end > rest ? { start, end } : undefined;
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

/**
 * The web address without a scheme, or DOI, not before `from`, whose first dot is at `dot`: a domain that ends in lower-case
 * letters, perhaps a port, and what only an address goes on with (`zte.com.cn/en`, `example.org?q=1`). A bare domain is
 * none, for it may be a name: see `isInDomain`.
 */
export function hostAt(text: string, dot: number, from: number, limit: number): Span | undefined {
  if (!isHost(text, dot + 1)) return undefined;
  let start = dot;
  while (start > 0 && dot - start < LABEL_LENGTH && isHost(text, start - 1)) start--;
  const isFirst = text.charCodeAt(start - 1) !== DOT || !isHost(text, start - 2);
  if (start === dot || start < from || !isFirst) return undefined;
  const domain = domainEnd(text, dot);
  if (domain >= limit || !DOMAIN_OR_DOI.test(text.slice(start, domain))) return undefined;
  const path = PATH.exec(text.slice(domain, Math.min(limit, domain + LONGEST_PORT + 2)));
  return path ? { start, end: urlEnd(text, domain + path[0].length, limit) } : undefined;
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

/**
 * The mail address around the `@` at `at`: a local part that begins not before `from`, and a domain with a dot. Likewise a file on
 * another machine, as `scp` and Git write it, whose domain needs no dot.
 */
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
  const path = end > at + 1 ? SCP_PATH.exec(text.slice(end, Math.min(limit, end + LONGEST_PATH))) : null;
  if (path) return { start, end: urlEnd(text, end + path[0].length, limit) };
  const hasDomain = text.slice(at + 1, end).includes('.');
  return dots > 0 && hasDomain ? { start, end } : undefined;
}

/** Whether the unit at an offset may be in a mail address before its `@`. */
function isLocal(text: string, offset: number): boolean {
  return (CLASSES[text.charCodeAt(offset)]! & IN_WORD) !== 0 || /[.%+&'-]/.test(text[offset]!);
}

const COMMON = String.raw`\.(?:com|org|net|edu|gov|mil|int|info|biz)`;
const IN_COUNTRY = String.raw`(?:${COMMON}|\.(?:co|ac))\.[a-z]{2}`;
const WORDS = 'am|as|at|be|by|do|in|is|it|me|my|no|so|to|us';
/**
 * Endings that make a bare domain: the common ones, and those of countries. After a missing space a country's ending may be an
 * English word (`made by ZTE.it was`): such a one counts only where the whole domain is in lower case.
 */
const DOMAIN_ENDING = new RegExp(String.raw`(?:${COMMON}|${IN_COUNTRY}|\.(?!(?:${WORDS})$)[a-z]{2})$`);
const TWO_LETTERS = /\.[a-z]{2}$/;
const LOWER_CASE_DOMAIN = /^[a-z0-9.-]+\.[a-z]{2}$/;
const LONGEST_ENDING = '.info.cc'.length;

/** A stretch of a text that is known to be host labels and dots. Mentions that follow one another in one need not read it again. */
export interface HostRun {
  start: number;
  end: number;
}

/**
 * Whether a mention at `[start, end)` lies inside a bare domain, such as `ZTE` in `ZTE.com.cn`: host labels joined to it
 * by dots or a hyphen. A mention that is the whole domain does not.
 * @param run what is known of this text; updated
 */
export function isInDomain(text: string, start: number, end: number, run: HostRun = { start: 0, end: 0 }): boolean {
  const isBefore = text.charCodeAt(start - 1) === DOT && isHost(text, start - 2);
  const after = text.charCodeAt(end);
  const isAfter = (after === DOT || after === HYPHEN) && isHost(text, end + 1);
  if (!isBefore && !isAfter) return false;
  if (start < run.start || start > run.end) {
    run.start = start;
    run.end = start;
  }
  const farthest = Math.max(0, start - DOMAIN_LENGTH);
  while (run.start > farthest && isHostOrDot(text, run.start - 1)) run.start--;
  const first = Math.max(run.start, farthest);
  if (run.end < end) {
    // The mention itself may be anything.
    run.start = end;
    run.end = end;
  }
  while (run.end - end < DOMAIN_LENGTH && isHostOrDot(text, run.end)) run.end++;
  let last = Math.min(run.end, end + DOMAIN_LENGTH);
  while (last > end && text.charCodeAt(last - 1) === DOT) last--;
  if (last === end && !isBefore) return false;
  const ending = text.slice(Math.max(first, last - LONGEST_ENDING), last);
  return DOMAIN_ENDING.test(ending) || (TWO_LETTERS.test(ending) && LOWER_CASE_DOMAIN.test(text.slice(first, last)));
}

/** Where host labels and dots end that go on from an offset, without dots behind them. */
function domainEnd(text: string, from: number): number {
  let end = from;
  while (end - from < DOMAIN_LENGTH && isHostOrDot(text, end)) end++;
  while (end > from && text.charCodeAt(end - 1) === DOT) end--;
  return end;
}

function isHostOrDot(text: string, offset: number): boolean {
  return text.charCodeAt(offset) === DOT || isHost(text, offset);
}

/** ASCII letters, digits and the hyphen. */
function isHost(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit < 128 && (unit === HYPHEN || (CLASSES[unit]! & WORD) !== 0);
}
