import type { Span } from '../span';

/** Where in its source a citation points. */
export interface Locator {
  /** The CSL label, such as `page` or `paragraph`. */
  readonly label: string;
  /** As written, without its label: `33-35`. */
  readonly value: string;
  /** Label and value in the text. */
  readonly span: Span;
  /** For the label `paragraph`: the numbers named, ranges written out, in the order written; empty for other labels. */
  readonly paragraphs: readonly number[];
}

/**
 * The labels of CSL 1.0.2 with their forms in English, long, short and as signs (CSL locale `en-US`; Pandoc manual, "Citation
 * syntax"). The locale has none for `supplement`, `timestamp` and `version`, which are taken by their names.
 */
const LABELS: Readonly<Record<string, string>> = {
  act: 'act acts',
  appendix: 'appendix appendices app. apps.',
  'article-locator': 'article articles art. arts.',
  book: 'book books bk. bks.',
  canon: 'canon canons',
  chapter: 'chapter chapters chap. chaps.',
  column: 'column columns col. cols.',
  elocation: 'location locations loc. locs.',
  equation: 'equation equations eq. eqs.',
  figure: 'figure figures fig. figs.',
  folio: 'folio folios fol. fols.',
  issue: 'issue issues number numbers no. nos.',
  line: 'line lines l. ll.',
  note: 'note notes n. nn.',
  opus: 'opus opera op. opp.',
  page: 'page pages p. pp.',
  paragraph: 'paragraph paragraphs para. paras. par. pars. para paras par ¶¶ ¶',
  part: 'part parts pt. pts.',
  rule: 'rule rules r. rr.',
  scene: 'scene scenes sc. scs.',
  section: 'section sections sec. secs. §§ §',
  'sub-verbo': 'sub_verbo sub_verbis s.v. s.vv.',
  supplement: 'supplement supplements supp. supps.',
  table: 'table tables tbl. tbls.',
  timestamp: 'timestamp timestamps',
  'title-locator': 'title titles tit. tits.',
  verse: 'verse verses v. vv.',
  version: 'version versions',
  volume: 'volume volumes vol. vols.',
};
const LABEL_OF = new Map(
  Object.entries(LABELS).flatMap(([label, forms]) =>
    forms.split(' ').map((form): [string, string] => [form.replace('_', ' '), label]),
  ),
);

/** The label that a word stands for, such as `paragraph` for `Para.`; undefined where it is none. */
export function labelOf(word: string): string | undefined {
  return LABEL_OF.get(word.toLowerCase().replace(/\s+/, ' '));
}

/** In either case: the flag for it would make the letters that may not follow take milliseconds to compile. */
const pattern = (form: string) =>
  form
    .replaceAll('.', '\\.')
    .replaceAll(' ', '\\s+')
    .replaceAll(/(?<!\\)[a-z]/g, letter => `[${letter}${letter.toUpperCase()}]`);
const FORMS = [...LABEL_OF.keys()].sort((a, b) => b.length - a.length).map(pattern);
const LABEL = new RegExp(`(?:${FORMS.join('|')})(?![\\p{L}\\p{M}])`, 'uy');

// A word of a locator has a digit or is a Roman numeral, may have parts in brackets, and dots inside: 33-35, 12A, XVII, 3.1, 34(1), [17].
const UNIT = /[\p{L}\p{M}\p{N}–:-]+/uy;
const SEPARATOR = /[,;]?\s*/y;
const ROMAN = /^[([]?(?=.)m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})[)\]]?$/iu;
const OPENING = /\s*,?\s*/y;

/**
 * Reads the locator with which `text` from `start` (just after a citation key, or a bracket's start) begins, as far as `end`.
 *
 * As Pandoc does: after an optional comma a label and words that have digits or are Roman numerals, or with no label words
 * that have digits, then of the label `page`; or whatever stands in braces, where `{}` says that there is none.
 * `rest` is where the suffix begins.
 */
export function readLocator(text: string, start: number, end: number): { locator?: Locator; rest: number } {
  const from = Math.min(match(OPENING, text, start), end);
  if (text[from] === '{') return readDelimited(text, start, from, end);
  const labelled = match(LABEL, text, from);
  const first = labelled > from && labelled < end ? skipSpace(text, labelled) : from;
  const last = readWords(text, first, end, first > from);
  if (last === first) return { rest: start };
  return {
    locator: locatorOf({ start: from, end: last }, text.slice(from, labelled), text.slice(first, last)),
    rest: last,
  };
}

function readDelimited(text: string, start: number, from: number, end: number): { locator?: Locator; rest: number } {
  const close = closingBrace(text, from, end);
  if (close < 0) return { rest: start };
  const inside = skipSpace(text, from + 1);
  const labelled = Math.min(match(LABEL, text, inside), close);
  const value = text.slice(labelled, close).trim();
  if (value === '') return { rest: close + 1 };
  return {
    locator: locatorOf({ start: from, end: close + 1 }, text.slice(inside, labelled), value),
    rest: close + 1,
  };
}

function locatorOf(span: Span, form: string, value: string): Locator {
  const label = labelOf(form) ?? 'page';
  return { label, value, span, paragraphs: label === 'paragraph' ? numbersIn(value) : [] };
}

/** The end of the locator's words from an offset; that offset where there are none. */
function readWords(text: string, start: number, end: number, labelled: boolean): number {
  let last = start;
  for (let from = start; from < end; ) {
    const to = Math.min(wordEnd(text, from), end);
    const word = text.slice(from, to);
    if (!/\p{N}/u.test(word) && !(labelled && ROMAN.test(word))) break;
    last = to;
    from = match(SEPARATOR, text, to);
    if (from === to) break;
  }
  return last;
}

/** Where a word that begins at an offset ends; the offset itself where none does. */
function wordEnd(text: string, start: number): number {
  let end = start;
  for (let last = -1; end > last; ) {
    last = end;
    end = match(UNIT, text, end);
    if (text[end] === '.' && match(UNIT, text, end + 1) > end + 1) end++;
    else if (text[end] === '(') end = bracketsEnd(text, end, ')');
    else if (text[end] === '[') end = bracketsEnd(text, end, ']');
  }
  return end;
}

/** Where brackets end that open at an offset, with a part of a word in them; the offset itself where there are none. */
function bracketsEnd(text: string, open: number, close: string): number {
  let end = match(UNIT, text, open + 1);
  if (end === open + 1) return open;
  while (text[end] === '.') {
    const next = match(UNIT, text, end + 1);
    if (next === end + 1) return open;
    end = next;
  }
  return text[end] === close ? end + 1 : open;
}

const LONGEST_RANGE = 1000;

/** The numbers of a list such as `3, 5–7`; a range that runs backwards or is absurdly long gives its two ends. */
function numbersIn(value: string): number[] {
  return [...value.matchAll(/(\d+)(?:\s*[-–]+\s*(\d+))?/g)].flatMap(([, first, last]) => {
    const from = Number(first);
    if (last === undefined) return [from];
    const to = Number(last);
    if (to < from || to - from > LONGEST_RANGE) return [from, to];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

function closingBrace(text: string, open: number, end: number): number {
  let depth = 0;
  for (let at = open; at < end; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

function skipSpace(text: string, at: number): number {
  return match(/\s*/y, text, at);
}

/** Where a sticky pattern's match at an offset ends; the offset itself where it doesn't match. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
